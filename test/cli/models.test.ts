import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { house, houseModels, leaky } from '../lsp/samples.js';
import { Folder, plumbline } from './cli.js';

const file = '.plumbline/models/acme.yaml';
const harmless = houseModels.replace('how: statistic', 'stateless: true');

describe('the models of a project', () => {
  let folder: Folder;
  afterEach(() => {
    folder.remove();
  });
  const code = (...args: string[]) => folder.run(['check', ...args]).code;

  it('tell what its own library does', () => {
    folder = new Folder(house);
    assert.equal(code('.'), 0);
    folder.write(file, houseModels);
    const { code: found, out } = folder.run(['check', '.']);
    assert.equal(found, 1);
    assert.match(
      out,
      /^warning `Imputer\.fit_transform` learns from `df`, .* leakage\/fit-before-split\n {2}train\.py:8:5/,
    );
    assert.match(out, /1\. `data\.load_patients\(2024\)` comes in here/);
  });

  it('hold wherever the command is started, and whatever it is given', () => {
    folder = new Folder({ [file]: houseModels });
    for (const [name, text] of Object.entries(house)) folder.write(`src/${name}`, text);
    for (const args of [['.'], ['src'], ['src/train.py']]) assert.equal(code(...args), 1, args.join());
    assert.equal(plumbline(['check', '../src'], { cwd: path.join(folder.path, '.plumbline') }).code, 1);
    const input = house['train.py'];
    assert.equal(folder.run(['check', '--stdin-filename', 'src/new.py'], { input }).code, 1);
    assert.equal(folder.run(['check', '--stdin-filename', 'src/not/there/yet.py'], { input }).code, 1);
  });

  it('are those of the nearest folder above a file that has any', () => {
    folder = new Folder({ [file]: houseModels, [`inner/${file}`]: harmless, 'inner/.plumbline/deeper/a.py': '' });
    for (const inner of ['inner/', 'inner/more/', 'other/'])
      for (const [name, text] of Object.entries(house)) folder.write(inner + name, text);
    const { findings } = JSON.parse(folder.run(['audit', '--format', 'json']).out) as { findings: { path: string }[] };
    assert.deepEqual(
      findings.map((finding) => finding.path),
      ['other/train.py'],
    );
  });

  it('are not looked for above the repository', () => {
    folder = new Folder({ [file]: houseModels, 'repository/.git/HEAD': '' });
    for (const [name, text] of Object.entries(house)) folder.write(`repository/${name}`, text);
    assert.equal(code('.'), 0);
  });

  it('are the same for every thread', () => {
    folder = new Folder();
    for (let i = 0; i < 6; i++) {
      for (const [name, text] of Object.entries(house)) folder.write(`p${i}/${name}`, text);
      folder.write(`p${i}/ballast.py`, '# ballast\n'.repeat(60_000));
      if (i % 2 === 0) folder.write(`p${i}/${file}`, houseModels);
      if (i === 3) folder.write(`p${i}/${file}`, 'library: acme\n');
    }
    const [one, four] = ['1', '4'].map((jobs) => folder.run(['check', '--format', 'json', '--jobs', jobs]));
    assert.deepEqual(one, four);
    const report = JSON.parse(four.out) as { findings: { path: string }[]; notes: { path: string }[] };
    assert.deepEqual(
      [...report.findings, ...report.notes].map((one) => one.path),
      ['p0/train.py', 'p2/train.py', 'p4/train.py', `p3/${file}`],
    );
  });

  it('win over the built-in ones', () => {
    folder = new Folder({ 'train.py': leaky });
    assert.equal(code('.'), 1);
    const row = 'sklearn.preprocessing.StandardScaler: { is: transformer, stateless: true }';
    folder.write(file, `library: scikit-learn\nimport: [sklearn]\nclasses:\n  ${row}\n`);
    assert.equal(code('.'), 0);
  });

  it('are explained with an example that works', () => {
    const page = readFileSync(path.resolve(__dirname, '../../docs/models.md'), 'utf8');
    const [yaml, program] = ['yaml', 'python'].map((name) => page.split(`\`\`\`${name}\n`)[1].split('```')[0]);
    folder = new Folder({ 'train.py': program });
    assert.equal(code('.'), 0);
    folder.write(file, yaml);
    const { findings, notes } = JSON.parse(folder.run(['check', '--format', 'json']).out) as {
      findings: { rule: string; certainty: string; range: { start: { line: number } } }[];
      notes: unknown[];
    };
    assert.deepEqual(
      [findings.map(({ rule, certainty, range }) => [rule, certainty, range.start.line]), notes],
      [[['leakage/fit-before-split', 'certain', 6]], []],
    );
  });

  it('may be none at all', () => {
    folder = new Folder({ 'train.py': leaky, '.plumbline/models/readme.md': 'not yet' });
    assert.equal(code('.'), 1);
  });
});

describe('a mistake in the models of a project', () => {
  let folder: Folder;
  afterEach(() => {
    folder.remove();
  });
  /** What is printed and returned by both commands. */
  const says = () => {
    const [check, audit] = ['check', 'audit'].map((command) => folder.run([command, '.']));
    assert.deepEqual([check.code, audit.code, check.err, audit.err], [2, 2, '', '']);
    return check.out;
  };

  it('is shown with file, line and remedy, and the rest is checked', () => {
    folder = new Folder({
      ...house,
      'other.py': leaky,
      [file]: houseModels,
      '.plumbline/models/typo.yaml': `${houseModels.replaceAll('acme', 'other')}  other.Scaler: { is: transfomer }\n`,
    });
    const out = says();
    const name = '.plumbline/models/typo.yaml:7';
    assert.match(
      out,
      new RegExp(
        `\nnot used ${name} classes › other\\.Scaler: there is no \`is: transfomer\`; there are .*\`transformer\``,
      ),
    );
    assert.match(out, /\n {2}other\.py:8:5\n/);
    assert.match(out, /\n {2}train\.py:8:5\n/);
  });

  it('is a note for programs', () => {
    folder = new Folder({ 'a.py': '', [file]: 'library: acme\nimport: [acme]\ncalls: [\n' });
    const { code, out } = folder.run(['check', '--format', 'json']);
    const { notes } = JSON.parse(out) as { notes: { message: string }[] };
    assert.deepEqual([code, notes.length], [2, 1]);
    assert.match(notes[0].message, /^this is not YAML: /);
    assert.deepEqual({ ...notes[0], message: '' }, { kind: 'models', path: file, line: 4, message: '' });
  });

  it('may be that a file cannot be read', () => {
    folder = new Folder({ 'a.py': '', '.plumbline/models/folder.yaml/a.txt': '' });
    folder.write('.plumbline/models/large.yml', '#'.repeat(2 * 1024 * 1024));
    symlinkSync('nowhere', path.join(folder.path, '.plumbline/models/broken.yaml'));
    symlinkSync('loop.yaml', path.join(folder.path, '.plumbline/models/loop.yaml'));
    const out = says();
    for (const line of [
      /\nnot used \.plumbline\/models\/folder\.yaml cannot be read: it is no file\n/,
      /\nnot used \.plumbline\/models\/large\.yml cannot be read: larger than 1 MB\n/,
      /^not used \.plumbline\/models\/broken\.yaml cannot be read: it is no file\n/,
      /\nnot used \.plumbline\/models\/loop\.yaml cannot be read: ELOOP/,
    ])
      assert.match(out, line);
  });

  it('may be that the folder cannot be read', () => {
    folder = new Folder({ 'a.py': '', '.plumbline/models': 'a file' });
    assert.match(says(), /^not used \.plumbline\/models cannot be read: ENOTDIR/);
    folder.remove();
    folder = new Folder({ 'a.py': '', '.plumbline/b': '' });
    symlinkSync('models', path.join(folder.path, '.plumbline/models'));
    assert.match(says(), /^not used \.plumbline\/models cannot be read: ELOOP/);
  });

  it('never runs anything', () => {
    const text = `library: !!js/function 'function () { throw 7 }'\nimport: [acme]\n__proto__: { polluted: 1 }\n`;
    folder = new Folder({ 'a.py': '', [file]: text });
    assert.match(says(), /acme\.yaml:3 there is no key `__proto__` here/);
  });
});
