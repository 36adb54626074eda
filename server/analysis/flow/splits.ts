/** Splits written as one call, and random draws of rows. */
import type { Op } from '../models/model.js';
import { argumentOf, traceOfArguments, unknownCall, type Arguments } from './calls.js';
import { rangeBounds } from './builtins.js';
import { duplicate, split } from './events.js';
import { dict, sequence } from './join.js';
import { keyOf } from './operators.js';
import { rowsKey, withCopies } from './rows.js';
import { isFunctionDef, type Run } from './run.js';
import { asTable, narrowed, withTrace } from './tables.js';
import { isSequence, NO_TRACE, numberOf, traceOf, type Table, type Value } from './values.js';

export function splitTables(
  run: Run,
  op: Extract<Op, { op: 'split' }>,
  args: Arguments,
  self: Value | undefined,
  name: string,
): Value {
  const wanted = op.tables === 'self' ? [self] : op.tables === '*' ? args.values : [argumentOf(args, op.tables)];
  const tables = wanted.map((value) => value && (asTable(run, value) ?? rowsOfList(run, value)));
  const first = tables.find((table) => table !== undefined);
  if (!first) return unknownCall(run, args);
  const shuffle = op.shuffle ? argumentOf(args, op.shuffle) : undefined;
  const shuffles = shuffle?.kind === 'const' ? Boolean(shuffle.value) : (op.shuffleDefault ?? true);
  const groups = op.groups ? argumentOf(args, op.groups) : undefined;
  const seed = op.seed ? argumentOf(args, op.seed) : undefined;
  const what = name.split('.').pop()!;
  const sizes = ['test_size', 'train_size'].map((size) => keyOfOptional(args.keywords.get(size))).join();
  const given = seed !== undefined && !(seed.kind === 'const' && seed.value === null);
  const seeded = given && seed.kind !== 'unknown';
  const target = tables.length > 1 ? tables.at(-1) : undefined;
  const made = split(run, run.at(args.node), what, first, {
    kind: 'holdout',
    shuffles,
    grouped: groups !== undefined,
    unstable: shuffles && !given,
    ...(seeded || !shuffles ? { key: `${what} ${sizes} ${keyOfOptional(seed)} ${shuffles}` } : {}),
    ...(target ? { target } : {}),
  });
  if (made.unstable && inStagedSetup(run))
    run.intern(`setup ${made.id}`, () =>
      run.events.overlaps.push({
        at: made.at,
        what: 'setup',
        steps: [{ at: made.at, says: 'split anew for every stage' }],
        certain: false,
        severity: 'error',
      }),
    );
  if (first.reshuffles && first.library === 'pyspark')
    run.intern(`unstable ${made.id}`, () =>
      run.events.overlaps.push({
        at: made.at,
        what: 'unstable',
        steps: [
          { at: first.reshuffles!, says: 'drawn anew for every action' },
          { at: made.at, says: 'split here' },
        ],
        certain: false,
        severity: 'hint',
      }),
    );
  const pick = run.pick(args.node);
  const part = (table: Table | undefined, index: number): Value =>
    table ? narrowed(table, { kind: 'part', split: made, index }, pick) : run.unknown(what, run.at(args.node));
  if (op.into === 'pairs')
    return sequence(
      'list',
      tables.flatMap((table) => [part(table, 0), part(table, 1)]),
    );
  if (op.into === 'dict')
    return dict(
      new Map([
        ['train', part(first, 0)],
        ['test', part(first, 1)],
      ]),
    );
  const by = op.by ? argumentOf(args, op.by) : undefined;
  const count = by && isSequence(by) ? by.cell.value.items.length : 2;
  return sequence(
    'list',
    Array.from({ length: Math.max(2, count) }, (_, i) => part(first, i)),
  );
}

/** A plain list of rows or files is dealt out and learnt from like a table; one list is one table. */
export function rowsOfList(run: Run, value: Value | undefined): Table | undefined {
  if (!value) return undefined;
  if (value.kind === 'index' || value.kind === 'scalar')
    return asTable(run, run.unknown('list', undefined, undefined, true));
  if (!isSequence(value)) return undefined;
  const { cell } = value;
  const known = run.lists.get(cell);
  if (known) return withTrace(known, traceOf(value));
  const inner = cell.value.rest ?? cell.value.items[0];
  if (inner?.kind === 'table' || inner?.kind === 'estimator' || inner?.kind === 'instance') return undefined;
  const made = asTable(run, run.unknown('list', undefined, traceOf(value), true));
  if (made) run.lists.set(cell, made);
  return made;
}

/** Lightning calls a data module's `setup` once per stage. */
function inStagedSetup(run: Run): boolean {
  const frame = run.frames.at(-1);
  return (
    isFunctionDef(frame?.def) &&
    frame.def.name === 'setup' &&
    (frame.owner?.bases.some((base) => base.kind === 'lib' && base.name.endsWith('LightningDataModule')) ?? false)
  );
}

function keyOfOptional(value: Value | undefined): string {
  return value ? keyOf(value) : '';
}

/** `df.sample(frac=0.8)`, `resample(df, replace=True)`. */
export function sampleRows(run: Run, op: Extract<Op, { op: 'sample' }>, args: Arguments, table: Table): Value {
  // `shuffle(X, y)`: several tables in one order.
  const others = op.of === '0' ? args.values.slice(1).map((value) => asTable(run, value)) : [];
  if (others.length > 0 && others.every((other) => other !== undefined))
    return sequence(
      'tuple',
      [table, ...others].map((one) =>
        sampleRows(run, { ...op, of: 'self' }, { ...args, values: args.values.slice(0, 1) }, one),
      ),
    );
  const replace = op.replace ? argumentOf(args, op.replace) : undefined;
  const replaces = replace?.kind === 'const' ? Boolean(replace.value) : (op.replaceDefault ?? false);
  const at = run.at(args.node);
  if (replaces)
    return {
      ...table,
      rows: withCopies(table.rows, duplicate(run, at, run.text(args.node).split('(')[0]!, 'resampled')),
    };
  const seed = op.seed ? argumentOf(args, op.seed) : undefined;
  const unstable = table.library === 'pyspark' && !seed ? { reshuffles: at } : {};
  const frac = op.frac ? argumentOf(args, op.frac) : undefined;
  if (numberOf(frac) === 1 || (op.frac === 'none' && args.keywords.get('n_samples') === undefined))
    return { ...table, shuffled: true, time: undefined, stacked: undefined, sortedBy: undefined };
  // The draw itself is a value: `df.drop(train.index)` is what it left.
  const site = `draw ${at.file} ${at.start} ${rowsKey(table.rows)}`;
  return narrowed(
    { ...table, shuffled: true, ...unstable },
    { kind: 'some', id: run.intern(site, () => run.id()), random: true },
    run.pick(args.node),
  );
}

/** Random numbers, permutations and row numbers drawn at random. */
export function randomValue(
  run: Run,
  op: Extract<Op, { op: 'random' | 'range' | 'permutation' | 'draw' }>,
  args: Arguments,
  what: string,
): Value {
  const at = run.at(args.node);
  switch (op.op) {
    case 'random':
      return { kind: 'unknown', id: run.id(), trace: NO_TRACE, from: what, at, mayBeTable: true };
    case 'range':
      return {
        kind: 'index',
        constraint: undefined,
        trace: NO_TRACE,
        base: `range(${args.values.map(keyOf).join()})`,
        ...(args.values.length > 1 ? { bounds: rangeBounds(args) } : {}),
        random: false,
        replace: false,
      };
    case 'permutation': {
      const of = argumentOf(args, op.of);
      const table = asTable(run, of);
      if (of?.kind === 'table' && table) return { ...table, shuffled: true };
      return {
        kind: 'index',
        constraint: undefined,
        trace: NO_TRACE,
        base: `perm${run.id()}`,
        random: true,
        replace: false,
      };
    }
    case 'draw': {
      const first = args.values[0];
      if (first?.kind !== 'scalar' && first?.kind !== 'const' && first?.kind !== 'index')
        return run.unknown(what, at, traceOfArguments(args), first?.kind === 'unknown');
      const replace = argumentOf(args, op.replace);
      const replaces = !(replace?.kind === 'const' && replace.value === false);
      const site = `draw ${at.file} ${at.start}`;
      return {
        kind: 'index',
        constraint: { kind: 'some', id: run.intern(site, () => run.id()), random: true },
        trace: NO_TRACE,
        base: undefined,
        random: true,
        replace: replaces,
      };
    }
  }
}
