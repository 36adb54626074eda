import type { ParseNode, PatternAtomNode } from '@zzzen/pyright-internal/dist/parser/parseNodes.js';
import type { Expr, Pattern } from '../ast.js';
import { lowerExpr } from './expressions.js';
import { spanOf } from './ranges.js';
import { endOf, type Lowering } from './lowering.js';
import * as T from './node-types.js';

export function lowerPattern(cx: Lowering, node: PatternAtomNode, irrefutable: boolean): Pattern {
  const captures: string[] = [];
  collectCaptures(node, captures);
  return { ...spanOf(cx, node.start, endOf(node)), captures, value: patternValue(cx, node), irrefutable };
}

function patternValue(cx: Lowering, node: PatternAtomNode): Expr | undefined {
  switch (node.nodeType) {
    case T.PatternAs:
      return node.d.orPatterns.length === 1 ? patternValue(cx, node.d.orPatterns[0]!) : undefined;
    case T.PatternLiteral:
    case T.PatternValue:
      return lowerExpr(cx, node.d.expr);
    default:
      return undefined;
  }
}

/** The alternatives of `a | b` bind the same names. */
function collectCaptures(node: ParseNode, into: string[]): void {
  switch (node.nodeType) {
    case T.PatternAs:
      for (const pattern of node.d.orPatterns) collectCaptures(pattern, into);
      if (node.d.target) add(node.d.target.d.value, into);
      break;
    case T.PatternCapture:
      if (!node.d.isWildcard) add(node.d.target.d.value, into);
      break;
    case T.PatternSequence:
      for (const entry of node.d.entries) collectCaptures(entry, into);
      break;
    case T.PatternClass:
      for (const { d } of node.d.args) collectCaptures(d.pattern, into);
      break;
    case T.PatternMapping:
      for (const entry of node.d.entries) collectCaptures(entry, into);
      break;
    case T.PatternMappingKeyEntry:
      collectCaptures(node.d.valuePattern, into);
      break;
    case T.PatternMappingExpandEntry:
      add(node.d.target.d.value, into);
      break;
  }
}

function add(name: string, into: string[]): void {
  if (!into.includes(name)) into.push(name);
}
