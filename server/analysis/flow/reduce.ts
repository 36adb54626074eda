/** Statistics over rows, over groups and over windows. */
import type { Span } from '../../../rules/api/rule.js';
import type { Axis, Op } from '../models/model.js';
import { type Arguments, argumentOf, call, traceOfArguments } from './calls.js';
import { choose, evaluatePredictions, learn } from './events.js';
import { CHOOSING, type Context } from './library.js';
import type { Run } from './run.js';
import { asTable, computed, shorten, withLearnt, withTrace } from './tables.js';
import { type Table, type Value, allLearnt, isSequence, merged, numberOf, stringOf, traceOf } from './values.js';

const ACROSS: ReadonlySet<unknown> = new Set([1, -1, 2, 'columns']);

/** Whether a reduction runs over rows. */
export function overRows(axis: Axis | undefined, args: Arguments, table: Table): boolean {
  if (!axis) return true;
  const given = argumentOf(args, axis.arg);
  const value = given === undefined ? axis.default : given.kind === 'const' ? given.value : undefined;
  if (value === null || value === 0 || value === 'index' || value === 'rows') return true;
  if (given && isSequence(given)) return given.cell.value.items.some((one) => numberOf(one) === 0);
  // A series has one axis, however it is called.
  return given?.kind === 'const' && table.form === 'series' && !ACROSS.has(value);
}

export function statistic(
  run: Run,
  op: Extract<Op, { op: 'statistic' | 'aggregate' }>,
  args: Arguments,
  table: Table,
  context: Context,
  value: Value,
): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  if (value.kind === 'grouped' && value.window !== 'group') return windowed(table, what, value);
  if (table.single || !overRows(op.axis, args, table)) return computed(table, what);
  if (table.compared && table.predicted.length > 0) {
    const scores = evaluatePredictions(run, at, what, table.predicted.slice(-1), undefined);
    return { kind: 'scalar', key: `score${run.count()}`, trace: { learnt: [], scores, predicted: [] } };
  }
  if (value.kind === 'mask' && value.trace.scores.length > 0)
    return { kind: 'scalar', key: `score${run.count()}`, trace: value.trace };
  if (table.scores.length > 0 && CHOOSING.has(what)) choose(run, at, table.scores);
  if (op.op === 'aggregate' && regroups(argumentOf(args, op.function)))
    return run.unknown(`${table.name}.${what}`, at, traceOf(table), true);
  const how = op.op === 'statistic' ? (op.how ?? 'statistic') : 'statistic';
  const learnt = merged(
    [learn(run, at, what, how, table, true, value.kind === 'grouped' ? value.by : [])],
    allLearnt(table),
  );
  return run.unknown(`${table.name}.${what}`, at, { learnt, scores: table.scores, predicted: [] });
}

/** `agg(list)`, `agg("first")`: values put together, none computed. */
export function regroups(value: Value | undefined): boolean {
  const name = value?.kind === 'lib' ? value.name.split('.').pop() : stringOf(value);
  return (
    name === 'list' || name === 'tuple' || name === 'set' || name === 'first' || name === 'last' || name === 'join'
  );
}

export function windowed(table: Table, what: string, value: Extract<Value, { kind: 'grouped' }>): Table {
  const named = new Map(
    [...table.named].map(([name, column]) => {
      const id = shorten(`${what}${value.centred}(${column.id})`);
      const future = value.centred
        ? { at: value.at, what: 'a centred window', when: 'proved' as const, from: column.from }
        : value.closed || column.lagged
          ? undefined
          : { at: value.at, what: `${value.window}().${what}`, when: 'own' as const, from: column.from };
      return [name, { ...column, id, from: [id], future: column.future ?? future, lagged: column.lagged ?? value.at }];
    }),
  );
  return { ...table, named };
}

export function rewrite(
  run: Run,
  op: Extract<Op, { op: 'rewrite' }>,
  args: Arguments,
  table: Table,
  what: string,
): Value {
  if (table.single || !overRows(op.axis, args, table)) return computed(table, what);
  if (op.unless && argumentOf(args, op.unless)) return withTrace(computed(table, what), traceOfArguments(args));
  const how = op.how ?? 'statistic';
  return withLearnt(table, [learn(run, run.at(args.node), what, how, table)]);
}

/** Names of `transform` that put no statistic of other rows on a row. */
export const ROWWISE = new Set([
  'cumcount',
  'ngroup',
  'shift',
  'diff',
  'cumsum',
  'cumprod',
  'cummax',
  'cummin',
  'ffill',
  'bfill',
  'rank',
  'abs',
  'log',
  'sqrt',
]);

export function transformed(
  run: Run,
  op: Extract<Op, { op: 'group-transform' }>,
  args: Arguments,
  table: Table,
  what: string,
  by: readonly string[],
): Value {
  const fn = argumentOf(args, op.function);
  const name = stringOf(fn);
  if (name !== undefined && ROWWISE.has(name)) return computed(table, name);
  if (fn?.kind === 'function') {
    const result = call(run, fn, { ...args, values: [table], keywords: new Map() });
    const made = asTable(run, result);
    return withTrace(made ? { ...made, form: table.form } : computed(table, what), traceOf(result));
  }
  if (fn?.kind === 'lib' && fn.name.startsWith('numpy.') && ROWWISE.has(fn.name.slice(6))) return computed(table, what);
  return withLearnt(table.form === 'series' ? derived(table, what) : table, [
    learn(run, run.at(args.node), what, 'statistic', table, true, by),
  ]);
}

/** Values of other rows laid on each row: no longer the row's own. */
export function derived(table: Table, what: string): Table {
  const named = new Map(
    [...table.named].map(([name, column]) => {
      const id = shorten(`${what}(${column.id})`);
      return [name, { ...column, id, from: [id] }];
    }),
  );
  return { ...table, named };
}

export function grouped(run: Run, table: Table, by: readonly string[] | undefined, at: ReturnType<Run['at']>): Table {
  const entity = by?.length === 1 ? by.find((name) => ENTITY.test(name)) : undefined;
  // Users and items: whoever recommends knows both.
  if (by?.length === 1 && !entity && /_?id$/i.test(by[0]!))
    for (const { source } of table.rows.paths) run.crossed.add(source);
  if (!entity || table.unique) return table;
  const group = { at, column: entity };
  for (const { source } of table.rows.paths) if (!run.groups.has(source)) run.groups.set(source, group);
  return table.group ? table : { ...table, group };
}
export const ENTITY =
  /(^|_)((patient|user|customer|client|person|member|player|driver|speaker|participant|animal)s?(_?(id|no|nr|number|key|code))?|(subject|household|device|machine|store|account|session|group|engine|unit|site|hospital|student|employee|farm|slide|scan|case|vehicle|meter|sensor|station|plant|well|family|owner|applicant)s?_?(id|no|nr|number|key|code))$/i;

/** Rows of equal keys together. */
export function groupedBy(run: Run, table: Table, by: readonly string[], at: Span): Value {
  return { kind: 'grouped', table: grouped(run, table, by, at), by, window: 'group', centred: false, at };
}
