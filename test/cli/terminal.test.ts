import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { leaky } from '../lsp/samples.js';
import { cli, Folder } from './cli.js';

const escape = '\u001b[';

describe('colour and progress', () => {
  // util-linux's `script` runs a command on a terminal of its own.
  const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
  const folder = new Folder({ 'leaky.py': leaky });
  for (let i = 0; i < 120; i++) folder.write(`many/m${i}.py`, leaky.repeat(10));
  after(() => {
    folder.remove();
  });

  function onTerminal(command: string, env: Readonly<Record<string, string>> = {}): string {
    const { PATH } = process.env;
    return spawnSync('script', ['-qec', command.replace('plumbline', `"${process.execPath}" "${cli}"`), '/dev/null'], {
      cwd: folder.path,
      env: { PATH, TERM: 'xterm', ...env },
      encoding: 'utf8',
    }).stdout;
  }

  it('a pipe gets none', () => {
    const { out, err } = folder.run(['audit', '.']);
    assert.ok(!out.includes(escape));
    assert.equal(err, '');
  });

  it('FORCE_COLOR colours a pipe, NO_COLOR wins over it', () => {
    assert.ok(folder.run(['check', 'leaky.py'], { env: { FORCE_COLOR: '1' } }).out.includes(escape));
    assert.ok(!folder.run(['check', 'leaky.py'], { env: { FORCE_COLOR: '0' } }).out.includes(escape));
    assert.ok(!folder.run(['check', 'leaky.py'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out.includes(escape));
  });

  it('JSON is never coloured', () => {
    const { out } = folder.run(['audit', '.', '--format', 'json'], { env: { FORCE_COLOR: '1' } });
    assert.doesNotThrow(() => JSON.parse(out) as unknown);
  });

  it('a terminal gets colour, unless it or NO_COLOR says no', function () {
    if (!hasTerminal) this.skip();
    assert.ok(onTerminal('plumbline check leaky.py').includes(escape));
    assert.ok(!onTerminal('plumbline check leaky.py', { NO_COLOR: '1' }).includes(escape));
    assert.ok(!onTerminal('plumbline check leaky.py', { TERM: 'dumb' }).includes(escape));
  });

  it('a terminal sees how far an audit has come, and nothing is left of that', function () {
    if (!hasTerminal) this.skip();
    const seen = onTerminal('plumbline audit . --jobs 1', { NO_COLOR: '1' });
    assert.match(seen, /\rChecked \d+ of 121 files/);
    assert.match(seen, /Checked \d+ of 121 files\r\u001b\[K(?!.*Checked)/s);
    assert.doesNotMatch(onTerminal('plumbline audit . --no-progress'), /Checked/);
  });

  it('a reader that stops early is no error', function () {
    if (process.platform === 'win32') this.skip();
    const { PATH } = process.env;
    const command = `"${process.execPath}" "${cli}" audit . | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', command], {
      cwd: folder.path,
      env: { PATH },
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.match(stdout, /\n0\n$/);
  });

  it('an interrupt ends it, with 130 and no report', async function () {
    if (process.platform === 'win32') this.skip();
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [cli, 'audit', '.', '--jobs', jobs], { cwd: folder.path });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
      setTimeout(() => child.kill('SIGINT'), 400);
      const [code] = (await once(child, 'close')) as [number | null];
      assert.deepEqual([code, out], [130, ''], `--jobs ${jobs}`);
    }
  });
});
