/** The bundled example shows what its README says, and its corrected twin is silent. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plumbline } from './cli/cli.js';

const churn = path.join(__dirname, '../examples/churn');

interface Place {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly cell?: { readonly index: number };
}
interface Finding extends Place {
  readonly rule: string;
  readonly steps: readonly Place[];
}
interface Report {
  readonly findings: readonly Finding[];
  readonly notes: readonly unknown[];
}

function check(twin: string): Report & { readonly code: number | null } {
  const { code, out } = plumbline(['check', '--format', 'json', '--min-severity', 'hint', '.'], {
    cwd: path.join(churn, twin),
  });
  return { ...(JSON.parse(out) as Report), code };
}

/** As the README writes it: people count cells, and lines only where there are none. */
function placeOf({ path: file, range, cell }: Place): string {
  return `\`${file}\`, ${cell ? `cell ${cell.index + 1}` : `line ${range.start.line}`}`;
}

/** Where a leak is planted, and which rule finds it. */
function promised(): string[] {
  const [, , ...rows] = readFileSync(path.join(churn, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.map((row) => {
    const [, where, , rule] = row.split('|').map((cell) => cell.trim());
    return `${where} ${rule}`;
  });
}

describe('examples/churn', () => {
  it('leaks where its README says, and nowhere else', () => {
    const { findings, notes, code } = check('leaky');
    assert.deepEqual(findings.map((one) => `${placeOf(one)} \`${one.rule}\``).sort(), promised().sort());
    assert.deepEqual(notes, []);
    assert.equal(code, 1);
    assert.ok(new Set(findings.map(({ rule }) => rule)).size >= 5);
  });

  it('has leaks whose path crosses files and cells', () => {
    const { findings } = check('leaky');
    const pathOf = (place: string) => findings.find((one) => placeOf(one) === place)?.steps.map(placeOf);
    const split = '`train.py`, line 15';
    const evaluated = '`train.py`, line 18';
    for (const learnt of ['`features.py`, line 15', '`features.py`, line 19'])
      assert.deepEqual(pathOf(learnt), ['`features.py`, line 10', learnt, split, evaluated]);
    const inNotebook = (...cells: number[]) => cells.map((cell) => `\`explore.ipynb\`, cell ${cell}`);
    assert.deepEqual(pathOf('`explore.ipynb`, cell 4'), inNotebook(4, 9));
    assert.deepEqual(pathOf('`explore.ipynb`, cell 6'), inNotebook(2, 6, 9));
    assert.deepEqual(pathOf('`explore.ipynb`, cell 10'), inNotebook(9, 10));
  });

  it('is silent once it is mended', () => {
    const { findings, notes, code } = check('fixed');
    assert.deepEqual(findings, []);
    assert.deepEqual(notes, []);
    assert.equal(code, 0);
  });

  it('has the same programs in both, so that a comparison teaches', () => {
    const programs = (twin: string) =>
      readdirSync(path.join(churn, twin), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(py|ipynb)$/.test(name),
      );
    assert.deepEqual(programs('leaky').sort(), programs('fixed').sort());
  });
});
