import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clean, ipynb, leaky, leakyCells } from '../lsp/samples.js';
import { Folder, plumbline } from './cli.js';

interface Json {
  readonly findings: readonly { path: string; range: { start: unknown; end: unknown } }[];
  readonly notes: readonly { kind: string; path: string; line?: number; message: string }[];
}

function report(folder: Folder, ...args: string[]): Json {
  return JSON.parse(folder.run(['audit', '--format', 'json', ...args]).out) as Json;
}

describe('which files are checked', () => {
  let folder: Folder;
  afterEach(() => {
    folder.remove();
  });
  const found = (...args: string[]) => report(folder, ...args).findings.map((finding) => finding.path);

  it('none that .gitignore leaves out, unless they are given by name', () => {
    folder = new Folder({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*_old.py\n!kept_old.py\n/top.py\n',
      'build/a.py': leaky,
      'a_old.py': leaky,
      'kept_old.py': leaky,
      'top.py': leaky,
      'pkg/top.py': leaky,
      'pkg/.gitignore': 'own.py\n',
      'pkg/own.py': leaky,
      'pkg/sub/own.py': leaky,
    });
    assert.deepEqual(found('.'), ['kept_old.py', 'pkg/top.py']);
    // A folder inside obeys the ignore files above it.
    assert.deepEqual(found('pkg'), ['pkg/top.py']);
    assert.deepEqual(found('top.py', 'build'), ['build/a.py', 'top.py']);
  });

  it('none of virtual environments, caches and dependencies', () => {
    folder = new Folder({
      'a.py': leaky,
      '.venv/lib/a.py': leaky,
      'venv/a.py': leaky,
      'my env/pyvenv.cfg': 'home = /usr/bin',
      'my env/lib/python3.11/b.py': leaky,
      'node_modules/x/a.py': leaky,
      '__pycache__/a.py': leaky,
      '.ipynb_checkpoints/a-checkpoint.ipynb': ipynb(leakyCells),
      'lib/site-packages/a.py': leaky,
    });
    assert.deepEqual(found('.'), ['a.py']);
  });

  it('no file twice, however it is linked', () => {
    folder = new Folder({ 'src/a.py': leaky });
    symlinkSync('../src', path.join(folder.path, 'src/again'));
    symlinkSync('nowhere', path.join(folder.path, 'src/broken.py'));
    symlinkSync('nowhere', path.join(folder.path, 'dangling'));
    assert.deepEqual(found('.'), ['src/a.py']);
  });

  it('those in folders with any name', () => {
    const names = ['données/modèle.py', '数据/训练.py', 'with space/a b.py', 'emoji 🐍/🐍.py', "quote's/it's.py"];
    folder = new Folder(Object.fromEntries(names.map((name) => [name, leaky])));
    assert.deepEqual([...found('.')].sort(), [...names].sort());
    assert.deepEqual(found('数据'), ['数据/训练.py']);
  });

  it('a script without ending that is given by name', () => {
    folder = new Folder({ 'bin/train': `#!/usr/bin/env python3\n${leaky}` });
    assert.deepEqual(found('.'), []);
    assert.deepEqual(found('bin/train'), ['bin/train']);
  });

  it('those outside of the current folder, by their full path', () => {
    folder = new Folder({ 'a.py': leaky });
    const { out } = plumbline(['audit', '--format', 'json', folder.path], { cwd: '/' });
    const [finding] = (JSON.parse(out) as Json).findings;
    assert.ok(finding?.path.endsWith('/a.py'));
  });
});

describe('files that are not as they should be', () => {
  let folder: Folder;
  afterEach(() => {
    folder.remove();
  });

  it('CRLF and CR move nothing', () => {
    folder = new Folder({ 'lf.py': leaky, 'crlf.py': leaky.replaceAll('\n', '\r\n'), 'bom.py': `\ufeff${leaky}` });
    const places = report(folder, '.').findings.map(({ range }) => range);
    assert.equal(places.length, 3);
    assert.deepEqual(places[1], places[0]);
    assert.deepEqual(places[2], places[0]);
    assert.doesNotMatch(folder.run(['audit', 'crlf.py']).out, /\r/);
  });

  it('text in other encodings is read as Python would, and never loses its place', () => {
    const accented = leaky.replace('df = ', '"é"; df = ');
    folder = new Folder({
      'utf8.py': accented,
      'cookie.py': Buffer.from(`# -*- coding: latin-1 -*-\n${accented}`, 'latin1'),
      'no-cookie.py': Buffer.from(accented, 'latin1'),
      'wrong-cookie.py': `# coding: no-such-thing\n${accented}`,
    });
    const { findings, notes } = report(folder, '.');
    assert.deepEqual(notes, []);
    const lines = Object.fromEntries(findings.map(({ path: file, range }) => [file, range.start]));
    assert.deepEqual(lines['no-cookie.py'], lines['utf8.py']);
    assert.deepEqual(lines['cookie.py'], lines['wrong-cookie.py']);
    assert.match(folder.run(['audit', 'cookie.py']).out, /"é"; df = /);
  });

  it('a notebook that is broken fails a check, with its line, and nothing else is lost', () => {
    folder = new Folder({
      'a.py': leaky,
      'broken.ipynb': '{\n "cells": [\n  {]\n',
      'list.ipynb': '[]',
      'empty.ipynb': '',
    });
    const { code, out } = folder.run(['check', '.']);
    assert.equal(code, 2);
    assert.match(out, /^warning /);
    assert.match(out, /\nnot checked broken\.ipynb:3 /);
    const { findings, notes } = report(folder, '.');
    assert.equal(findings.length, 1);
    assert.ok(notes.some(({ kind, path: file, line }) => kind === 'syntax' && file === 'broken.ipynb' && line === 3));
    assert.ok(notes.some(({ path: file }) => file === 'list.ipynb'));
    assert.equal(folder.run(['audit', '.']).code, 0);
    assert.equal(folder.run(['audit', '.', '--fail-on', 'error']).code, 2);
  });

  it('Python that does not parse hides nothing before it, and fails a check with its line', () => {
    folder = new Folder({ 'a.py': `${leaky}\ndef broken(:\n  return (\n`, 'old.py': 'print "Python 2"\n' });
    const { code, out } = folder.run(['check', 'a.py']);
    assert.equal(code, 2);
    assert.match(out, /^warning /);
    const line = leaky.split('\n').length + 1;
    assert.match(out, new RegExp(`\npartly checked a\\.py:${line} does not parse: `));
    const { findings, notes } = report(folder, '.');
    assert.equal(findings.length, 1);
    assert.deepEqual(
      notes.map(({ kind, path: file }) => [kind, file]),
      [['unparsed', 'a.py']],
    );
    assert.equal(folder.run(['check', 'old.py']).code, 0);
  });

  it('a file that is too large fails a check, with the reason', () => {
    folder = new Folder({ 'a.py': clean, 'big.py': '' });
    truncateSync(path.join(folder.path, 'big.py'), 11 * 1024 * 1024);
    const { code, out } = folder.run(['check', '.']);
    assert.equal(code, 2);
    assert.match(out, /^not checked big\.py not read: larger than 10 MB\n\nNo findings in 2 files\.\n$/);
    assert.deepEqual(report(folder, '.').notes, [
      { kind: 'unread', path: 'big.py', message: 'not read: larger than 10 MB' },
    ]);
  });

  it('files and folders without permission fail a check, with the reason', function () {
    folder = new Folder({ 'a.py': clean, 'secret.py': leaky, 'closed/b.py': leaky });
    chmodSync(path.join(folder.path, 'secret.py'), 0);
    chmodSync(path.join(folder.path, 'closed'), 0);
    // Nothing is closed to the superuser, nor on Windows.
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    const { code, out } = folder.run(['check', '.']);
    chmodSync(path.join(folder.path, 'closed'), 0o700);
    assert.equal(code, 2);
    assert.match(out, /not checked secret\.py not read: EACCES/);
    assert.match(out, /not checked closed not read: EACCES/);
  });

  it('nothing that a file holds ends the program', () => {
    folder = new Folder();
    const odd = ['', '\0\0\0', '\ufeff', '((((((((', `x = ${'('.repeat(5000)}`, 'if 1:\n '.repeat(300), 'a = "\ud800"'];
    for (const [index, text] of odd.entries()) {
      writeFileSync(path.join(folder.path, `odd${index}.py`), text);
      writeFileSync(path.join(folder.path, `odd${index}.ipynb`), text);
    }
    folder.write('random.py', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)));
    folder.write('leaky.py', leaky);
    const { code, out, err } = folder.run(['audit', '.']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\n1 finding in \d+ files/);
    assert.doesNotMatch(out, /not checked \S+\.py/);
  });
});
