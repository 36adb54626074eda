/** Joins of values where ways through the program meet, and makers of cells that know how to join. */
import type {
  Value,
  Table,
  Sequence,
  SequenceState,
  DictState,
  DictValue,
  EstimatorState,
  Cell,
  Column,
  Either,
} from './values.js';
import { merged, mergeTraces, NONE } from './values.js';
import { either as eitherRows } from './rows.js';

const MAX_OPTIONS = 4;

export function sequence(kind: Sequence['kind'], items: readonly Value[], rest?: Value): Sequence {
  return { kind, cell: { value: { items, rest }, join: joinSequences } };
}

export function dict(entries: ReadonlyMap<string, Value>, rest?: Value): DictValue {
  return { kind: 'dict', cell: { value: { entries, rest }, join: joinDicts } };
}

export function estimatorCell(): Cell<EstimatorState> {
  return { value: { learnt: [], trainings: [], best: undefined, chosenBy: [], added: [] }, join: joinEstimators };
}

export function join(a: Value | undefined, b: Value | undefined): Value {
  if (!a) return b ?? NONE;
  if (!b || a === b) return a;
  if (a.kind === 'const' && b.kind === 'const' && a.value === b.value) return a;
  // `x = None` before a branch that sets it: the set value is what matters.
  if (isNone(a)) return b;
  if (isNone(b)) return a;
  if (a.kind === 'table' && b.kind === 'table') return joinTables(a, b);
  if (a.kind === 'scalar' && b.kind === 'scalar')
    return a.key === b.key
      ? a
      : { kind: 'scalar', key: `${a.key}|${b.key}`.slice(0, 120), trace: mergeTraces(a.trace, b.trace) };
  if (a.kind === 'scalar' && b.kind === 'const') return a;
  if (a.kind === 'const' && b.kind === 'scalar') return b;
  if (a.kind === 'unknown' && b.kind === 'unknown') return { ...a, trace: mergeTraces(a.trace, b.trace) };
  if ((a.kind === 'list' || a.kind === 'tuple') && a.kind === b.kind && a.cell !== b.cell)
    if (a.cell.value.items.length === b.cell.value.items.length) {
      const state = joinSequences(a.cell.value, b.cell.value);
      return sequence(a.kind, state.items, state.rest);
    }
  if (a.kind === 'index' && b.kind === 'index' && a.base !== undefined && a.base === b.base) return a;
  return options([...optionsOf(a), ...optionsOf(b)]);
}

export function joinAll(values: readonly Value[]): Value {
  let result: Value | undefined;
  for (const value of values) result = result ? join(result, value) : value;
  return result ?? NONE;
}

export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'either' ? value.options : [value];
}

function options(values: readonly Value[]): Value {
  const distinct: Value[] = [];
  for (const value of values) {
    const table = value.kind === 'table' ? distinct.findIndex((other) => other.kind === 'table') : -1;
    if (table >= 0) distinct[table] = joinTables(distinct[table] as Table, value as Table);
    else if (!distinct.some((other) => same(other, value))) distinct.push(value);
  }
  if (distinct.length === 1) return distinct[0]!;
  // Unknowns add nothing to what is known.
  const known = distinct.filter((value) => value.kind !== 'unknown');
  const kept = (known.length > 0 ? known : distinct).slice(0, MAX_OPTIONS);
  return kept.length === 1 ? kept[0]! : ({ kind: 'either', options: kept } satisfies Either);
}

function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'const') return b.kind === 'const' && a.value === b.value;
  if (a.kind === 'lib') return b.kind === 'lib' && a.name === b.name;
  if (a.kind === 'list' || a.kind === 'tuple' || a.kind === 'set') return b.kind === a.kind && a.cell === b.cell;
  if (a.kind === 'dict') return b.kind === 'dict' && a.cell === b.cell;
  if (a.kind === 'estimator') return b.kind === 'estimator' && a.cell === b.cell;
  if (a.kind === 'instance') return b.kind === 'instance' && a.fields === b.fields;
  if (a.kind === 'function') return b.kind === 'function' && a.def === b.def && a.self === b.self;
  return false;
}

function isNone(value: Value): boolean {
  return value.kind === 'const' && value.value === null;
}

export function joinTables(a: Table, b: Table): Table {
  if (a === b) return a;
  const named = new Map<string, Column>();
  const all = a.base !== undefined && b.base !== undefined;
  for (const [name, column] of a.named) {
    const other = b.named.get(name);
    if (other) named.set(name, joinColumns(column, other));
    else if (all || b.base !== undefined || a.base !== undefined) named.set(name, column);
  }
  for (const [name, column] of b.named) if (!named.has(name)) named.set(name, column);
  const base =
    a.base && b.base
      ? a.base.id === b.base.id
        ? { ...a.base, without: merged(a.base.without, b.base.without) }
        : a.base
      : (a.base ?? b.base);
  return {
    ...a,
    named,
    base,
    rows: eitherRows(a.rows, b.rows),
    learnt: merged(a.learnt, b.learnt),
    scores: merged(a.scores, b.scores),
    predicted: merged(a.predicted, b.predicted),
    time: a.time ?? b.time,
    group: a.group ?? b.group,
    reshuffles: a.reshuffles && b.reshuffles,
    shuffled: a.shuffled || b.shuffled,
    stacked: a.stacked && b.stacked,
    target: a.target ?? b.target,
    chosen: a.chosen ?? b.chosen,
    picked: a.picked ?? b.picked,
    handed: a.handed ?? b.handed,
    reversed: a.reversed && b.reversed,
    distinct: a.distinct && b.distinct,
    sortedBy: a.sortedBy === b.sortedBy ? a.sortedBy : undefined,
    timeIndex: a.timeIndex ?? b.timeIndex,
    unique: a.unique && b.unique,
    single: a.single && b.single,
  };
}

export function joinColumns(a: Column, b: Column): Column {
  if (a === b || a.id === b.id) return a;
  return {
    id: a.id,
    from: merged(a.from, b.from),
    at: a.at ?? b.at,
    learnt: merged(a.learnt, b.learnt),
    future: a.future ?? b.future,
    lagged: a.lagged ?? b.lagged,
    isTime: a.isTime && b.isTime,
  };
}

function joinSequences(a: SequenceState, b: SequenceState): SequenceState {
  const [short, long] = a.items.length <= b.items.length ? [a, b] : [b, a];
  const items = short.items.map((item, i) => join(item, long.items[i]));
  const rest = [...long.items.slice(short.items.length), ...(a.rest ? [a.rest] : []), ...(b.rest ? [b.rest] : [])];
  return { items, rest: rest.length ? joinAll(rest) : undefined };
}

function joinDicts(a: DictState, b: DictState): DictState {
  const entries = new Map(a.entries);
  for (const [key, value] of b.entries) {
    const other = entries.get(key);
    entries.set(key, other ? join(other, value) : value);
  }
  return { entries, rest: a.rest && b.rest ? join(a.rest, b.rest) : (a.rest ?? b.rest) };
}

function joinEstimators(a: EstimatorState, b: EstimatorState): EstimatorState {
  return {
    learnt: merged(a.learnt, b.learnt),
    trainings: merged(a.trainings, b.trainings),
    best: a.best ?? b.best,
    chosenBy: merged(a.chosenBy, b.chosenBy),
    added: merged(a.added, b.added),
    ...((a.network ?? b.network) ? { network: (a.network ?? b.network)! } : {}),
  };
}
