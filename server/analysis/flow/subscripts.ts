/** `value[index]`: rows and columns of tables, items of containers, folds and permutations. */
import type { Learning, Pick } from '../../../rules/api/facts.js';
import type { Expr, Node, SliceExpr, Subscript } from '../python/ast.js';
import { partOf } from './attributes.js';
import { callLibrary } from './calls.js';
import { chooseBy, duplicate } from './events.js';
import { element, evaluate, sliceBounds } from './expressions.js';
import { joinAll, sequence } from './join.js';
import { keyOf, masked } from './operators.js';
import { narrow, rowsKey, share, withCopies, type Bound, type Predicate } from './rows.js';
import type { Run } from './run.js';
import { rowsOfList } from './splits.js';
import {
  asTable,
  columnOf,
  narrowed,
  dropped,
  oneRow,
  selected,
  someColumns,
  seriesOf,
  withLearnt,
  withTrace,
} from './tables.js';
import {
  merged,
  NO_TRACE,
  takenFrom,
  numberOf,
  stringOf,
  stringsOf,
  traceOf,
  type Column,
  type IndexValue,
  type Scalar,
  type Scope,
  type Table,
  type Trace,
  type Value,
} from './values.js';

export function subscript(run: Run, owner: Value, index: Expr, node: Subscript, scope: Scope): Value {
  switch (owner.kind) {
    case 'dict': {
      const key = evaluate(run, index, scope);
      const known = key.kind === 'const' ? owner.cell.value.entries.get(String(key.value)) : undefined;
      if (known) return known;
      const all = [
        ...(key.kind === 'const' ? [] : owner.cell.value.entries.values()),
        ...(owner.cell.value.rest ? [owner.cell.value.rest] : []),
      ];
      return all.length ? joinAll(all) : run.unknown(run.text(node), run.at(node), undefined, true);
    }
    case 'list':
    case 'tuple':
    case 'set':
      return itemOf(run, owner, index, node, scope);
    case 'table':
      return fromTable(run, owner, index, node, scope);
    case 'mask':
      return owner.table
        ? fromTable(run, owner.table, index, node, scope)
        : run.unknown(run.text(node), run.at(node), owner.trace);
    case 'indexer':
      return fromIndexer(run, owner, index, node, scope);
    case 'grouped': {
      const chosen = evaluate(run, index, scope);
      const names = stringsOf(chosen);
      if (!names) return owner;
      const table =
        chosen.kind === 'const'
          ? seriesOf(owner.table, names[0]!, run.text(node))
          : selected(owner.table, names, run.text(node));
      return { ...owner, table };
    }
    case 'index':
      return slicedIndex(run, owner, index, scope);
    case 'either':
      return joinAll(owner.options.map((option) => subscript(run, option, index, node, scope)));
    case 'unknown': {
      const at = evaluate(run, index, scope);
      if (owner.mayBeTable && (index.kind !== 'Number' || at.kind === 'table'))
        return fromTable(run, asTable(run, owner)!, index, node, scope);
      return takenFrom(
        owner,
        run.unknown(run.text(node), run.at(node), correlatedWith(run, owner, at), owner.mayBeTable),
      );
    }
    case 'names': {
      const mask = evaluate(run, index, scope);
      chooseBy(run, run.at(node), traceOf(mask).scores);
      return mask.kind === 'names' ? mask : run.unknown(run.text(node), run.at(node), traceOf(mask));
    }
    case 'lib':
      evaluate(run, index, scope);
      if (owner.name.endsWith('.r_') && index.kind === 'Tuple')
        return callLibrary(run, 'numpy.concatenate', {
          values: [evaluate(run, { ...index, kind: 'List' }, scope)],
          keywords: new Map(),
          node: node,
          scope,
        });
      return owner.name === 'numpy.r_' || owner.name === 'numpy.c_'
        ? run.unknown(run.text(node), run.at(node), undefined, false)
        : owner;
    default:
      evaluate(run, index, scope);
      return run.unknown(run.text(node), run.at(node), traceOf(owner));
  }
}

function itemOf(
  run: Run,
  owner: Extract<Value, { kind: 'list' | 'tuple' | 'set' }>,
  index: Expr,
  node: Subscript,
  scope: Scope,
): Value {
  const { items, rest } = owner.cell.value;
  if (index.kind === 'Slice') {
    const { low, high } = sliceBounds(run, index, scope);
    const [from, to] = [low ? numberOf(low) : 0, high ? numberOf(high) : items.length];
    if (from === 0 && !high) return owner;
    if (rest || from === undefined || to === undefined) {
      const rows = rowsOfList(run, owner);
      return rows ? cutBy(run, rows, low, high, run.text(node), node) : owner;
    }
    return sequence(owner.kind, items.slice(from, to));
  }
  const position = evaluate(run, index, scope);
  const at = numberOf(position);
  // `columns[i]` with positions that were picked by importance.
  if (at === undefined && traceOf(position).scores.some((one) => run.pending.has(one)))
    return run.unknown(run.text(node), run.at(node), traceOf(position));
  if (at !== undefined) {
    const item = at < 0 ? (rest ? undefined : items[items.length + at]) : items[at];
    if (item) return item;
  }
  return items.length || rest ? element(run, owner, node) : run.unknown(run.text(node), run.at(node));
}

function fromTable(run: Run, table: Table, index: Expr, node: Node, scope: Scope): Value {
  const written = run.text(node);
  if (index.kind === 'Slice') return slicedRows(run, table, index, scope, written, node);
  if (index.kind === 'Tuple') {
    // X[rows, columns] of an array.
    const [rows, columns] = index.items;
    const cut = rows ? byRows(run, table, rows, scope, written) : table;
    if (cut.kind !== 'table') return cut;
    const narrowedColumns =
      columns && columns.kind === 'Slice' && !columns.lower && !columns.upper && !columns.step
        ? cut
        : byPosition(run, cut, columns, scope, written);
    return narrowedColumns;
  }
  return choose(run, table, evaluate(run, index, scope), node, written, true);
}

/** Columns by position: names are no longer known, so nothing is claimed of them. */
function byPosition(run: Run, table: Table, columns: Expr | undefined, scope: Scope, written: string): Table {
  if (!columns) return table;
  const chosen = run.at(columns);
  const lost: Table = {
    ...table,
    named: new Map(),
    base: undefined,
    learnt: traceOf(table).learnt,
    name: written,
    form: columns.kind === 'Slice' ? 'frame' : table.form,
    chosen,
  };
  if (!table.base) return lost;
  if (columns.kind !== 'Slice') {
    const position = numberOf(evaluate(run, columns, scope));
    return position === undefined
      ? lost
      : { ...lost, form: 'series', named: new Map([['', numbered(table.base.id, position)]]) };
  }
  const { low, high, step } = sliceBounds(run, columns, scope);
  const [from, to] = [low ? numberOf(low) : 0, numberOf(high)];
  if (step || from === undefined || to === undefined || from < 0 || to < 0 || to - from > MAX_NUMBERED) return lost;
  return {
    ...lost,
    named: new Map(
      Array.from({ length: Math.max(0, to - from) }, (_, i) => [`#${from + i}`, numbered(table.base!.id, from + i)]),
    ),
  };
}

const MAX_NUMBERED = 64;

/** A column that is known by its position alone. */
function numbered(base: string, position: number): Column {
  const id = `${base}#${position}`;
  return { id, from: [id], at: undefined, learnt: [], future: undefined, lagged: undefined, isTime: false };
}

function choose(run: Run, table: Table, index: Value, node: Node, written: string, byName = false): Value {
  const at = run.at(node);
  const pick = run.pick(node);
  switch (index.kind) {
    case 'const': {
      const name = stringOf(index);
      if (name !== undefined) return partOf(run, table, name) ?? seriesOf(table, name, written);
      return oneRow(run, { ...table, name: written }, pick);
    }
    case 'list':
    case 'tuple':
    case 'set': {
      const names = stringsOf(index);
      if (names) return selected(table, names, written, at);
      const learnt = traceOf(index).learnt;
      // Column names that nobody knows: nothing is claimed of which are there.
      return withTrace(
        { ...someColumns(table), learnt: merge(table, index), name: written },
        { ...NO_TRACE, learnt, scores: traceOf(index).scores },
      );
    }
    case 'mask':
      return { ...masked(table, index, pick), name: written };
    case 'index':
      // `df[index]` of a frame names columns; rows would need `.loc`.
      if (byName && table.library === 'pandas' && table.form === 'frame' && index.constraint?.kind === 'within')
        return { ...someColumns(table), learnt: merge(table, index), name: written };
      if (index.replace)
        return { ...table, rows: withCopies(table.rows, duplicate(run, at, written, 'repeated')), name: written };
      if (!index.constraint && index.bounds)
        return cutBy(run, table, index.bounds.low, index.bounds.high, written, node);
      return index.constraint
        ? {
            ...narrowed(table, index.constraint, pick),
            name: written,
            shuffled: table.shuffled || index.random,
            ...(index.random ? { stacked: undefined, sortedBy: undefined } : {}),
          }
        : {
            ...table,
            name: written,
            shuffled: table.shuffled || index.random,
            ...(index.random ? { stacked: undefined, sortedBy: undefined, time: undefined } : {}),
          };
    case 'table':
      return byTable(table, index, written, pick);
    case 'names':
      return index.only ? selected(table, index.only, written, at) : dropped(table, index.without, written, at);
    case 'scalar':
      if (byName && table.form === 'frame' && index.oneOf)
        return withLearnt(seriesOf(table, index.key, written), index.trace.learnt);
      if (isPosition(index) && (table.form === 'series' || table.library !== 'pandas'))
        return { ...oneRow(run, table, pick), name: written };
      return { ...someColumns(table), learnt: merge(table, index), name: written };
    case 'unknown': {
      // Rows of an array, or columns of a frame: the same ones for the same index, perhaps others for another.
      const isColumns = table.library === 'pandas' && byName && table.form === 'frame';
      const { learnt, scores } = index.trace;
      const all = merged(traceOf(table).learnt, isColumns ? learnt : ofRows(learnt));
      const chosen = withTrace({ ...someColumns(table), learnt: all, name: written }, { ...NO_TRACE, scores });
      return isColumns
        ? chosen
        : narrowed(chosen, { kind: 'where', mask: { kind: 'opaque', key: `u${index.id}` }, learnt: [] }, pick);
    }
    default:
      return { ...someColumns(table), learnt: merge(table, index), name: written };
  }
}

/** A boolean or position array of unknown making; of another table, it may as well be a list of columns. */
function byTable(table: Table, index: Table, written: string, pick: Pick): Table {
  const isOwn = index.form === 'series' && share(index.rows, table.rows) !== 'no';
  const chosen = withLearnt(
    isOwn ? { ...table, name: written } : { ...someColumns(table), name: written },
    ofRows(traceOf(index).learnt),
  );
  // Positions that were dealt out by a split deal out the rows.
  const parts = isOwn ? [] : (index.rows.paths[0]?.constraints ?? []);
  if (parts.length > 0 && index.rows.paths.length === 1)
    return parts.reduce((rest, constraint) => narrowed(rest, constraint, pick), chosen);
  return narrowed(chosen, { kind: 'where', mask: conditionOf(keyOf(index)), learnt: [] }, pick);
}

/** `notna(x)` is the contrary of `isnull(x)`. */
function conditionOf(key: string): Predicate {
  const negated = /^~\((.*)\)$/.exec(key)?.[1];
  if (negated !== undefined) return { kind: 'not', of: conditionOf(negated) };
  const [, not, inner] = /^(?:is|(not))(?:null|na)\((.*)\)$/.exec(key) ?? [];
  if (inner === undefined) return { kind: 'opaque', key };
  const missing: Predicate = { kind: 'opaque', key: `null(${inner})` };
  return not ? { kind: 'not', of: missing } : missing;
}

/** What a loop over a range counts. */
function isPosition({ key }: Scalar): boolean {
  return /^i\d+$/.test(key);
}

/** Which weeks there are says nothing of the rows that are picked week by week. */
function ofRows(learnt: readonly Learning[]): readonly Learning[] {
  return learnt.filter(({ how }) => how !== 'vocabulary');
}

function merge(table: Table, index: Value) {
  const learnt = [...traceOf(table).learnt];
  for (const one of traceOf(index).learnt) if (!learnt.includes(one)) learnt.push(one);
  return learnt;
}

/** Whether a value says which rows, the same ones wherever it is used. */
function isPicking(index: Value, written: Expr): boolean {
  return (
    index.kind === 'mask' ||
    index.kind === 'index' ||
    ((index.kind === 'unknown' || index.kind === 'table') && written.kind === 'Name')
  );
}

function byRows(run: Run, table: Table, rows: Expr, scope: Scope, written: string): Value {
  if (rows.kind === 'Slice')
    return rows.lower || rows.upper || rows.step ? slicedRows(run, table, rows, scope, written, rows) : table;
  const index = evaluate(run, rows, scope);
  if (isPicking(index, rows)) return choose(run, table, index, rows, written);
  return narrowed(table, { kind: 'some', id: run.id(), positions: true }, run.pick(rows));
}

function fromIndexer(
  run: Run,
  owner: Extract<Value, { kind: 'indexer' }>,
  index: Expr,
  node: Subscript,
  scope: Scope,
): Value {
  const written = run.text(node);
  const { table } = owner;
  if (index.kind !== 'Tuple') {
    if (index.kind === 'Slice') return slicedRows(run, table, index, scope, written, node);
    const value = evaluate(run, index, scope);
    if (isPicking(value, index)) return choose(run, table, value, node, written);
    const row = oneRow(run, { ...table, name: written }, run.pick(node));
    return { ...row, single: row.single && (value.kind === 'const' || value.kind === 'scalar') };
  }
  const [rows, columns] = index.items;
  const cut = rows ? byRows(run, table, rows, scope, written) : table;
  if (cut.kind !== 'table' || !columns) return cut;
  if (columns.kind === 'Slice' && !columns.lower && !columns.upper) return { ...cut, name: written };
  if (owner.by === 'iloc') return { ...byPosition(run, cut, columns, scope, written) };
  const value = evaluate(run, columns, scope);
  const names = stringsOf(value);
  if (names)
    return value.kind === 'const' ? seriesOf(cut, names[0]!, written) : selected(cut, names, written, run.at(node));
  // df.loc[:, df.columns != "y"]
  if (value.kind === 'names')
    return value.only
      ? selected(cut, value.only, written, run.at(node))
      : dropped(cut, value.without, written, run.at(node));
  return { ...someColumns(cut), learnt: merge(cut, value), name: written };
}

export function slicedRows(run: Run, table: Table, slice: SliceExpr, scope: Scope, written: string, node: Node): Table {
  const { low, high, step } = sliceBounds(run, slice, scope);
  if (!low && !high) {
    const backwards = step && numberOf(step) === -1;
    return backwards ? { ...table, name: written, reversed: !table.reversed } : table;
  }
  return cutBy(run, table, low, high, written, node);
}

function cutBy(
  run: Run,
  table: Table,
  low: Value | undefined,
  high: Value | undefined,
  written: string,
  node: Node,
): Table {
  return narrowed(
    { ...table, name: written },
    { kind: 'slice', base: rowsKey(table.rows), low: boundOf(run, low), high: boundOf(run, high) },
    run.pick(node),
  );
}

export function boundOf(run: Run, value: Value | undefined): Bound | undefined {
  if (!value) return undefined;
  const key = keyOf(value);
  return {
    key: key === '?' ? `x${run.count()}` : key,
    value: numberOf(value),
    portion: value.kind === 'scalar' ? value.portion : undefined,
  };
}

function slicedIndex(run: Run, owner: IndexValue, index: Expr, scope: Scope): Value {
  if (index.kind === 'Slice' && owner.base === undefined && owner.constraint?.kind === 'within') {
    const { low, high } = sliceBounds(run, index, scope);
    if (!low && !high) return owner;
    const { rows } = owner.constraint;
    return {
      ...owner,
      constraint: {
        kind: 'within',
        rows: narrow(rows, { kind: 'slice', base: rowsKey(rows), low: boundOf(run, low), high: boundOf(run, high) }),
      },
    };
  }
  if (index.kind !== 'Slice' || owner.base === undefined) {
    const value = evaluate(run, index, scope);
    if (value.kind === 'index') return value;
    if (value.kind === 'mask')
      return { ...owner, constraint: { kind: 'where', mask: value.mask, learnt: value.trace.learnt } };
    return owner;
  }
  const { low, high } = sliceBounds(run, index, scope);
  return {
    ...owner,
    constraint: { kind: 'slice', base: owner.base, low: boundOf(run, low), high: boundOf(run, high) },
    base: undefined,
  };
}

/** `df.corr()["price"]`: what was learnt of all columns is, from here on, about one. */
function correlatedWith(run: Run, owner: Extract<Value, { kind: 'unknown' }>, index: Value): Trace {
  const name = stringOf(index);
  const { learnt } = owner.trace;
  if (name === undefined || !learnt.some((one) => one.what === 'corr')) return owner.trace;
  const about = (one: Learning): Learning => {
    const table = one.what === 'corr' ? run.learntFrom.get(one.id) : undefined;
    return table ? run.intern(`of ${one.id} ${name}`, () => ({ ...one, of: columnOf(table, name)?.from ?? [] })) : one;
  };
  return { ...owner.trace, learnt: learnt.map(about) };
}
