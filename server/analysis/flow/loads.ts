/** Rows, pairs and objects that come in from files, hubs and plain values. */
import type { Op } from '../models/model.js';
import { type Arguments, argumentOf, traceOfArguments } from './calls.js';
import { windowsOf } from './combine.js';
import { dict, sequence } from './join.js';
import type { Context } from './library.js';
import { type Bound, rowsKey } from './rows.js';
import type { Run } from './run.js';
import { rowsOfList } from './splits.js';
import { asTable, assigned, looksLikeTime, narrowed, newSource, newTable, withTrace } from './tables.js';
import { NO_TRACE, type Table, type Value, isSequence, stringOf, stringsOf } from './values.js';

export const DATA_ARGUMENT = /^(DataFrame|Series|array|asarray|tensor)$/;

export function load(run: Run, op: Extract<Op, { op: 'load' }>, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name;
  const key = keyText(op.key === 'self' ? context.self : argumentOf(args, op.key));
  const part = op.part ? keyText(argumentOf(args, op.part)) : undefined;
  const given = DATA_ARGUMENT.test(what.split('.').pop()!)
    ? (asTable(run, args.values[0]) ?? windowsOf(run, args.values[0], args) ?? rowsOfList(run, args.values[0]))
    : undefined;
  if (given) return { ...given, library: libraryOf(what) ?? given.library };
  const frame = /(DataFrame|from_dict|from_records)$/.test(what) ? frameOf(run, args) : undefined;
  if (frame) return frame;
  const written = key !== undefined ? (run.written.get(key) ?? run.linker.written(run, key)) : undefined;
  if (written && (written.kind === 'table' || written.kind === 'unknown')) return written;
  const sliced = op.shape === 'parts' && part !== undefined ? /^(\w+)\[(-?\d+)?(%?):(-?\d+)?(%?)\]$/.exec(part) : null;
  const short = what.split('.').slice(-2).join('.');
  const source = newSource(
    run,
    at,
    `${short}(${key ?? ''})`,
    key !== undefined ? (op.part ? `${what}:${key}/${sliced?.[1] ?? part ?? 'default'}` : key) : undefined,
  );
  const library = libraryOf(what) ?? 'pandas';
  const again = source.at !== at && (source.at.start !== at.start || source.at.file !== at.file);
  const table = newTable(library, source, short, {
    timeIndex: timeIndexOf(args),
    ...(again ? { picked: run.pick(args.node, 'read') } : {}),
  });
  return shaped(run, op, args, { table, part, key, sliced, again });
}

interface Loaded {
  readonly table: Table;
  readonly part: string | undefined;
  readonly key: string | undefined;
  /** `train[:80%]`, taken apart. */
  readonly sliced: RegExpExecArray | null;
  /** Read somewhere else before. */
  readonly again: boolean;
}

/** One table, rows and target, a bunch, two pairs or named parts, as the loader gives them. */
function shaped(run: Run, op: Extract<Op, { op: 'load' }>, args: Arguments, loaded: Loaded): Value {
  const { table, part, key, sliced, again } = loaded;
  const at = run.at(args.node);
  const { library, name: short } = table;
  const { source } = table.rows.paths[0]!;
  const carried = withTrace(table, traceOfArguments(args));
  const X = { ...table, base: { id: `${source.id}.X`, without: [] } };
  const y: Table = {
    ...table,
    form: 'series',
    named: new Map([
      [
        '',
        {
          id: `${source.id}.y`,
          from: [`${source.id}.y`],
          at: undefined,
          learnt: [],
          future: undefined,
          lagged: undefined,
          isTime: false,
        },
      ],
    ]),
    base: undefined,
  };
  switch (op.part !== undefined && part !== undefined && op.shape === 'parts' ? 'table' : (op.shape ?? 'table')) {
    case 'table':
      return sliced
        ? narrowed(
            carried,
            {
              kind: 'slice',
              base: rowsKey(carried.rows),
              low: percent(sliced[2], sliced[3]),
              high: percent(sliced[4], sliced[5]),
            },
            run.pick(args.node, again ? 'read' : 'rows'),
          )
        : carried;
    case 'pair':
      return sequence('tuple', [X, y]);
    case 'bunch': {
      const asPair = args.keywords.get('return_X_y');
      if (asPair?.kind === 'const' && asPair.value === true) return sequence('tuple', [X, y]);
      return dict(
        new Map<string, Value>([
          ['data', X],
          ['target', y],
          ['images', X],
          ['frame', table],
        ]),
      );
    }
    case 'two-pairs': {
      const test = newSource(run, at, `${short} test`, key !== undefined ? `${key}/test` : undefined);
      const other = newTable(library, test, short);
      return sequence('tuple', [sequence('tuple', [X, y]), sequence('tuple', [other, { ...other, form: 'series' }])]);
    }
    case 'parts':
      return dict(
        new Map(
          ['train', 'test', 'validation', 'unsupervised'].map((name) => [
            name,
            newTable(library, newSource(run, at, `${short} ${name}`, `${key ?? source.id}/${name}`), name),
          ]),
        ),
      );
    case 'object':
      return run.unknown(short, at, NO_TRACE, true);
  }
}

/** A bound of `train[:80%]`. */
export function percent(digits: string | undefined, sign: string | undefined): Bound | undefined {
  if (digits === undefined) return undefined;
  const value = Number(digits);
  return sign
    ? { key: `${value}%`, value: undefined, portion: value < 0 ? 1 + value / 100 : value / 100 }
    : { key: digits, value };
}

/** `pd.DataFrame({"a": series})`: rows of the series, columns by name. */
export function frameOf(run: Run, args: Arguments): Table | undefined {
  const [data] = args.values;
  if (data?.kind !== 'dict') return undefined;
  let made: Table | undefined;
  for (const [name, value] of data.cell.value.entries) {
    const table = asTable(run, value);
    if (!table) continue;
    made ??= {
      ...table,
      form: 'frame',
      named: new Map(),
      base: undefined,
      name: run.text(args.node),
      library: 'pandas',
      target: undefined,
    };
    made = assigned(run, made, name, value, run.at(args.node));
  }
  return made;
}

/** `index_col="day"`, or any index that is parsed as dates. */
export function timeIndexOf(args: Arguments): string | undefined {
  const index = args.keywords.get('index_col');
  const name = stringOf(index);
  const parsed = args.keywords.get('parse_dates');
  const isParsed =
    (parsed?.kind === 'const' && parsed.value === true) || (name !== undefined && stringsOf(parsed)?.includes(name));
  return index && (isParsed || (name !== undefined && looksLikeTime(name))) ? (name ?? 'index') : undefined;
}

/** A constant path, or one that is put together the same way. */
export function keyText(value: Value | undefined): string | undefined {
  const text = stringOf(value);
  if (text !== undefined) return text;
  if (value?.kind === 'const') return String(value.value);
  return value?.kind === 'scalar' ? value.key : undefined;
}

export function libraryOf(name: string): string | undefined {
  const top = name.split('.')[0]!;
  const LIBRARIES: Readonly<Record<string, string>> = {
    pandas: 'pandas',
    numpy: 'numpy',
    polars: 'polars',
    torch: 'torch',
    pyspark: 'pyspark',
    tensorflow: 'tfdata',
    datasets: 'huggingface',
    sklearn: 'numpy',
    torchvision: 'torch',
    keras: 'numpy',
    scipy: 'numpy',
  };
  return LIBRARIES[top];
}

/** A model, or several things in one file, that another program wrote. */
function fromElsewhere(value: Value): Value {
  if (value.kind === 'estimator') return { ...value, stored: true };
  if (!isSequence(value)) return value;
  const { items, rest } = value.cell.value;
  return sequence(value.kind, items.map(fromElsewhere), rest);
}

export function readObject(run: Run, op: Extract<Op, { op: 'read-object' }>, args: Arguments, context: Context): Value {
  const key = keyText(argumentOf(args, op.key));
  const here = key !== undefined ? run.written.get(key) : undefined;
  if (here) return here;
  const elsewhere = key !== undefined ? run.linker.written(run, key) : undefined;
  return (
    (elsewhere && fromElsewhere(elsewhere)) ?? {
      ...run.unknown(`${context.name}(${key ?? ''})`, run.at(args.node), NO_TRACE, true),
      stored: true,
    }
  );
}
