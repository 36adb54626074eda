import {
  cursorAt,
  isWordChar,
  lineEnd,
  nextToken,
  pastLineBreak,
  type Cursor,
  type StringEnds,
  type TokenKind,
} from './rough-tokens.js';

/**
 * One triple quote too many or too few turns every string after it inside out. This finds the strings that are really
 * open: of all readings of the text, the one that leaves the least prose standing as code and hides the least code in
 * strings. Costs are found from the last line up:
 *   asCode[line * levels + so far]  the best reading of the rest, if the line begins outside of strings and the code since
 *                                   the last string has cost `so far`;
 *   asString[line]                  the best reading of the rest, if the line ends in an open string that may be closed at
 *                                   the end of any line from here on.
 */
export function openStringEnds(text: string): StringEnds {
  const reading = newReading(text);
  const { starts, asCode, asString, closesAfter, hidden } = reading;
  for (let line = starts.length - 1; line >= 0; line--) {
    const stop = asCode[(line + 1) * levels]!;
    const goOn = line + 1 < starts.length ? asString[line + 1]! + hidden[line + 2]! - hidden[line + 1]! : Infinity;
    asString[line] = Math.min(stop, goOn);
    closesAfter[line] = goOn < stop ? closesAfter[line + 1]! : line;
    readLine(reading, line);
  }
  return bestReading(reading);
}

/**
 * Whether triple quotes may be missing: read as it stands, the text ends in a string, or has prose for code. The latter
 * alone shows it where an apostrophe in the prose hides quotes.
 */
export function looksInsideOut(text: string): boolean {
  if (!text.includes('"""') && !text.includes("'''")) return false;
  const cursor = cursorAt(text, 0);
  let prose = 0;
  let before = ' ';
  for (;;) {
    const kind = nextToken(cursor, noEnds);
    if (kind === 'end') return false;
    if (kind === 'string' && cursor.runsOut) return true;
    const shape = kind === 'newline' ? ' ' : shapeOf(text, kind, cursor.start, cursor.at);
    if (isProse(before, shape) || (kind === 'string' && cursor.gaps.length > 0)) prose++;
    if (prose > 1) return true;
    before = shape;
  }
}

interface Reading {
  readonly text: string;
  readonly starts: readonly number[];
  readonly asCode: Float64Array;
  readonly asString: Float64Array;
  /** For a string that is open at the end of a line: the line with which it is best closed. */
  readonly closesAfter: Int32Array;
  /** For each entry of `asCode`: where the open string begins that the best reading finds in the line, or -1. */
  readonly opensAt: Int32Array;
  /** For each entry of `asCode`: the entry that follows if no string is left open, or -1. */
  readonly nextAt: Int32Array;
  /** What the lines before this one cost if they are in a string. */
  readonly hidden: Float64Array;
}

const noEnds: StringEnds = new Map();
/** A stretch of code or string costs less than this, however long: two open strings are always worse than one odd one. */
const levels = 6;
const mostPerStretch = levels - 1;
const openString = 3;
const proseInCode = 1;
const codeInString = 2;
const quotesInString = 6;
const closingAnOpener = 4;

function newReading(text: string): Reading {
  const starts = lineStarts(text);
  const count = starts.length;
  const hidden = new Float64Array(count + 1);
  starts.forEach((start, line) => (hidden[line + 1] = hidden[line]! + hiddenCost(text, start)));
  return {
    text,
    starts,
    asCode: new Float64Array((count + 1) * levels),
    asString: new Float64Array(count + 1),
    closesAfter: new Int32Array(count),
    opensAt: new Int32Array((count + 1) * levels).fill(-1),
    nextAt: new Int32Array((count + 1) * levels).fill(-1),
    hidden,
  };
}

/** Fills in `asCode` for a line: with each string in it closed where it closes, or with one of them open. */
function readLine(reading: Reading, line: number): void {
  const { text, starts, asString, hidden } = reading;
  const cursor = cursorAt(text, starts[line]!);
  const ways: Way[] = Array.from({ length: levels }, (_, soFar) => ({ cost: 0, soFar, best: Infinity, open: -1 }));
  let before = ' ';
  for (;;) {
    const kind = nextToken(cursor, noEnds);
    if (kind === 'newline' || kind === 'end')
      return finish(reading, line, ways, kind === 'end' ? -1 : lineOf(starts, cursor.at));
    const shape = shapeOf(text, kind, cursor.start, cursor.at);
    if (isProse(before, shape)) pay(ways, proseInCode);
    before = shape;
    if (kind !== 'string') continue;
    const triple = isTriple(text, cursor.start);
    if (!triple) pay(ways, cursor.gaps.length);
    if (!triple || (!cursor.runsOut && cursor.at <= lineEnd(text, cursor.start))) continue;
    const first = lineOf(starts, cursor.start);
    const last = lineOf(starts, cursor.at - 1);
    const misplaced = closesWhereOneOpens(text, cursor) ? closingAnOpener : 0;
    const closed = cursor.runsOut ? Infinity : Math.min(mostPerStretch, hidden[last]! - hidden[first + 1]!) + misplaced;
    for (const way of ways) {
      const open = way.cost + openString + asString[first]!;
      if (open < way.best) [way.best, way.open] = [open, cursor.start];
      way.cost += closed;
      way.soFar = 0;
    }
    if (cursor.runsOut) return finish(reading, line, ways, -1);
  }
}

/** A reading of one line, given what the code before it has cost. */
interface Way {
  cost: number;
  soFar: number;
  /** The cost of the best reading that ends with an open string, and where that begins. */
  best: number;
  open: number;
}

function pay(ways: readonly Way[], amount: number): void {
  for (const way of ways) {
    const paid = Math.min(amount, mostPerStretch - way.soFar);
    way.cost += paid;
    way.soFar += paid;
  }
}

function finish({ asCode, opensAt, nextAt }: Reading, line: number, ways: readonly Way[], next: number): void {
  ways.forEach(({ cost, soFar, best, open }, level) => {
    const entry = line * levels + level;
    nextAt[entry] = next < 0 ? -1 : next * levels + soFar;
    const total = cost + (next < 0 ? 0 : asCode[next * levels + soFar]!);
    asCode[entry] = Math.min(total, best);
    opensAt[entry] = best < total ? open : -1;
  });
}

/** Follows the cheapest reading from the top. */
function bestReading({ text, starts, opensAt, closesAfter, nextAt }: Reading): StringEnds {
  const ends = new Map<number, number>();
  for (let entry = 0; entry >= 0 && entry < starts.length * levels;) {
    const open = opensAt[entry]!;
    if (open < 0) entry = nextAt[entry]!;
    else {
      const last = closesAfter[lineOf(starts, open)]!;
      ends.set(open, lineEnd(text, starts[last]!));
      entry = (last + 1) * levels;
    }
  }
  return ends;
}

/** A word, number, string or closing bracket, which never stand next to each other in code; `?` is never in code. */
function shapeOf(text: string, kind: TokenKind, start: number, end: number): string {
  if (kind === 'word') return keywords.has(text.slice(start, end)) ? ' ' : 'w';
  if (kind === 'number') return 'n';
  if (kind === 'string') return 's';
  if (kind === 'close') return ')';
  const char = text.charAt(start);
  return char === '?' || char === '$' || char === '`' || (char === '!' && text.charAt(end) !== '=') ? '?' : ' ';
}

function isProse(before: string, shape: string): boolean {
  return shape === '?' || (before !== ' ' && before !== '?' && shape !== ' ' && shape !== ')');
}

/** What it costs to take the line at `start` as a part of a string. */
function hiddenCost(text: string, start: number): number {
  const line = text.slice(start, Math.min(lineEnd(text, start), start + 200)); // the pattern is quadratic
  if (/"""|'''/.test(line)) return quotesInString;
  return looksLikeCode.test(line) ? codeInString : 0;
}

const looksLikeCode =
  /^\s*(?:(?:async\s+)?(?:def|class|for|while|with)\b.*:|(?:if|elif|else|try|except|finally)\b.*:|(?:import|from)\s+\w.*|(?:return|raise|assert|del)\b.*|@\w.*|[\w.[\]'", ]+\s[-+*/|&]?=\s.*|[\w.]+\(.*[,([{)]|[)\]}]+)\s*(?:#.*)?$/;

/** Whether the quotes that end a string stand where a string would begin: after `=`, `(`, `return`, or a prefix. */
function closesWhereOneOpens(text: string, { start, at }: Cursor): boolean {
  return /(?:[=([{,:]|\breturn)\s*[rRbBfFuU]{0,2}$/.test(text.slice(Math.max(start, at - 20), at - 3));
}

function isTriple(text: string, start: number): boolean {
  let at = start;
  while (isWordChar(text.charCodeAt(at))) at++;
  const quote = text.charAt(at);
  return text.charAt(at + 1) === quote && text.charAt(at + 2) === quote;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = lineEnd(text, 0); at < text.length; at = lineEnd(text, at)) {
    at = pastLineBreak(text, at);
    starts.push(at);
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield match case type lazy print exec'
  ).split(' '),
);
