import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Project, type Finding } from '../../server/analysis/analyze.js';
import { rules } from '../../rules/index.js';
import type { Models } from '../../server/analysis/models/model.js';
import { broken, inCells, moved, renamed, wrapped, type Program } from '../support/rewrites.js';

const models = JSON.parse(readFileSync(path.join(__dirname, '../../.cache/models.json'), 'utf8')) as Models;
const base = path.join(__dirname, '../rules/leakage');

/** Scripts among the fixtures. Names of columns and comments are theirs; the code is what is rewritten. */
const scripts = readdirSync(base).flatMap((group) =>
  readdirSync(path.join(base, group))
    .filter((name) => name.endsWith('.py') && statSync(path.join(base, group, name)).isFile())
    .map((name) => ({
      name: `${group}/${name}`,
      text: readFileSync(path.join(base, group, name), 'utf8').replaceAll(/ *# expect.*$/gm, ''),
    }))
    // Code inside a string, as nbconvert writes it, is no text to rewrite.
    .filter(({ text }) => !text.includes('get_ipython().run_')),
);

async function analyze({ files, cells }: Program): Promise<Finding[]> {
  const project = new Project({
    rules,
    models,
    files: { read: (name) => files[name.replace(/^\/w\//, '')] },
    pause: () => Promise.resolve(),
  });
  const main = cells ? '/w/main.ipynb' : '/w/main.py';
  if (cells)
    project.set(main, { kind: 'cells', cells: cells.map((text, i) => ({ text, language: 'python', id: `c${i}` })) });
  return (await project.analyze(main)).flatMap((report) => report.findings);
}

const kinds = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, certainty }) => `${rule} ${severity} ${certainty}`).sort();

describe('findings do not depend on how a program is written', () => {
  const ways: readonly [string, (text: string) => Program | undefined][] = [
    ['other names', renamed],
    ['other line breaks', broken],
    ['inside a function', wrapped],
    ['helpers in another file', moved],
    ['cut into cells', inCells],
  ];
  for (const [way, rewrite] of ways)
    it(way, async () => {
      let count = 0;
      const changed: string[] = [];
      for (const { name, text } of scripts) {
        const other = rewrite(text);
        if (!other) continue;
        count++;
        const [before, after] = [kinds(await analyze({ files: { 'main.py': text } })), kinds(await analyze(other))];
        if (before.join() !== after.join()) changed.push(`${name}: ${before.join()} became ${after.join()}`);
      }
      assert.ok(count > 20, `only ${count} programs could be rewritten`);
      assert.deepEqual(changed, []);
    });
});

describe('any text', () => {
  it('every range lies inside its document', async () => {
    for (const { name, text } of scripts)
      for (const finding of await analyze({ files: { 'main.py': text } }))
        for (const { span } of [finding.place, ...finding.steps.map((step) => step.place)]) {
          assert.ok(
            span.start >= 0 && span.start < span.end && span.end <= text.length,
            `${name}: ${span.start}–${span.end} of ${text.length}`,
          );
        }
  });

  it('random edits neither crash nor hang the engine', async () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let i = 0; i < 250; i++) {
      const { text } = scripts[random(scripts.length)]!;
      const other = scripts[random(scripts.length)]!.text;
      const [from, to] = [random(text.length), random(text.length)].sort((a, b) => a - b) as [number, number];
      const at = random(other.length);
      const edited = text.slice(0, from) + other.slice(at, at + random(80)) + text.slice(random(3) === 0 ? to : from);
      for (const finding of await analyze({ files: { 'main.py': edited } }))
        assert.ok(finding.place.span.end <= edited.length);
    }
  });

  it('rows chosen by rows that others chose, over and over, come to an end', async () => {
    const bodies = [
      ['df = df[df.index.isin(x.index) | ~df.index.isin(y.index)]', 'x = df.loc[y.index]', 'y = df.drop(x.index)'],
      ['z = df.loc[x.index]', 'x = z[~z.index.isin(y.index)]', 'y = x.loc[df.index]', 'df = pd.concat([x, y])'],
      ['x = x[x.index.isin(y.index) & (x.a > 1)]', 'y = df[~df.index.isin(x.index) & ~df.index.isin(y.index)]'],
      ['x = df.loc[df.index.difference(y.index)]', 'y = df.loc[df.index.difference(x.index)]'],
      ['df = df.join(pd.DataFrame(make(x), index=x.index))', 'x = x.join(df.dropna(), rsuffix="x")'],
      ['m = (x.a > 1) & m | ~m', 'x = x[m]'],
    ];
    for (const body of bodies) {
      const text = [
        'import pandas as pd',
        'from sklearn.linear_model import LogisticRegression',
        'df = pd.read_csv("a.csv")',
        'x = df.sample(frac=0.5)',
        'y = df.drop(x.index)',
        'm = x.a < 3',
        ...Array.from({ length: 40 }, () => body).flat(),
        'late = pd.read_csv("b.csv")',
        'model = LogisticRegression().fit(late[["a"]], late["b"])',
        'print(model.score(late[["a"]], late["b"]))',
      ].join('\n');
      const findings = await analyze({ files: { 'main.py': text } });
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['leakage/no-held-out-evaluation'],
        body.join('; '),
      );
    }
  });
});
