import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { lineMapOf, offsetAt } from '../../server/analysis/text/lines.js';
import { cellAt, fromCells, fromPlain, offsetInCell, parseNotebook } from '../../server/analysis/text/notebook.js';
import { parsePython } from '../../server/analysis/python/parser/parse.js';

const code = (source: unknown, more: object = {}) => ({
  cell_type: 'code',
  source,
  metadata: {},
  outputs: [],
  ...more,
});
const notebook = (cells: unknown, more: object = {}) =>
  JSON.stringify({ cells, metadata: {}, nbformat: 4, ...more }, null, 1);

describe('a notebook file', () => {
  it('becomes one module, each cell on lines of its own', () => {
    const module = parseNotebook(
      notebook([code(['import os\n', 'x = 1'], { id: 'a1', execution_count: 7 }), code('y = 2\n')]),
    );
    equal(module.text, 'import os\nx = 1\n\ny = 2\n\n');
    deepEqual(module.cells, [
      { index: 0, id: 'a1', start: 0, end: 15, executionCount: 7 },
      { index: 1, id: undefined, start: 17, end: 23, executionCount: undefined },
    ]);
    deepEqual(module.problems, []);
  });

  it('knows the line and column in the file and in the cell', () => {
    const raw = notebook([{ cell_type: 'markdown', source: 'x' }, code(['a = "\té"\n', 'fit(X)'])]);
    const module = parseNotebook(raw);
    const line = raw.split('\n').findIndex((each) => each.includes('fit(X)'));
    const column = raw.split('\n')[line]!.indexOf('X') + 1;
    const cell = { index: 1, id: undefined, line: 2, column: 5 };
    deepEqual(module.locate(module.text.indexOf('X')), { line: line + 1, column, cell });
  });

  it('skips cells that are not Python', () => {
    const cells = [
      { cell_type: 'markdown', source: ['# a'] },
      { cell_type: 'raw', source: 'b' },
      code('select 1', { metadata: { vscode: { languageId: 'sql' } } }),
      code('x = 1', { metadata: { vscode: { languageId: 'python' } } }),
      code('y = 2'),
    ];
    deepEqual(
      parseNotebook(notebook(cells)).cells!.map(({ index }) => index),
      [3, 4],
    );
  });

  it('has no Python with the kernel of another language', () => {
    for (const metadata of [{ kernelspec: { language: 'R', name: 'ir' } }, { language_info: { name: 'julia' } }]) {
      const module = parseNotebook(notebook([code('x = 1')], { metadata }));
      deepEqual([module.text, module.cells, module.problems], ['', [], []]);
    }
    const metadata = { kernelspec: { language: 'python', name: 'conda-env' }, language_info: { name: 'ipython3' } };
    equal(parseNotebook(notebook([code('x = 1')], { metadata })).cells!.length, 1);
  });

  it('may have format 3', () => {
    const cells = [
      { cell_type: 'heading', source: 'a' },
      { cell_type: 'code', input: ['x = 1\n', 'y'], language: 'python', prompt_number: 2 },
    ];
    const module = parseNotebook(JSON.stringify({ nbformat: 3, worksheets: [{ cells }, { cells: [cells[1]] }] }));
    equal(module.text, 'x = 1\ny\n\nx = 1\ny\n\n');
    deepEqual(
      module.cells!.map(({ index, executionCount }) => [index, executionCount]),
      [
        [1, 2],
        [2, 2],
      ],
    );
  });

  const broken: [string, string, RegExp][] = [
    ['an empty file', '', /JSON/],
    ['a half-written file', '{"cells": [\n{"cell_type": "code", "source": "x = 1"', /JSON/],
    ['a merge conflict', '{"cells": [\n<<<<<<< HEAD\n]}', /JSON/],
    ['JSON that is no notebook', '[1, 2]', /Not a notebook/],
    ['a notebook without cells', '{"nbformat": 4, "metadata": null}', /no `cells`/],
    ['a source that is no text', notebook([code(5)]), /not text/],
    ['JSON nested without end', '['.repeat(100_000), /nested/],
  ];
  for (const [name, raw, message] of broken) {
    it(`reports ${name}`, () => {
      const [problem] = parseNotebook(raw).problems;
      match(problem!.message, message);
      ok(problem!.line >= 1 && problem!.line <= raw.split('\n').length && problem!.column >= 1);
    });
  }

  it('keeps the cells of a file whose end is missing', () => {
    equal(parseNotebook('{"cells": [{"cell_type": "code", "source": "x = 1"').text, 'x = 1\n\n');
  });

  it('takes nulls for nothing', () => {
    const cells = [null, code(null), code(['a', null, 'b'], { id: null, execution_count: null, metadata: null })];
    const module = parseNotebook(notebook(cells, { metadata: { kernelspec: null, language_info: null } }));
    equal(module.text, '\n\nab\n\n');
    deepEqual(module.problems, []);
    ok(module.locate(0).line > 1);
  });

  it('is read in time with large outputs', () => {
    const output = { output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo'.repeat(500_000) } };
    const started = performance.now();
    equal(parseNotebook(notebook([code('x', { outputs: [output] })])).text, 'x\n\n');
    ok(performance.now() - started < 3000);
  });

  it('keeps a syntax error in its cell', () => {
    const module = parseNotebook(
      notebook([code('a = 1\nfoo('), code('"""'), code('%%bash\nls (\n'), code('b = await c()')]),
    );
    const { body, problems } = parsePython(module.text, { notebook: true, pieces: module.cells });
    deepEqual(
      body.map(({ kind, start, end }) => [kind, module.text.slice(start, end)]),
      [
        ['Assign', 'a = 1'],
        ['Expr', 'foo('],
        ['Expr', '"""'],
        ['Assign', 'b = await c()'],
      ],
    );
    deepEqual(
      problems.map(({ start }) => module.locate(start).cell!.index),
      [0, 1],
    );
  });
});

describe('live cells', () => {
  const module = fromCells([
    { text: '# title', language: 'markdown', id: 'm' },
    { text: 'x = 1\r\ny', language: 'python', id: 'p' },
    { text: '', language: 'python', id: 'empty' },
    { text: 'z\r', language: 'python', id: undefined },
    { text: 'w', language: 'python', id: 'last' },
  ]);

  it('join to a module whose lines count through', () => {
    equal(module.text, 'x = 1\r\ny\n\n\n\nz\r\n\nw\n\n');
    deepEqual(
      module.cells!.map(({ index, id }) => [index, id]),
      [
        [1, 'p'],
        [2, 'empty'],
        [3, undefined],
        [4, 'last'],
      ],
    );
    const cell = { index: 4, id: 'last', line: 1, column: 1 };
    deepEqual(module.locate(module.text.indexOf('w')), { line: 8, column: 1, cell });
  });

  it('are found by offset; what is between cells belongs to the one before', () => {
    deepEqual(
      [0, 8, 9, 10, 11, 12].map((offset) => cellAt(module.cells!, offset)!.index),
      [1, 1, 1, 2, 2, 3],
    );
    deepEqual(module.locate(9).cell, { index: 1, id: 'p', line: 2, column: 2 });
  });

  it('may be none', () => {
    deepEqual(fromCells([]).locate(5), { line: 1, column: 1 });
    equal(cellAt([], 0), undefined);
  });
});

it('a plain file has no cells', () => {
  const module = fromPlain('a\nb');
  deepEqual(
    [module.cells, module.locate(2), offsetInCell(module, 0, { line: 1, column: 1 })],
    [undefined, { line: 2, column: 1 }, undefined],
  );
});

const piece = fc.constantFrom(
  'x = 1',
  '\n',
  '\r\n',
  '"',
  '\\',
  '\t',
  'é',
  '😀',
  '\ud83d',
  '\u2028',
  '\u0001',
  '/',
  'print("a\\n")',
  ' ',
  '',
);
const source = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const sources = fc.oneof(source, fc.array(source, { maxLength: 5 }));
const escapeSome = (json: string, all: boolean) =>
  all ? json.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : json;

const rawNotebooks = fc
  .record({
    cells: fc.array(
      fc.record({ source: sources, kind: fc.constantFrom('code', 'code', 'markdown'), big: fc.boolean() }),
      { maxLength: 6 },
    ),
    version: fc.constantFrom(3, 4),
    indent: fc.constantFrom(0, 1, 4),
    newline: fc.constantFrom('\n', '\r\n'),
    ascii: fc.boolean(),
  })
  .map(({ cells, version, indent, newline, ascii }) => {
    const key = version === 3 ? 'input' : 'source';
    const nodes = cells.map(({ source: value, kind, big }) => ({
      cell_type: kind,
      [kind === 'code' ? key : 'source']: value,
      outputs: big ? [{ text: ['"source": ["x"]\n'.repeat(500)] }] : [],
    }));
    const root = version === 3 ? { worksheets: [{ cells: nodes }], nbformat: 3 } : { cells: nodes, nbformat: 4 };
    return escapeSome(JSON.stringify(root, null, indent), ascii).replaceAll('\n', newline);
  });

describe('any notebook', () => {
  it('has at the place in the file the character of the module', () => {
    fc.assert(
      fc.property(rawNotebooks, (raw) => {
        const module = parseNotebook(raw);
        const rawLines = lineMapOf(raw);
        for (const { start, end } of module.cells!) {
          for (let offset = start; offset < end; offset++) {
            const at = offsetAt(rawLines, module.locate(offset));
            const escape = /^\\(?:u[0-9a-f]{4}|.)|^[^]/.exec(raw.slice(at, at + 6))![0];
            equal(JSON.parse(`"${escape}"`), module.text.charAt(offset));
          }
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('gives each offset back for its place in the cell', () => {
    fc.assert(
      fc.property(rawNotebooks, (raw) => {
        const module = parseNotebook(raw);
        for (const { start, end, index } of module.cells!) {
          for (let offset = start; offset <= end; offset++) {
            if (offset > start && offset < end && module.text.slice(offset - 1, offset + 1) === '\r\n') continue;
            const { cell } = module.locate(offset);
            equal(cell!.index, cellAt(module.cells!, offset)!.index);
            if (cell!.index === index) equal(offsetInCell(module, index, cell!), offset);
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
