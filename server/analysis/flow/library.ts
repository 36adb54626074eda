/** Effects of library calls and table methods: one small handler per `op` of the models. */
import type { Axis, Op } from '../models/model.js';
import type { Expr } from '../python/ast.js';
import { bind } from './assign.js';
import { argumentOf, call, traceOfArguments, type Arguments } from './calls.js';
import { computeColumns, expressionOf } from './columns.js';
import { crossValidate } from './crossvalidate.js';
import { choose, chooseBy, duplicate, evaluateModel, evaluatePredictions, learn } from './events.js';
import { joinAll, sequence, dict } from './join.js';
import { keyOf } from './operators.js';
import { lossOf } from './networks.js';
import { fillTable, shiftTable, sortTable, windowTable } from './order.js';
import { narrow, rowsKey, share, union, withCopies, within, type Bound, type Predicate } from './rows.js';
import type { Run } from './run.js';
import { rowsOfList, sampleRows, splitTables } from './splits.js';
import { boundOf } from './subscripts.js';
import {
  asTable,
  assigned,
  columnOf,
  computed,
  dropped,
  looksLikeTime,
  narrowed,
  newSource,
  newTable,
  selected,
  seriesOf,
  shorten,
  withLearnt,
  withTrace,
} from './tables.js';
import { trainNative } from './native.js';
import {
  allLearnt,
  isSequence,
  merged,
  NO_TRACE,
  numberOf,
  stringOf,
  stringsOf,
  traceOf,
  type Table,
  type Value,
} from './values.js';

/** The receiver of a method, or none for a function. */
interface Context {
  readonly self: Value | undefined;
  readonly receiver: Expr | undefined;
  readonly name: string;
}

export function libraryCall(run: Run, op: Op, name: string, args: Arguments): Value {
  return apply(run, op, args, { self: undefined, receiver: undefined, name });
}

export function tableMethod(run: Run, self: Value, name: string, args: Arguments, receiver?: Expr): Value | undefined {
  const table = asTable(run, self);
  if (self.kind === 'index') return indexMethod(run, self, name, args);
  if (!table) return undefined;
  const library = table.library;
  if (library === 'accessor')
    return name === 'get_dummies'
      ? withLearnt({ ...table, library: 'pandas', form: 'frame' }, [
          learn(run, run.at(args.node), name, 'vocabulary', table),
        ])
      : { ...computed(table, name), library: 'pandas' };
  const op =
    run.models.methods[library]?.[name] ??
    run.models.methods.any?.[name] ??
    (library === 'unknown' ? guessedMethod(run, name) : undefined);
  if (self.kind === 'mask' && name === 'isin') return self;
  if (name === 'duplicated' && !table.distinct) for (const { source } of table.rows.paths) run.doubted.add(source);
  if (name === 'isin') return isin(run, table, args);
  if (name === 'between') return between(run, table, args);
  if (!op) return undefined;
  return apply(run, op, args, { self, receiver, name });
}

/** A table of unknown make: pandas most likely, else whichever library alone has such a method. */
function guessedMethod(run: Run, name: string): Op | undefined {
  for (const library of ['pandas', 'pyspark', 'polars', 'huggingface', 'tfdata', 'torch']) {
    const op = run.models.methods[library]?.[name];
    if (op) return op;
  }
  return undefined;
}

function indexMethod(run: Run, self: Extract<Value, { kind: 'index' }>, name: string, args: Arguments): Value {
  if (name === 'isin') {
    const other = args.values[0];
    const rows = other?.kind === 'index' && other.constraint?.kind === 'within' ? other.constraint.rows : undefined;
    const key = `isin${run.count()}`;
    return {
      kind: 'mask',
      mask: rows ? { kind: 'rows', rows } : { kind: 'opaque', key },
      table: undefined,
      trace: self.trace,
    };
  }
  if (name === 'repeat') return { ...self, replace: true };
  return self;
}

function isin(run: Run, table: Table, args: Arguments): Value {
  const [values] = args.values;
  const left = [...table.named.values()][0]?.id ?? table.name;
  const known = values && isSequence(values) ? stringsOf(values) : undefined;
  const learnt = values ? traceOf(values) : NO_TRACE;
  return {
    kind: 'mask',
    mask: { kind: 'in', left, values: known, key: known ? known.join() : values ? keyOf(values) : `x${run.count()}` },
    table,
    trace: learnt,
  };
}

/** tf.data deals rows anew for every pass unless it is told not to. */
function reshufflesBy(op: Extract<Op, { op: 'shuffle' }>, args: Arguments, table: Table): boolean {
  if (table.library !== 'tfdata') return false;
  const told = op.reshuffles ? argumentOf(args, op.reshuffles) : undefined;
  return !(told?.kind === 'const' && told.value === false);
}

/** `Subset(dataset, indices)`, `dataset.select(range(100))`. */
function rowsAt(run: Run, table: Table, index: Value | undefined, args: Arguments): Table {
  const pick = run.pick(args.node);
  if (index?.kind === 'index' && index.constraint) return narrowed(table, index.constraint, pick);
  if (index?.kind === 'index' && index.bounds)
    return narrowed(
      table,
      {
        kind: 'slice',
        base: rowsKey(table.rows),
        low: boundOf(run, index.bounds.low),
        high: boundOf(run, index.bounds.high),
      },
      pick,
    );
  return narrowed(table, { kind: 'some', id: run.id() }, pick);
}

/** `df.query("lot <= 40")`, as far as one comparison goes. */
function queryOf(text: string | undefined, table: Table): Predicate | undefined {
  const found = /^\s*`?(\w+)`?\s*(<=|>=|==|!=|<|>)\s*(-?[\d.]+|"[^"]*"|'[^']*')\s*$/.exec(text ?? '');
  const column = found && columnOf(table, found[1]!);
  if (!column) return undefined;
  const quoted = /^["']/.test(found[3]!);
  const value = quoted ? found[3]!.slice(1, -1) : Number(found[3]);
  return {
    kind: 'compare',
    left: column.id,
    op: found[2] as '==',
    right: quoted ? JSON.stringify(value) : String(value),
    value,
  };
}

/** `df["x"].between(low, high)`. */
function between(run: Run, table: Table, args: Arguments): Value {
  const left = [...table.named.values()][0]?.id ?? table.name;
  const key = args.values.map(keyOf).join();
  return {
    kind: 'mask',
    mask: { kind: 'opaque', key: `${left} between ${key.includes('?') ? run.count() : key}` },
    table,
    trace: traceOfArguments(args),
  };
}

function get(args: Arguments, context: Context, name: string | undefined): Value | undefined {
  return name === 'self' ? context.self : argumentOf(args, name);
}

function apply(run: Run, op: Op, args: Arguments, context: Context): Value {
  const result = effect(run, op, args, context);
  // `df.drop(..., inplace=True)` changes the receiver and returns nothing.
  const inPlace = args.keywords.get('inplace');
  if (context.receiver && inPlace?.kind === 'const' && inPlace.value === true && result.kind === 'table')
    storeBack(run, context.receiver, result, args);
  return result;
}

function storeBack(run: Run, receiver: Expr, result: Table, args: Arguments): void {
  if (receiver.kind === 'Name' || receiver.kind === 'Attribute' || receiver.kind === 'Subscript')
    bind(run, receiver, result, args.scope, args.node);
}

function effect(run: Run, op: Op, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  switch (op.op) {
    case 'neutral':
      return run.unknown(what, undefined);
    case 'pass':
      return get(args, context, op.of ?? '0') ?? run.unknown(what, at, traceOfArguments(args));
    case 'load':
      return load(run, op, args, context);
    case 'read-object':
      return readObject(run, op, args, context);
    case 'write': {
      const key = keyText(argumentOf(args, op.key));
      const value = get(args, context, op.of);
      if (key && value) run.written.set(key, value);
      return run.unknown(what, undefined);
    }
    case 'same': {
      const value = get(args, context, op.of);
      const table = asTable(run, value);
      if (!table && value && (CHOOSING.has(what) || what === 'argsort')) {
        chooseBy(run, at, traceOf(value).scores);
        choose(run, at, traceOf(value).scores);
      }
      if (!table)
        return value && (value.kind === 'scalar' || value.kind === 'const')
          ? value
          : run.unknown(what, at, traceOfArguments(args), value?.kind === 'unknown');
      const library = context.name.includes('.')
        ? libraryOf(context.name)
        : ARRAY_MAKERS.has(what)
          ? 'numpy'
          : table.library;
      const made = CACHING.has(what) ? { ...computed(table, what), reshuffles: undefined } : computed(table, what);
      const given = context.self ? traceOfArguments(args) : NO_TRACE;
      return {
        ...withTrace(made, given),
        library: library ?? table.library,
        chosen: ARRAY_MAKERS.has(what) ? (table.chosen ?? at) : table.chosen,
      };
    }
    case 'random':
      return { kind: 'unknown', id: run.id(), trace: NO_TRACE, from: what, at, mayBeTable: true };
    case 'range':
      return {
        kind: 'index',
        constraint: undefined,
        trace: NO_TRACE,
        base: `range(${args.values.map(keyOf).join()})`,
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
    case 'metric':
      return metric(run, op, args, context);
    case 'cross-validate':
      return crossValidate(run, op, args);
    case 'split':
      return splitTables(run, op, args, context.self, context.name);
    case 'train':
      return trainNative(run, op, args, what);
    case 'optimise':
      return optimise(run, op, args, context.name);
    case 'loss':
      return lossOf(run, op, args, what);
    case 'importance':
      return importance(run, op, args, what);
    case 'expression':
      return expressionOf(run, op, args, what);
    default:
      return onTable(run, op, args, context);
  }
}

function onTable(run: Run, op: Op, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  if (op.op === 'union' || op.op === 'beside') return unite(run, op, args);
  if (op.op === 'join') return joinTable(run, op, args, context);
  const value = get(args, context, 'of' in op ? op.of : undefined);
  if (op.op === 'where') return whereOf(run, op, args);
  const table = asTable(run, value);
  if (!table) return tracedOnly(run, op, value, args, what);
  switch (op.op) {
    case 'subset': {
      const asked = what === 'query' ? queryOf(stringOf(args.values[0]), table) : undefined;
      if (asked) return narrowed(table, { kind: 'where', mask: asked, learnt: [] }, run.pick(args.node));
      const some = narrowed(
        table,
        { kind: 'some', id: run.id() },
        SELECTING.has(what) ? run.pick(args.node) : undefined,
      );
      const by = what === 'drop_duplicates' ? stringsOf(args.keywords.get('subset') ?? args.values[0]) : undefined;
      if (what === 'drop_duplicates' || what === 'distinct' || what === 'dropDuplicates' || what === 'unique')
        return {
          ...some,
          distinct: true,
          ...(by?.some((name) => ENTITY.test(name)) ? { group: undefined, unique: true } : {}),
        };
      return by?.some((name) => ENTITY.test(name)) ? { ...some, group: undefined, unique: true } : some;
    }
    case 'first':
    case 'last':
    case 'skip':
      return cut(run, table, op.op, argumentOf(args, op.count));
    case 'sample':
      return sampleRows(run, op, args, table);
    case 'statistic':
    case 'aggregate':
      return statistic(run, op, args, table, context, value!);
    case 'rewrite':
      return rewrite(run, op, args, table, what);
    case 'fill':
      return fillTable(run, op, args, table);
    case 'shift':
      return shiftTable(run, op, args, table, what);
    case 'window':
      return windowTable(run, op, args, table);
    case 'group':
      return {
        kind: 'grouped',
        table: grouped(run, table, stringsOf(argumentOf(args, op.by)), at),
        by: stringsOf(argumentOf(args, op.by)) ?? [],
        window: 'group',
        centred: false,
        at,
      };
    case 'group-transform':
      return transformed(run, op, args, table, what, value?.kind === 'grouped' ? value.by : []);
    case 'apply':
      return applied(run, op, args, table);
    case 'compute':
      return computeColumns(run, table, args, what);
    case 'rows':
      return rowsAt(run, table, get(args, context, op.index), args);
    case 'repeat':
      return { ...table, rows: withCopies(table.rows, duplicate(run, at, what, 'repeated')) };
    case 'augment':
      return { ...table, rows: withCopies(table.rows, duplicate(run, at, what, op.how)) };
    case 'columns':
      return columns(run, op, args, table, context);
    case 'sort':
    case 'index-by':
      if (args.values.some((one) => one.kind === 'expr' && one.random))
        return { ...table, shuffled: true, reshuffles: at };
      if (op.op === 'sort' && table.scores.length > 0) choose(run, at, table.scores);
      return sortTable(run, op, args, table);
    case 'shuffle':
      return {
        ...table,
        shuffled: true,
        time: undefined,
        reshuffles: reshufflesBy(op, args, table) ? at : table.reshuffles,
      };
    case 'time':
      return {
        ...table,
        named: new Map([...table.named].map(([name, column]) => [name, { ...column, isTime: true }])),
      };
    default:
      return run.unknown(what, at, traceOf(table));
  }
}

/** Methods after which a frame is an array: `x[rows]` selects rows, not columns. */
const ARRAY_MAKERS = new Set(['to_numpy', 'toarray', 'numpy']);
const SELECTING = new Set(['query', 'filter', 'truncate', 'nlargest', 'nsmallest']);
/** From here on the rows stay as they are. */
const CACHING = new Set(['cache', 'persist', 'checkpoint', 'localCheckpoint']);
const CHOOSING = new Set([
  'idxmax',
  'idxmin',
  'argmax',
  'argmin',
  'nlargest',
  'nsmallest',
  'max',
  'min',
  'sort_values',
]);

/** Not a table: what went in goes on, and the best of several scores is a choice. */
function tracedOnly(run: Run, op: Op, value: Value | undefined, args: Arguments, what: string): Value {
  const trace = value ? traceOf(value) : traceOfArguments(args);
  if (trace.scores.length > 0 && CHOOSING.has(what)) choose(run, run.at(args.node), trace.scores);
  if (op.op === 'statistic' && trace.scores.length > 0) return { kind: 'scalar', key: `m${run.count()}`, trace };
  return run.unknown(what, run.at(args.node), trace);
}

const DATA_ARGUMENT = /^(DataFrame|Series|array|asarray|tensor)$/;

function load(run: Run, op: Extract<Op, { op: 'load' }>, args: Arguments, context: Context): Value {
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
function percent(digits: string | undefined, sign: string | undefined): Bound | undefined {
  if (digits === undefined) return undefined;
  const value = Number(digits);
  return sign
    ? { key: `${value}%`, value: undefined, portion: value < 0 ? 1 + value / 100 : value / 100 }
    : { key: digits, value };
}

/** `pd.DataFrame({"a": series})`: rows of the series, columns by name. */
function frameOf(run: Run, args: Arguments): Table | undefined {
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
function timeIndexOf(args: Arguments): string | undefined {
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

function libraryOf(name: string): string | undefined {
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

function readObject(run: Run, op: Extract<Op, { op: 'read-object' }>, args: Arguments, context: Context): Value {
  const key = keyText(argumentOf(args, op.key));
  const written = key !== undefined ? (run.written.get(key) ?? run.linker.written(run, key)) : undefined;
  return written ?? run.unknown(`${context.name}(${key ?? ''})`, run.at(args.node), NO_TRACE, true);
}

function metric(run: Run, op: Extract<Op, { op: 'metric' }>, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  // Many write `accuracy_score(predicted, truth)`.
  const pair = [argumentOf(args, op.truth), argumentOf(args, op.predicted)];
  const swapped = isPrediction(pair[0]) && !isPrediction(pair[1]);
  const [first, predicted] = swapped ? [pair[1], pair[0]] : pair;
  const truth = asTable(run, first);
  const trace = predicted ? traceOf(predicted) : NO_TRACE;
  const scores = trace.predicted.length
    ? evaluatePredictions(run, at, what, trace.predicted.slice(-3), truth, op.curve)
    : truth
      ? [evaluateModel(run, at, what, truth, { target: truth })]
      : [];
  return { kind: 'scalar', key: `score${run.count()}`, trace: { learnt: [], scores, predicted: [] } };
}

function isPrediction(value: Value | undefined): boolean {
  return value !== undefined && traceOf(value).predicted.length > 0;
}

/** How much the score on some rows falls when a column is shuffled. */
function importance(run: Run, op: Extract<Op, { op: 'importance' }>, args: Arguments, what: string): Value {
  const X = asTable(run, argumentOf(args, op.x));
  const estimator = argumentOf(args, op.estimator);
  if (!X) return run.unknown(what, run.at(args.node), traceOfArguments(args));
  const known = estimator?.kind === 'estimator' ? estimator : undefined;
  const evaluation = evaluateModel(run, run.at(args.node), what, X, {
    trainings: known?.cell.value.trainings ?? [],
    ...(known ? { model: known.fact } : {}),
    curve: true,
  });
  return run.unknown(what, run.at(args.node), { ...NO_TRACE, scores: [evaluation] });
}

export function optimise(run: Run, op: Extract<Op, { op: 'optimise' }>, args: Arguments, name: string): Value {
  const fn = argumentOf(args, op.function);
  if (!fn) return run.unknown(name, undefined);
  run.objective++;
  const result = call(run, fn, { ...args, values: [run.unknown('trial', run.at(args.node))], keywords: new Map() });
  run.objective--;
  choose(run, run.at(args.node), traceOf(result).scores);
  return run.unknown('study', run.at(args.node), traceOf(result));
}

// --- rows and columns ------------------------------------------------------------------------------------------------

function cut(run: Run, table: Table, way: 'first' | 'last' | 'skip', count: Value | undefined): Table {
  const bound = boundOf(run, count) ?? { key: '5', value: 5 };
  const base = rowsKey(table.rows);
  if (way === 'first') return narrowed(table, { kind: 'slice', base, low: undefined, high: bound });
  if (way === 'skip') return narrowed(table, { kind: 'slice', base, low: bound, high: undefined });
  return narrowed(table, {
    kind: 'slice',
    base,
    low: { key: `-${bound.key}`, value: bound.value === undefined ? undefined : -bound.value },
    high: undefined,
  });
}

/** Whether a reduction runs over rows. */
export function overRows(axis: Axis | undefined, args: Arguments, table: Table): boolean {
  if (!axis) return true;
  const given = argumentOf(args, axis.arg);
  const value = given === undefined ? axis.default : given.kind === 'const' ? given.value : undefined;
  if (value === null || value === 0 || value === 'index' || value === 'rows') return true;
  return (
    value !== 1 &&
    value !== -1 &&
    value !== 2 &&
    value !== 'columns' &&
    (given === undefined || table.form === 'series' || given.kind !== 'tuple')
  );
}

function statistic(
  run: Run,
  op: Extract<Op, { op: 'statistic' | 'aggregate' }>,
  args: Arguments,
  table: Table,
  context: Context,
  value: Value,
): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  if (value.kind === 'grouped' && value.window !== 'group') return windowed(table, what, value);
  if (!overRows(op.axis, args, table)) return computed(table, what);
  if (table.compared && table.predicted.length > 0) {
    const scores = evaluatePredictions(run, at, what, table.predicted.slice(-1), undefined);
    return { kind: 'scalar', key: `score${run.count()}`, trace: { learnt: [], scores, predicted: [] } };
  }
  if (value.kind === 'mask' && value.trace.scores.length > 0)
    return { kind: 'scalar', key: `score${run.count()}`, trace: value.trace };
  if (table.scores.length > 0 && CHOOSING.has(what)) choose(run, at, table.scores);
  if (op.op === 'aggregate' && regroups(argumentOf(args, op.function)))
    return run.unknown(`${table.name}.${what}`, at, traceOf(table), true);
  const how = op.op === 'statistic' ? (op.how ?? 'statistic') : 'statistic';
  const learnt = merged(
    [learn(run, at, what, how, table, true, value.kind === 'grouped' ? value.by : [])],
    allLearnt(table),
  );
  return run.unknown(`${table.name}.${what}`, at, { learnt, scores: table.scores, predicted: [] });
}

/** `agg(list)`, `agg("first")`: values put together, none computed. */
function regroups(value: Value | undefined): boolean {
  const name = value?.kind === 'lib' ? value.name.split('.').pop() : stringOf(value);
  return (
    name === 'list' || name === 'tuple' || name === 'set' || name === 'first' || name === 'last' || name === 'join'
  );
}

function windowed(table: Table, what: string, value: Extract<Value, { kind: 'grouped' }>): Table {
  const named = new Map(
    [...table.named].map(([name, column]) => {
      const id = shorten(`${what}${value.centred}(${column.id})`);
      const future = value.centred
        ? { at: value.at, what: 'a centred window', when: 'proved' as const, from: column.from }
        : value.closed || column.lagged
          ? undefined
          : { at: value.at, what: `${value.window}().${what}`, when: 'own' as const, from: column.from };
      return [name, { ...column, id, from: [id], future: column.future ?? future, lagged: column.lagged ?? value.at }];
    }),
  );
  return { ...table, named };
}

function rewrite(run: Run, op: Extract<Op, { op: 'rewrite' }>, args: Arguments, table: Table, what: string): Value {
  if (!overRows(op.axis, args, table)) return computed(table, what);
  if (op.unless && argumentOf(args, op.unless)) return withTrace(computed(table, what), traceOfArguments(args));
  const how = op.how ?? 'statistic';
  return withLearnt(table, [learn(run, run.at(args.node), what, how, table)]);
}

/** Names of `transform` that put no statistic of other rows on a row. */
const ROWWISE = new Set([
  'cumcount',
  'ngroup',
  'shift',
  'diff',
  'cumsum',
  'cumprod',
  'cummax',
  'cummin',
  'ffill',
  'bfill',
  'rank',
  'abs',
  'log',
  'sqrt',
]);

function transformed(
  run: Run,
  op: Extract<Op, { op: 'group-transform' }>,
  args: Arguments,
  table: Table,
  what: string,
  by: readonly string[],
): Value {
  const fn = argumentOf(args, op.function);
  const name = stringOf(fn);
  if (name !== undefined && ROWWISE.has(name)) return computed(table, name);
  if (fn?.kind === 'function') {
    const result = call(run, fn, { ...args, values: [table], keywords: new Map() });
    const made = asTable(run, result);
    return withTrace(made ? { ...made, form: table.form } : computed(table, what), traceOf(result));
  }
  if (fn?.kind === 'lib' && fn.name.startsWith('numpy.') && ROWWISE.has(fn.name.slice(6))) return computed(table, what);
  return withLearnt(table.form === 'series' ? derived(table, what) : table, [
    learn(run, run.at(args.node), what, 'statistic', table, true, by),
  ]);
}

/** Values of other rows laid on each row: no longer the row's own. */
function derived(table: Table, what: string): Table {
  const named = new Map(
    [...table.named].map(([name, column]) => {
      const id = shorten(`${what}(${column.id})`);
      return [name, { ...column, id, from: [id] }];
    }),
  );
  return { ...table, named };
}

function grouped(run: Run, table: Table, by: readonly string[] | undefined, at: ReturnType<Run['at']>): Table {
  const entity = by?.length === 1 ? by.find((name) => ENTITY.test(name)) : undefined;
  // Users and items: whoever recommends knows both.
  if (by?.length === 1 && !entity && /_?id$/i.test(by[0]!))
    for (const { source } of table.rows.paths) run.crossed.add(source);
  if (!entity || table.unique) return table;
  const group = { at, column: entity };
  for (const { source } of table.rows.paths) if (!run.groups.has(source)) run.groups.set(source, group);
  return table.group ? table : { ...table, group };
}
export const ENTITY =
  /(^|_)((patient|user|customer|client|person|member|player|driver|speaker|participant|animal)s?(_?(id|no|nr|number|key|code))?|(subject|household|device|machine|store|account|session|group|engine|unit|site|hospital|student|employee|farm|slide|scan|case|vehicle|meter|sensor|station|plant|well|family|owner|applicant)s?_?(id|no|nr|number|key|code))$/i;

function namesGiven(value: Value | undefined): readonly string[] | undefined {
  return value?.kind === 'names' ? value.only : stringsOf(value);
}

function columns(run: Run, op: Extract<Op, { op: 'columns' }>, args: Arguments, table: Table, context: Context): Value {
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
          : withTrace(
              { ...table, base: undefined, named: new Map(), learnt: allLearnt(table), chosen: at },
              traceOfArguments(args),
            );
      const rows = argumentOf(args, op.rows ?? '0|index');
      if (rows?.kind === 'index' && rows.constraint?.kind === 'within')
        return narrowed(table, { kind: 'without', rows: rows.constraint.rows });
      if (rows) return narrowed(table, { kind: 'some', id: run.id() });
      return args.keywords.has('columns')
        ? withTrace(
            { ...table, base: undefined, named: new Map(), learnt: allLearnt(table), chosen: at },
            traceOfArguments(args),
          )
        : table;
    }
    case 'select':
      return names ? selected(table, names, written, at) : table;
    case 'pop': {
      if (!names) return run.unknown(written, run.at(args.node));
      if (context.receiver) storeBack(run, context.receiver, dropped(table, names, table.name), args);
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

function unite(run: Run, op: Extract<Op, { op: 'union' | 'beside' }>, args: Arguments): Value {
  const of = op.of === '*' ? sequence('tuple', args.values) : argumentOf(args, op.of);
  const items =
    of && isSequence(of)
      ? [...of.cell.value.items, ...(of.cell.value.rest ? [of.cell.value.rest] : [])]
      : of
        ? [of]
        : [];
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
  return { ...all, base, rows: repeated, picked, stacked, name: run.text(args.node) };
}

/** `np.array([x[i:i + 50] for i in range(n)])`: neighbouring windows hold the same rows. */
function windowsOf(run: Run, value: Value | undefined, args: Arguments): Table | undefined {
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
function isDrawn(table: Table): boolean {
  return table.rows.paths.some((path) => path.constraints.some((one) => one.kind === 'some' && one.random === true));
}

/** The same rows twice: `concat([df, df])`, `concatenate([X, flipped(X)])`. */
function repeats(tables: readonly Table[]): boolean {
  return tables.some((table, i) =>
    tables.some(
      (other, j) => j !== i && (j > i || rowsKey(table.rows) !== rowsKey(other.rows)) && within(other.rows, table.rows),
    ),
  );
}

function joinTable(run: Run, op: Extract<Op, { op: 'join' }>, args: Arguments, context: Context): Value {
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
      if (!named.has(name) && name !== '') named.set(name, future ? { ...column, future } : column);
  const base = joined.base && future ? { ...joined.base, future } : joined.base;
  const rows =
    table && isNarrow(table) && how !== 'left' && how !== 'outer'
      ? narrow(joined.rows, { kind: 'where', mask: { kind: 'rows', rows: table.rows }, learnt: [] })
      : joined.rows;
  return { ...joined, named, base, rows, group: joined.group ?? entityOf(run, op, args) };
}

function isNarrow(table: Table): boolean {
  return table.rows.paths.some((path) => path.constraints.length > 0);
}

/** A join of many rows to one entity each: the entity's columns repeat. */
function entityOf(run: Run, op: Extract<Op, { op: 'join' }>, args: Arguments): Table['group'] {
  const on = stringsOf(op.on ? argumentOf(args, op.on) : undefined)?.find((name) => ENTITY.test(name));
  const validate = stringOf(args.keywords.get('validate'));
  return on !== undefined && (validate === 'many_to_one' || validate === 'm:1')
    ? { at: run.at(args.node), column: on }
    : undefined;
}

function applied(run: Run, op: Extract<Op, { op: 'apply' }>, args: Arguments, table: Table): Value {
  const fn = argumentOf(args, op.function);
  if (!fn || (fn.kind !== 'function' && fn.kind !== 'lib'))
    return fn ? withTrace(computed(table, 'map'), traceOf(fn)) : table;
  const rows =
    op.over === 'rows' || (op.over === 'columns' && (table.form === 'series' || !overRows(op.axis, args, table)));
  if (rows) {
    // A function of one row sees no other.
    const result = call(run, fn, { ...args, values: [run.unknown('row', run.at(args.node))], keywords: new Map() });
    return withTrace(computed(table, 'apply'), traceOf(result));
  }
  const result = call(run, fn, {
    ...args,
    values: [table, ...args.values.slice(1)],
    keywords: new Map([...args.keywords].filter(([name]) => name !== 'axis')),
  });
  const made = asTable(run, result);
  return made ? { ...made, form: table.form } : result;
}

function whereOf(run: Run, op: Extract<Op, { op: 'where' }>, args: Arguments): Value {
  const mask = argumentOf(args, op.mask);
  const others = args.values.slice(1);
  if (others.length >= 2) {
    const table = asTable(run, mask) ?? asTable(run, joinAll(others));
    return table
      ? others.reduce<Table>((all, value) => withTrace(all, traceOf(value)), computed(table, 'where'))
      : run.unknown('where', run.at(args.node), traceOfArguments(args), true);
  }
  if (mask?.kind === 'mask')
    return {
      kind: 'index',
      constraint: { kind: 'where', mask: mask.mask, learnt: mask.trace.learnt },
      trace: mask.trace,
      base: undefined,
      random: false,
      replace: false,
    };
  return run.unknown('where', run.at(args.node), traceOfArguments(args));
}

export { numberOf };
