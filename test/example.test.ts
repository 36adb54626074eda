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
interface Report {
  readonly findings: readonly (Place & { readonly rule: string; readonly steps: readonly Place[] })[];
  readonly notes: readonly unknown[];
}

function audit(twin: string): Report {
  const { code, out } = plumbline(['check', '--format', 'json', '--min-severity', 'hint', '.'], {
    cwd: path.join(churn, twin),
  });
  const report = JSON.parse(out) as Report;
  assert.equal(code, report.findings.length > 0 ? 1 : 0);
  return report;
}

describe('examples/churn', () => {
  it('leaks where its README says', () => {
    const { findings, notes } = audit('leaky');
    assert.deepEqual(notes, []);
    const found = findings.map(
      ({ path: file, cell, rule }) => `${file}${cell ? `, cell ${cell.index + 1}` : ''} ${rule}`,
    );
    const table = readFileSync(path.join(churn, 'README.md'), 'utf8').matchAll(
      /^\| `([^`]+)`([^|]*)\|[^|]*\| `([^`]+)`/gm,
    );
    const promised = [...table].map(
      ([, file, where, rule]) => `${file}${/, cell \d+/.exec(where!)?.[0] ?? ''} ${rule}`,
    );
    assert.equal(promised.length, 9);
    assert.deepEqual(found.sort(), promised.sort());
  });

  it('has leaks whose path crosses files and cells', () => {
    const { findings } = audit('leaky');
    const scaled = findings.filter(({ path: file }) => file === 'features.py');
    assert.ok(scaled.length === 2 && scaled.every(({ steps }) => steps.some((step) => step.path === 'train.py')));
    const filled = findings.find(({ cell, rule }) => cell?.index === 5 && rule === 'leakage/fit-before-split');
    assert.deepEqual([...new Set(filled?.steps.map((step) => step.cell?.index))], [1, 5, 8]);
  });

  it('is silent once it is mended', () => {
    assert.deepEqual(audit('fixed').findings, []);
  });

  it('has the same files in both, so that a comparison teaches', () => {
    const files = (twin: string) =>
      readdirSync(path.join(churn, twin), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(py|ipynb)$/.test(name),
      );
    assert.deepEqual(files('leaky').sort(), files('fixed').sort());
  });
});
