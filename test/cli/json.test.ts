/** What is printed for programs, held against the schemas in docs, and its positions against the files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'jsonc-parser/lib/esm/main.js';
import type { JsonPlace, JsonReport, JsonRules } from '../../server/report/json-report.js';
import { moduleTexts } from '../../server/report/module-texts.js';
import { jsonReport } from '../../server/report/json.js';
import { ipynb, leaky, leakyCall, leakyCells, leakLine } from '../lsp/samples.js';
import { Folder, plumbline } from './cli.js';

const docs = path.resolve(__dirname, '../../docs');

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

function schema(name: string): Schema {
  return JSON.parse(readFileSync(path.join(docs, name), 'utf8')) as Schema;
}

/** As the schema is, and as if nothing may be printed that it does not name. */
function validators(name: string): ValidateFunction[] {
  const open = schema(name);
  const closed = JSON.parse(JSON.stringify(open), (_, value: Schema) =>
    value?.properties ? { ...value, additionalProperties: false } : value,
  ) as Schema;
  return [open, closed].map((one) => new Ajv({ allErrors: true }).compile(one));
}

function assertValid(value: unknown, all: readonly ValidateFunction[]): void {
  for (const validate of all) assert.ok(validate(value), JSON.stringify(validate.errors));
}

/** Columns as editors count them; lines as Python does. */
function between(text: string, { start, end }: JsonPlace['range']): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, column }: typeof start) => lines.slice(0, line - 1).join('').length + column - 1;
  return text.slice(offset(start), offset(end));
}

describe('the report for programs', () => {
  const report = validators('report.schema.json');
  let folder: Folder;
  const run = (...args: string[]) => {
    const { out, code, err } = folder.run(['audit', '--format', 'json', ...args]);
    assert.deepEqual([code, err], [0, '']);
    const printed = JSON.parse(out) as JsonReport;
    assertValid(printed, report);
    return printed;
  };
  afterEach(() => {
    folder.remove();
  });

  it('is as its schema says, with findings and notes of all kinds of files', () => {
    folder = new Folder({
      'leaky.py': leaky,
      'half.py': `${leaky}\ndef (:\n`,
      'cells.ipynb': ipynb(leakyCells),
      'broken.ipynb': '{"cells": [',
      'large.py': '#'.repeat(11 * 1024 * 1024),
      'empty.py': '',
    });
    const { version, files, findings, notes } = run();
    assert.deepEqual([version, files], [1, 6]);
    assert.deepEqual(
      findings.map((finding) => finding.path),
      ['cells.ipynb', 'half.py', 'leaky.py'],
    );
    assert.deepEqual(
      notes.map(({ kind, path: file, line }) => [kind, file, line]),
      [
        ['syntax', 'broken.ipynb', 1],
        ['unparsed', 'half.py', 13],
        ['unread', 'large.py', undefined],
      ],
    );
  });

  it('has every property that the schema demands of a finding', () => {
    folder = new Folder({ 'leaky.py': leaky });
    const { findings } = run();
    for (const name of ['rule', 'severity', 'certainty', 'path', 'range', 'message', 'steps', 'fixes']) {
      const [finding] = findings;
      const rest = Object.fromEntries(Object.entries(finding).filter(([key]) => key !== name));
      assert.ok(!report[0]({ version: 1, files: 1, findings: [rest], notes: [] }), name);
    }
  });

  for (const [what, text] of [
    ['a plain file', leaky],
    ['lines that end with CRLF', leaky.replaceAll('\n', '\r\n')],
    ['lines that end with CR', leaky.replaceAll('\n', '\r')],
    ['emoji before the call', leaky.replace(leakyCall, `("🩺é", ${leakyCall})[1]`)],
    ['a byte order mark', leaky],
    ['a call over several lines', leaky.replace(leakyCall, 'scaler.fit_transform(\n    df\n)')],
  ] as const)
    it(`points at the text: ${what}`, () => {
      folder = new Folder({ 'a.py': what === 'a byte order mark' ? `\ufeff${text}` : text });
      const [finding] = run().findings;
      assert.match(between(text, finding.range), /^scaler\.fit_transform\(\s*df\s*\)$/);
      const claimed = finding.steps.map(({ range }) => between(text, range));
      assert.deepEqual(claimed[0], 'pd.read_csv("patients.csv")');
      assert.deepEqual(claimed[2], 'train_test_split(X, y)');
      assert.equal(finding.range.start.line, leakLine + 1);
    });

  it('points at the text of a notebook: in its file, and in its cell', () => {
    const cells = [leakyCells[0], '# 🩺', ...leakyCells.slice(1)].map((cell) =>
      cell.replace(leakyCall, `("🩺é\\t", ${leakyCall})[1]`),
    );
    const ascii = ipynb(cells).replace(
      /[\u0080-\uffff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    for (const raw of [
      ipynb(cells),
      ascii,
      JSON.stringify(JSON.parse(ipynb(cells))),
      ipynb(cells).replaceAll('\n', '\r\n'),
    ]) {
      folder = new Folder({ 'a.ipynb': raw });
      const [finding] = run().findings;
      for (const place of [finding, ...finding.steps]) {
        const { index, line, column, endLine, endColumn } = place.cell!;
        const range = { start: { line, column }, end: { line: endLine, column: endColumn } };
        const inCell = between(cells[index], range);
        assert.equal(JSON.parse(`"${between(raw, place.range)}"`), inCell);
      }
      assert.equal(finding.cell!.index, 3);
      assert.equal(between(raw, finding.range), leakyCall);
      assert.match(raw.split(/\r?\n/)[finding.range.start.line - 1], /scaler\.fit_transform/);
      folder.remove();
    }
  });

  it('has the ids of cells, where there are any', () => {
    const notebook = JSON.parse(ipynb(leakyCells)) as { cells: object[] };
    const cells = notebook.cells.map((cell, index) => ({ id: `cell-${index}`, ...cell }));
    folder = new Folder({ 'a.ipynb': JSON.stringify({ ...notebook, cells }) });
    assert.equal(run().findings[0].cell!.id, 'cell-2');
  });

  it('has repairs with the text that they replace', () => {
    folder = new Folder({ 'a.py': leaky });
    const file = `${folder.path}/a.py`;
    const at = { file, start: leaky.indexOf(leakyCall), end: leaky.indexOf(leakyCall) + leakyCall.length };
    const place = { path: file, span: at, start: { line: 8, column: 5 }, end: { line: 8, column: 29 } };
    const fixes = [{ title: 'Mend it', safety: 'review', edits: [{ at, text: 'scaler.fit(X_train)' }] }] as const;
    const finding = {
      key: 'k',
      rule: 'a/b',
      severity: 'error',
      certainty: 'likely',
      message: 'm',
      place,
      steps: [],
      fixes,
      remedies: [],
    } as const;
    const reports = [{ path: file, findings: [finding], silenced: [], notes: [] }];
    const texts = moduleTexts((name) => (name === file ? leaky : undefined));
    const printed = JSON.parse(jsonReport({ reports, files: 1, base: folder.path, texts })) as JsonReport;
    assertValid(printed, report);
    const [edit] = printed.findings[0].fixes[0].edits;
    assert.deepEqual([edit.path, between(leaky, edit.range), edit.text], ['a.py', leakyCall, 'scaler.fit(X_train)']);
  });

  it('is what docs/json.md shows', () => {
    const page = readFileSync(path.join(docs, 'json.md'), 'utf8');
    const [program, shown] = ['python', 'jsonc'].map((name) => page.split(`\`\`\`${name}\n`)[1].split('```')[0]);
    folder = new Folder({ 'patients.ipynb': ipynb(program.split('# %%\n')) });
    assert.deepEqual(parse(shown), run('patients.ipynb'));
  });
});

describe('the schemas of what is printed for programs', () => {
  for (const name of ['report.schema.json', 'rules.schema.json'])
    it(`${name} describes every property`, () => {
      const { definitions = {}, ...root } = schema(name);
      for (const [owner, { properties = {} }] of Object.entries({ ...definitions, root }))
        for (const [key, { description, $ref }] of Object.entries(properties))
          assert.ok(description ?? definitions[$ref?.split('/').at(-1) ?? '']?.description, `${owner}.${key}`);
    });

  it('fit the rules', () => {
    const printed = JSON.parse(plumbline(['rules', '--format', 'json']).out) as JsonRules;
    assertValid(printed, validators('rules.schema.json'));
    const [first] = printed;
    assert.deepEqual(JSON.parse(plumbline(['explain', first.id, '--format', 'json']).out), first);
  });
});
