/** Which columns an expression names, as far as they are written out. */
import type { Expr, Stmt } from '../python/ast.js';
import { bound } from './site.js';

/** `'a'`, `['a', 'b']`, or a name that was given one of these before, once. */
export function namedColumns(expr: Expr, before: readonly Stmt[]): readonly string[] | undefined {
  switch (expr.kind) {
    case 'String':
      return [expr.value];
    case 'List':
    case 'Tuple': {
      const names = expr.items.map((item) => (item.kind === 'String' ? item.value : undefined));
      return names.every((name) => name !== undefined) ? names : undefined;
    }
    case 'Name': {
      const given = before.filter(
        (one) => one.kind === 'Assign' && one.targets.some((target) => target.kind === 'Name' && target.id === expr.id),
      );
      const [only] = given;
      return given.length === 1 && only?.kind === 'Assign' && only.value.kind !== 'Name'
        ? namedColumns(only.value, before)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** What a name was given last, also as one of several: `X, y = df[…], df[…]`. */
export function givenTo(name: string, before: readonly Stmt[]): Expr | undefined {
  const last = before.findLast((one) => bound(one).has(name));
  if (last?.kind !== 'Assign') return undefined;
  for (const target of last.targets) {
    if (target.kind === 'Name' && target.id === name) return last.value;
    if (target.kind !== 'Tuple' || last.value.kind !== 'Tuple') continue;
    const index = target.items.findIndex((item) => item.kind === 'Name' && item.id === name);
    if (index >= 0 && target.items.length === last.value.items.length) return last.value.items[index];
  }
  return undefined;
}

/** The columns that a table loses, or those that it keeps, when another is made of it; undefined when that is not written out. */
export interface Derivation {
  readonly of: string;
  readonly drops?: readonly string[];
  readonly keeps?: readonly string[];
}

/** `df`, `df.drop(columns=…)`, `df[[…]]`, `df.copy()`: tables of all rows of one, in its order. */
export function derivationOf(expr: Expr, before: readonly Stmt[]): Derivation | undefined {
  if (expr.kind === 'Name') return { of: expr.id, drops: [] };
  if (expr.kind === 'Subscript' && expr.value.kind === 'Name' && expr.index.kind !== 'String') {
    const keeps = namedColumns(expr.index, before);
    return keeps && { of: expr.value.id, keeps };
  }
  if (expr.kind !== 'Call' || expr.func.kind !== 'Attribute') return undefined;
  const { attr, value } = expr.func;
  const inner = derivationOf(value, before);
  if (attr === 'copy') return inner;
  if (attr !== 'drop' || !inner?.drops) return undefined;
  const columns = expr.keywords.find(({ name }) => name === 'columns')?.value;
  const axis = expr.keywords.find(({ name }) => name === 'axis')?.value ?? expr.args[1];
  const isAxis1 =
    (axis?.kind === 'Number' && axis.value === 1) || (axis?.kind === 'String' && axis.value === 'columns');
  const labels =
    columns ?? (isAxis1 ? (expr.args[0] ?? expr.keywords.find(({ name }) => name === 'labels')?.value) : undefined);
  const drops = labels && namedColumns(labels, before);
  return drops && { of: inner.of, drops: [...inner.drops, ...drops] };
}

export function holds({ drops, keeps }: Derivation, columns: readonly string[]): boolean {
  return columns.every((column) => (keeps ? keeps.includes(column) : !drops?.includes(column)));
}
