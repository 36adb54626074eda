/** Columns dropped, chosen, added, renamed by methods of tables. */
import type { Op } from '../models/model.js';
import { type Arguments, argumentOf, call, traceOfArguments } from './calls.js';
import { type Context, storeBack } from './library.js';
import type { Run } from './run.js';
import { assigned, columnOf, dropped, narrowed, selected, seriesOf, someColumns, withTrace } from './tables.js';
import { type Table, type Value, isSequence, merged, stringOf, stringsOf } from './values.js';

export function namesGiven(value: Value | undefined): readonly string[] | undefined {
  return value?.kind === 'names' ? value.only : stringsOf(value);
}

/** Which columns `select_dtypes` keeps. */
function typesOf(include: Value | undefined): 'numeric' | 'others' {
  const given = include && isSequence(include) ? include.cell.value.items : [include];
  const isNumeric = (one: Value | undefined) =>
    one?.kind === 'lib'
      ? /\b(number|int|float)\d*$/.test(one.name)
      : /^(number|int|float|uint)/.test(stringOf(one) ?? '');
  return given.length > 0 && given.every(isNumeric) ? 'numeric' : 'others';
}

export function columns(
  run: Run,
  op: Extract<Op, { op: 'columns' }>,
  args: Arguments,
  table: Table,
  context: Context,
): Value {
  const written = run.text(args.node);
  const at = run.at(args.node);
  const names = namesGiven(argumentOf(args, op.names));
  switch (op.do) {
    case 'drop': {
      const axis = op.axis ? argumentOf(args, op.axis.arg) : undefined;
      const byKeyword = namesGiven(args.keywords.get('columns'));
      if (byKeyword) return dropped(table, byKeyword, written, at);
      const onColumns = axis?.kind === 'const' && (axis.value === 1 || axis.value === 'columns');
      if (onColumns || op.axis === undefined)
        return names
          ? dropped(table, names, written, at)
          : withTrace({ ...someColumns(table), chosen: at }, traceOfArguments(args));
      const rows = argumentOf(args, op.rows ?? '0|index');
      if (rows?.kind === 'index' && rows.constraint?.kind === 'within')
        return narrowed(table, { kind: 'without', rows: rows.constraint.rows });
      if (rows) return narrowed(table, { kind: 'some', id: run.id() });
      return args.keywords.has('columns')
        ? withTrace({ ...someColumns(table), chosen: at }, traceOfArguments(args))
        : table;
    }
    case 'select':
      return names ? selected(table, names, written, at) : table;
    case 'types':
      return table.base
        ? { ...table, base: { ...table.base, types: typesOf(argumentOf(args, op.names)) }, chosen: at }
        : table;
    case 'pop': {
      if (!names) return run.unknown(written, run.at(args.node));
      if (context.receiver) storeBack(run, context.receiver, table, dropped(table, names, table.name), args);
      return seriesOf(table, names[0]!, written);
    }
    case 'assign': {
      let changed = table;
      for (const [name, value] of args.keywords) {
        const made =
          value.kind === 'function' ? call(run, value, { ...args, values: [changed], keywords: new Map() }) : value;
        changed = assigned(run, changed, name, made, run.at(args.node));
      }
      return changed;
    }
    case 'insert': {
      const name = names?.[0];
      const value = argumentOf(args, op.values);
      return name && value ? assigned(run, table, name, value, run.at(args.node)) : table;
    }
    case 'rename': {
      const mapping = args.keywords.get('columns') ?? argumentOf(args, op.names);
      if (mapping?.kind !== 'dict') return table;
      const named = new Map(table.named);
      const without: string[] = [];
      for (const [from, to] of mapping.cell.value.entries) {
        const column = columnOf(table, from);
        const name = stringOf(to);
        if (!column || name === undefined) continue;
        named.delete(from);
        named.set(name, column);
        without.push(from);
      }
      return { ...table, named, base: table.base && { ...table.base, without: merged(table.base.without, without) } };
    }
  }
}
