/** `value[index]`: rows and columns of tables, items of containers, folds and permutations. */
import type { Expr, Node, SliceExpr, Subscript } from '../python/ast.js';
import { element, evaluate, sliceBounds } from './expressions.js';
import { joinAll, sequence } from './join.js';
import { keyOf, masked } from './operators.js';
import { rowsKey, type Bound } from './rows.js';
import type { Run } from './run.js';
import { asTable, narrowed, selected, seriesOf, withLearnt } from './tables.js';
import { isSequence, numberOf, stringOf, stringsOf, traceOf, type IndexValue, type Scope, type Table, type Value } from './values.js';

export function subscript(run: Run, owner: Value, index: Expr, node: Subscript, scope: Scope): Value {
  switch (owner.kind) {
    case 'dict': {
      const key = evaluate(run, index, scope);
      const known = key.kind === 'const' ? owner.cell.value.entries.get(String(key.value)) : undefined;
      if (known) return known;
      const all = [...(key.kind === 'const' ? [] : owner.cell.value.entries.values()), ...(owner.cell.value.rest ? [owner.cell.value.rest] : [])];
      return all.length ? joinAll(all) : run.unknown(run.text(node), run.at(node), undefined, true);
    }
    case 'list':
    case 'tuple':
    case 'set':
      return itemOf(run, owner, index, node, scope);
    case 'table':
      return fromTable(run, owner, index, node, scope);
    case 'mask':
      return owner.table ? fromTable(run, owner.table, index, node, scope) : run.unknown(run.text(node), run.at(node), owner.trace);
    case 'indexer':
      return fromIndexer(run, owner, index, node, scope);
    case 'grouped': {
      const names = stringsOf(evaluate(run, index, scope));
      if (!names) return owner;
      const table = index.kind === 'String' ? seriesOf(owner.table, names[0]!, run.text(node)) : selected(owner.table, names, run.text(node));
      return { ...owner, table };
    }
    case 'index':
      return slicedIndex(run, owner, index, scope);
    case 'either':
      return joinAll(owner.options.map((option) => subscript(run, option, index, node, scope)));
    case 'unknown': {
      const at = evaluate(run, index, scope);
      if (owner.mayBeTable && (index.kind !== 'Number' || at.kind === 'table')) return fromTable(run, asTable(run, owner)!, index, node, scope);
      return run.unknown(run.text(node), run.at(node), { ...owner.trace }, owner.mayBeTable);
    }
    case 'lib':
      evaluate(run, index, scope);
      return owner.name === 'numpy.r_' || owner.name === 'numpy.c_' ? run.unknown(run.text(node), run.at(node), undefined, false) : owner;
    default:
      evaluate(run, index, scope);
      return run.unknown(run.text(node), run.at(node), traceOf(owner));
  }
}

function itemOf(run: Run, owner: Extract<Value, { kind: 'list' | 'tuple' | 'set' }>, index: Expr, node: Subscript, scope: Scope): Value {
  const { items, rest } = owner.cell.value;
  if (index.kind === 'Slice') {
    const { low, high } = sliceBounds(run, index, scope);
    const [from, to] = [low ? numberOf(low) : 0, high ? numberOf(high) : items.length];
    if (rest || from === undefined || to === undefined) return owner;
    return sequence(owner.kind, items.slice(from, to));
  }
  const at = numberOf(evaluate(run, index, scope));
  if (at !== undefined) {
    const item = at < 0 ? (rest ? undefined : items[items.length + at]) : items[at];
    if (item) return item;
  }
  return items.length || rest ? element(run, owner, node) : run.unknown(run.text(node), run.at(node));
}

function fromTable(run: Run, table: Table, index: Expr, node: Node, scope: Scope): Value {
  const written = run.text(node);
  if (index.kind === 'Slice') return slicedRows(run, table, index, scope, written);
  if (index.kind === 'Tuple') {
    // X[rows, columns] of an array.
    const [rows, columns] = index.items;
    const cut = rows ? byRows(run, table, rows, scope, written) : table;
    if (cut.kind !== 'table') return cut;
    const narrowedColumns = columns && columns.kind === 'Slice' && !columns.lower && !columns.upper && !columns.step ? cut : byPosition(cut, columns, written);
    return narrowedColumns;
  }
  return choose(run, table, evaluate(run, index, scope), index, written);
}

/** Columns by position: names are no longer known, so nothing is claimed of them. */
function byPosition(table: Table, columns: Expr | undefined, written: string): Table {
  if (!columns) return table;
  return { ...table, named: new Map(), base: undefined, learnt: traceOf(table).learnt, name: written, form: columns.kind === 'Slice' ? 'frame' : table.form };
}

function choose(run: Run, table: Table, index: Value, node: Expr, written: string): Value {
  switch (index.kind) {
    case 'const': {
      const name = stringOf(index);
      if (name !== undefined) return seriesOf(table, name, written);
      return narrowed({ ...table, name: written }, { kind: 'some', id: run.id() });
    }
    case 'list':
    case 'tuple':
    case 'set': {
      const names = stringsOf(index);
      if (names) return selected(table, names, written);
      const learnt = traceOf(index).learnt;
      // Column names that nobody knows: nothing is claimed of which are there.
      return withLearnt({ ...table, named: new Map(), base: undefined, learnt: merge(table, index), name: written }, learnt);
    }
    case 'mask':
      return { ...masked(table, index), name: written };
    case 'index':
      return index.constraint ? { ...narrowed(table, index.constraint), name: written, shuffled: table.shuffled || index.random } : { ...table, name: written, shuffled: table.shuffled || index.random };
    case 'table':
      // A boolean or position array of unknown making.
      return narrowed(withLearnt({ ...table, name: written }, traceOf(index).learnt), { kind: 'where', mask: { kind: 'opaque', key: keyOf(index) }, learnt: [] });
    case 'scalar':
    case 'unknown':
      void node;
      return { ...table, named: new Map(), base: undefined, learnt: merge(table, index), name: written };
    default:
      return table;
  }
}

function merge(table: Table, index: Value) {
  const learnt = [...traceOf(table).learnt];
  for (const one of traceOf(index).learnt) if (!learnt.includes(one)) learnt.push(one);
  return learnt;
}

function byRows(run: Run, table: Table, rows: Expr, scope: Scope, written: string): Value {
  if (rows.kind === 'Slice') return rows.lower || rows.upper || rows.step ? slicedRows(run, table, rows, scope, written) : table;
  const index = evaluate(run, rows, scope);
  if (index.kind === 'mask' || index.kind === 'index') return choose(run, table, index, rows, written);
  return narrowed(table, { kind: 'some', id: run.id() });
}

function fromIndexer(run: Run, owner: Extract<Value, { kind: 'indexer' }>, index: Expr, node: Subscript, scope: Scope): Value {
  const written = run.text(node);
  const { table } = owner;
  if (index.kind !== 'Tuple') {
    if (index.kind === 'Slice') return slicedRows(run, table, index, scope, written);
    const value = evaluate(run, index, scope);
    if (value.kind === 'mask' || value.kind === 'index') return choose(run, table, value, index, written);
    return narrowed({ ...table, name: written }, { kind: 'some', id: run.id() });
  }
  const [rows, columns] = index.items;
  const cut = rows ? byRows(run, table, rows, scope, written) : table;
  if (cut.kind !== 'table' || !columns) return cut;
  if (columns.kind === 'Slice' && !columns.lower && !columns.upper) return { ...cut, name: written };
  if (owner.by === 'iloc') return { ...byPosition(cut, columns, written) };
  const value = evaluate(run, columns, scope);
  const names = stringsOf(value);
  if (names) return value.kind === 'const' ? seriesOf(cut, names[0]!, written) : selected(cut, names, written);
  // df.loc[:, df.columns != "y"]
  return { ...cut, named: new Map(), base: undefined, learnt: merge(cut, value), name: written };
}

export function slicedRows(run: Run, table: Table, slice: SliceExpr, scope: Scope, written: string): Table {
  const { low, high, step } = sliceBounds(run, slice, scope);
  if (!low && !high) {
    const backwards = step && numberOf(step) === -1;
    return backwards ? { ...table, name: written } : table;
  }
  const base = rowsKey(table.rows);
  return narrowed({ ...table, name: written }, { kind: 'slice', base, low: boundOf(run, low), high: boundOf(run, high) });
}

export function boundOf(run: Run, value: Value | undefined): Bound | undefined {
  if (!value) return undefined;
  const key = keyOf(value);
  return { key: key === '?' ? `x${run.count()}` : key, value: numberOf(value) };
}

function slicedIndex(run: Run, owner: IndexValue, index: Expr, scope: Scope): Value {
  if (index.kind !== 'Slice' || owner.base === undefined) {
    const value = evaluate(run, index, scope);
    if (value.kind === 'index') return value;
    if (value.kind === 'mask') return { ...owner, constraint: { kind: 'where', mask: value.mask, learnt: value.trace.learnt } };
    return owner;
  }
  const { low, high } = sliceBounds(run, index, scope);
  return { ...owner, constraint: { kind: 'slice', base: owner.base, low: boundOf(run, low), high: boundOf(run, high) }, base: undefined };
}

export function isTuple(value: Value): boolean {
  return isSequence(value) && value.kind === 'tuple';
}
