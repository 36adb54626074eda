import type {
  ArgumentNode,
  BinaryOperationNode,
  CallNode,
  ComprehensionNode,
  DictionaryNode,
  ErrorNode,
  ExpressionNode,
  IndexNode,
  ParameterNode,
  ParseNode,
  SliceNode,
  StringListNode,
  StringNode,
} from '@zzzen/pyright-internal/dist/parser/parseNodes.js';
import type { Compare, ComprehensionClause, DictExpr, Expr, Keyword, Name, Param } from '../ast.js';
import { endAt, endOf, skipParens, skipTrivia, startAt, tokenEnd, type Lowering, type Ranged } from './lowering.js';
import * as T from './node-types.js';
import { binaryOps, compareOps, unaryOps } from './operators.js';
import { brackets, innermostParens, pastComma, spanOf, tokenRange, trailerEnd, type Span } from './ranges.js';
import { formatLiteralValue, literalValue } from './strings.js';

/**
 * The parser stretches an expression's range over the parentheses around it. Ours end where the expression does, so each
 * case takes its range from tokens and from the (stretched) ranges of its children.
 */
export function lowerExpr(cx: Lowering, node: ExpressionNode): Expr {
  switch (node.nodeType) {
    case T.Name:
      return lowerName(cx, node);
    case T.MemberAccess: {
      const { leftExpr, member } = node.d;
      const { token, value: attr } = member.d;
      const value = lowerExpr(cx, leftExpr);
      const start = startAt(cx, leftExpr.start);
      return {
        kind: 'Attribute',
        start,
        end: tokenEnd(cx, endOf(token)),
        value,
        attr,
        attrStart: startAt(cx, token.start),
      };
    }
    case T.Call:
      return lowerCall(cx, node);
    case T.StringList:
      return lowerStrings(cx, node);
    case T.Number: {
      const { value, isInteger, isImaginary } = node.d;
      const token = tokenRange(cx, node);
      const start = startAt(cx, token.start);
      const end = tokenEnd(cx, endOf(token));
      return { kind: 'Number', start, end, value: isImaginary ? NaN : Number(value), isInt: isInteger && !isImaginary };
    }
    case T.Constant: {
      const token = tokenRange(cx, node);
      const type: number = node.d.constType;
      const start = startAt(cx, token.start);
      const end = tokenEnd(cx, endOf(token));
      if (type === T.KeywordDebug) return { kind: 'Name', start, end, id: '__debug__' };
      return {
        kind: 'Literal',
        start,
        end,
        value: type === T.KeywordTrue ? true : type === T.KeywordFalse ? false : null,
      };
    }
    case T.Ellipsis: {
      const token = tokenRange(cx, node);
      return { kind: 'Literal', start: startAt(cx, token.start), end: tokenEnd(cx, endOf(token)), value: '...' };
    }
    case T.Index:
      return lowerSubscript(cx, node);
    case T.Tuple: {
      const { hasParens, items } = node.d;
      const { start, end } = hasParens
        ? innermostParens(cx, node, items)
        : spanOf(cx, node.start, pastComma(cx.text, endOf(node)));
      return { kind: 'Tuple', start, end, items: lowerExprs(cx, items) };
    }
    case T.List:
    case T.SetType: {
      const { items } = node.d;
      const span = brackets(cx, node, items, node.nodeType === T.List ? 93 : 125);
      const only = items[0];
      if (items.length === 1 && only?.nodeType === T.Comprehension && !only.d.isGenerator && !only.d.hasParens) {
        return lowerComprehension(cx, only, span, node.nodeType === T.List ? 'list' : 'set');
      }
      const kind = node.nodeType === T.List ? 'List' : 'Set';
      return { kind, start: span.start, end: span.end, items: lowerExprs(cx, items) };
    }
    case T.Dictionary:
      return lowerDict(cx, node);
    case T.BinaryOperation:
      return lowerBinary(cx, node);
    case T.UnaryOperation: {
      const { expr, operator, operatorToken } = node.d;
      const op = unaryOps[operator] ?? '+';
      const start = startAt(cx, operatorToken.start);
      return { kind: 'Unary', start, end: endAt(cx, endOf(expr)), op, operand: lowerExpr(cx, expr) };
    }
    default:
      return lowerRareExpr(cx, node);
  }
}

/** Arrays here have their size from the start: one that grows by `push` takes room for seventeen. */
export function lowerExprs(cx: Lowering, nodes: readonly ExpressionNode[]): readonly Expr[] {
  if (nodes.length === 0) return none;
  const result = new Array<Expr>(nodes.length);
  for (let index = 0; index < nodes.length; index++) result[index] = lowerExpr(cx, nodes[index]!);
  return result;
}

export function lowerOptional(cx: Lowering, node: ExpressionNode | undefined): Expr | undefined {
  return node && lowerExpr(cx, node);
}

export function lowerParams(cx: Lowering, nodes: readonly ParameterNode[]): readonly Param[] {
  if (nodes.length === 0) return none;
  const params: Param[] = [];
  let simple: Param['category'] = 'plain';
  for (const node of nodes) {
    const { name, annotation, defaultValue } = node.d;
    const category: number = node.d.category;
    if (category === T.OneStar) simple = 'keyword';
    if (!name) continue; // a bare `*` or `/`
    const last = defaultValue ?? annotation;
    params.push({
      start: startAt(cx, node.start),
      end: endAt(cx, last ? endOf(last) : endOf(name)), // the node itself reaches into a type comment
      name: name.d.value,
      category: category === T.OneStar ? 'args' : category === T.TwoStars ? 'kwargs' : simple,
      annotation: lowerOptional(cx, annotation),
      default: lowerOptional(cx, defaultValue),
    });
  }
  return params;
}

/** The positional ones of a call's or class's arguments. */
export function lowerPositional(cx: Lowering, nodes: readonly ArgumentNode[]): readonly Expr[] {
  const count = countKeywords(nodes);
  if (count === nodes.length) return none;
  const args = new Array<Expr>(nodes.length - count);
  let next = 0;
  for (const node of nodes) if (!isKeyword(node)) args[next++] = lowerArgument(cx, node);
  return args;
}

export function lowerKeywords(cx: Lowering, nodes: readonly ArgumentNode[]): readonly Keyword[] {
  const count = countKeywords(nodes);
  if (count === 0) return none;
  const keywords = new Array<Keyword>(count);
  let next = 0;
  for (const node of nodes) {
    if (!isKeyword(node)) continue;
    const { name, valueExpr } = node.d;
    const start = startAt(cx, node.start);
    const value = lowerExpr(cx, valueExpr);
    keywords[next++] = { start, end: endAt(cx, endOf(valueExpr)), name: name?.d.value, value };
  }
  return keywords;
}

/** One array for all the lists that are empty, which is most of them. */
export const none: readonly never[] = [];

export function lowerError(cx: Lowering, node: ErrorNode): Expr {
  const children: Expr[] = [];
  for (const decorator of node.d.decorators ?? []) children.push(lowerExpr(cx, decorator.d.expr));
  if (node.d.child) children.push(lowerExpr(cx, node.d.child));
  return errorExpr(cx, node, children);
}

/** An `Error` over `node`, at least as large as its children. */
export function errorExpr(cx: Lowering, node: Ranged, children: readonly Expr[]): Expr {
  let { start, end } = spanOf(cx, node.start, endOf(node));
  if (node.length === 0) start = end = endAt(cx, node.start);
  for (const child of children) {
    start = Math.min(start, child.start);
    end = Math.max(end, child.end);
  }
  return { kind: 'Error', start, end, children };
}

/** The span stretched to `child`, which reaches past it where it is a tuple that ends with a comma. */
export function withChild(span: Span, child: Expr | undefined): Span {
  return child && child.end > span.end ? { start: span.start, end: child.end } : span;
}

function lowerRareExpr(cx: Lowering, node: ExpressionNode): Expr {
  switch (node.nodeType) {
    case T.Ternary: {
      const { ifExpr, testExpr, elseExpr } = node.d;
      const span = spanOf(cx, ifExpr.start, endOf(elseExpr));
      const body = lowerExpr(cx, ifExpr);
      const test = lowerExpr(cx, testExpr);
      return { kind: 'Conditional', ...span, test, body, orelse: lowerExpr(cx, elseExpr) };
    }
    case T.Lambda: {
      const { yields } = cx;
      const params = lowerParams(cx, node.d.params);
      const body = lowerExpr(cx, node.d.expr);
      cx.yields = yields; // a `yield` in a lambda is not the enclosing function's
      return { kind: 'Lambda', ...spanOf(cx, skipParens(cx.text, node.start), endOf(node.d.expr)), params, body };
    }
    case T.Comprehension: {
      const bare = !node.d.hasParens;
      const span = bare
        ? spanOf(cx, node.start, endOf(node))
        : innermostParens(cx, node, [node.d.expr, ...node.d.forIfNodes]);
      return lowerComprehension(cx, node, span, 'generator');
    }
    case T.Await: {
      const { expr, awaitToken } = node.d;
      return { kind: 'Await', ...spanOf(cx, awaitToken.start, endOf(expr)), value: lowerExpr(cx, expr) };
    }
    case T.Yield:
    case T.YieldFrom: {
      cx.yields = true;
      const { expr } = node.d;
      const start = skipParens(cx.text, node.start);
      const value = lowerOptional(cx, expr);
      const span = withChild(spanOf(cx, start, expr ? endOf(expr) : start + 'yield'.length), value);
      return { kind: 'Yield', ...span, value, from: node.nodeType === T.YieldFrom };
    }
    case T.Unpack: {
      const { expr, starToken } = node.d;
      return { kind: 'Starred', ...spanOf(cx, starToken.start, endOf(expr)), value: lowerExpr(cx, expr) };
    }
    case T.Slice:
      return lowerSlice(cx, node);
    case T.AssignmentExpression: {
      const { name, rightExpr } = node.d;
      const span = spanOf(cx, name.start, endOf(rightExpr));
      return { kind: 'NamedExpr', ...span, target: lowerName(cx, name), value: lowerExpr(cx, rightExpr) };
    }
    case T.ErrorType:
      return lowerError(cx, node);
    default:
      return errorExpr(cx, node, []);
  }
}

function lowerName(cx: Lowering, node: Extract<ExpressionNode, { nodeType: 38 }>): Name {
  const { token, value } = node.d;
  return { kind: 'Name', start: startAt(cx, token.start), end: tokenEnd(cx, endOf(token)), id: value };
}

function countKeywords(nodes: readonly ArgumentNode[]): number {
  let count = 0;
  for (const node of nodes) if (isKeyword(node)) count++;
  return count;
}

function isKeyword({ d }: ArgumentNode): boolean {
  const category: number = d.argCategory;
  return d.name !== undefined || category === T.TwoStars;
}

function lowerCall(cx: Lowering, node: CallNode): Expr {
  const { leftExpr, args: nodes } = node.d;
  const func = lowerExpr(cx, leftExpr);
  const args = lowerPositional(cx, nodes);
  const keywords = lowerKeywords(cx, nodes);
  const last = nodes[nodes.length - 1];
  const end = trailerEnd(cx, node, leftExpr, last, 41 /* ) */);
  return { kind: 'Call', start: startAt(cx, leftExpr.start), end: endAt(cx, end), func, args, keywords };
}

function lowerSubscript(cx: Lowering, node: IndexNode): Expr {
  const { leftExpr, items, trailingComma } = node.d;
  const value = lowerExpr(cx, leftExpr);
  const index = items.length === 1 && !trailingComma ? lowerArgument(cx, items[0]!) : undefined;
  const indices = index && index.kind !== 'Starred' ? index : lowerIndices(cx, items);
  const end = endAt(cx, trailerEnd(cx, node, leftExpr, items[items.length - 1], 93 /* ] */));
  const start = startAt(cx, leftExpr.start);
  return { kind: 'Subscript', start, end: Math.max(end, indices.end), value, index: indices };
}

function lowerIndices(cx: Lowering, nodes: readonly ArgumentNode[]): Expr {
  const items = nodes.map((node) => lowerArgument(cx, node));
  const end = endAt(cx, pastComma(cx.text, endOf(nodes[nodes.length - 1]!)));
  return { kind: 'Tuple', start: items[0]!.start, end: Math.max(end, items[items.length - 1]!.end), items };
}

function lowerArgument(cx: Lowering, { start, d }: ArgumentNode): Expr {
  const value = lowerExpr(cx, d.valueExpr);
  const category: number = d.argCategory;
  return category === T.OneStar ? { kind: 'Starred', ...spanOf(cx, start, endOf(d.valueExpr)), value } : value;
}

function lowerSlice(cx: Lowering, node: SliceNode): Expr {
  const { startValue, endValue, stepValue } = node.d;
  const lower = lowerOptional(cx, startValue);
  const upper = lowerOptional(cx, endValue);
  const step = lowerOptional(cx, stepValue);
  let end = endOf(stepValue ?? endValue ?? startValue ?? node);
  for (let at = skipTrivia(cx.text, end); cx.text.charCodeAt(at) === 58 /* : */; at = skipTrivia(cx.text, end))
    end = at + 1;
  return { kind: 'Slice', ...spanOf(cx, node.start, end), lower, upper, step };
}

function lowerStrings(cx: Lowering, node: StringListNode): Expr {
  const { strings } = node.d;
  const first = strings[0]!;
  const start = startAt(cx, first.start);
  const end = endAt(cx, endOf(strings[strings.length - 1]!));
  let value = '';
  for (const string of strings) {
    if (string.nodeType === T.FormatString) return { kind: 'FString', start, end, parts: formatParts(cx, node) };
    value += stringValue(string);
  }
  return first.d.token.flags & T.FlagBytes ? { kind: 'Bytes', start, end } : { kind: 'String', start, end, value };
}

/** The parser resolves escapes too, but not all of them rightly; without any, its value is its token's. */
function stringValue({ d }: StringNode): string {
  const { escapedValue, flags } = d.token;
  return d.value === escapedValue && !(flags & T.FlagRaw) ? escapedValue : literalValue(escapedValue, flags);
}

function formatParts(cx: Lowering, node: StringListNode): (string | Expr)[] {
  const parts: (string | Expr)[] = [];
  let literal = '';
  for (const string of node.d.strings) {
    if (string.nodeType === T.StringType) {
      literal += stringValue(string);
      continue;
    }
    const { middleTokens, fieldExprs } = string.d;
    let next = 0;
    for (const field of fieldExprs) {
      for (; next < middleTokens.length && middleTokens[next]!.start < field.start; next++) {
        literal += formatLiteralValue(middleTokens[next]!.escapedValue, middleTokens[next]!.flags);
      }
      const equals = skipTrivia(cx.text, endOf(field));
      if (cx.text.charCodeAt(equals) === 61 /* = */) literal += cx.text.slice(field.start, equals + 1); // f'{x=}'
      if (literal) parts.push(literal);
      literal = '';
      parts.push(lowerExpr(cx, field));
    }
    for (; next < middleTokens.length; next++) {
      literal += formatLiteralValue(middleTokens[next]!.escapedValue, middleTokens[next]!.flags);
    }
  }
  if (literal) parts.push(literal);
  return parts;
}

function lowerDict(cx: Lowering, node: DictionaryNode): Expr {
  const { items } = node.d;
  const span = brackets(cx, node, items, 125 /* } */);
  const entries: DictExpr['entries'][number][] = [];
  for (const item of items) {
    if (item.nodeType === T.Comprehension) return lowerComprehension(cx, item, span, 'dict');
    if (item.nodeType === T.DictionaryKeyEntry) {
      entries.push({ key: lowerExpr(cx, item.d.keyExpr), value: lowerExpr(cx, item.d.valueExpr) });
    } else entries.push({ key: undefined, value: lowerExpr(cx, item.d.expr) });
  }
  return { kind: 'Dict', ...span, entries };
}

function lowerComprehension(
  cx: Lowering,
  node: ComprehensionNode,
  span: Span,
  result: 'list' | 'set' | 'dict' | 'generator',
): Expr {
  const { expr, forIfNodes } = node.d;
  const entry = expr.nodeType === T.DictionaryKeyEntry ? expr.d : undefined;
  const key = lowerOptional(cx, entry?.keyExpr);
  const element = entry ? lowerExpr(cx, entry.valueExpr) : lowerElement(cx, expr);
  const clauses: (ComprehensionClause & { conditions: Expr[] })[] = [];
  for (const part of forIfNodes) {
    if (part.nodeType === T.ComprehensionFor) {
      const target = lowerExpr(cx, part.d.targetExpr);
      clauses.push({ target, iter: lowerExpr(cx, part.d.iterableExpr), conditions: [] });
    } else clauses[clauses.length - 1]!.conditions.push(lowerExpr(cx, part.d.testExpr));
  }
  return { kind: 'Comprehension', ...span, result, element, key, clauses };
}

/** `{**a for a in b}` is an error whose element is an entry of a dict. */
function lowerElement(cx: Lowering, node: ParseNode): Expr {
  return lowerExpr(cx, node as ExpressionNode);
}

function lowerBinary(cx: Lowering, node: BinaryOperationNode): Expr {
  const { leftExpr, rightExpr } = node.d;
  const operator: number = node.d.operator;
  const left = lowerExpr(cx, leftExpr);
  const start = startAt(cx, leftExpr.start);
  const end = endAt(cx, endOf(rightExpr));
  if (operator === T.OperatorAnd || operator === T.OperatorOr) {
    const op = operator === T.OperatorAnd ? 'and' : 'or';
    return { kind: 'BoolOp', start, end, op, left, right: lowerExpr(cx, rightExpr) };
  }
  const comparison = compareOps[operator];
  if (comparison === undefined) {
    return { kind: 'Binary', start, end, op: binaryOps[operator] ?? '+', left, right: lowerExpr(cx, rightExpr) };
  }
  return compareChain(cx, left, leftExpr.start, comparison, rightExpr);
}

/** The parser nests `a < b < c` to the right; a chain's middle operand is lowered once and shared. */
function compareChain(cx: Lowering, left: Expr, leftStart: number, op: Compare['op'], rightNode: ExpressionNode): Expr {
  const next = rightNode.nodeType === T.BinaryOperation && !rightNode.d.hasParens ? rightNode : undefined;
  const nextOp = next && compareOps[next.d.operator];
  if (!next || !nextOp) {
    const start = startAt(cx, leftStart);
    return { kind: 'Compare', start, end: endAt(cx, endOf(rightNode)), op, left, right: lowerExpr(cx, rightNode) };
  }
  const middle = next.d.leftExpr;
  const right = lowerExpr(cx, middle);
  const first: Compare = { kind: 'Compare', ...spanOf(cx, leftStart, endOf(middle)), op, left, right };
  const rest = compareChain(cx, right, middle.start, nextOp, next.d.rightExpr);
  return { kind: 'BoolOp', ...spanOf(cx, leftStart, endOf(rightNode)), op: 'and', left: first, right: rest };
}
