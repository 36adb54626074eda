/** Ways through the syntax tree. */
import type { Expr, Stmt } from './ast.js';

/** The blocks of statements inside of a statement, in order. */
export function blocksOf(statement: Stmt): readonly (readonly Stmt[])[] {
  switch (statement.kind) {
    case 'FunctionDef':
    case 'ClassDef':
    case 'With':
      return [statement.body];
    case 'For':
    case 'While':
    case 'If':
      return [statement.body, statement.orelse];
    case 'Try':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.orelse, statement.finalbody];
    case 'Match':
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}

/** All statements, each before those inside of it. */
export function* statementsIn(body: readonly Stmt[]): Generator<Stmt> {
  for (const statement of body) {
    yield statement;
    for (const block of blocksOf(statement)) yield* statementsIn(block);
  }
}

/** Where a statement's own text ends: for a compound one, at its first block. */
export function headerEnd(statement: Stmt): number {
  return blocksOf(statement).find(([first]) => first)?.[0]?.start ?? statement.end;
}

/** Expressions of a statement that are not in its blocks, in the order of the text; of a definition what runs where it stands. */
export function expressionsOf(statement: Stmt): readonly Expr[] {
  switch (statement.kind) {
    case 'Expr':
      return [statement.value];
    case 'Assign':
      return [...statement.targets, statement.value];
    case 'AugAssign':
      return [statement.target, statement.value];
    case 'AnnAssign':
      return [statement.target, statement.annotation, ...given(statement.value)];
    case 'FunctionDef':
      return [
        ...statement.decorators,
        ...statement.params.flatMap((param) => [...given(param.annotation), ...given(param.default)]),
        ...given(statement.returns),
      ];
    case 'ClassDef':
      return [...statement.decorators, ...statement.bases, ...statement.keywords.map(({ value }) => value)];
    case 'Return':
      return given(statement.value);
    case 'Delete':
      return statement.targets;
    case 'For':
      return [statement.target, statement.iter];
    case 'While':
    case 'If':
    case 'Assert':
      return [statement.test];
    case 'With':
      return statement.items.flatMap(({ context, target }) => [context, ...given(target)]);
    case 'Try':
      return statement.handlers.flatMap(({ type }) => given(type));
    case 'Raise':
      return given(statement.exception);
    case 'Match':
      return [statement.subject, ...statement.cases.flatMap(({ guard }) => given(guard))];
    default:
      return [];
  }
}

/** The expressions that an expression is made of, in the order of the text. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'Attribute':
    case 'Await':
    case 'Starred':
      return [expr.value];
    case 'Call':
      return [expr.func, ...expr.args, ...expr.keywords.map(({ value }) => value)];
    case 'Subscript':
      return [expr.value, expr.index];
    case 'FString':
      return expr.parts.filter((part) => typeof part !== 'string');
    case 'Tuple':
    case 'List':
    case 'Set':
      return expr.items;
    case 'Dict':
      return expr.entries.flatMap(({ key, value }) => [...given(key), value]);
    case 'Unary':
      return [expr.operand];
    case 'Binary':
    case 'BoolOp':
    case 'Compare':
      return [expr.left, expr.right];
    case 'Conditional':
      return [expr.body, expr.test, expr.orelse];
    case 'Lambda':
      return [...expr.params.flatMap((param) => given(param.default)), expr.body];
    case 'Comprehension':
      return [
        ...given(expr.key),
        expr.element,
        ...expr.clauses.flatMap(({ target, iter, conditions }) => [target, iter, ...conditions]),
      ];
    case 'Yield':
      return given(expr.value);
    case 'Slice':
      return [...given(expr.lower), ...given(expr.upper), ...given(expr.step)];
    case 'NamedExpr':
      return [expr.target, expr.value];
    case 'Error':
      return expr.children;
    default:
      return [];
  }
}

/** An expression and all inside of it. */
export function* expressionsIn(expr: Expr): Generator<Expr> {
  yield expr;
  for (const child of childrenOf(expr)) yield* expressionsIn(child);
}

function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
