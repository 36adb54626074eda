import { endAt, endOf, pastCloser, skipParens, skipTrivia, startAt, type Lowering, type Ranged } from './lowering.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(cx: Lowering, from: number, to: number): Span {
  const start = startAt(cx, from);
  return { start, end: Math.max(start, endAt(cx, to)) };
}

/** The range of a one-token expression without the parentheses around it. */
export function tokenRange({ text }: Lowering, node: Ranged): Ranged {
  if (text.charCodeAt(node.start) !== 40 /* ( */) return node;
  const start = skipParens(text, node.start);
  const token = /^(?:0[xXoObB]\w+|\.\.\.|[\d_.]+(?:[eE][+-]?[\d_]+)?[jJ]?|\w+)/.exec(text.slice(start, endOf(node)));
  return { start, length: token ? token[0].length : endOf(node) - start };
}

/** The span of a list, set or dict without parentheses around it. */
export function brackets(cx: Lowering, node: Ranged, items: readonly Ranged[], closer: number): Span {
  const start = skipParens(cx.text, node.start);
  if (start === node.start) return spanOf(cx, start, endOf(node));
  const last = items[items.length - 1];
  return spanOf(cx, start, pastCloser(cx.text, last ? endOf(last) : start + 1, closer, endOf(node)));
}

/** The span of a tuple or generator with the innermost of its parentheses. */
export function innermostParens(cx: Lowering, node: Ranged, items: readonly Ranged[]): Span {
  const { text } = cx;
  const first = items[0];
  let start = node.start;
  for (;;) {
    const next = skipTrivia(text, start + 1);
    if (text.charCodeAt(next) !== 40 /* ( */ || (first && next >= first.start)) break;
    start = next;
  }
  if (start === node.start) return spanOf(cx, start, endOf(node));
  const last = items[items.length - 1];
  return spanOf(cx, start, pastCloser(text, last ? endOf(last) : start + 1, 41 /* ) */, endOf(node)));
}

/** The end of a tuple without parentheses whose last item ends at `from`. */
export function pastComma(text: string, from: number): number {
  const at = skipTrivia(text, from);
  return text.charCodeAt(at) === 44 /* , */ ? at + 1 : from;
}

/** The end of a call or subscript without parentheses around it. `(` or `[` follows `left` directly. */
export function trailerEnd(cx: Lowering, node: Ranged, left: Ranged, last: Ranged | undefined, closer: number): number {
  const { text } = cx;
  const end = endOf(node);
  if (node.start === left.start) return end;
  const from = last ? endOf(last) : skipTrivia(text, endOf(left)) + 1;
  return pastCloser(text, from, closer, end);
}
