/** Abstract values: what the interpreter knows of a Python object. Plain data; objects that Python mutates are {@link Cell}s. */
import type {
  Evaluation,
  GroupColumn,
  Learning,
  ModelFact,
  Pick,
  Split,
  TimeOrder,
  Training,
  FutureValue,
} from '../../../rules/api/facts.js';
import type { Span } from '../../../rules/api/rule.js';
import type { ClassModel } from '../models/model.js';
import type { ClassDef, FunctionDef, Lambda } from '../python/ast.js';
import type { Constraint, Predicate, RowSet } from './rows.js';

export type Value =
  | Unknown
  | Const
  | Scalar
  | Sequence
  | DictValue
  | FunctionValue
  | ClassValue
  | Instance
  | ModuleValue
  | LibValue
  | Method
  | Table
  | Grouped
  | Estimator
  | IndexValue
  | Mask
  | Indexer
  | Folds
  | ColumnExpr
  | ColumnNames
  | Either;

/** What travels along with a value: statistics learnt, scores, predictions that went into it. */
export interface Trace {
  readonly learnt: readonly Learning[];
  readonly scores: readonly Evaluation[];
  readonly predicted: readonly Prediction[];
}

/** Output of a model: by which trainings, for which rows. */
export interface Prediction {
  readonly model: ModelFact;
  readonly trainings: readonly Training[];
  readonly table: Table;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly id: number;
  readonly trace: Trace;
  /** Qualified or written name of where it came from, for messages. */
  readonly from: string;
  readonly at: Span | undefined;
  /** A parameter that nobody passed, or a result of unknown code; may stand for a table of its own rows. */
  readonly mayBeTable: boolean;
  /** The name that it was first bound to. */
  readonly called?: string;
  /** Read from a file that another program wrote, or part of such an object. */
  readonly stored?: boolean;
  /** Columns that selected or named it, when `df[cols]` came from a learnt choice. */
  readonly columnsOf?: Table;
}
export interface Const {
  readonly kind: 'const';
  readonly value: string | number | boolean | null;
}
/** A number or text known only at run time. Equal keys are equal values. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly key: string;
  readonly trace: Trace;
  /** Set for `a > b` between scores: a condition on it chooses. */
  readonly compares?: readonly Evaluation[];
  /** A column name out of these, met in a loop. */
  readonly oneOf?: ColumnNames;
  /** For a loss: what the predictions were held against. */
  readonly truth?: Table;
  /** For a number of rows: which part of all of them it is. */
  readonly portion?: number;
  /** A condition on such a name that leaves these out. */
  readonly excludes?: readonly string[];
}
export interface Sequence {
  readonly kind: 'list' | 'tuple' | 'set';
  /** Elements in order; when `open`, more may follow that look like `rest`. */
  readonly cell: Cell<SequenceState>;
}
export interface SequenceState {
  readonly items: readonly Value[];
  readonly rest: Value | undefined;
}
export interface DictValue {
  readonly kind: 'dict';
  readonly cell: Cell<DictState>;
}
export interface DictState {
  readonly entries: ReadonlyMap<string, Value>;
  /** What values under unknown keys look like. */
  readonly rest: Value | undefined;
}
export interface FunctionValue {
  readonly kind: 'function';
  readonly def: FunctionDef | Lambda;
  readonly scope: Scope;
  readonly self: Value | undefined;
  /** `functools.partial`: arguments given already. */
  readonly bound: readonly Value[];
  readonly boundKeywords: ReadonlyMap<string, Value> | undefined;
  readonly name: string;
  readonly owner: ClassValue | undefined;
  readonly role: 'plain' | 'property' | 'static' | 'class';
}
export interface ClassValue {
  readonly kind: 'class';
  readonly def: ClassDef;
  readonly scope: Scope;
  readonly members: Map<string, Value>;
  readonly bases: readonly Value[];
  readonly name: string;
}
export interface Instance {
  readonly kind: 'instance';
  readonly cls: ClassValue;
  readonly fields: Map<string, Value>;
  /** Trainings and learnings when the class extends a library's. */
  readonly estimator: Estimator | undefined;
}
export interface ModuleValue {
  readonly kind: 'module';
  readonly path: string;
  readonly scope: Scope;
}
/** Something of a library: `sklearn.preprocessing.StandardScaler`. */
export interface LibValue {
  readonly kind: 'lib';
  readonly name: string;
}
/** A method of a value, not called yet. */
export interface Method {
  readonly kind: 'method';
  readonly self: Value;
  readonly name: string;
}

/** What is known of a column. */
export interface Column {
  /** Equal ids are equal values of equal rows. */
  readonly id: string;
  /** Ids of columns of the same row that went in, itself included. */
  readonly from: readonly string[];
  readonly at: Span | undefined;
  readonly learnt: readonly Learning[];
  readonly future: FutureValue | undefined;
  /** Values of earlier rows went in: lags, running means. */
  readonly lagged: Span | undefined;
  readonly isTime: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly library: string;
  readonly form: 'frame' | 'series';
  readonly rows: RowSet;
  /** Columns that the program names, computes or selects. For a series the one entry under ''. */
  readonly named: ReadonlyMap<string, Column>;
  /** All further columns come from this base; `undefined`: there are no others. */
  readonly base: Base | undefined;
  /** Statistics that reached every column. */
  readonly learnt: readonly Learning[];
  readonly scores: readonly Evaluation[];
  readonly predicted: readonly Prediction[];
  readonly time: TimeOrder | undefined;
  readonly group: GroupColumn | undefined;
  /** Dealt anew each time it is read: `tf.data`'s `shuffle`. */
  readonly reshuffles: Span | undefined;
  /** Rows were put in random order, so that a cut by position is a random one. */
  readonly shuffled: boolean;
  readonly name: string;
  /** The target that travels with it: `TensorDataset(X, y)`, `lgb.Dataset(X, label=y)`. */
  readonly target: Table | undefined;
  /** A concatenation of constant labels: rows are sorted by class. */
  readonly stacked: Span | undefined;
  /** Predictions were set against the truth: a mean of this is a score. */
  readonly compared: boolean;
  /** Where its columns were last chosen or it got another name. */
  readonly chosen: Span | undefined;
  /** Where its rows were last picked by position, condition or chance. */
  readonly picked: Pick | undefined;
  /** The loader that hands its rows out. */
  readonly handed: Pick | undefined;
  /** Rows stand in the reverse of their order. */
  readonly reversed: boolean;
  /** Duplicates were dropped. */
  readonly distinct: boolean;
  /** Id of the column that rows are sorted by. */
  readonly sortedBy: string | undefined;
  /** Name of an index that holds times. */
  readonly timeIndex: string | undefined;
  /** One row, whichever; what is computed of it stays with it. */
  readonly single: boolean;
  /** One row per entity is left. */
  readonly unique: boolean;
}

export interface Base {
  readonly id: string;
  readonly without: readonly string[];
  /** Only those whose values are numbers, or only the others. */
  readonly types?: 'numeric' | 'others' | undefined;
  /** Some of the columns hold values of later rows; nobody knows which. */
  readonly future?: FutureValue | undefined;
}

export interface Grouped {
  readonly kind: 'grouped';
  readonly table: Table;
  readonly by: readonly string[];
  readonly window: 'group' | 'rolling' | 'expanding' | 'ewm';
  readonly centred: boolean;
  /** The window leaves the row itself out. */
  readonly closed?: boolean;
  readonly at: Span;
}

export interface Estimator {
  readonly kind: 'estimator';
  readonly model: ClassModel;
  readonly name: string;
  readonly at: Span;
  readonly fact: ModelFact;
  /** Parts of a pipeline, a column transformer, a search, an ensemble. */
  readonly parts: readonly Value[];
  readonly args: ReadonlyMap<string, Value>;
  /** Its class is unknown; it behaves like one because of the methods called on it. */
  readonly guessed: boolean;
  /** Read from a file that another program wrote. */
  readonly stored?: boolean;
  /** The instance of a class of the program that extends it. */
  readonly owner?: Instance;
  readonly cell: Cell<EstimatorState>;
}
export interface EstimatorState {
  readonly learnt: readonly Learning[];
  readonly trainings: readonly Training[];
  readonly best: Evaluation | undefined;
  /** Settings or weights that were chosen by comparing scores. */
  readonly chosenBy: readonly Evaluation[];
  /** Layers put in after it was made. */
  readonly added: readonly Value[];
  /** For a trainer: what it trained last. */
  readonly network?: Estimator;
}

/** Row numbers: fold indices, `train.index`, a slice of a permutation. */
export interface IndexValue {
  readonly kind: 'index';
  readonly constraint: Constraint | undefined;
  readonly trace: Trace;
  /** For a whole permutation or range: what its slices are named by. */
  readonly base: string | undefined;
  readonly random: boolean;
  readonly replace: boolean;
  /** `range(low, high)`. */
  readonly bounds?: {
    readonly low: Value | undefined;
    readonly high: Value | undefined;
    readonly step?: Value | undefined;
  };
}
export interface Mask {
  readonly kind: 'mask';
  readonly mask: Predicate;
  readonly table: Table | undefined;
  readonly trace: Trace;
}
/** `df.loc`, `df.iloc`, `df.at`. */
export interface Indexer {
  readonly kind: 'indexer';
  readonly table: Table;
  readonly by: 'loc' | 'iloc';
}
/** What `kf.split(X)` gives: pairs of indices. */
export interface Folds {
  readonly kind: 'folds';
  readonly split: Split;
}
/** `pl.col("x").mean()`, `F.avg("x")`: applied to a table later. */
export interface ColumnExpr {
  readonly kind: 'expr';
  readonly columns: readonly string[];
  readonly alias: string | undefined;
  readonly statistics: readonly { readonly at: Span; readonly what: string }[];
  readonly shifts: readonly { readonly at: Span; readonly periods: number }[];
  readonly trace: Trace;
  readonly mask: Predicate | undefined;
  /** Drawn anew whenever it is evaluated. */
  readonly random: boolean;
}
/** Names of columns: all of an open table but some, or the ones in `only`. */
export interface ColumnNames {
  readonly kind: 'names';
  readonly without: readonly string[];
  readonly only: readonly string[] | undefined;
}
export interface Either {
  readonly kind: 'either';
  readonly options: readonly Value[];
}

/** A place that the program changes; the interpreter logs writes so that branches can be undone and joined. */
export interface Cell<T> {
  value: T;
  readonly join: (a: T, b: T) => T;
  /** Loops around the place where it was made. */
  depth?: number;
}

export interface Scope {
  readonly vars: Map<string, Value>;
  readonly parent: Scope | undefined;
  readonly module: string;
  readonly kind: 'module' | 'function' | 'class';
  globals: Set<string> | undefined;
  nonlocals: Set<string> | undefined;
}

export const NO_TRACE: Trace = { learnt: [], scores: [], predicted: [] };
export const NONE: Const = { kind: 'const', value: null };

export function constant(value: string | number | boolean | null): Const {
  return value === null ? NONE : { kind: 'const', value };
}

export function lib(name: string): LibValue {
  return { kind: 'lib', name };
}

/** What was taken out of an unknown object that was read from a file came from there too. */
export function takenFrom(owner: Unknown, part: Unknown): Unknown {
  return owner.stored ? { ...part, stored: true } : part;
}

/** Among column names that are left out: others, nobody knows which. */
export const ANY_NAME = '*';

/** Merges two lists without doubles; returns one of them unchanged when it holds the other. */
export function merged<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  let result: T[] | undefined;
  for (const item of b) if (!a.includes(item)) (result ??= [...a]).push(item);
  return result ?? a;
}

export function mergeTraces(a: Trace, b: Trace): Trace {
  if (a === b || isEmpty(b)) return a;
  if (isEmpty(a)) return b;
  return {
    learnt: merged(a.learnt, b.learnt),
    scores: merged(a.scores, b.scores),
    predicted: merged(a.predicted, b.predicted),
  };
}

export function isEmpty(trace: Trace): boolean {
  return trace === NO_TRACE || (trace.learnt.length === 0 && trace.scores.length === 0 && trace.predicted.length === 0);
}

/** Everything that went into a value, containers included (two levels). */
export function traceOf(value: Value, depth = 2): Trace {
  switch (value.kind) {
    case 'unknown':
    case 'scalar':
    case 'index':
    case 'mask':
      return value.trace;
    case 'table':
      return { learnt: allLearnt(value), scores: value.scores, predicted: value.predicted };
    case 'grouped':
      return traceOf(value.table);
    case 'list':
    case 'tuple':
    case 'set': {
      if (depth === 0) return NO_TRACE;
      let trace = value.cell.value.rest ? traceOf(value.cell.value.rest, depth - 1) : NO_TRACE;
      for (const item of value.cell.value.items) trace = mergeTraces(trace, traceOf(item, depth - 1));
      return trace;
    }
    case 'dict': {
      if (depth === 0) return NO_TRACE;
      let trace = value.cell.value.rest ? traceOf(value.cell.value.rest, depth - 1) : NO_TRACE;
      for (const item of value.cell.value.entries.values()) trace = mergeTraces(trace, traceOf(item, depth - 1));
      return trace;
    }
    case 'either': {
      let trace = NO_TRACE;
      for (const option of value.options) trace = mergeTraces(trace, traceOf(option, depth));
      return trace;
    }
    default:
      return NO_TRACE;
  }
}

const LEARNT_CACHE = new WeakMap<Table, readonly Learning[]>();

/** Statistics in any column of the table. */
export function allLearnt(table: Table): readonly Learning[] {
  let known = LEARNT_CACHE.get(table);
  if (!known) {
    known = table.learnt;
    for (const column of table.named.values()) known = merged(known, column.learnt);
    LEARNT_CACHE.set(table, known);
  }
  return known;
}

export function isSequence(value: Value): value is Sequence {
  return value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set';
}

export function stringOf(value: Value | undefined): string | undefined {
  return value?.kind === 'const' && typeof value.value === 'string' ? value.value : undefined;
}

export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'const' && typeof value.value === 'number' ? value.value : undefined;
}

/** Constant strings of a string, list or tuple; `undefined` when any is not constant. */
export function stringsOf(value: Value | undefined): readonly string[] | undefined {
  if (!value) return undefined;
  const one = stringOf(value);
  if (one !== undefined) return [one];
  if (!isSequence(value) || value.cell.value.rest) return undefined;
  const all: string[] = [];
  for (const item of value.cell.value.items) {
    const text = stringOf(item);
    if (text === undefined) return undefined;
    all.push(text);
  }
  return all;
}
