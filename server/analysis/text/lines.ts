/**
 * Offsets and lines. Offsets and columns count UTF-16 units, as editors do; lines and columns begin at 1. A line ends with
 * `\n`, `\r\n` or `\r`, as for Python; form feeds and Unicode separators end none.
 */
export interface LineMap {
  /** The offset at which each line begins, in order; the first is 0. */
  readonly starts: readonly number[];
  /** The offset at which each line ends, without its line break. */
  readonly ends: readonly number[];
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export function lineMapOf(text: string): LineMap {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char !== 10 && char !== 13) continue;
    ends.push(at);
    if (char === 13 && text.charCodeAt(at + 1) === 10) at++;
    starts.push(at + 1);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** The line of an offset. The offsets of a line break belong to the line that it ends. */
export function lineAt({ starts }: LineMap, offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position of an offset; the nearest one for offsets outside of the text. */
export function positionAt(lines: LineMap, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), lines.ends[lines.ends.length - 1]!);
  const line = lineAt(lines, inside);
  return { line, column: inside - lines.starts[line - 1]! + 1 };
}

/** The offset of a position; columns past the line's end are its end, lines past the text the end of the text. */
export function offsetAt({ starts, ends }: LineMap, { line, column }: Position): number {
  if (line < 1) return 0;
  if (line > starts.length) return ends[ends.length - 1]!;
  return Math.min(starts[line - 1]! + Math.max(column - 1, 0), ends[line - 1]!);
}

/** A column as Python and SARIF in UTF-8 count it: bytes before it in its line, plus 1. */
export function utf8Column(text: string, lines: LineMap, position: Position): number {
  const start = lines.starts[position.line - 1] ?? 0;
  return utf8Length(text, start, offsetAt(lines, position)) + 1;
}

/** The way back from `utf8Column`; a column inside a character is that character's. */
export function fromUtf8Column(text: string, lines: LineMap, { line, column }: Position): Position {
  const start = lines.starts[line - 1];
  if (start === undefined) return { line, column };
  let bytes = column - 1;
  let at = start;
  for (const end = lines.ends[line - 1]!; at < end;) {
    const code = text.codePointAt(at)!;
    bytes -= utf8Size(code);
    if (bytes < 0) break;
    at += code > 0xffff ? 2 : 1;
  }
  return { line, column: at - start + 1 };
}

function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at)!;
    bytes += utf8Size(code);
    if (code > 0xffff) at++;
  }
  return bytes;
}

function utf8Size(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
