/** Rows chosen by value, position or condition. */
import type { Op } from '../models/model.js';
import { type Arguments, argumentOf, traceOfArguments } from './calls.js';
import { joinAll } from './join.js';
import { keyOf } from './operators.js';
import { ENTITY } from './reduce.js';
import { type Predicate, rowsKey } from './rows.js';
import type { Run } from './run.js';
import { boundOf } from './subscripts.js';
import { asTable, columnOf, computed, narrowed, withTrace } from './tables.js';
import { NO_TRACE, type Table, type Value, isSequence, stringOf, stringsOf, traceOf } from './values.js';

export function isin(run: Run, table: Table, args: Arguments): Value {
  const [values] = args.values;
  const left = [...table.named.values()][0]?.id ?? table.name;
  const known = values && isSequence(values) ? stringsOf(values) : undefined;
  const learnt = values ? traceOf(values) : NO_TRACE;
  return {
    kind: 'mask',
    mask: { kind: 'in', left, values: known, key: known ? known.join() : values ? keyOf(values) : `x${run.count()}` },
    table,
    trace: learnt,
  };
}

/** tf.data deals rows anew for every pass unless it is told not to. */
export function reshufflesBy(op: Extract<Op, { op: 'shuffle' }>, args: Arguments, table: Table): boolean {
  if (table.library !== 'tfdata') return false;
  const told = op.reshuffles ? argumentOf(args, op.reshuffles) : undefined;
  return !(told?.kind === 'const' && told.value === false);
}

/** `Subset(dataset, indices)`, `dataset.select(range(100))`. */
export function rowsAt(run: Run, table: Table, index: Value | undefined, args: Arguments): Table {
  const pick = run.pick(args.node);
  if (index?.kind === 'index' && index.constraint) return narrowed(table, index.constraint, pick);
  if (index?.kind === 'index' && index.bounds)
    return narrowed(
      table,
      {
        kind: 'slice',
        base: rowsKey(table.rows),
        low: boundOf(run, index.bounds.low),
        high: boundOf(run, index.bounds.high),
      },
      pick,
    );
  return narrowed(table, { kind: 'some', id: run.id(), positions: true }, pick);
}

/** `df.query("lot <= 40")`, as far as one comparison goes. */
export function queryOf(text: string | undefined, table: Table): Predicate | undefined {
  const found = /^\s*`?(\w+)`?\s*(<=|>=|==|!=|<|>)\s*(-?[\d.]+|"[^"]*"|'[^']*')\s*$/.exec(text ?? '');
  const column = found && columnOf(table, found[1]!);
  if (!column) return undefined;
  const quoted = /^["']/.test(found[3]!);
  const value = quoted ? found[3]!.slice(1, -1) : Number(found[3]);
  return {
    kind: 'compare',
    left: column.id,
    op: found[2] as '==',
    right: quoted ? JSON.stringify(value) : String(value),
    value,
  };
}

/** `df["x"].between(low, high)`. */
export function between(run: Run, table: Table, args: Arguments): Value {
  const left = [...table.named.values()][0]?.id ?? table.name;
  const key = args.values.map(keyOf).join();
  return {
    kind: 'mask',
    mask: { kind: 'opaque', key: `${left} between ${key.includes('?') ? run.count() : key}` },
    table,
    trace: traceOfArguments(args),
  };
}

export function cut(run: Run, table: Table, way: 'first' | 'last' | 'skip', count: Value | undefined): Table {
  const bound = boundOf(run, count) ?? { key: '5', value: 5 };
  const base = rowsKey(table.rows);
  if (way === 'first') return narrowed(table, { kind: 'slice', base, low: undefined, high: bound });
  if (way === 'skip') return narrowed(table, { kind: 'slice', base, low: bound, high: undefined });
  return narrowed(table, {
    kind: 'slice',
    base,
    low: { key: `-${bound.key}`, value: bound.value === undefined ? undefined : -bound.value },
    high: undefined,
  });
}

export function whereOf(run: Run, op: Extract<Op, { op: 'where' }>, args: Arguments): Value {
  const mask = argumentOf(args, op.mask);
  const others = args.values.slice(1);
  if (others.length >= 2) {
    const table = asTable(run, mask) ?? asTable(run, joinAll(others));
    return table
      ? others.reduce<Table>((all, value) => withTrace(all, traceOf(value)), computed(table, 'where'))
      : run.unknown('where', run.at(args.node), traceOfArguments(args), true);
  }
  if (mask?.kind === 'mask')
    return {
      kind: 'index',
      constraint: { kind: 'where', mask: mask.mask, learnt: mask.trace.learnt },
      trace: mask.trace,
      base: undefined,
      random: false,
      replace: false,
    };
  return run.unknown('where', run.at(args.node), traceOfArguments(args));
}

const SELECTING = new Set(['query', 'filter', 'truncate', 'nlargest', 'nsmallest']);

/** `dropna`, `query`, `drop_duplicates`: rows chosen by their own values. */
export function subsetOf(run: Run, table: Table, args: Arguments, what: string): Table {
  const asked = what === 'query' ? queryOf(stringOf(args.values[0]), table) : undefined;
  if (asked) return narrowed(table, { kind: 'where', mask: asked, learnt: [] }, run.pick(args.node));
  const some = narrowed(table, { kind: 'some', id: run.id() }, SELECTING.has(what) ? run.pick(args.node) : undefined);
  const by = what === 'drop_duplicates' ? stringsOf(args.keywords.get('subset') ?? args.values[0]) : undefined;
  if (what === 'drop_duplicates' || what === 'distinct' || what === 'dropDuplicates' || what === 'unique')
    return {
      ...some,
      distinct: true,
      ...(by?.some((name) => ENTITY.test(name)) ? { group: undefined, unique: true } : {}),
    };
  return by?.some((name) => ENTITY.test(name)) ? { ...some, group: undefined, unique: true } : some;
}
