import type {
  AssignmentNode,
  ClassNode,
  ExpressionNode,
  FunctionNode,
  IfNode,
  ImportFromNode,
  ImportNode,
  MatchNode,
  ParseNode,
  StatementNode,
  SuiteNode,
  TryNode,
} from '@zzzen/pyright-internal/dist/parser/parseNodes.js';
import type { ExceptHandler, Expr, Match, Stmt, With } from '../ast.js';
import {
  errorExpr,
  lowerKeywords,
  lowerPositional,
  none,
  lowerExpr,
  lowerExprs,
  lowerOptional,
  lowerParams,
  withChild,
} from './expressions.js';
import { endAt, endOf, startAt, type Lowering } from './lowering.js';
import * as T from './node-types.js';
import { assignOp } from './operators.js';
import { lowerPattern } from './patterns.js';
import { spanOf } from './ranges.js';

export function lowerStatements(cx: Lowering, nodes: readonly StatementNode[]): Stmt[] {
  let count = 0;
  for (const node of nodes) count += node.nodeType === T.StatementList ? node.d.statements.length : 1;
  const result = new Array<Stmt>(count);
  let next = 0;
  for (const node of nodes) {
    if (node.nodeType === T.StatementList) {
      for (const statement of node.d.statements) result[next++] = lowerSimple(cx, statement);
    } else result[next++] = lowerCompound(cx, node);
  }
  return result;
}

function lowerCompound(cx: Lowering, node: StatementNode): Stmt {
  switch (node.nodeType) {
    case T.Function:
      return lowerFunction(cx, node);
    case T.Class:
      return lowerClass(cx, node);
    case T.If:
      return lowerIf(cx, node);
    case T.For: {
      const { targetExpr, iterableExpr, forSuite, elseSuite } = node.d;
      const start = startAt(cx, node.start);
      const target = lowerExpr(cx, targetExpr);
      const iter = lowerExpr(cx, iterableExpr);
      const body = lowerSuite(cx, forSuite);
      const orelse = lowerSuite(cx, elseSuite);
      return {
        kind: 'For',
        start,
        end: blockEnd(cx, iter.end, forSuite, body, elseSuite, orelse),
        target,
        iter,
        body,
        orelse,
      };
    }
    case T.While: {
      const { testExpr, whileSuite, elseSuite } = node.d;
      const start = startAt(cx, node.start);
      const test = lowerExpr(cx, testExpr);
      const body = lowerSuite(cx, whileSuite);
      const orelse = lowerSuite(cx, elseSuite);
      return {
        kind: 'While',
        start,
        end: blockEnd(cx, test.end, whileSuite, body, elseSuite, orelse),
        test,
        body,
        orelse,
      };
    }
    case T.With: {
      const { withItems, suite } = node.d;
      const start = startAt(cx, node.start);
      const items: With['items'][number][] = [];
      for (const { d } of withItems)
        items.push({ context: lowerExpr(cx, d.expr), target: lowerOptional(cx, d.target) });
      const body = lowerSuite(cx, suite);
      return { kind: 'With', start, end: blockEnd(cx, start, suite, body), items, body };
    }
    case T.Try:
      return lowerTry(cx, node);
    case T.Match:
      return lowerMatch(cx, node);
    default:
      return lowerSimple(cx, node);
  }
}

function lowerSimple(cx: Lowering, node: ParseNode): Stmt {
  switch (node.nodeType) {
    case T.Assignment:
      return lowerAssignment(cx, node);
    case T.AugmentedAssignment: {
      const { leftExpr, rightExpr, operator } = node.d;
      const target = lowerExpr(cx, leftExpr);
      const value = lowerExpr(cx, rightExpr);
      const span = withChild(spanOf(cx, leftExpr.start, endOf(rightExpr)), value);
      return { kind: 'AugAssign', ...span, target, op: assignOp(operator), value };
    }
    case T.TypeAnnotation: {
      const { valueExpr, annotation } = node.d;
      const target = lowerExpr(cx, valueExpr);
      const span = spanOf(cx, valueExpr.start, endOf(annotation));
      return { kind: 'AnnAssign', ...span, target, annotation: lowerExpr(cx, annotation), value: undefined };
    }
    case T.Return: {
      const value = lowerOptional(cx, node.d.expr);
      const end = endAt(cx, endOf(node));
      return { kind: 'Return', start: startAt(cx, node.start), end: value && value.end > end ? value.end : end, value };
    }
    case T.Import:
      return lowerImport(cx, node);
    case T.ImportFrom:
      return lowerImportFrom(cx, node);
    case T.Pass:
      return { kind: 'Pass', ...spanOf(cx, node.start, endOf(node)) };
    case T.Break:
      return { kind: 'Break', ...spanOf(cx, node.start, endOf(node)) };
    case T.Continue:
      return { kind: 'Continue', ...spanOf(cx, node.start, endOf(node)) };
    case T.Del:
      return { kind: 'Delete', ...spanOf(cx, node.start, endOf(node)), targets: lowerExprs(cx, node.d.targets) };
    case T.Raise:
      return { kind: 'Raise', ...spanOf(cx, node.start, endOf(node)), exception: lowerOptional(cx, node.d.expr) };
    case T.Assert:
      return { kind: 'Assert', ...spanOf(cx, node.start, endOf(node)), test: lowerExpr(cx, node.d.testExpr) };
    case T.Global:
    case T.Nonlocal: {
      const kind = node.nodeType === T.Global ? 'Global' : 'Nonlocal';
      return { kind, ...spanOf(cx, node.start, endOf(node)), names: node.d.targets.map(({ d }) => d.value) };
    }
    case T.TypeAlias:
      return { kind: 'TypeAlias', ...spanOf(cx, node.start, endOf(node)), name: node.d.name.d.value };
    default: {
      const value = lowerExpr(cx, node as ExpressionNode);
      const bare = value.kind === 'Error' || cx.text.charCodeAt(node.start) !== 40; /* ( */
      if (bare) return { kind: 'Expr', start: value.start, end: value.end, value };
      return { kind: 'Expr', start: startAt(cx, node.start), end: Math.max(endAt(cx, endOf(node)), value.end), value };
    }
  }
}

function lowerAssignment(cx: Lowering, node: AssignmentNode): Stmt {
  const { leftExpr } = node.d;
  if (leftExpr.nodeType === T.TypeAnnotation) {
    const { valueExpr, annotation } = leftExpr.d;
    const target = lowerExpr(cx, valueExpr);
    const type = lowerExpr(cx, annotation);
    const value = lowerExpr(cx, node.d.rightExpr);
    const span = withChild(spanOf(cx, valueExpr.start, endOf(node.d.rightExpr)), value);
    return { kind: 'AnnAssign', ...span, target, annotation: type, value };
  }
  // `a = b = v` is nested as b = (a = v)
  let innermost = node;
  const targets = [lowerExpr(cx, leftExpr)];
  while (innermost.d.rightExpr.nodeType === T.Assignment) {
    innermost = innermost.d.rightExpr;
    targets.push(lowerExpr(cx, innermost.d.leftExpr));
  }
  if (targets.length > 1) targets.reverse();
  const { leftExpr: first, rightExpr } = innermost.d;
  const value = lowerExpr(cx, rightExpr);
  const end = endAt(cx, endOf(rightExpr));
  return { kind: 'Assign', start: startAt(cx, first.start), end: value.end > end ? value.end : end, targets, value };
}

function lowerFunction(cx: Lowering, node: FunctionNode): Stmt {
  const { decorators, name, params, returnAnnotation, suite, isAsync } = node.d;
  const { yields } = cx;
  const start = startAt(cx, node.start);
  const decorated = lowerDecorators(cx, decorators);
  const nameStart = startAt(cx, name.start);
  const lowered = lowerParams(cx, params);
  const returns = lowerOptional(cx, returnAnnotation);
  cx.yields = false;
  const body = lowerSuite(cx, suite);
  const isGenerator = cx.yields;
  cx.yields = yields;
  const end = blockEnd(cx, nameStart, suite, body);
  const id = name.d.value;
  return {
    kind: 'FunctionDef',
    start,
    end,
    name: id,
    nameStart,
    params: lowered,
    returns,
    body,
    decorators: decorated,
    isAsync,
    isGenerator,
  };
}

function lowerClass(cx: Lowering, node: ClassNode): Stmt {
  const { decorators, firstToken, name, arguments: args, suite } = node.d;
  const decorated = lowerDecorators(cx, decorators);
  if (firstToken.length === 0) {
    // decorators with nothing below them
    const value = errorExpr(cx, node, decorated);
    return { kind: 'Expr', start: value.start, end: value.end, value };
  }
  const start = startAt(cx, node.start);
  const nameStart = name.length > 0 ? startAt(cx, name.start) : endAt(cx, endOf(firstToken));
  const bases = lowerPositional(cx, args);
  const keywords = lowerKeywords(cx, args);
  const { yields } = cx;
  const body = lowerSuite(cx, suite);
  cx.yields = yields;
  const end = blockEnd(cx, nameStart, suite, body);
  return { kind: 'ClassDef', start, end, name: name.d.value, nameStart, bases, keywords, body, decorators: decorated };
}

function lowerDecorators(cx: Lowering, decorators: FunctionNode['d']['decorators']): readonly Expr[] {
  if (decorators.length === 0) return none;
  const result: Expr[] = [];
  for (const { d } of decorators) result.push(lowerExpr(cx, d.expr));
  return result;
}

function lowerIf(cx: Lowering, node: IfNode): Stmt {
  const { testExpr, ifSuite, elseSuite } = node.d;
  const start = startAt(cx, node.start);
  const test = lowerExpr(cx, testExpr);
  const body = lowerSuite(cx, ifSuite);
  const elif = elseSuite?.nodeType === T.If ? lowerIf(cx, elseSuite) : undefined;
  if (elif) return { kind: 'If', start, end: elif.end, test, body, orelse: [elif] };
  const orelse = lowerSuite(cx, elseSuite as SuiteNode | undefined);
  return {
    kind: 'If',
    start,
    end: blockEnd(cx, test.end, ifSuite, body, elseSuite as SuiteNode | undefined, orelse),
    test,
    body,
    orelse,
  };
}

function lowerTry(cx: Lowering, node: TryNode): Stmt {
  const { trySuite, exceptClauses, elseSuite, finallySuite } = node.d;
  const start = startAt(cx, node.start);
  const body = lowerSuite(cx, trySuite);
  const handlers: ExceptHandler[] = [];
  for (const clause of exceptClauses) {
    const { typeExpr, name, exceptSuite } = clause.d;
    const handlerStart = startAt(cx, clause.start);
    const type = lowerOptional(cx, typeExpr);
    const handlerBody = lowerSuite(cx, exceptSuite);
    const end = blockEnd(cx, type?.end ?? handlerStart, exceptSuite, handlerBody);
    handlers.push({ start: handlerStart, end, type, name: name?.d.value, body: handlerBody });
  }
  const orelse = lowerSuite(cx, elseSuite);
  const finalbody = lowerSuite(cx, finallySuite);
  const last = handlers[handlers.length - 1];
  const end = blockEnd(
    cx,
    last?.end ?? blockEnd(cx, start, trySuite, body),
    elseSuite,
    orelse,
    finallySuite,
    finalbody,
  );
  return { kind: 'Try', start, end, body, handlers, orelse, finalbody };
}

function lowerMatch(cx: Lowering, node: MatchNode): Stmt {
  const start = startAt(cx, node.start);
  const subject = lowerExpr(cx, node.d.expr);
  const cases: Match['cases'][number][] = [];
  let end = Math.max(subject.end, endAt(cx, endOf(node.d.expr)));
  for (const { d } of node.d.cases) {
    const pattern = lowerPattern(cx, d.pattern, d.isIrrefutable);
    const guard = lowerOptional(cx, d.guardExpr);
    const body = lowerSuite(cx, d.suite);
    end = blockEnd(cx, guard?.end ?? pattern.end, d.suite, body);
    cases.push({ pattern, guard, body });
  }
  return { kind: 'Match', start, end, subject, cases };
}

function lowerImport(cx: Lowering, node: ImportNode): Stmt {
  const names: { module: string; as: string | undefined }[] = [];
  for (const { d } of node.d.list) {
    const { leadingDots, nameParts } = d.module.d;
    const module = '.'.repeat(leadingDots) + nameParts.map((part) => part.d.value).join('.');
    if (module) names.push({ module, as: d.alias?.d.value });
  }
  return { kind: 'Import', ...spanOf(cx, node.start, endOf(node)), names };
}

function lowerImportFrom(cx: Lowering, node: ImportFromNode): Stmt {
  const { module, imports, isWildcardImport } = node.d;
  const names: { name: string; as: string | undefined }[] = [];
  if (isWildcardImport) names.push({ name: '*', as: undefined });
  for (const { d } of imports) names.push({ name: d.name.d.value, as: d.alias?.d.value });
  const path = module.d.nameParts.map((part) => part.d.value).join('.');
  return {
    kind: 'ImportFrom',
    ...spanOf(cx, node.start, endOf(node)),
    level: module.d.leadingDots,
    module: path,
    names,
  };
}

function lowerSuite(cx: Lowering, suite: SuiteNode | undefined): readonly Stmt[] {
  return suite ? lowerStatements(cx, suite.d.statements) : none;
}

/** Where a block statement ends: with its last statement, or past the colon of a suite without statements. */
function blockEnd(
  cx: Lowering,
  header: number,
  suite: SuiteNode | undefined,
  body: readonly Stmt[],
  second?: SuiteNode,
  secondBody: readonly Stmt[] = none,
): number {
  const last = secondBody[secondBody.length - 1] ?? (second ? undefined : body[body.length - 1]);
  if (last) return last.end;
  const empty = second ?? suite;
  if (!empty) return header;
  const colon = cx.text.charCodeAt(empty.start) === 58 ? 1 : 0; /* : */
  return Math.max(header, body[body.length - 1]?.end ?? 0, endAt(cx, empty.start + colon));
}
