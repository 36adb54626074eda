import assert from 'node:assert/strict';
import { clean, ipynb, leakLine, leaky, leakyCells, leakySupervised } from '../lsp/samples.js';
import { Folder } from './cli.js';

/** Learns no numbers, only which categories there are: milder than a warning. */
const mild = leaky.replaceAll('StandardScaler', 'OneHotEncoder');

describe('plumbline check', () => {
  const folder = new Folder({ 'leaky.py': leaky, 'clean.py': clean, 'notes.txt': 'text', 'empty/readme.md': '' });
  after(() => {
    folder.remove();
  });

  it('exits with 0 and says so when there is nothing', () => {
    assert.deepEqual(folder.run(['check', 'clean.py']), { code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  it('exits with 1 when there are findings, and shows where and why', () => {
    const { code, out, err } = folder.run(['check', '.']);
    assert.equal(code, 1);
    assert.equal(err, '');
    const [headline, place, frame, marks] = out.split('\n');
    assert.match(headline!, /^warning .*`StandardScaler\.fit_transform` learns from .* leakage\/fit-before-split$/);
    assert.equal(place, `  leaky.py:${leakLine + 1}:5`);
    assert.equal(frame, `    ${leakLine + 1} | X = scaler.fit_transform(df)`);
    assert.equal(marks, '      |     ^^^^^^^^^^^^^^^^^^^^^^^^');
    assert.match(out, /\n {4}1\. .*\n {7}\S/);
    assert.match(out, /\n1 finding in 2 files:\n {5}1 {2}leakage\/fit-before-split\n$/);
  });

  it('takes the current folder when no path is given', () => {
    assert.deepEqual(folder.run(['check']), folder.run(['check', '.']));
  });

  it('takes files and folders, each file once', () => {
    assert.match(folder.run(['check', '.', 'leaky.py', './clean.py']).out, /1 finding in 2 files/);
  });

  it('exits with 0 for milder findings than asked for', () => {
    assert.equal(folder.run(['check', '.', '--min-severity', 'error']).code, 0);
    assert.equal(folder.run(['check', '.', '--fail-on', 'error']).code, 0);
    assert.match(folder.run(['check', '.', '--fail-on', 'error']).out, /^warning /);
  });

  it('exits with 1 exactly when it shows something', () => {
    const files = new Folder({ 'mild.py': mild, 'grave.py': leakySupervised });
    for (const severity of ['hint', 'info', 'warning', 'error'])
      for (const file of ['mild.py', 'grave.py']) {
        const { code, out } = files.run(['check', file, '--min-severity', severity]);
        assert.equal(code, out.startsWith('No findings') ? 0 : 1, `${file} ${severity}`);
      }
    files.remove();
  });

  it('hides nothing that fails', () => {
    const { code, out } = folder.run(['check', '.', '--min-severity', 'error', '--fail-on', 'warning']);
    assert.equal(code, 1);
    assert.match(out, /^warning /);
  });

  it('runs only the rules asked for', () => {
    assert.equal(folder.run(['check', '--rule', 'leakage/test-reuse', '.']).code, 0);
    const both = ['check', '--rule', 'leakage/test-reuse', '--rule', 'leakage/fit-before-split', '.'];
    assert.equal(folder.run(both).code, 1);
  });

  it('exits with 2 for a rule that does not exist, and names the one that was meant', () => {
    const { code, out, err } = folder.run(['check', '--rule', 'leakage/fit-before-spilt', '.']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(
      err,
      /there is no rule leakage\/fit-before-spilt; did you mean leakage\/fit-before-split\? `plumbline rules` lists/,
    );
  });

  it('exits with 2 for a path that is not there, and names it and what to do', () => {
    const { code, out, err } = folder.run(['check', 'clean.py', 'gone', 'src/*.py']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^plumbline: gone: no such file or folder; paths are taken from \//);
    assert.match(
      err,
      /\nsrc\/\*\.py: no such file or folder; patterns are the business of the shell; give the folder\n$/,
    );
  });

  it('exits with 2 for a file that is no source', () => {
    const { code, err } = folder.run(['check', 'notes.txt']);
    assert.equal(code, 2);
    assert.match(
      err,
      /^plumbline: notes\.txt: neither a Python file \(\.py\), nor a notebook \(\.ipynb\), nor configuration\n$/,
    );
  });

  it('says when a folder has no sources', () => {
    const { code, out, err } = folder.run(['check', 'empty']);
    assert.deepEqual([code, out], [0, 'No findings in 0 files.\n']);
    assert.match(err, /no Python files, notebooks or configuration in empty/);
  });

  for (const bad of [
    ['check', '--nonsense'],
    ['check', '--format', 'xml', '.'],
    ['check', '--min-severity', 'fatal', '.'],
    ['check', '--jobs', 'many', '.'],
    ['check', '--jobs', '0', '.'],
    ['chekc', '.'],
    [],
  ])
    it(`exits with 2 for \`plumbline ${bad.join(' ')}\``, () => {
      const { code, out, err } = folder.run(bad);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /--help|Usage/);
    });

  it('prints help and version on standard output and exits with 0', () => {
    for (const args of [['--help'], ['check', '--help'], ['--version']]) {
      const { code, out, err } = folder.run(args);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /Usage|^\d+\.\d+\.\d+\n$/);
    }
  });
});

describe('plumbline audit', () => {
  const folder = new Folder({ 'leaky.py': leaky, 'mild.py': mild });
  after(() => {
    folder.remove();
  });

  it('exits with 0 whatever it finds', () => {
    const { code, out } = folder.run(['audit', '.']);
    assert.equal(code, 0);
    assert.match(out, /2 findings in 2 files/);
  });

  it('exits with 1 from the severity of --fail-on', () => {
    assert.equal(folder.run(['audit', '.', '--fail-on', 'warning']).code, 1);
    assert.equal(folder.run(['audit', '.', '--fail-on', 'error']).code, 0);
    assert.equal(folder.run(['audit', 'mild.py', '--fail-on', 'info']).code, 1);
  });

  it('shows milder findings than a check does', () => {
    assert.match(folder.run(['audit', 'mild.py']).out, /^info /);
    assert.match(folder.run(['check', 'mild.py']).out, /^No findings/);
  });
});

describe('standard input', () => {
  const folder = new Folder({ 'pkg/features.py': leaky.slice(0, leaky.indexOf('scaler =')) });
  after(() => {
    folder.remove();
  });

  it('is checked under the name given', () => {
    const { code, out } = folder.run(['check', '--stdin-filename', 'pkg/new.py'], { input: leaky });
    assert.equal(code, 1);
    assert.match(out, /\n {2}pkg\/new\.py:8:5\n/);
  });

  it('imports what is beside the file that it stands for', () => {
    const rest = leaky.slice(leaky.indexOf('scaler ='));
    const { code } = folder.run(['check', '--stdin-filename', 'pkg/new.py'], {
      input: `from features import *\n${rest}`,
    });
    assert.equal(code, 1);
  });

  it('may be a notebook', () => {
    const { code, out } = folder.run(['check', '--stdin-filename', 'a.ipynb'], { input: ipynb(leakyCells) });
    assert.equal(code, 1);
    assert.match(out, /a\.ipynb › cell 3 › 2:5 \(line \d+\)/);
  });

  it('may be clean, or nothing', () => {
    assert.equal(folder.run(['check', '--stdin-filename', 'a.py'], { input: clean }).code, 0);
    assert.equal(folder.run(['check', '--stdin-filename', 'a.py']).code, 0);
  });

  it('leaves no room for paths', () => {
    const { code, err } = folder.run(['check', '--stdin-filename', 'a.py', 'pkg'], { input: clean });
    assert.equal(code, 2);
    assert.match(err, /leave the paths out/);
  });
});
