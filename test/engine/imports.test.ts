import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Project } from '../../server/analysis/analyze.js';
import type { Models } from '../../server/analysis/models/model.js';
import { importsOf } from '../../server/analysis/python/imports.js';
import { rules } from '../../rules/index.js';

const models = JSON.parse(readFileSync(path.join(__dirname, '../../.cache/models.json'), 'utf8')) as Models;

describe('imports', () => {
  const read = (text: string) => importsOf(text).map(({ level, name }) => '.'.repeat(level) + name);

  it('are read in every way to write them', () => {
    assert.deepEqual(read('import a.b as c, d  # e\r\nimport f; import g\n'), ['a.b', 'd', 'f', 'g']);
    assert.deepEqual(read('from . import a, b as c\nfrom ..d import e\n'), ['.a', '.b', '..d', '..d.e']);
    assert.deepEqual(read('from a import (\n    b,  # c\n    d,\n)\n'), ['a', 'a.b', 'a.d']);
    assert.deepEqual(read('import a, \\\n    b\nif x: import c\n\ttry: from d import *\n'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(read('important = 1\nx.imports(y)\n'), []);
  });
});

describe('a file that has nothing to do with models', () => {
  const leak = [
    'import pandas as pd',
    'from sklearn.linear_model import LogisticRegression',
    'data = pd.read_csv("a.csv")',
    'model = LogisticRegression().fit(data[["x"]], data["y"])',
    'print(model.score(data[["x"]], data["y"]))',
  ].join('\n');

  it('is read no further, until what it imports has', async () => {
    const files: Record<string, string> = {
      '/w/main.py': 'import steps\nsteps.run()\n',
      '/w/steps.py': 'from deep import run\n',
      '/w/deep.py': 'def run():\n    print("nothing")\n',
    };
    const project = new Project({
      rules,
      models,
      files: { read: (file) => files[file] },
      pause: () => Promise.resolve(),
    });
    const findings = async () =>
      (await project.analyze('/w/main.py')).flatMap((report) => report.findings.map(({ rule }) => rule));
    assert.deepEqual(await findings(), []);
    assert.deepEqual(project.dependents('/w/deep.py'), ['/w/main.py']);
    files['/w/deep.py'] = `def run():\n    ${leak.replaceAll('\n', '\n    ')}\n`;
    project.invalidate('/w/deep.py');
    assert.deepEqual(await findings(), ['leakage/no-held-out-evaluation']);
  });

  it('is not interpreted, however much it would take', async () => {
    const long = Array.from({ length: 8 }, (_, i) => `${'    '.repeat(i)}for v${i} in [1, 2, 3, 4, 5, 6]:`);
    const loops = [...long, `${'    '.repeat(8)}print(v0, v7)`, ''].join('\n');
    const kinds = async (text: string) => {
      const project = new Project({ rules, models, files: { read: () => text }, pause: () => Promise.resolve() });
      return (await project.analyze('/w/main.py')).flatMap(({ notes }) => notes.map(({ kind }) => kind));
    };
    assert.deepEqual(await kinds(`import pandas\n${loops}`), ['budget']);
    assert.deepEqual(await kinds(`import os\n${loops}`), []);
  });

  it('still tells that it does not parse', async () => {
    const project = new Project({
      rules,
      models,
      files: { read: () => 'def f(:\n    pass\n' },
      pause: () => Promise.resolve(),
    });
    const [report] = await project.analyze('/w/main.py');
    assert.deepEqual(
      report?.notes.map(({ kind }) => kind),
      ['unparsed'],
    );
  });
});
