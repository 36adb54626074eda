/** Tables under several names: what is changed in place under one of them has changed under all. */
import type { Expr } from '../python/ast.js';
import { named } from './assign.js';
import { joinTables } from './join.js';
import type { Run } from './run.js';
import type { Table, Value } from './values.js';

/** A variable's table gets another name: a parameter's, or its place in a list. */
export function lend(run: Run, expr: Expr, value: Value): void {
  if (value.kind === 'table' && expr.kind === 'Name' && !run.objects.has(value))
    run.objects.set(value, { value, join: joinTables });
}

/** What a variable holds now, whichever name it was changed under. */
export function current(run: Run, value: Value): Value {
  if (value.kind !== 'table') return value;
  const object = run.objects.get(value);
  if (!object || object.value === value) return value;
  const now = named(object.value, value.name) as Table;
  run.objects.set(now, object);
  return now;
}

/** What an expression yields is an object of its own, even where it is equal to one of its operands. */
export function detached(run: Run, value: Value): Value {
  const object = value.kind === 'table' ? run.objects.get(value) : undefined;
  return object ? { ...object.value } : value;
}

/** `changed` is what `before` is from now on. */
export function changeObject(run: Run, before: Value | undefined, changed: Table): void {
  const object = before?.kind === 'table' ? run.objects.get(before) : undefined;
  if (!object) return;
  run.objects.set(changed, object);
  run.setCell(object, changed);
}

/** A copy under another name is still the same object. */
export function keepObject(run: Run, from: Value, to: Value): void {
  const object = from !== to && from.kind === 'table' ? run.objects.get(from) : undefined;
  if (object && to.kind === 'table') run.objects.set(to, object);
}
