/** Expressions over columns that a table evaluates later: polars' `pl.col("x").mean()`, Spark's `F.avg("x")`. */
import type { Learning } from '../../../rules/api/facts.js';
import type { Op } from '../models/model.js';
import { argumentOf, traceOfArguments, type Arguments } from './calls.js';
import { learn } from './events.js';
import type { Run } from './run.js';
import { columnOf, selected, seriesOf, shorten, withLearnt } from './tables.js';
import {
  isSequence,
  merged,
  mergeTraces,
  NO_TRACE,
  numberOf,
  stringOf,
  stringsOf,
  type Column,
  type ColumnExpr,
  type Table,
  type Value,
} from './values.js';

export function expressionOf(run: Run, op: Extract<Op, { op: 'expression' }>, args: Arguments, what: string): Value {
  const given = argumentOf(args, op.names);
  const inner = given?.kind === 'expr' ? given : undefined;
  const at = run.at(args.node);
  const plain: ColumnExpr = inner ?? {
    kind: 'expr',
    columns: stringsOf(given) ?? [],
    alias: undefined,
    statistics: [],
    shifts: [],
    trace: NO_TRACE,
    mask: undefined,
    random: op.random === true && args.values.length === 0,
  };
  if (op.reduces) return { ...plain, statistics: [...plain.statistics, { at, what }] };
  if (op.shift !== undefined)
    return { ...plain, shifts: [...plain.shifts, { at, periods: op.shift * (numberOf(args.values[1]) ?? 1) }] };
  return plain;
}

const REDUCING = new Set([
  'mean',
  'median',
  'std',
  'var',
  'min',
  'max',
  'sum',
  'quantile',
  'n_unique',
  'mode',
  'skew',
  'rank',
  'arg_max',
  'arg_min',
]);

export function expressionMethod(run: Run, self: ColumnExpr, name: string, args: Arguments): Value {
  const at = run.at(args.node);
  if (REDUCING.has(name)) return { ...self, statistics: [...self.statistics, { at, what: name }] };
  if (name === 'shift' || name === 'diff')
    return {
      ...self,
      shifts: [...self.shifts, { at, periods: numberOf(args.values[0] ?? args.keywords.get('n')) ?? 1 }],
    };
  if (name === 'alias') return { ...self, alias: stringOf(args.values[0]) };
  let result: ColumnExpr = { ...self, trace: mergeTraces(self.trace, traceOfArguments(args)) };
  for (const value of args.values)
    if (value.kind === 'expr')
      result = {
        ...result,
        columns: merged(result.columns, value.columns),
        statistics: merged(result.statistics, value.statistics),
        shifts: merged(result.shifts, value.shifts),
      };
  return result;
}

/** `df.with_columns(...)`, `df.select(...)`, Spark's `df.withColumn(name, expression)`. */
export function computeColumns(run: Run, table: Table, args: Arguments, what: string): Table {
  const [first, second] = args.values;
  const name = stringOf(first);
  if (what === 'withColumn') return name !== undefined && second ? withColumn(run, table, name, second, args) : table;
  const exprs = args.values.flatMap((value) => (isSequence(value) ? value.cell.value.items : [value]));
  let changed = table;
  const names: string[] = [];
  for (const value of exprs) {
    const text = stringOf(value);
    if (text !== undefined) names.push(text);
    if (value.kind !== 'expr') continue;
    const target = value.alias ?? value.columns[0];
    if (target === undefined) {
      changed = withLearnt(changed, learntBy(run, table, value));
      continue;
    }
    names.push(...(value.alias === undefined ? value.columns : [target]));
    for (const column of value.alias === undefined ? value.columns : [target])
      changed = withColumn(
        run,
        changed,
        column,
        value.alias === undefined ? { ...value, columns: [column] } : value,
        args,
      );
  }
  for (const [key, value] of args.keywords) {
    changed = withColumn(run, changed, key, value, args);
    names.push(key);
  }
  return what === 'select' &&
    exprs.every((value) => value.kind === 'expr' || value.kind === 'const') &&
    names.length > 0
    ? { ...selected(changed, names, run.text(args.node), run.at(args.node)), learnt: changed.learnt }
    : changed;
}

function learntBy(run: Run, table: Table, expr: ColumnExpr): Learning[] {
  return expr.statistics.map(({ at, what }) => {
    const [only] = expr.columns;
    return learn(run, at, what, 'statistic', expr.columns.length === 1 ? seriesOf(table, only!, table.name) : table);
  });
}

function withColumn(run: Run, table: Table, name: string, value: Value, args: Arguments): Table {
  if (value.kind !== 'expr') return table;
  const learnt = merged(learntBy(run, table, value), value.trace.learnt);
  const sources = value.columns.map((column) => columnOf(table, column)).filter((column) => column !== undefined);
  const at = run.at(args.node);
  const id = shorten(`${value.columns.join()}@${at.start}.${name}`);
  const ahead = value.shifts.find(({ periods }) => periods < 0);
  const moved = value.shifts.length > 0 || value.statistics.length > 0;
  const column: Column = {
    id: sources.length === 1 && !moved && name === value.columns[0] ? sources[0]!.id : id,
    from: moved
      ? [id]
      : merged(
          [id],
          sources.flatMap((source) => source.from),
        ),
    at,
    learnt: sources.reduce<readonly Learning[]>((all, source) => merged(all, source.learnt), learnt),
    future: ahead
      ? {
          at: ahead.at,
          what: `shift(${ahead.periods})`,
          when: 'proved',
          from: sources.flatMap((source) => source.from),
        }
      : sources.find((source) => source.future)?.future,
    lagged: value.shifts.find(({ periods }) => periods > 0)?.at,
    isTime: false,
  };
  return { ...table, named: new Map(table.named).set(name, column) };
}
