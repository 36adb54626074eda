/** Making and changing tables: columns, names, traces. */
import type { ColumnFact, Learning, Pick, TableFact } from '../../../rules/api/facts.js';
import type { Span } from '../../../rules/api/rule.js';
import { joinTables } from './join.js';
import { narrow, rowsOf, type Constraint, type Source } from './rows.js';
import type { Run } from './run.js';
import {
  allLearnt,
  ANY_NAME,
  merged,
  traceOf,
  type Column,
  type Table,
  type Trace,
  type Unknown,
  type Value,
} from './values.js';

const MAX_ID = 160;
const TIME_WORD = /(^|_|\b)(date|datetime|time|timestamp|day|month|year|week|ds|ts|hour|period)($|_|\b)/i;

export function looksLikeTime(name: string): boolean {
  return TIME_WORD.test(name) || /(date|time|timestamp)$/i.test(name);
}

export function newTable(library: string, source: Source, name: string, changes: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    library,
    form: 'frame',
    rows: rowsOf(source),
    named: new Map(),
    base: { id: source.key ?? `s${source.id}`, without: [] },
    learnt: [],
    scores: [],
    predicted: [],
    time: undefined,
    group: undefined,
    reshuffles: undefined,
    shuffled: false,
    name,
    target: undefined,
    stacked: undefined,
    compared: false,
    chosen: undefined,
    picked: undefined,
    handed: undefined,
    reversed: false,
    distinct: false,
    sortedBy: undefined,
    timeIndex: undefined,
    unique: false,
    single: false,
    ...changes,
  };
}

export function newSource(run: Run, at: Span, what: string, key?: string): Source {
  if (key === undefined) return { id: run.id(), at, what, key: undefined };
  let known = run.sources.get(key);
  if (!known) {
    known = { id: run.id(), at, what, key };
    run.sources.set(key, known);
  }
  return known;
}

/** The table that a value stands for, if it can stand for one. */
export function asTable(run: Run, value: Value | undefined): Table | undefined {
  if (!value) return undefined;
  switch (value.kind) {
    case 'table':
      return value;
    case 'grouped':
      return value.table;
    case 'mask':
      return value.table && { ...value.table, ...withTrace(value.table, value.trace) };
    case 'indexer':
      return value.table;
    case 'unknown':
      return value.mayBeTable ? unknownTable(run, value) : undefined;
    case 'either': {
      const tables = value.options.map((option) => asTable(run, option)).filter((table) => table !== undefined);
      return tables.length > 1 ? tables.reduce(joinTables) : tables[0];
    }
    default:
      return undefined;
  }
}

function unknownTable(run: Run, value: Unknown): Table {
  let table = run.tables.get(value.id);
  if (!table) {
    const at = value.at ?? { file: run.file, start: 0, end: 0 };
    const source: Source = { id: value.id, at, what: value.from, key: undefined };
    table = newTable('unknown', source, value.called ?? value.from, value.trace);
    run.tables.set(value.id, table);
    if (value.stored) run.stored.add(source);
  }
  return table;
}

export function withTrace(table: Table, trace: Trace): Table {
  const learnt = merged(table.learnt, trace.learnt);
  const scores = merged(table.scores, trace.scores);
  const predicted = merged(table.predicted, trace.predicted);
  if (learnt === table.learnt && scores === table.scores && predicted === table.predicted) return table;
  return { ...table, learnt, scores, predicted };
}

export function withLearnt(table: Table, learnt: readonly Learning[]): Table {
  const all = merged(table.learnt, learnt);
  return all === table.learnt ? table : { ...table, learnt: all };
}

/** `pick`: where the program picks the rows itself, by position, condition or chance. */
export function narrowed(table: Table, constraint: Constraint, pick?: Pick): Table {
  const picked = pick ?? table.picked;
  return {
    ...table,
    rows: narrow(table.rows, constraint),
    picked,
    target: table.target && narrowed(table.target, constraint, pick),
  };
}

/** A row, nobody knows which. Of a thing of unknown making it may be a table by itself. */
export function oneRow(run: Run, table: Table, pick?: Pick): Table {
  return {
    ...narrowed(table, { kind: 'some', id: run.id(), positions: true }, pick),
    single: table.library !== 'unknown',
  };
}

// --- columns -----------------------------------------------------------------------------------------------------

/** The column of a name, even if the program never named it before; `undefined` when it cannot be there. */
export function columnOf(table: Table, name: string): Column | undefined {
  const known = table.named.get(name);
  if (known) return known;
  if (!table.base || table.base.without.includes(name)) return undefined;
  const plain = plainColumn(`${table.base.id}.${name}`, looksLikeTime(name) && table.time?.by === name);
  return table.base.future ? { ...plain, future: table.base.future } : plain;
}

function plainColumn(id: string, isTime: boolean): Column {
  return { id, from: [id], at: undefined, learnt: [], future: undefined, lagged: undefined, isTime };
}

export function seriesOf(table: Table, name: string, written: string): Table {
  const column = columnOf(table, name) ?? plainColumn(`${table.base?.id ?? 'x'}.${name}`, false);
  return {
    ...table,
    form: 'series',
    named: new Map([['', column]]),
    base: undefined,
    name: written,
    target: undefined,
  };
}

export function selected(table: Table, names: readonly string[], written: string, at?: Span): Table {
  const named = new Map<string, Column>();
  for (const name of names) {
    const column = columnOf(table, name);
    if (column) named.set(name, column);
  }
  return { ...table, form: 'frame', named, base: undefined, name: written, chosen: at ?? table.chosen };
}

/** Columns of the table, nobody knows which. */
export function someColumns(table: Table): Table {
  const id = `${table.base?.id ?? `s${table.rows.paths[0]?.source.id ?? 0}`}~`;
  return {
    ...table,
    named: new Map(),
    base: table.form === 'series' ? undefined : { id, without: [] },
    learnt: allLearnt(table),
  };
}

export function dropped(table: Table, names: readonly string[], written: string, at?: Span): Table {
  if (names.includes(ANY_NAME)) return { ...someColumns(table), name: written, chosen: at ?? table.chosen };
  const named = new Map(table.named);
  for (const name of names) named.delete(name);
  const base = table.base && { ...table.base, without: merged(table.base.without, names) };
  return { ...table, named, base, name: written, chosen: at ?? table.chosen };
}

/** The one column of a series, or one that stands for all columns of a frame. */
export function soleColumn(table: Table): Column {
  if (table.form === 'series') {
    const column = table.named.get('');
    if (column) return { ...column, learnt: merged(column.learnt, table.learnt) };
  }
  let from: readonly string[] = [];
  let future: Column['future'];
  let lagged: Span | undefined;
  for (const column of table.named.values()) {
    from = merged(from, column.from);
    future ??= column.future;
    lagged ??= column.lagged;
  }
  const id = from.length === 1 ? from[0]! : table.base ? `${table.base.id}.*` : `{${from.join(',')}}`.slice(0, MAX_ID);
  return {
    id,
    from: table.base ? [...from] : from,
    at: undefined,
    learnt: allLearnt(table),
    future,
    lagged,
    isTime: false,
  };
}

export function assigned(run: Run, table: Table, name: string, value: Value, at: Span): Table {
  const column = columnFrom(run, value, at, name);
  const named = new Map(table.named);
  named.set(name, column);
  const from = asTable(run, value);
  return {
    ...table,
    named,
    scores: from ? merged(table.scores, from.scores) : table.scores,
    predicted: table.predicted,
    group: table.group ?? from?.group,
    time: table.time ?? (column.lagged ? { at: column.lagged, by: name, how: 'lagged' } : undefined),
  };
}

export function columnFrom(run: Run, value: Value, at: Span, name: string): Column {
  const table = asTable(run, value);
  if (table) {
    const sole = soleColumn(table);
    if (table.form === 'series') return { ...sole, at };
    // An array: nobody knows which of its columns it is.
    const id = `${at.file}:${at.start}.${name}`;
    return { ...sole, id, from: [id], at };
  }
  const trace = traceOf(value);
  const id = `${at.file}:${at.start}.${name}`;
  return { id, from: [id], at, learnt: trace.learnt, future: undefined, lagged: undefined, isTime: false };
}

/** Values computed row by row from a table: same rows, new values. `key` names the computation. */
export function computed(table: Table, key: string, changes: Partial<Table> = {}): Table {
  if (table.form !== 'series') return { ...table, ...changes };
  const column = table.named.get('');
  if (!column) return { ...table, ...changes };
  const id = `${key}(${column.id})`;
  return { ...table, named: new Map([['', { ...column, id: shorten(id) }]]), ...changes };
}

/** Operators that hold predictions against the truth. */
const ERRORS = new Set(['-', '==', '!=']);

/** Two tables (or a table and something else) combined row by row. */
export function combined(a: Table, b: Table, key: string): Table {
  const left = soleColumn(a);
  const right = soleColumn(b);
  const whole = a.form === 'frame' ? a : b.form === 'frame' ? b : a;
  const merge = {
    learnt: merged(a.learnt, b.learnt),
    scores: merged(a.scores, b.scores),
    predicted: merged(a.predicted, b.predicted),
    compared: a.compared || b.compared || (ERRORS.has(key) && a.predicted.length > 0 !== b.predicted.length > 0),
    time: a.time ?? b.time,
    group: a.group ?? b.group,
  };
  if (whole.form === 'frame') {
    const other = whole === a ? right : left;
    return { ...whole, ...merge, learnt: merged(merge.learnt, other.learnt) };
  }
  const column: Column = {
    id: shorten(`${key}(${left.id},${right.id})`),
    from: merged(left.from, right.from),
    at: left.at ?? right.at,
    learnt: merged(left.learnt, right.learnt),
    future: left.future ?? right.future,
    lagged: left.lagged ?? right.lagged,
    isTime: left.isTime && right.isTime,
  };
  return { ...a, ...merge, named: new Map([['', column]]) };
}

export function shorten(id: string): string {
  if (id.length <= MAX_ID) return id;
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return `${id.slice(0, 40)}#${hash}`;
}

// --- what rules see --------------------------------------------------------------------------------------------

/** Where the rows come in, where the program says so. */
export function originOf(table: Table): Source | undefined {
  const source = table.rows.paths[0]?.source;
  return source && source.at.end > source.at.start ? source : undefined;
}

const FACTS = new WeakMap<Table, TableFact>();

export function factOf(table: Table): TableFact {
  let fact = FACTS.get(table);
  if (!fact) {
    let columns: readonly ColumnFact[] | undefined;
    fact = {
      name: table.name,
      rows: table.rows,
      learnt: allLearnt(table),
      time: table.time,
      group: table.group,
      // Most tables are never asked for theirs.
      get columns() {
        return (columns ??= [...table.named].map(([name, column]) => ({ name, ...column })));
      },
      rest: table.base,
      series: table.form === 'series',
      chosen: table.chosen,
      picked: table.picked,
      handed: table.handed,
      reshuffles: table.reshuffles,
      origin: originOf(table),
    };
    FACTS.set(table, fact);
  }
  return fact;
}
