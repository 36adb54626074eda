/** Tables put below each other, beside each other, and joined by key. */
import type { Op } from '../models/model.js';
import { type Arguments, argumentOf, traceOfArguments } from './calls.js';
import { duplicate } from './events.js';
import { sequence } from './join.js';
import { type Context, get } from './library.js';
import { ENTITY, overRows } from './reduce.js';
import { narrow, rowsKey, share, union, withCopies, within } from './rows.js';
import type { Run } from './run.js';
import { asTable, withTrace } from './tables.js';
import {
  NO_TRACE,
  type Column,
  type Table,
  type Value,
  allLearnt,
  isSequence,
  merged,
  stringOf,
  stringsOf,
  traceOf,
} from './values.js';

/** `pd.concat([a, b])`, or `self` with `a.append(b)`. */
export function unite(
  run: Run,
  op: Extract<Op, { op: 'union' | 'beside' }>,
  args: Arguments,
  self: Value | undefined,
): Value {
  const of = op.of === '*' ? sequence('tuple', args.values) : argumentOf(args, op.of);
  const given =
    of && isSequence(of)
      ? [...of.cell.value.items, ...(of.cell.value.rest ? [of.cell.value.rest] : [])]
      : of
        ? [of]
        : [];
  const items = self ? [self, ...given] : given;
  const tables = items.map((item) => asTable(run, item)).filter((item) => item !== undefined);
  const windows = windowsOf(run, of, args);
  if (windows) return windows;
  const [first, ...others] = tables;
  if (!first) return run.unknown(run.text(args.node), run.at(args.node), traceOfArguments(args));
  const beside = op.op === 'beside' || (op.axis !== undefined && !overRows(op.axis, args, first));
  const all = others.reduce((a, b) => withTrace(a, traceOf(b)), first);
  const named = new Map(first.named);
  for (const table of others) for (const [name, column] of table.named) if (name !== '') named.set(name, column);
  const base = first.base ?? others.find((table) => table.base)?.base;
  if (beside)
    return {
      ...all,
      named,
      base,
      form: 'frame',
      learnt: tables.reduce((learnt, table) => merged(learnt, allLearnt(table)), all.learnt),
    };
  const rows = union(tables.map((table) => table.rows));
  const drawn = tables.find(
    (table) =>
      isDrawn(table) &&
      tables.some(
        (other) =>
          other !== table &&
          other.rows.paths[0]?.source === table.rows.paths[0]?.source &&
          share(other.rows, table.rows) === 'no',
      ),
  );
  const repeated = drawn?.picked
    ? withCopies(rows, duplicate(run, drawn.picked.at, run.text(args.node), 'reduced'))
    : repeats(tables)
      ? withCopies(rows, duplicate(run, run.at(args.node), run.text(args.node), 'repeated'))
      : rows;
  const picked = tables.length > 1 ? run.pick(args.node, 'union') : all.picked;
  const stacked =
    items.length > 1 &&
    items.length === tables.length &&
    items.every(
      (item) =>
        item.kind === 'unknown' &&
        /^(ones|zeros|full|ones_like|zeros_like)$/.test(item.from.split('.').pop()!.split('(')[0]!),
    )
      ? run.at(args.node)
      : undefined;
  return { ...all, base, rows: repeated, single: false, picked, stacked, name: run.text(args.node) };
}

/** `np.array([x[i:i + 50] for i in range(n)])`: neighbouring windows hold the same rows. */
export function windowsOf(run: Run, value: Value | undefined, args: Arguments): Table | undefined {
  if (!value || !isSequence(value) || value.cell.value.items.length > 0) return undefined;
  const { rest } = value.cell.value;
  const cut =
    rest?.kind === 'table' && rest.rows.paths.length === 1 ? rest.rows.paths[0]!.constraints.at(-1) : undefined;
  if (
    rest?.kind !== 'table' ||
    cut?.kind !== 'slice' ||
    !cut.low ||
    !cut.high ||
    cut.low.value !== undefined ||
    !cut.high.key.includes(cut.low.key)
  )
    return undefined;
  const [path] = rest.rows.paths;
  const width = Number(/\+(\d+)\)$/.exec(cut.high.key)?.[1]);
  const step = run.stepsOf.get(cut.low.key);
  const rows = { paths: [{ ...path!, constraints: path!.constraints.slice(0, -1) }] };
  const overlap = !(step !== undefined && width <= step);
  // A row is a stretch of rows now: its columns are no longer those of one of them.
  return {
    ...rest,
    named: new Map(),
    base: undefined,
    learnt: allLearnt(rest),
    rows: overlap
      ? withCopies(rows, duplicate(run, run.at(args.node), run.text(args.node).split('(')[0]!, 'windowed', false))
      : rows,
    picked: undefined,
  };
}

/** Some of the rows by chance. */
export function isDrawn(table: Table): boolean {
  return table.rows.paths.some((path) => path.constraints.some((one) => one.kind === 'some' && one.random === true));
}

/** The same rows twice: `concat([df, df])`, `concatenate([X, flipped(X)])`. */
export function repeats(tables: readonly Table[]): boolean {
  return tables.some((table, i) =>
    tables.some(
      (other, j) => j !== i && (j > i || rowsKey(table.rows) !== rowsKey(other.rows)) && within(other.rows, table.rows),
    ),
  );
}

export function joinTable(run: Run, op: Extract<Op, { op: 'join' }>, args: Arguments, context: Context): Value {
  const left = asTable(run, get(args, context, op.left));
  const right = get(args, context, op.right);
  if (!left) return run.unknown(run.text(args.node), run.at(args.node), traceOfArguments(args), true);
  const joined = withTrace(left, right ? traceOf(right) : NO_TRACE);
  const table = asTable(run, right);
  const named = new Map(joined.named);
  const how = stringOf(args.keywords.get('how'));
  const direction = stringOf(op.direction ? argumentOf(args, op.direction) : undefined);
  const future =
    op.asof && (direction === 'forward' || direction === 'nearest')
      ? { at: run.at(args.node), what: `merge_asof(direction="${direction}")`, when: 'proved' as const, from: [] }
      : undefined;
  if (table)
    for (const [name, column] of table.named)
      if (!named.has(name) && name !== '')
        named.set(name, { ...ofOtherRow(column, name), ...(future ? { future } : {}) });
  const base = joined.base && future ? { ...joined.base, future } : joined.base;
  const rows =
    table && parted(table, joined) && how !== 'left' && how !== 'outer'
      ? narrow(joined.rows, { kind: 'where', mask: { kind: 'rows', rows: table.rows }, learnt: [] })
      : joined.rows;
  return { ...joined, named, base, rows, group: joined.group ?? entityOf(run, op, args) };
}

/** A column that was renamed to be joined to its own table is that of another row: the day before, the month before. */
function ofOtherRow(column: Column, name: string): Column {
  const isRenamed = column.at === undefined && column.from.length === 1 && !column.id.endsWith(`.${name}`);
  return isRenamed ? { ...column, id: `${column.id}@${name}`, from: [`${column.id}@${name}`] } : column;
}

/** Joined to, it leaves those rows that belong to its own; a cleaned list of names leaves them all. */
function parted(table: Table, joined: Table): boolean {
  if (share(table.rows, joined.rows) !== 'no') return isNarrow(table);
  return table.rows.paths.some((path) => path.constraints.some((one) => one.kind !== 'where' && one.kind !== 'some'));
}

function isNarrow(table: Table): boolean {
  return table.rows.paths.some((path) => path.constraints.length > 0);
}

/** A join of many rows to one entity each: the entity's columns repeat. */
export function entityOf(run: Run, op: Extract<Op, { op: 'join' }>, args: Arguments): Table['group'] {
  const on = stringsOf(op.on ? argumentOf(args, op.on) : undefined)?.find((name) => ENTITY.test(name));
  const validate = stringOf(args.keywords.get('validate'));
  return on !== undefined && (validate === 'many_to_one' || validate === 'm:1')
    ? { at: run.at(args.node), column: on }
    : undefined;
}
