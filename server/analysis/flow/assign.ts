/** Binding names, unpacking, stores into attributes, items and columns. */
import type { Pick } from '../../../rules/api/facts.js';
import type { Expr, Node, Subscript } from '../python/ast.js';
import { evaluate, lookUp, element } from './expressions.js';
import { dict, join, sequence } from './join.js';
import { masked } from './operators.js';
import { share, type RowSet } from './rows.js';
import type { Run } from './run.js';
import { changeObject, keepObject } from './objects.js';
import { asTable, assigned, dropped, factOf, withLearnt } from './tables.js';
import {
  takenFrom,
  isSequence,
  merged,
  numberOf,
  stringOf,
  stringsOf,
  traceOf,
  type Scope,
  type Table,
  type Value,
} from './values.js';

export function bind(run: Run, target: Expr, value: Value, scope: Scope, site: Node): void {
  switch (target.kind) {
    case 'Name': {
      if (value.kind === 'table') {
        noteReread(run, value, target.id);
        notePart(run, value, target.id);
      }
      const held = named(value, target.id);
      keepObject(run, value, held);
      setName(run, target.id, held, scope);
      return;
    }
    case 'Tuple':
    case 'List':
      unpack(run, target.items, value, scope, site);
      return;
    case 'Starred':
      bind(run, target.value, value, scope, site);
      return;
    case 'Attribute': {
      const owner = evaluate(run, target.value, scope);
      if (owner.kind === 'instance') run.setVar(owner.fields, target.attr, named(value, `self.${target.attr}`));
      else if (owner.kind === 'module') run.setVar(owner.scope.vars, target.attr, value);
      else if (owner.kind === 'class') run.setVar(owner.members, target.attr, value);
      else if (owner.kind === 'table' && !isColumn(owner, target.attr, value)) return;
      else if (owner.kind === 'table' && target.attr !== 'columns' && target.attr !== 'index') {
        change(run, target.value, owner, assigned(run, owner, target.attr, value, run.at(site)), scope, site);
      }
      return;
    }
    case 'Subscript':
      storeSubscript(run, target, value, scope, site);
      return;
    default:
      return;
  }
}

const TRAIN_NAME = /train|(^|_)tr(_|$)/i;
const TEST_NAME = /^(test|valid|te_|te$|x_te|holdout|hold_out)|(_test|_valid|_holdout)$/i;

/** `test = read("train.csv")` after `train = read("train.csv")`. */
function noteReread(run: Run, value: Table, name: string): void {
  const { picked } = value;
  const source = value.rows.paths[0]?.source;
  if (!source) return;
  if (!run.firstNames.has(source)) run.firstNames.set(source, name);
  // A published test split put into the training rows.
  const test =
    picked?.kind === 'union' && TRAIN_PART.test(name)
      ? value.rows.paths.find((path) => /\/test$/.test(path.source.key ?? ''))
      : undefined;
  if (test && picked)
    run.intern(`joined ${picked.at.file} ${picked.at.start}`, () =>
      run.events.overlaps.push({
        at: picked.at,
        what: 'joined',
        steps: [
          { at: test.source.at, says: 'the test split comes in here' },
          { at: picked.at, says: `and becomes part of \`${name}\` here` },
        ],
        certain: false,
        severity: 'error',
      }),
    );
  if (picked?.kind !== 'read' || picked.name !== undefined || !TEST_NAME.test(name)) return;
  const before = run.firstNames.get(source);

  if (before === undefined || !TRAIN_NAME.test(before) || TEST_NAME.test(before)) return;
  const first = source.at;
  run.intern(`reread ${picked.at.file} ${picked.at.start}`, () => {
    run.events.overlaps.push({
      at: picked.at,
      what: 'reread',
      steps: [
        { at: first, says: 'read here first' },
        { at: picked.at, says: `read again here as \`${name}\`` },
      ],
      certain: false,
      severity: 'error',
    });
    return true;
  });
}

/** `df.age = …` changes a column that is there; pandas makes none of a new attribute. */
function isColumn(table: Table, name: string, value: Value): boolean {
  if (table.named.has(name) || table.library !== 'pandas') return true;
  const id = `${table.base?.id ?? ''}.${name}`;
  return value.kind === 'table' && [...value.named.values()].some((column) => column.from.includes(id));
}

/** `train = df[:800]`: a later value under the same name takes its place. */
function notePart(run: Run, value: Table, name: string): void {
  const role = TRAIN_PART.test(name) ? 'train' : TEST_PART.test(name) ? 'test' : undefined;
  if (!role) return;
  const def = run.frames.at(-1)?.def as { start?: number } | undefined;
  const scope = `${run.file} ${def?.start ?? -1}`;
  run.events.parts.set(`${scope} ${name}`, { name, role, scope, table: factOf(value) });
}

const TRAIN_PART = /(^|_)(train|trn|tr|training)(_|\d|$)/i;
const TEST_PART = /(^|_)(test|tst|te|valid|val|holdout)(_|\d|$)/i;

/** Tables keep the name they were first given; a message speaks of `X_train`, not of an expression. */
export function named(value: Value, name: string): Value {
  if (value.kind === 'unknown' && value.mayBeTable && value.called === undefined) return { ...value, called: name };
  if (value.kind !== 'table') return value;
  const picked = firstNamed(value.picked, name);
  const handed = firstNamed(value.handed, name);
  return value.name !== name || picked !== value.picked || handed !== value.handed
    ? { ...value, name, picked, handed }
    : value;
}

function firstNamed(pick: Pick | undefined, name: string): Pick | undefined {
  return pick && pick.name === undefined ? { ...pick, name } : pick;
}

function setName(run: Run, name: string, value: Value, scope: Scope): void {
  let at: Scope = scope;
  if (scope.globals?.has(name)) while (at.parent) at = at.parent;
  else if (scope.nonlocals?.has(name)) {
    at = scope.parent ?? scope;
    while (at.parent && !at.vars.has(name)) at = at.parent;
  }
  run.setVar(at.vars, name, value);
}

function unpack(run: Run, targets: readonly Expr[], value: Value, scope: Scope, site: Node): void {
  const star = targets.findIndex((target) => target.kind === 'Starred');
  if (isSequence(value) && !value.cell.value.rest) {
    const { items } = value.cell.value;
    const after = star < 0 ? 0 : targets.length - star - 1;
    targets.forEach((target, i) => {
      if (star < 0 || i < star) bind(run, target, items[i] ?? run.unknown('item', run.at(site)), scope, site);
      else if (i === star) bind(run, target, sequence('list', items.slice(star, items.length - after)), scope, site);
      else
        bind(run, target, items[items.length - (targets.length - i)] ?? run.unknown('item', run.at(site)), scope, site);
    });
    return;
  }
  if (value.kind === 'either') {
    const first = value.options.find((option) => isSequence(option));
    if (first) return unpack(run, targets, first, scope, site);
  }
  // Each name gets rows of its own: `X, y = load()` says nothing about how they belong together.
  for (const target of targets) {
    const item =
      value.kind === 'unknown'
        ? takenFrom(value, run.unknown(value.from, value.at ?? run.at(site), value.trace, true))
        : isSequence(value)
          ? element(run, value, target)
          : value.kind === 'table' || (value.kind === 'index' && targets.length === 1)
            ? value
            : run.unknown(run.text(target), run.at(site), traceOf(value));
    bind(run, target, item, scope, site);
  }
}

/** `x[i] = value`, or `del x[i]` without a value. */
export function storeSubscript(run: Run, target: Subscript, value: Value | undefined, scope: Scope, site: Node): void {
  const owner = evaluate(run, target.value, scope);
  const index = evaluate(run, target.index, scope);
  if (owner.kind === 'dict') return storeInDict(run, owner, index, value);
  if (isSequence(owner)) {
    const state = owner.cell.value;
    const at = numberOf(index);
    if (value && at !== undefined && at >= 0 && at < state.items.length)
      run.setCell(owner.cell, { ...state, items: state.items.map((item, i) => (i === at ? value : item)) });
    else if (value) run.setCell(owner.cell, { ...state, rest: state.rest ? join(state.rest, value) : value });
    return;
  }
  const table = owner.kind === 'indexer' ? owner.table : asTable(run, owner);
  if (!table) return;
  const holder = owner.kind === 'indexer' && target.value.kind === 'Attribute' ? target.value.value : target.value;
  const changed = storedInTable(run, table, index, value, site, owner.kind === 'indexer');
  if (changed) change(run, holder, owner.kind === 'indexer' ? owner.table : owner, changed, scope, site);
}

/** Something was done to the table itself, not to the name: whoever else holds it sees that. */
export function change(
  run: Run,
  holder: Expr,
  before: Value | undefined,
  changed: Table,
  scope: Scope,
  site: Node,
): void {
  changeObject(run, before, changed);
  bind(run, holder, changed, scope, site);
}

function storedInTable(
  run: Run,
  table: Table,
  index: Value,
  value: Value | undefined,
  site: Node,
  isIndexer: boolean,
): Table | undefined {
  if (index.kind === 'tuple') {
    // df.loc[mask, "c"] = value: some rows of a column.
    const columns = stringsOf(index.cell.value.items[1]);
    const trace = index.cell.value.items[0] ? traceOf(index.cell.value.items[0]) : undefined;
    if (!columns || !value) return value ? withLearnt(table, traceOf(value).learnt) : undefined;
    let changed = table;
    for (const name of columns) {
      const before = table.named.get(name);
      changed = assigned(run, changed, name, value, run.at(site));
      const column = changed.named.get(name)!;
      const rows =
        index.cell.value.items[0]?.kind === 'mask' ? masked(table, index.cell.value.items[0]).rows : undefined;
      // Statistics of other rows than these are how out-of-fold encoding is done.
      const own = rows ? column.learnt.filter((one) => share(one.rows as RowSet, rows) !== 'no') : column.learnt;
      const learnt = trace ? [...own, ...trace.learnt] : own;
      const merged = { ...column, learnt, from: before ? [...new Set([...before.from, ...column.from])] : column.from };
      changed = { ...changed, named: new Map(changed.named).set(name, merged) };
    }
    return changed;
  }
  // `oof[held_out] = model.predict(X[held_out])`.
  if (value?.kind === 'table' && value.predicted.length > 0 && !stringsOf(index))
    return { ...table, predicted: merged(table.predicted, value.predicted) };
  const names = stringsOf(index);
  if (!value) return names ? dropped(table, names, table.name) : undefined;
  if (names && !isIndexer) {
    let changed = table;
    for (const name of names) changed = assigned(run, changed, name, value, run.at(site));
    return changed;
  }
  if (index.kind === 'mask')
    return withLearnt(masked(table, index), traceOf(value).learnt).learnt === table.learnt
      ? undefined
      : withLearnt(table, traceOf(value).learnt);
  // A column whose name is computed: it may be any.
  return withLearnt(table, traceOf(value).learnt);
}

function storeInDict(run: Run, owner: Extract<Value, { kind: 'dict' }>, index: Value, value: Value | undefined): void {
  const state = owner.cell.value;
  const key = index.kind === 'const' ? String(index.value) : stringOf(index);
  if (key !== undefined) {
    const entries = new Map(state.entries);
    if (value) entries.set(key, named(value, key));
    else entries.delete(key);
    run.setCell(owner.cell, { entries, rest: state.rest });
  } else if (value)
    run.setCell(owner.cell, { entries: state.entries, rest: state.rest ? join(state.rest, value) : value });
}

export { lookUp, dict };
