/** Operations that look along the rows: sorting, shifting, windows, filling. */
import type { Learning } from '../../../rules/api/facts.js';
import type { Op } from '../models/model.js';
import { argumentOf, type Arguments } from './calls.js';
import { learn, use } from './events.js';
import type { Run } from './run.js';
import { columnOf, looksLikeTime, shorten, withLearnt } from './tables.js';
import { merged, numberOf, stringOf, stringsOf, traceOf, type Column, type Table, type Value } from './values.js';

export function sortTable(
  run: Run,
  op: Extract<Op, { op: 'sort' | 'index-by' }>,
  args: Arguments,
  table: Table,
): Table {
  const by = stringsOf(op.by ? argumentOf(args, op.by) : undefined)?.[0];
  if (by === undefined)
    return table.timeIndex !== undefined && op.op === 'sort'
      ? { ...table, shuffled: false, time: { at: run.at(args.node), by: table.timeIndex, how: 'sorted' } }
      : table;
  const known = table.named.get(by)?.isTime ?? false;
  if (!known && !looksLikeTime(by))
    return op.op === 'sort' ? { ...table, shuffled: false, sortedBy: columnOf(table, by)?.id } : table;
  return {
    ...table,
    shuffled: false,
    time: { at: run.at(args.node), by, how: op.op === 'sort' ? 'sorted' : 'indexed' },
  };
}

export function shiftTable(
  run: Run,
  op: Extract<Op, { op: 'shift' }>,
  args: Arguments,
  table: Table,
  what: string,
): Table {
  const given = argumentOf(args, op.periods);
  const periods = given ? numberOf(given) : op.default;
  const at = run.at(args.node);
  const change = (column: Column): Column => {
    const id = shorten(`${what}${periods ?? '?'}(${column.id})`);
    const later = periods !== undefined && periods < 0;
    const future = later
      ? { at, what: `${what}(${periods})`, when: 'proved' as const, from: column.from }
      : column.future;
    // What is moved away is no longer of the same row; a difference still holds the row's own value.
    return { ...column, id, from: op.difference ? column.from : [id], future, lagged: later ? column.lagged : at };
  };
  return { ...table, named: new Map([...table.named].map(([name, column]) => [name, change(column)])) };
}

export function windowTable(run: Run, op: Extract<Op, { op: 'window' }>, args: Arguments, table: Table): Value {
  const center = op.center ? argumentOf(args, op.center) : undefined;
  const closed = stringOf(args.keywords.get('closed'));
  return {
    kind: 'grouped',
    table,
    by: [],
    window: op.kind,
    centred: table.reversed || (center?.kind === 'const' && center.value === true),
    closed: closed === 'left' || closed === 'neither',
    at: run.at(args.node),
  };
}

export function fillTable(run: Run, op: Extract<Op, { op: 'fill' }>, args: Arguments, table: Table): Table {
  const method = stringOf(op.method ? argumentOf(args, op.method) : undefined);
  const direction =
    op.direction ?? (method === 'bfill' || method === 'backfill' ? 'backward' : method ? 'forward' : undefined);
  const value = op.with ? argumentOf(args, op.with) : undefined;
  if (value) {
    use(run, run.at(args.node), traceOf(value).learnt);
    return filled(table, value);
  }
  const limit = stringOf(op.limit ? argumentOf(args, op.limit) : undefined);
  const at = run.at(args.node);
  const near =
    direction && !table.time
      ? withLearnt(table, [learn(run, at, run.text(args.node).split('(')[0]!.split('.').pop()!, 'neighbour', table)])
      : table;
  if (direction !== 'backward' && direction !== 'both' && limit !== 'both' && limit !== 'backward') return near;
  const future = (column: Column): Column => ({
    ...column,
    future: column.future ?? {
      at,
      what: run.text(args.node).split('.').pop() ?? 'bfill',
      when: 'ordered',
      from: column.from,
    },
  });
  return { ...near, named: new Map([...near.named].map(([name, column]) => [name, future(column)])) };
}

function filled(table: Table, value: Value): Table {
  let learnt: readonly Learning[] = traceOf(value).learnt;
  if (value.kind === 'dict')
    for (const item of value.cell.value.entries.values()) learnt = merged(learnt, traceOf(item).learnt);
  return withLearnt(table, learnt);
}
