/**
 * A tokenizer for text that may be broken. It knows strings, brackets and line ends well enough to say where statements
 * begin, never fails, and reports what an unfinished string lacks.
 */
export interface Cursor {
  readonly text: string;
  /** Past the last token. */
  at: number;
  /** Where the last token began. */
  start: number;
  /** What has to be put into the last token, a string, to finish it. */
  gaps: readonly Gap[];
  /** Whether the last token is a triple-quoted string that runs to the end of the text for want of its closing quotes. */
  runsOut: boolean;
}

export interface Gap {
  readonly offset: number;
  readonly text: string;
}

export type TokenKind = 'word' | 'number' | 'string' | 'open' | 'close' | 'newline' | 'other' | 'end';

/** Where triple-quoted strings end that have no end of their own, by where they begin. */
export type StringEnds = ReadonlyMap<number, number>;

export function cursorAt(text: string, offset: number): Cursor {
  return { text, at: offset, start: offset, gaps: [], runsOut: false };
}

export function nextToken(cursor: Cursor, ends: StringEnds): TokenKind {
  const { text } = cursor;
  skipBlanks(cursor);
  cursor.start = cursor.at;
  if (cursor.at >= text.length) return 'end';
  const char = text.charCodeAt(cursor.at);
  if (char === 10 || char === 13) {
    cursor.at = pastLineBreak(text, cursor.at);
    return 'newline';
  }
  if (isWordChar(char)) return isDigit(char) ? readNumber(cursor) : readWord(cursor, ends);
  if (char === 34 || char === 39) return readString(cursor, cursor.at, '', ends);
  cursor.at++;
  switch (char) {
    case 40: // (
    case 91: // [
    case 123: // {
      return 'open';
    case 41: // )
    case 93: // ]
    case 125: // }
      return 'close';
    case 46: // .
      return isDigit(text.charCodeAt(cursor.at)) ? readNumber(cursor) : 'other';
    default:
      return 'other';
  }
}

export function pastLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The offset of the line end at or after `from`. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === 10 || char === 13) break;
    at++;
  }
  return at;
}

export function isWordChar(char: number): boolean {
  return (
    (char >= 97 && char <= 122) ||
    (char >= 65 && char <= 90) ||
    isDigit(char) ||
    char === 95 ||
    (char >= 128 && char !== 0xfeff)
  );
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

/** Blanks, comments and continued lines. */
function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const char = text.charCodeAt(cursor.at);
    if (char === 32 || char === 9 || char === 12 || char === 0xfeff) cursor.at++;
    else if (char === 35 /* # */) cursor.at = lineEnd(text, cursor.at);
    else if (char === 92 /* \ */ && isLineBreak(text.charCodeAt(cursor.at + 1)))
      cursor.at = pastLineBreak(text, cursor.at + 1);
    else return;
  }
}

function isLineBreak(char: number): boolean {
  return char === 10 || char === 13;
}

function readNumber(cursor: Cursor): TokenKind {
  const { text } = cursor;
  for (;;) {
    const char = text.charCodeAt(cursor.at);
    const exponent = (char === 43 || char === 45) && /^\.?\d[\d_.]*[eE]$/.test(text.slice(cursor.start, cursor.at));
    if (!isWordChar(char) && char !== 46 /* . */ && !exponent) return 'number';
    cursor.at++;
  }
}

function readWord(cursor: Cursor, ends: StringEnds): TokenKind {
  const { text, start } = cursor;
  while (isWordChar(text.charCodeAt(cursor.at))) cursor.at++;
  const next = text.charCodeAt(cursor.at);
  if ((next === 34 || next === 39) && cursor.at - start <= 2) {
    const prefix = text.slice(start, cursor.at).toLowerCase();
    if (/^(?:[rubft]|br|rb|fr|rf|tr|rt)$/.test(prefix)) return readString(cursor, cursor.at, prefix, ends);
  }
  return 'word';
}

function readString(cursor: Cursor, quoteAt: number, prefix: string, ends: StringEnds): TokenKind {
  const { text, start } = cursor;
  const char = text.charAt(quoteAt);
  const triple = text.charAt(quoteAt + 1) === char && text.charAt(quoteAt + 2) === char;
  const quote = triple ? char + char + char : char;
  const end = ends.get(start);
  cursor.runsOut = false;
  if (end !== undefined) {
    cursor.at = end;
    cursor.gaps = [{ offset: end, text: missingQuotes(text, quoteAt + 3, end, quote) }];
  } else if (/[ft]/.test(prefix)) readFormat(cursor, quoteAt + quote.length, quote);
  else readPlain(cursor, quoteAt + quote.length, quote);
  return 'string';
}

/** The quotes that finish a string at `end`, given those that are there and not escaped. */
function missingQuotes(text: string, from: number, end: number, quote: string): string {
  let present = 0;
  while (present < quote.length - 1 && end - present > from && text.charAt(end - present - 1) === quote.charAt(0))
    present++;
  const before = end - present - 1;
  if (before >= from && text.charAt(before) === '\\') return ` ${quote}`;
  return quote.slice(present);
}

function readPlain(cursor: Cursor, from: number, quote: string): void {
  const { text } = cursor;
  cursor.gaps = [];
  if (quote.length === 3) {
    const close = closingTriple(text, from, quote);
    cursor.at = close < 0 ? text.length : close + 3;
    cursor.runsOut = close < 0;
    if (close < 0) cursor.gaps = [{ offset: text.length, text: missingQuotes(text, from, text.length, quote) }];
    return;
  }
  const char = quote.charCodeAt(0);
  let end = -1; // of the first line, where the string ends if it is never closed
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char) {
      cursor.at = at + 1;
      return;
    }
    if (isLineBreak(code)) break;
    if (code !== 92 /* \ */) continue;
    at++;
    if (!isLineBreak(text.charCodeAt(at))) continue;
    if (end < 0) end = at;
    at = pastLineBreak(text, at) - 1;
  }
  cursor.at = Math.min(end < 0 ? at : end, text.length);
  cursor.gaps = [{ offset: cursor.at, text: missingQuotes(text, from, cursor.at, quote) }];
}

function closingTriple(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (at - slashes > from && text.charAt(at - slashes - 1) === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** An f-string: its replacement fields nest, and an open one hides the closing quote. */
function readFormat(cursor: Cursor, from: number, quote: string): void {
  const { text } = cursor;
  const gaps: Gap[] = [];
  const open: string[] = []; // `{` a field, `:` a field's format, `d` a dict or set, `(`, `[`
  const closeTo = (depth: number, offset: number) => {
    while (open.length > depth) gaps.push({ offset, text: closers[open.pop()!]! });
  };
  let at = from;
  let firstEnd = -1; // as in readPlain
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    const inner = open[open.length - 1];
    const literal = inner === undefined || inner === ':';
    if (text.startsWith(quote, at) && (literal || quote.length === 3 || !nestsString(text, at, from))) {
      closeTo(0, at);
      cursor.at = at + quote.length;
      cursor.gaps = gaps;
      return;
    }
    if (quote.length === 1 && (char === '\n' || char === '\r')) break;
    if (char === '\\' && literal) {
      at++;
      if (!isLineBreak(text.charCodeAt(at))) continue;
      if (firstEnd < 0) firstEnd = at;
      at = pastLineBreak(text, at) - 1;
    } else if (literal) {
      if (char === '{' && inner === undefined && text.charAt(at + 1) === '{') at++;
      else if (char === '{') open.push('{');
      else if (char === '}' && inner === ':') open.pop();
    } else if (char === '"' || char === "'") at = pastNested(text, at);
    else if (char === '{') open.push('d');
    else if (char === '(' || char === '[') open.push(char);
    else if (char === ')' && inner === '(') open.pop();
    else if (char === ']' && inner === '[') open.pop();
    else if (char === ':' && inner === '{') open[open.length - 1] = ':';
    else if (char === '}') {
      const field = Math.max(open.lastIndexOf('{'), open.lastIndexOf('d'));
      closeTo(field + 1, at);
      open.pop();
    }
  }
  const end = Math.min(firstEnd < 0 || quote.length === 3 ? at : firstEnd, text.length);
  cursor.runsOut = quote.length === 3;
  closeTo(0, end);
  gaps.push({ offset: end, text: gaps.length > 0 ? quote : missingQuotes(text, from, end, quote) });
  cursor.at = end;
  cursor.gaps = gaps;
}

const closers: Readonly<Record<string, string>> = { '{': '}', ':': '}', d: '}', '(': ')', '[': ']' };

/** Whether the quote at `at`, inside a field, begins a string of its own: an operand is expected there. */
function nestsString(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - 16), at);
  return /(?:[({[,=+\-*/%<>&|^~:]|\b(?:in|not|and|or|if|else|is|lambda|await|yield))\s*[rRbBfFuUtT]{0,2}$/.test(before);
}

/** The offset of the quote that closes the string at `at`, on its line; `at` where there is none. */
function pastNested(text: string, at: number): number {
  const quote = text.charAt(at);
  const triple = text.startsWith(quote.repeat(3), at) ? text.indexOf(quote.repeat(3), at + 3) : -1;
  if (triple >= 0 && triple < lineEnd(text, at)) return triple + 2;
  for (let end = at + 1; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === quote) return end;
    if (char === '\n' || char === '\r') break;
    if (char === '\\') end++;
  }
  return at;
}
