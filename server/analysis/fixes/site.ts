/** Where in the syntax tree a place is, and what the code around it does with names. */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr, Node, Stmt } from '../python/ast.js';
import { blocksOf, expressionsIn, expressionsOf, headerEnd, statementsIn } from '../python/walk.js';
import { lineAt } from '../text/lines.js';

/** A statement among those of its block. The cells of a notebook are one block. */
export interface Site<S extends Stmt = Stmt> {
  readonly module: ParsedModule;
  readonly block: readonly Stmt[];
  readonly index: number;
  readonly statement: S;
}

/** The innermost statement around a place. */
export function siteOf(module: ParsedModule, span: Span): Site | undefined {
  let found: Site | undefined;
  for (let block: readonly Stmt[] | undefined = module.tree.body; block;) {
    const index: number = block.findIndex((one) => one.start <= span.start && span.end <= one.end);
    if (index < 0) return found;
    const statement: Stmt = block[index]!;
    found = { module, block, index, statement };
    if (span.start < headerEnd(statement)) return found;
    block = blocksOf(statement).find((inner) => inner.some((one) => one.start <= span.start && span.end <= one.end));
  }
  return found;
}

/** The innermost call around a place in a statement. */
export function callAt(statement: Stmt, { start, end }: Node): Call | undefined {
  let found: Call | undefined;
  for (const expr of allExpressions(statement))
    if (expr.kind === 'Call' && expr.start <= start && end <= expr.end && (!found || expr.start >= found.start))
      found = expr;
  return found;
}

export function* allExpressions(statement: Stmt): Generator<Expr> {
  for (const one of statementsIn([statement])) for (const expr of expressionsOf(one)) yield* expressionsIn(expr);
}

export function textOf({ text }: ParsedModule, { start, end }: Node): string {
  return text.text.slice(start, end);
}

/** Names that a statement binds itself, or in its blocks. */
export function bound(statement: Stmt): Set<string> {
  const names = new Set<string>();
  const target = (expr: Expr): void => {
    if (expr.kind === 'Name') names.add(expr.id);
    else if (expr.kind === 'Tuple' || expr.kind === 'List') expr.items.forEach(target);
    else if (expr.kind === 'Starred') target(expr.value);
  };
  for (const one of statementsIn([statement])) {
    if (one.kind === 'Assign') one.targets.forEach(target);
    else if (one.kind === 'AugAssign' || one.kind === 'AnnAssign' || one.kind === 'For') target(one.target);
    else if (one.kind === 'With') one.items.forEach((item) => item.target && target(item.target));
    else if (one.kind === 'Delete') one.targets.forEach(target);
    else if (one.kind === 'FunctionDef' || one.kind === 'ClassDef') names.add(one.name);
    else if (one.kind === 'Import') for (const { module, as } of one.names) names.add(as ?? module.replace(/\..*/, ''));
    else if (one.kind === 'ImportFrom') for (const { name, as } of one.names) names.add(as ?? name);
    else if (one.kind === 'Try') for (const { name } of one.handlers) if (name) names.add(name);
    for (const expr of expressionsOf(one))
      for (const inner of expressionsIn(expr)) if (inner.kind === 'NamedExpr') target(inner.target);
  }
  return names;
}

/** Where a statement mentions a name other than to bind it; `t[…] = …` mentions `t`. */
export function mentions(statement: Stmt, name: string): Node[] {
  const found: Node[] = [];
  for (const one of inScope(statement, name)) {
    const targets =
      one.kind === 'Assign' ? one.targets : one.kind === 'AnnAssign' || one.kind === 'For' ? [one.target] : [];
    const pure = new Set(
      targets.flatMap((target) => (target.kind === 'Tuple' || target.kind === 'List' ? target.items : [target])),
    );
    for (const expr of expressionsOf(one))
      for (const inner of expressionsIn(expr))
        if (inner.kind === 'Name' && inner.id === name && !pure.has(inner)) found.push(inner);
  }
  return found;
}

/** Without functions that have a variable of that name themselves. */
function* inScope(statement: Stmt, name: string): Generator<Stmt> {
  const shadows =
    statement.kind === 'FunctionDef' &&
    (statement.params.some((param) => param.name === name) || statement.body.some((one) => bound(one).has(name)));
  yield statement;
  if (!shadows) for (const block of blocksOf(statement)) for (const one of block) yield* inScope(one, name);
}

/** The body of the function around a place, or of the module, and whether a loop lies in between. */
export function scopeOf({ tree }: ParsedModule, place: Node): { body: readonly Stmt[]; loops: boolean } {
  const scope = { body: tree.body, loops: false };
  descend(tree.body, place.start, scope);
  return scope;
}

function descend(block: readonly Stmt[], at: number, scope: { body: readonly Stmt[]; loops: boolean }): void {
  const around = (one: Stmt) => one.start <= at && at < one.end;
  const statement = block.find(around);
  const inner = statement && blocksOf(statement).find((each) => each.some(around));
  if (!statement || !inner) return;
  if (statement.kind === 'FunctionDef') Object.assign(scope, { body: statement.body, loops: false });
  else if (statement.kind === 'For' || statement.kind === 'While') scope.loops = true;
  descend(inner, at, scope);
}

export function namesIn(expr: Expr): Set<string> {
  const names = new Set<string>();
  for (const inner of expressionsIn(expr)) if (inner.kind === 'Name') names.add(inner.id);
  return names;
}

/** Nothing but a comment beside it on its lines. */
export function ownsItsLines({ text: { text, lines } }: ParsedModule, { start, end }: Node): boolean {
  const first = lines.starts[lineAt(lines, start) - 1]!;
  const last = lines.ends[lineAt(lines, end) - 1]!;
  return text.slice(first, start).trim() === '' && /^\s*(#.*)?$/.test(text.slice(end, last));
}

/** Whether any of the texts mentions the name at all. */
export function isTaken({ text }: ParsedModule, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(text.text);
}

/** The first of these names that the module does not use. */
export function freeName(module: ParsedModule, ...wanted: readonly string[]): string {
  for (let round = 1; ; round++)
    for (const name of wanted) {
      const numbered = round === 1 ? name : `${name}_${round}`;
      if (!isTaken(module, numbered)) return numbered;
    }
}
