/** Effects of library calls and table methods: one small handler per `op` of the models. */
import type { Learning } from '../../../rules/api/facts.js';
import type { Op } from '../models/model.js';
import type { Expr } from '../python/ast.js';
import { change } from './assign.js';
import { type Arguments, argumentOf, call, traceOfArguments } from './calls.js';
import { computeColumns, expressionOf } from './columns.js';
import { joinTable, unite } from './combine.js';
import { crossValidate } from './crossvalidate.js';
import { choose, chooseBy, duplicate, learn } from './events.js';
import { keyText, libraryOf, load, readObject } from './loads.js';
import { trainNative } from './native.js';
import { lossOf } from './networks.js';
import { fillTable, shiftTable, sortTable, windowTable } from './order.js';
import { groupedBy, overRows, rewrite, statistic, transformed } from './reduce.js';
import { type Constraint, narrow, withCopies } from './rows.js';
import type { Run } from './run.js';
import { importance, metric, optimise } from './scores.js';
import { between, cut, isin, reshufflesBy, rowsAt, subsetOf, whereOf } from './select.js';
import { randomValue, sampleRows, splitTables } from './splits.js';
import { columns } from './table-columns.js';
import { asTable, computed, withLearnt, withTrace } from './tables.js';
import {
  type IndexValue,
  NO_TRACE,
  type Table,
  type Value,
  isSequence,
  numberOf,
  stringsOf,
  traceOf,
} from './values.js';

/** The receiver of a method, or none for a function. */
export interface Context {
  readonly self: Value | undefined;
  readonly receiver: Expr | undefined;
  readonly name: string;
}

export function libraryCall(run: Run, op: Op, name: string, args: Arguments): Value {
  return apply(run, op, args, { self: undefined, receiver: undefined, name });
}

const SAME_MASK = new Set(['to_numpy', 'copy', 'astype', 'ravel', 'fillna', 'reset_index', 'squeeze', 'tolist']);

export function tableMethod(run: Run, self: Value, name: string, args: Arguments, receiver?: Expr): Value | undefined {
  const table = asTable(run, self);
  if (self.kind === 'index') return indexMethod(run, self, name, args);
  if (!table) return undefined;
  const library = table.library;
  if (library === 'accessor')
    return name === 'get_dummies'
      ? withLearnt({ ...table, library: 'pandas', form: 'frame' }, [
          learn(run, run.at(args.node), name, 'vocabulary', table),
        ])
      : { ...computed(table, name), library: 'pandas' };
  const op =
    run.models.methods[library]?.[name] ??
    run.models.methods.any?.[name] ??
    (library === 'unknown' ? guessedMethod(run, name) : undefined);
  if (self.kind === 'mask' && (name === 'isin' || SAME_MASK.has(name))) return self;
  if (name === 'duplicated' && !table.distinct) for (const { source } of table.rows.paths) run.doubted.add(source);
  if (name === 'isin') return isin(run, table, args);
  if (name === 'between') return between(run, table, args);
  if (!op) return undefined;
  return apply(run, op, args, { self, receiver, name });
}

/** A table of unknown make: pandas most likely, else whichever library alone has such a method. */
function guessedMethod(run: Run, name: string): Op | undefined {
  for (const library of ['pandas', 'pyspark', 'polars', 'huggingface', 'tfdata', 'torch']) {
    const op = run.models.methods[library]?.[name];
    if (op) return op;
  }
  return undefined;
}

function indexMethod(run: Run, self: Extract<Value, { kind: 'index' }>, name: string, args: Arguments): Value {
  if (name === 'isin') {
    const other = args.values[0];
    const rows = other?.kind === 'index' && other.constraint?.kind === 'within' ? other.constraint.rows : undefined;
    const key = `isin${run.count()}`;
    return {
      kind: 'mask',
      mask: rows ? { kind: 'rows', rows } : { kind: 'opaque', key },
      table: undefined,
      trace: self.trace,
    };
  }
  if (name === 'repeat') return { ...self, replace: true };
  const [other] = args.values;
  // Labels of columns are dropped as well.
  if ((name === 'difference' || name === 'drop') && !stringsOf(other))
    return { ...self, base: undefined, constraint: less(run, self, other) };
  if (name === 'intersection' && other?.kind === 'index') return other;
  if (name === 'union' || name === 'append')
    return { ...self, base: undefined, constraint: { kind: 'some', id: run.id() } };
  return self;
}

/** The rows of one index that another one leaves. */
function less(run: Run, self: IndexValue, other: Value | undefined): Constraint {
  const taken = other?.kind === 'index' && other.constraint?.kind === 'within' ? other.constraint.rows : undefined;
  if (!taken) return { kind: 'some', id: run.id() };
  const without: Constraint = { kind: 'without', rows: taken };
  return self.constraint?.kind === 'within' ? { kind: 'within', rows: narrow(self.constraint.rows, without) } : without;
}

export function get(args: Arguments, context: Context, name: string | undefined): Value | undefined {
  return name === 'self' ? context.self : argumentOf(args, name);
}

function apply(run: Run, op: Op, args: Arguments, context: Context): Value {
  const result = effect(run, op, args, context);
  // `df.drop(..., inplace=True)` changes the receiver and returns nothing.
  const inPlace = args.keywords.get('inplace');
  if (context.receiver && inPlace?.kind === 'const' && inPlace.value === true && result.kind === 'table')
    storeBack(run, context.receiver, context.self, result, args);
  return result;
}

export function storeBack(run: Run, receiver: Expr, before: Value | undefined, result: Table, args: Arguments): void {
  if (receiver.kind === 'Name' || receiver.kind === 'Attribute' || receiver.kind === 'Subscript')
    change(run, receiver, before, result, args.scope, args.node);
}

function effect(run: Run, op: Op, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  switch (op.op) {
    case 'neutral':
      return run.unknown(what, undefined);
    case 'pass':
      return get(args, context, op.of ?? '0') ?? run.unknown(what, at, traceOfArguments(args));
    case 'load':
      return load(run, op, args, context);
    case 'read-object':
      return readObject(run, op, args, context);
    case 'write': {
      const key = keyText(argumentOf(args, op.key));
      const value = get(args, context, op.of);
      if (key && value) run.written.set(key, value);
      return run.unknown(what, undefined);
    }
    case 'same':
      return sameRows(run, op, args, context, what);
    case 'random':
    case 'range':
    case 'permutation':
    case 'draw':
      return randomValue(run, op, args, what);
    case 'metric':
      return metric(run, op, args, context);
    case 'cross-validate':
      return crossValidate(run, op, args);
    case 'split':
      return splitTables(run, op, args, context.self, context.name);
    case 'train':
      return trainNative(run, op, args, what);
    case 'optimise':
      return optimise(run, op, args, context.name);
    case 'loss':
      return lossOf(run, op, args, what);
    case 'importance':
      return importance(run, op, args, what);
    case 'expression':
      return expressionOf(run, op, args, what);
    default:
      return onTable(run, op, args, context);
  }
}

/** The same rows, computed value by value. */
/** `reshape(-1, 80, n)`: so many rows at a time become one. */
function isStacking(args: Arguments): boolean {
  const shape = args.values.flatMap((value) => (isSequence(value) ? value.cell.value.items : [value]));
  const first = shape.findIndex((value) => numberOf(value) === -1);
  return first >= 0 && shape.length - first > 2;
}

/** Each row is a whole series or entity now, which keeps what was learnt within it. */
function asSequences(table: Table): Table {
  const across = (learnt: readonly Learning[]) => learnt.filter((one) => one.by.length === 0);
  const named = [...table.named].map(([name, column]) => [name, { ...column, learnt: across(column.learnt) }] as const);
  return { ...table, named: new Map(named), learnt: across(table.learnt), group: undefined, unique: true };
}

function sameRows(run: Run, op: Extract<Op, { op: 'same' }>, args: Arguments, context: Context, what: string): Value {
  const at = run.at(args.node);
  const value = get(args, context, op.of);
  const table = asTable(run, value);
  if (!table && value && (CHOOSING.has(what) || what === 'argsort')) {
    chooseBy(run, at, traceOf(value).scores);
    choose(run, at, traceOf(value).scores);
  }
  if (!table)
    return value && (value.kind === 'scalar' || value.kind === 'const')
      ? value
      : run.unknown(what, at, traceOfArguments(args), value?.kind === 'unknown');
  const library = context.name.includes('.')
    ? libraryOf(context.name)
    : ARRAY_MAKERS.has(what)
      ? 'numpy'
      : table.library;
  const kept = what === 'reshape' && isStacking(args) ? asSequences(table) : table;
  const made = CACHING.has(what) ? { ...computed(kept, what), reshuffles: undefined } : computed(kept, what);
  const given = context.self ? traceOfArguments(args) : NO_TRACE;
  return {
    ...withTrace(made, given),
    library: library ?? table.library,
    chosen: ARRAY_MAKERS.has(what) ? (table.chosen ?? at) : table.chosen,
  };
}

function onTable(run: Run, op: Op, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  if (op.op === 'union' || op.op === 'beside') return unite(run, op, args, context.self);
  if (op.op === 'join') return joinTable(run, op, args, context);
  const value = get(args, context, 'of' in op ? op.of : undefined);
  if (op.op === 'where') return whereOf(run, op, args);
  const table = asTable(run, value);
  if (!table) return tracedOnly(run, op, value, args, what);
  switch (op.op) {
    case 'subset':
      return subsetOf(run, table, args, what);
    case 'first':
    case 'last':
    case 'skip':
      return cut(run, table, op.op, argumentOf(args, op.count));
    case 'sample':
      return sampleRows(run, op, args, table);
    case 'statistic':
    case 'aggregate':
      return statistic(run, op, args, table, context, value!);
    case 'rewrite':
      return rewrite(run, op, args, table, what);
    case 'fill':
      return fillTable(run, op, args, table);
    case 'shift':
      return shiftTable(run, op, args, table, what);
    case 'window':
      return windowTable(run, op, args, table);
    case 'group':
      return groupedBy(run, table, stringsOf(argumentOf(args, op.by)) ?? [], at);
    case 'group-transform':
      return transformed(run, op, args, table, what, value?.kind === 'grouped' ? value.by : []);
    case 'apply':
      return applied(run, op, args, table);
    case 'compute':
      return computeColumns(run, table, args, what);
    case 'rows':
      return rowsAt(run, table, get(args, context, op.index), args);
    case 'repeat':
      return { ...table, rows: withCopies(table.rows, duplicate(run, at, what, 'repeated')) };
    case 'augment':
      return { ...table, rows: withCopies(table.rows, duplicate(run, at, what, op.how)) };
    case 'columns':
      return columns(run, op, args, table, context);
    case 'sort':
    case 'index-by':
      if (args.values.some((one) => one.kind === 'expr' && one.random))
        return { ...table, shuffled: true, reshuffles: at };
      if (op.op === 'sort' && table.scores.length > 0) choose(run, at, table.scores);
      return sortTable(run, op, args, table);
    case 'shuffle':
      return {
        ...table,
        shuffled: true,
        time: undefined,
        reshuffles: reshufflesBy(op, args, table) ? at : table.reshuffles,
      };
    case 'time':
      return {
        ...table,
        named: new Map([...table.named].map(([name, column]) => [name, { ...column, isTime: true }])),
      };
    default:
      return run.unknown(what, at, traceOf(table));
  }
}

/** Methods after which a frame is an array: `x[rows]` selects rows, not columns. */
const ARRAY_MAKERS = new Set(['to_numpy', 'toarray', 'numpy']);
/** From here on the rows stay as they are. */
const CACHING = new Set(['cache', 'persist', 'checkpoint', 'localCheckpoint']);
export const CHOOSING = new Set([
  'idxmax',
  'idxmin',
  'argmax',
  'argmin',
  'nlargest',
  'nsmallest',
  'max',
  'min',
  'sort_values',
]);

/** Not a table: what went in goes on, and the best of several scores is a choice. */
function tracedOnly(run: Run, op: Op, value: Value | undefined, args: Arguments, what: string): Value {
  const trace = value ? traceOf(value) : traceOfArguments(args);
  if (trace.scores.length > 0 && CHOOSING.has(what)) choose(run, run.at(args.node), trace.scores);
  if (op.op === 'statistic' && trace.scores.length > 0) return { kind: 'scalar', key: `m${run.count()}`, trace };
  return run.unknown(what, run.at(args.node), trace);
}

// --- rows and columns ------------------------------------------------------------------------------------------------

function applied(run: Run, op: Extract<Op, { op: 'apply' }>, args: Arguments, table: Table): Value {
  const fn = argumentOf(args, op.function);
  if (!fn || (fn.kind !== 'function' && fn.kind !== 'lib'))
    return fn ? withTrace(computed(table, 'map'), traceOf(fn)) : table;
  const rows =
    op.over === 'rows' || (op.over === 'columns' && (table.form === 'series' || !overRows(op.axis, args, table)));
  if (rows) {
    // A function of one row sees no other.
    const result = call(run, fn, { ...args, values: [run.unknown('row', run.at(args.node))], keywords: new Map() });
    return withTrace(computed(table, 'apply'), traceOf(result));
  }
  const result = call(run, fn, {
    ...args,
    values: [table, ...args.values.slice(1)],
    keywords: new Map([...args.keywords].filter(([name]) => name !== 'axis')),
  });
  const made = asTable(run, result);
  return made ? { ...made, form: table.form } : result;
}

export { numberOf };
