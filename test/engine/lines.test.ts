import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import {
  fromUtf8Column,
  lineAt,
  lineMapOf,
  offsetAt,
  positionAt,
  utf8Column,
} from '../../server/analysis/text/lines.js';

const texts = fc
  .array(fc.constantFrom('a', 'b ', '\n', '\r\n', '\r', '\t', 'é', '語', '😀', '\u2028', '\f'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('lines', () => {
  it('end with any of the three line breaks', () => {
    deepEqual(lineMapOf('a\nb\r\nc\rd'), { starts: [0, 2, 5, 7], ends: [1, 3, 6, 8] });
  });

  it('are one for an empty text, and one more after a final line break', () => {
    deepEqual(lineMapOf(''), { starts: [0], ends: [0] });
    deepEqual(lineMapOf('a\n').starts, [0, 2]);
  });

  it('do not end at what only looks like a line break', () => {
    equal(lineMapOf('a\fb\u2028c\u0085d').starts.length, 1);
  });

  it('own the line break that ends them', () => {
    const lines = lineMapOf('a\r\nb');
    deepEqual(
      [0, 1, 2, 3, 4].map((offset) => lineAt(lines, offset)),
      [1, 1, 1, 2, 2],
    );
  });

  it('take offsets and positions outside of the text to the nearest inside', () => {
    const lines = lineMapOf('ab\ncd');
    deepEqual(positionAt(lines, -3), { line: 1, column: 1 });
    deepEqual(positionAt(lines, 99), { line: 2, column: 3 });
    equal(offsetAt(lines, { line: 0, column: 5 }), 0);
    equal(offsetAt(lines, { line: 1, column: 99 }), 2);
    equal(offsetAt(lines, { line: 9, column: 1 }), 5);
  });

  it('give every offset back that is not within a line break', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = lineMapOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
          equal(offsetAt(lines, positionAt(lines, offset)), offset);
        }
      }),
      { seed: 1 },
    );
  });

  it('count columns in UTF-8 as Buffer does, and find them again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = lineMapOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = positionAt(lines, offset);
          const start = lines.starts[position.line - 1]!;
          if (/[\udc00-\udfff]/.test(text.charAt(offset)) || offset > lines.ends[position.line - 1]!) continue;
          const column = utf8Column(text, lines, position);
          equal(column, Buffer.byteLength(text.slice(start, offset)) + 1);
          deepEqual(fromUtf8Column(text, lines, { line: position.line, column }), position);
        }
      }),
      { seed: 2 },
    );
  });
});
