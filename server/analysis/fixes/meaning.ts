/** What code does to names, as far as moving other code around it needs to know. */
import type { Expr, Stmt } from '../python/ast.js';
import { allExpressions, bound, mentions, namesIn } from './site.js';

/** Up to where it gets another value. */
export function mentionsBelow(body: readonly Stmt[], name: string, below: number) {
  const found = [];
  for (const one of body) {
    if (one.end <= below) continue;
    found.push(...mentions(one, name).filter(({ start }) => start > below));
    if (one.start > below && one.kind === 'Assign' && bound(one).has(name)) break;
  }
  return found;
}

/** Whether a function or class of the block reads a variable around it: nobody knows when. */
export function isReadByFunctions(body: readonly Stmt[], name: string): boolean {
  return body.some((one) => (one.kind === 'FunctionDef' || one.kind === 'ClassDef') && mentions(one, name).length > 0);
}

const MUTATORS = /^(append|extend|insert|remove|pop|clear|update|add|sort|reverse|fit|partial_fit|set_\w+)$/;
const VIEWS = new Set('print display len type sns plt px ax fig msno pprint'.split(' '));

/** A statement that may change what a name holds. */
export function isChangedBy(statement: Stmt, name: string): boolean {
  for (const expr of allExpressions(statement)) {
    if (expr.kind !== 'Call' || expr.func.kind !== 'Attribute') continue;
    const root = rootOf(expr.func.value);
    const inplace = expr.keywords.some((keyword) => keyword.name === 'inplace');
    if (root === name && (MUTATORS.test(expr.func.attr) || inplace)) return true;
  }
  const targets =
    statement.kind === 'Assign' ? statement.targets : statement.kind === 'AugAssign' ? [statement.target] : [];
  return targets.some((target) => target.kind !== 'Name' && rootOf(target) === name);
}

/** A line that only shows something: `df.head()`, `print(df.shape)`, `sns.histplot(df["age"])`. */
export function isLook(statement: Stmt): boolean {
  if (statement.kind !== 'Expr') return false;
  const { value } = statement;
  if (value.kind !== 'Call') return true;
  const names = namesIn(value);
  if ([...names].some((name) => isChangedBy(statement, name))) return false;
  const root = rootOf(value.func);
  if (root !== undefined && VIEWS.has(root)) return true;
  // A method of a table, which is given nothing that could keep it.
  return value.func.kind === 'Attribute' && value.args.every(({ kind }) => kind === 'Number' || kind === 'String');
}

function rootOf(expr: Expr): string | undefined {
  switch (expr.kind) {
    case 'Name':
      return expr.id;
    case 'Attribute':
    case 'Subscript':
      return rootOf(expr.value);
    case 'Call':
      return rootOf(expr.func);
    default:
      return undefined;
  }
}
