/** One interpretation of one module: its events, its undo log, its budget. */
import type {
  Duplication,
  Evaluation,
  GroupColumn,
  Learning,
  Overlap,
  Part,
  Pick,
  Report,
  Selection,
  Serving,
  Split,
  Training,
} from '../../../rules/api/facts.js';
import type { Span } from '../../../rules/api/rule.js';
import type { Models } from '../models/model.js';
import type { Call, Expr, FunctionDef, Node } from '../python/ast.js';
import { join } from './join.js';
import { rowsKey, type RowSet, type Source } from './rows.js';
import type { Cell, ClassValue, Scope, Table, Trace, Unknown, Value, ModuleValue, Estimator } from './values.js';
import { NO_TRACE } from './values.js';

export interface Events {
  readonly learnings: Learning[];
  readonly splits: Split[];
  readonly trainings: Training[];
  readonly evaluations: Evaluation[];
  readonly selections: Selection[];
  readonly duplications: Duplication[];
  readonly overlaps: Overlap[];
  readonly reports: Report[];
  readonly servings: Serving[];
  readonly uses: Map<number, Span>;
  readonly parts: Map<string, Part>;
}

/** Finds and interprets project modules; the same for every run of a project. */
export interface Linker {
  /** The module that `name` (with `level` leading dots) means in `from`, interpreted; `undefined` if it is not of the project. */
  module(run: Run, name: string, level: number, from: string): ModuleValue | undefined;
  /** What another stage of the pipeline, a module beside this one, writes to a file. */
  written(run: Run, key: string): Value | undefined;
  /** Source text of a module, for names in messages. */
  text(path: string): string;
}

export interface Frame {
  readonly def: unknown;
  readonly returns: Value[];
  readonly yields: Value[];
  readonly exits: Delta[];
  readonly scope: Scope;
  readonly owner: ClassValue | undefined;
}

/** Thrown when a file has used up its share; what was found until then stays. */
export class BudgetSpent extends Error {}

type Target = Map<string, Value> | Cell<unknown>;
interface LogEntry {
  readonly target: Target;
  readonly key: string;
  readonly old: unknown;
}
export type Delta = Map<Target, Map<string, unknown>>;

export class Run {
  readonly events: Events = {
    learnings: [],
    splits: [],
    trainings: [],
    evaluations: [],
    selections: [],
    duplications: [],
    overlaps: [],
    reports: [],
    servings: [],
    uses: new Map(),
    parts: new Map(),
  };
  readonly frames: Frame[] = [];
  readonly loops: Delta[][] = [];
  /** Functions that were entered, and how often. */
  readonly entered = new Map<unknown, number>();
  /** What was written to files under a known name: path → value. */
  readonly written = new Map<string, Value>();
  /** Event spans of imported modules are reported with their own file. */
  readonly imported = new Set<string>();
  /** Sources of which the program shows that an entity has several rows. */
  readonly groups = new Map<Source, GroupColumn>();
  /** Where columns were picked by their importance; a choice once something is trained on them. */
  readonly pending = new Map<Evaluation, Span>();
  /** Under which name the rows of a source were kept first. */
  readonly firstNames = new Map<Source, string>();
  /** How far apart the values of a loop over a range are, by the loop variable's key. */
  readonly stepsOf = new Map<string, number>();
  /** Sources whose rows belong to two kinds of things, as ratings do. */
  readonly crossed = new Set<Source>();
  /** Sources in which the program looks for duplicates. */
  readonly doubted = new Set<Source>();
  /** Sources that are objects read from a file. */
  readonly stored = new Set<Source>();
  /** Learnings of transformers that were fitted. */
  readonly fitted = new Set<Learning>();
  /** What a learning learnt from, by its id. */
  readonly learntFrom = new Map<number, Table>();
  /** Tables under several names, by each state of theirs. */
  readonly objects = new WeakMap<Table, Cell<Table>>();
  /** Tables that plain lists stand for, by the list's cell. */
  readonly lists = new WeakMap<object, Table>();
  readonly tables = new Map<number, Table>();
  /** Estimators by the id of their fact. */
  readonly made = new Map<number, Estimator>();
  /** Networks that are not trained just now: `model.eval()`. */
  readonly evaluating = new Set<number>();
  /** Data modules that were set up, by their fields. */
  readonly prepared = new WeakSet<object>();
  readonly estimators = new Map<number, Estimator>();
  readonly sources = new Map<string, Source>();
  private readonly interned = new Map<string, unknown>();
  private log: LogEntry[] = [];
  private steps = 0;
  private counter = 0;
  loopDepth = 0;
  /** Inside the arguments of a plot: what is picked there is only shown. */
  drawing = 0;
  /** Inside a call on one of several possible values. */
  alternatives = 0;
  /** Weights are not updated here: `with torch.no_grad()`. */
  frozen = 0;
  /** Only to learn what it writes for another module. */
  stage = false;
  /** Inside an objective that a tuner calls. */
  objective = 0;

  constructor(
    readonly models: Models,
    readonly linker: Linker,
    /** Where code is being interpreted now; changes when a call enters another file. */
    public file: string,
    private readonly budget: number,
    /** Ids must differ between modules that share values. */
    private readonly idBase: { next: number },
  ) {}

  id(): number {
    return this.idBase.next++;
  }

  /** A number for names that need not be unique beyond this run. */
  count(): number {
    return this.counter++;
  }

  step(): void {
    if (++this.steps > this.budget) throw new BudgetSpent();
  }

  at(node: Node): Span {
    const { func } = node as Partial<Call>;
    // In a chain over several lines the call is where its name is.
    if (func?.kind === 'Attribute' && this.linker.text(this.file).slice(func.value.start, func.end).includes('\n'))
      return { file: this.file, start: func.end - func.attr.length, end: node.end };
    return { file: this.file, start: node.start, end: node.end };
  }

  pick(node: Node, kind: Pick['kind'] = 'rows'): Pick {
    return { at: this.at(node), order: this.count(), kind, name: undefined };
  }

  /** Source text of an expression on one line, shortened. */
  text(node: Node): string {
    const text = this.linker
      .text(this.file)
      .slice(node.start, Math.min(node.end, node.start + 60))
      .replace(/\s+/g, ' ');
    return text.length > 40 ? `${text.slice(0, 37)}…` : text;
  }

  name(expr: Expr): string {
    return this.text(expr);
  }

  /** One object for one key: the same event seen again in a loop is the same event. */
  intern<T>(key: string, make: () => T): T {
    let known = this.interned.get(key) as T | undefined;
    if (known === undefined) {
      known = make();
      this.interned.set(key, known);
    }
    return known;
  }

  siteKey(kind: string, at: Span, rows?: RowSet): string {
    return `${kind}:${at.file}:${at.start}:${at.end}:${rows ? rowsKey(rows) : ''}`;
  }

  unknown(from: string, at: Span | undefined, trace: Trace = NO_TRACE, mayBeTable = false): Unknown {
    return { kind: 'unknown', id: this.id(), trace, from, at, mayBeTable };
  }

  // --- writes that can be undone -------------------------------------------------------------------------------

  setVar(map: Map<string, Value>, key: string, value: Value): void {
    this.log.push({ target: map, key, old: map.get(key) });
    map.set(key, value);
  }

  deleteVar(map: Map<string, Value>, key: string): void {
    if (!map.has(key)) return;
    this.log.push({ target: map, key, old: map.get(key) });
    map.delete(key);
  }

  setCell<T>(cell: Cell<T>, value: T): void {
    this.log.push({ target: cell as Cell<unknown>, key: '', old: cell.value });
    cell.value = value;
  }

  mark(): number {
    return this.log.length;
  }

  /** What changed since the mark, and everything as it was before. */
  takeBack(mark: number): Delta {
    const delta: Delta = new Map();
    for (let i = mark; i < this.log.length; i++) {
      const { target, key } = this.log[i]!;
      let keys = delta.get(target);
      if (!keys) delta.set(target, (keys = new Map<string, unknown>()));
      if (!keys.has(key)) keys.set(key, read(target, key));
    }
    for (let i = this.log.length - 1; i >= mark; i--) {
      const { target, key, old } = this.log[i]!;
      restore(target, key, old);
    }
    this.log.length = mark;
    return delta;
  }

  /** Joins alternative continuations; one that left something alone keeps what was there. */
  merge(deltas: readonly Delta[]): void {
    if (deltas.length === 0) return;
    const touched: Map<Target, Set<string>> = new Map();
    for (const delta of deltas)
      for (const [target, keys] of delta) {
        let known = touched.get(target);
        if (!known) touched.set(target, (known = new Set()));
        for (const key of keys.keys()) known.add(key);
      }
    for (const [target, keys] of touched)
      for (const key of keys) {
        const values: unknown[] = [];
        for (const delta of deltas) {
          const changed = delta.get(target);
          values.push(changed?.has(key) ? changed.get(key) : read(target, key));
        }
        const joined = joinSlots(target, values);
        this.keepObject(values as readonly Table[], joined);
        this.write(target, key, joined);
      }
  }

  /** What all ways leave under one name as the same object still is that object. */
  private keepObject([first, ...others]: readonly Table[], joined: unknown): void {
    const object = first && this.objects.get(first);
    if (object && (joined as Value).kind === 'table' && others.every((other) => this.objects.get(other) === object))
      this.objects.set(joined as Table, object);
  }

  private write(target: Target, key: string, value: unknown): void {
    if (target instanceof Map) {
      if (value === undefined) this.deleteVar(target, key);
      else this.setVar(target, key, value as Value);
    } else this.setCell(target, value);
  }
}

function read(target: Target, key: string): unknown {
  return target instanceof Map ? target.get(key) : target.value;
}

function restore(target: Target, key: string, old: unknown): void {
  if (target instanceof Map) {
    if (old === undefined) target.delete(key);
    else target.set(key, old as Value);
  } else (target as { value: unknown }).value = old;
}

function joinSlots(target: Target, values: readonly unknown[]): unknown {
  const present = values.filter((value) => value !== undefined);
  if (present.length === 0) return undefined;
  let result: unknown = present[0];
  for (const value of present.slice(1))
    result =
      target instanceof Map
        ? join(result as Value, value as Value)
        : result === value
          ? result
          : target.join(result, value);
  return result;
}

export function isFunctionDef(def: unknown): def is FunctionDef {
  return (def as FunctionDef | undefined)?.kind === 'FunctionDef';
}
