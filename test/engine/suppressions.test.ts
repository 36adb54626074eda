import assert from 'node:assert/strict';
import { rules } from '../../rules/index.js';
import { Project, type FileReport, type Source } from '../../server/analysis/analyze.js';
import { merged } from '../../server/analysis/findings/merge.js';
import { models } from '../support/project.js';

const rule = 'leakage/fit-before-split';
const ignore = `# plumbline: ignore[${rule}] -- public data`;

const program = (before: string, after: string) => `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("churn.csv")
${before}X = StandardScaler().fit_transform(df[["age"]])${after}
X_train, X_test, y_train, y_test = train_test_split(X, df["churned"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
`;

async function analyze(files: Readonly<Record<string, string | Source>>, only?: readonly string[]) {
  const texts = new Map(Object.entries(files).flatMap(([path, of]) => (typeof of === 'string' ? [[path, of]] : [])));
  const project = new Project({
    rules,
    models,
    files: { read: (path) => texts.get(path) },
    pause: () => Promise.resolve(),
    ...(only ? { only: new Set(only) } : {}),
  });
  for (const [path, of] of Object.entries(files)) if (typeof of !== 'string') project.set(path, of);
  const reports: FileReport[] = [];
  for (const path of Object.keys(files)) reports.push(...(await project.analyze(path)));
  return reports;
}

/** `[rule, line]` of what is left, and how many were silenced. */
async function check(text: string | Source, only?: readonly string[]) {
  const reports = await analyze({ 'main.py': text }, only);
  return {
    left: reports.flatMap(({ findings }) => findings.map((one) => [one.rule, one.place.start.line])),
    silenced: reports.flatMap((one) => one.silenced).length,
  };
}

const silent = { left: [], silenced: 1 };

describe('a comment that silences a rule', () => {
  it('stands at the end of the line', async () => {
    assert.deepEqual(await check(program('', `  ${ignore}`)), silent);
  });

  it('stands above the line, with comments and blank lines in between', async () => {
    assert.deepEqual(await check(program(`${ignore}\n# scaled once\n\n`, '')), silent);
  });

  it('stands behind another comment', async () => {
    assert.deepEqual(await check(program('', `  # noqa: E501 ${ignore}`)), silent);
  });

  it('names several rules', async () => {
    const both = `# plumbline: ignore[leakage/test-reuse, ${rule}] -- public data`;
    assert.deepEqual(await check(program(`${both}\n`, '')), { left: [['suppression/unused', 7]], silenced: 1 });
  });

  it('holds for a statement over several lines, at any of them', async () => {
    const text = program('', '').replace(
      'X = StandardScaler().fit_transform(df[["age"]])',
      'X = (\n    StandardScaler()\n    .fit_transform(\n        df[["age"]]\n    )\n)',
    );
    for (const line of ['X = (', '    StandardScaler()', '        df[["age"]]', '    )', '\n)'])
      assert.deepEqual(await check(text.replace(`${line}\n`, `${line}  ${ignore}\n`)), silent, line);
    assert.deepEqual(await check(text.replace('X = (', `${ignore}\nX = (`)), silent);
  });

  it('holds for the head of a loop and not for its body', async () => {
    const text = program('', '').replace('X = Stan', 'for _ in range(1):\n    X = Stan');
    assert.deepEqual(await check(text.replace('for', `${ignore}\nfor`)), {
      left: [
        ['suppression/unused', 7],
        [rule, 9],
      ],
      silenced: 0,
    });
    assert.deepEqual(await check(text.replace('    X', `    ${ignore}\n    X`)), silent);
  });

  it('holds for a file, wherever it stands', async () => {
    const file = ignore.replace('ignore', 'ignore-file');
    assert.deepEqual(await check(`${file}\n${program('', '')}`), silent);
    assert.deepEqual(await check(`${program('', '')}${file}`), silent);
  });

  it('holds for a cell', async () => {
    const [imports, use] = program('', '').split('\n\n');
    const [load, fit, ...rest] = use.split('\n');
    const cells = (...texts: string[]): Source => ({
      kind: 'cells',
      cells: texts.map((text, index) => ({ text, language: 'python', id: `c${index}` })),
    });
    const cell = ignore.replace('ignore', 'ignore-cell');
    assert.deepEqual(await check(cells(imports, `${load}\n\n${fit}\n${cell}`, rest.join('\n'))), silent);
    assert.deepEqual(await check(cells(imports, `${load}\n${cell}`, fit, rest.join('\n'))), {
      left: [
        ['suppression/unused', 7],
        [rule, 9],
      ],
      silenced: 0,
    });
    // The line below is not in the next cell.
    assert.deepEqual((await check(cells(imports, `${load}\n${ignore}`, fit, rest.join('\n')))).silenced, 0);
  });

  it('is a comment, and no string', async () => {
    assert.deepEqual((await check(program('', `; s = "${ignore}"`))).left, [[rule, 7]]);
  });

  it('works with CRLF, tabs and letters outside of the first plane', async () => {
    const text = program(`if True:\n\t# 🧪 é\n\t${ignore} 🧪\n\t`, '');
    assert.deepEqual(await check(text), silent);
    assert.deepEqual(await check(text.replaceAll('\n', '\r\n')), silent);
  });
});

describe('a comment that silences nothing', () => {
  it('is told of, and goes with its line', async () => {
    const text = program(`${ignore}\n`, '').replace('fit_transform(df[["age"]])', 'set_output()');
    const [{ findings }] = await analyze({ 'main.py': text });
    const fixed = findings.map(({ rule: id, fixes: [fix] }) => [id, apply(text, fix.edits)]);
    assert.deepEqual(fixed, [['suppression/unused', text.replace(`${ignore}\n`, '')]]);
  });

  it('goes without the code or the comment before it', async () => {
    for (const before of ['', '  # noqa']) {
      const text = program('', `${before}  ${ignore}`).replace('fit_transform(df[["age"]])', 'set_output()');
      const [{ findings }] = await analyze({ 'main.py': text });
      assert.deepEqual(apply(text, findings[0].fixes[0].edits), text.replace(`  ${ignore}`, ''));
    }
  });

  it('is not told of when its rule was not run', async () => {
    const text = program(`${ignore}\n`, '').replace('fit_transform(df[["age"]])', 'set_output()');
    assert.deepEqual((await check(text, ['suppression/unused'])).left, []);
  });

  it('is not told of when some of the file does not parse', async () => {
    assert.deepEqual((await check(`${ignore}\nx = 1\n\ndef (:\n`)).left, []);
  });

  it('is told of only when no other file needs it', async () => {
    const files = {
      'prepare.py': `from sklearn.preprocessing import StandardScaler\n\ndef prepare(df):\n    ${ignore}\n    return StandardScaler().fit_transform(df)\n`,
      'train.py': program('', '')
        .replace('StandardScaler().fit_transform(', 'prepare(')
        .replace('from sklearn.preprocessing import StandardScaler', 'from prepare import prepare'),
    };
    const reports = (await analyze(files)).filter(({ path }) => path === 'prepare.py');
    assert.equal(reports.length, 2);
    assert.deepEqual(merged(reports, true).findings, []);
    assert.equal(merged(reports, true).silenced.length, 1);
    const [alone] = await analyze({ 'prepare.py': files['prepare.py'] });
    assert.equal(merged([alone], true).findings.length, 1);
    assert.deepEqual(merged([alone], false).findings, []);
  });
});

describe('a malformed comment', () => {
  const cases = [
    ['# plumbline: silence[leakage/test-reuse] -- x', /does not know `silence`/],
    ['# plumbline:ignore', /names no rule/],
    ['# plumbline: ignore[] -- x', /names no rule/],
    ['# plumbline: ignore[leakage/test-resue] -- x', /Did you mean `leakage\/test-reuse`/],
    ['# plumbline: ignore[what/ever] -- x', /no rule `what\/ever`/],
    [`# plumbline: ignore-cell[${rule}] -- x`, /no cells/],
  ] as const;
  for (const [comment, says] of cases)
    it(`${comment} is told of, and can be removed`, async () => {
      const text = `x = 1\n${comment}\n`;
      const [{ findings }] = await analyze({ 'main.py': text });
      assert.deepEqual(
        findings.map((one) => [one.rule, one.place.start.line]),
        [['suppression/malformed', 2]],
      );
      assert.match(findings[0].message, says);
      assert.equal(apply(text, findings[0].fixes[0].edits), 'x = 1\n');
    });

  it('without a reason silences all the same', async () => {
    for (const comment of [
      `# plumbline: ignore[${rule}]`,
      `# plumbline: ignore[${rule}] --`,
      `# plumbline: ignore[${rule}] why`,
    ])
      assert.deepEqual((await check(program('', `  ${comment}`))).left[0], ['suppression/malformed', 7], comment);
  });
});

describe('words in comments that are not for Plumbline', () => {
  for (const comment of [
    '# a plumbline: it hangs straight',
    '# plumbline',
    '# see plumbline: docs',
    '# plumbline-lint',
  ])
    it(comment, async () => {
      assert.deepEqual((await check(`x = 1  ${comment}\n`)).left, []);
    });
});

function apply(text: string, edits: readonly { at: { start: number; end: number }; text: string }[]): string {
  return [...edits]
    .sort((a, b) => b.at.start - a.at.start)
    .reduce((result, { at, text: new_ }) => result.slice(0, at.start) + new_ + result.slice(at.end), text);
}
