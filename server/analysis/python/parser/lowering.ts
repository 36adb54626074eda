import { originalEnd, originalStart, type Edited } from './edits.js';
import { lineEnd } from './rough-tokens.js';

/** What a lowering carries along. */
export interface Lowering {
  /** The text that was parsed: a piece of the module, after edits. */
  readonly text: string;
  /** Where that piece begins in the module. */
  readonly base: number;
  readonly edited: Edited | undefined;
  /** Whether the innermost function being lowered has a `yield` so far. */
  yields: boolean;
}

/** The part of the parser's nodes that says where they are. Parentheses around an expression count as part of it. */
export interface Ranged {
  readonly start: number;
  readonly length: number;
}

export function startAt(cx: Lowering, offset: number): number {
  return cx.base + (cx.edited ? originalStart(cx.edited, offset) : offset);
}

/** The parser takes the line break into calls that are not closed; here nothing ends with one. */
export function endAt(cx: Lowering, offset: number): number {
  const { text, edited, base } = cx;
  const last = text.charCodeAt(offset - 1);
  const end = last === 10 || last === 13 ? trimmedEnd(text, 0, offset) : offset;
  return base + (edited ? originalEnd(edited, end) : end);
}

/** The same for the end of a token, which is never a line break. */
export function tokenEnd(cx: Lowering, offset: number): number {
  return cx.base + (cx.edited ? originalEnd(cx.edited, offset) : offset);
}

export function endOf(node: Ranged): number {
  return node.start + node.length;
}

/** The offset of the next token: past blanks, line ends, continuations and comments. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charCodeAt(at);
    if (char === 32 || (char >= 9 && char <= 13) || char === 92 /* \ */) at++;
    else if (char === 35 /* # */) at = lineEnd(text, at);
    else return at;
  }
}

/** The offset past the opening parentheses at `from`. */
export function skipParens(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 40 /* ( */) at = skipTrivia(text, at + 1);
  return at;
}

/** The offset past the bracket that closes a list whose last item ends at `from`; `otherwise` where it is missing. */
export function pastCloser(text: string, from: number, closer: number, otherwise: number): number {
  let at = skipTrivia(text, from);
  while (text.charCodeAt(at) === 44 /* , */ || text.charCodeAt(at) === 58 /* : */) at = skipTrivia(text, at + 1);
  return text.charCodeAt(at) === closer ? at + 1 : otherwise;
}

/** `end` without the blanks and line ends before it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
