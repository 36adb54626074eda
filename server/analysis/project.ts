/** Modules of a project: read and parsed once, linked by imports, interpreted on demand. */
import type { ConfigFile, ConfigFormat, Kind } from '../../rules/api/config.js';
import type { ModuleFacts } from '../../rules/api/facts.js';
import { formatOf } from './config/format.js';
import { configModule } from './config/module.js';
import { importsOf } from './python/imports.js';
import { parsePython } from './python/parser/parse.js';
import type { Module } from './python/ast.js';
import { fromCells, fromPlain, parseNotebook, type ModuleText } from './text/notebook.js';
import type { Files, Source } from './analyze.js';
import { isOfModels } from './ml.js';
import type { Models } from './models/model.js';
import { between, copiesIn, filtersOfBoth, sameRows, share, within, type RowSet } from './flow/rows.js';
import { BudgetSpent, Run, type Events, type Linker } from './flow/run.js';
import { runStatement } from './flow/statements.js';
import { memberOf } from './flow/attributes.js';
import { callMethod, callValue, newInstance, type Arguments } from './flow/calls.js';
import { constant, lib, type ClassValue, type ModuleValue, type Scope, type Value } from './flow/values.js';
import type { Expr } from './python/ast.js';

/** A file that was read: Python, or configuration, which has no statements. */
export interface ParsedModule {
  readonly path: string;
  readonly text: ModuleText;
  readonly tree: Module;
  readonly config?: ConfigFile;
}

export interface Interpretation {
  readonly facts: ModuleFacts;
  readonly spent: boolean;
  /** Project files whose code went in. */
  readonly imports: ReadonlySet<string>;
}

interface Linked {
  readonly value: ModuleValue;
  readonly events: Events;
  readonly imports: ReadonlySet<string>;
}

/** What a survey of the project wants to know of a file. */
export interface Look {
  readonly config: ConfigFile | undefined;
  /** It imports a library that only work with models needs. */
  readonly isOfModels: boolean;
  /** It may hold comments for us. */
  readonly hasDirectives: boolean;
}

interface Sign {
  /** Names a modelled library or makes a call that is known without one. */
  readonly concerned: boolean;
  /** Project files that it imports. */
  readonly next: readonly string[];
}

const STEPS_PER_CHARACTER = 12;
const LEAST_STEPS = 200_000;
/** Characters of source whose trees are kept, and as many that were only read. */
const MOST_HELD = 8_000_000;

/** Known without their library. */
const LEARNS = /\.(?:fit|fit_\w+|predict|predict_\w+|backward)\(|\btrain_test_split\(/;

/** All modules that a project has seen. Dropped entries are parsed again when asked for. */
export class Modules implements Linker {
  private readonly parsed = new Map<string, ParsedModule | undefined>();
  private readonly linked = new Map<string, Linked | undefined>();
  /** What each stage writes, by the key of the file. */
  private readonly stages = new Map<string, ReadonlyMap<string, Value>>();
  private readonly ids: { next: number };
  private readonly loading = new Set<string>();
  /** Read and not parsed so far. */
  private readonly texts = new Map<string, ModuleText | undefined>();
  /** Characters of the sources in `parsed`, and at most those in `texts`. */
  private held = 0;
  private waiting = 0;
  private readonly signs = new Map<string, Sign>();
  private readonly looks = new Map<string, Look>();

  constructor(
    private readonly models: Models,
    private readonly files: Files,
    private readonly open: ReadonlyMap<string, Source>,
    private readonly kinds: readonly Kind[],
    /** What these modules would be with other texts for some. */
    private readonly instead?: { readonly base: Modules; readonly texts: ReadonlyMap<string, ModuleText> },
  ) {
    this.ids = instead?.base.ids ?? { next: 1 };
  }

  /** The same modules if some of them had other texts; what those do not touch is shared. */
  withTexts(texts: ReadonlyMap<string, ModuleText>): Modules {
    return new Modules(this.models, this.files, this.open, this.kinds, { base: this, texts });
  }

  /** Forgets a file and everything that was interpreted with it. */
  drop(path: string): void {
    const known = this.parsed.get(path);
    this.stages.clear();
    this.signs.clear();
    this.looks.delete(path);
    this.forget(path);
    // A file that was not there before may be what any import looked for.
    if (!known) this.linked.clear();
    else
      for (const [name, module] of this.linked)
        if (name === path || module?.imports.has(path)) this.linked.delete(name);
  }

  private forget(path: string): void {
    this.held -= this.parsed.get(path)?.text.text.length ?? 0;
    this.parsed.delete(path);
    this.texts.delete(path);
  }

  /** Trees of files that were not asked for in a long time are parsed again when they are. */
  private makeRoom(kept: string): void {
    for (const [path, module] of this.parsed) {
      if (this.held <= MOST_HELD) return;
      if (module && path !== kept && !this.open.has(path)) this.forget(path);
    }
  }

  parse(path: string): ParsedModule | undefined {
    if (this.instead && !this.instead.texts.has(path)) return this.instead.base.parse(path);
    const known = this.parsed.get(path);
    if (known || this.parsed.has(path)) return known;
    const text = this.source(path);
    this.texts.delete(path);
    const module = text && this.read(path, text);
    this.parsed.set(path, module);
    this.held += module?.text.text.length ?? 0;
    if (this.held > MOST_HELD) this.makeRoom(path);
    return module;
  }

  private read(path: string, text: ModuleText): ParsedModule {
    const format = this.formatOf(path);
    if (format) return configModule(path, text, format, this.kinds);
    const tree = parsePython(text.text, {
      notebook: text.cells !== undefined,
      ...(text.cells ? { pieces: text.cells } : {}),
    });
    return { path, text, tree };
  }

  /** What the editor says a document is in counts more than its name. */
  private formatOf(path: string): ConfigFormat | undefined {
    const source = this.open.get(path);
    return source && source.kind !== 'config' ? undefined : formatOf(path);
  }

  /** Read once, whether it is parsed later or not. */
  private source(path: string): ModuleText | undefined {
    if (this.instead) return this.instead.texts.get(path) ?? this.instead.base.source(path);
    if (this.parsed.has(path)) return this.parsed.get(path)?.text;
    if (this.texts.has(path)) return this.texts.get(path);
    const text = this.textOf(path);
    this.waiting += text?.text.length ?? 0;
    if (this.waiting > MOST_HELD) {
      this.texts.clear();
      this.waiting = 0;
    }
    this.texts.set(path, text);
    return text;
  }

  private textOf(path: string): ModuleText | undefined {
    const source = this.open.get(path);
    if (source?.kind === 'cells') return fromCells(source.cells);
    const text = source?.text ?? this.files.read(path);
    if (text === undefined) return undefined;
    return source?.kind === 'notebook' || (!source && path.endsWith('.ipynb')) ? parseNotebook(text) : fromPlain(text);
  }

  text(path: string): string {
    return this.parse(path)?.text.text ?? '';
  }

  /** Reads a file once, and parses no Python. */
  look(path: string): Look {
    if (this.instead && !this.instead.texts.has(path)) return this.instead.base.look(path);
    const known = this.looks.get(path);
    if (known) return known;
    const isConfig = this.formatOf(path) !== undefined;
    const text = isConfig ? this.text(path) : (this.source(path)?.text ?? '');
    const look = {
      config: isConfig ? this.parse(path)?.config : undefined,
      isOfModels: !isConfig && importsOf(text).some(({ level, name }) => level === 0 && isOfModels(name)),
      hasDirectives: text.includes('plumbline:'),
    };
    this.looks.set(path, look);
    return look;
  }

  /**
   * Whether a module may have to do with data or models at all: by itself or by what it imports. Most files of a
   * repository do not, and need not be interpreted. `imports`: where that was looked for.
   */
  *concerns(module: ParsedModule): Generator<void, { concerned: boolean; imports: ReadonlySet<string> }> {
    const imports = new Set<string>();
    const queue = [module.path];
    for (const path of queue) {
      const { concerned, next } = this.signOf(path);
      if (concerned) return { concerned, imports };
      for (const found of next) {
        if (found === module.path || imports.has(found)) continue;
        imports.add(found);
        queue.push(found);
      }
      yield;
    }
    return { concerned: false, imports };
  }

  private signOf(path: string): Sign {
    let sign = this.signs.get(path);
    if (!sign) {
      const text = this.source(path);
      const names = text ? importsOf(text.text) : [];
      const isModelled = names.some(
        ({ level, name }) => level === 0 && Object.hasOwn(this.models.imports, name.split('.')[0]!),
      );
      // What a project's own models are for can have any name; cells run whatever they like.
      const concerned = !!text && (!!this.models.own || !!text.cells || isModelled || LEARNS.test(text.text));
      const next = (concerned ? [] : names).flatMap(({ level, name }) => this.resolve(name, level, path) ?? []);
      this.signs.set(path, (sign = { concerned, next }));
    }
    return sign;
  }

  /** Runs a module as the program and gives what happened. Yields now and then so that the caller can pause. */
  *interpret(module: ParsedModule): Generator<void, Interpretation> {
    const run = this.newRun(module);
    const scope = moduleScope(module.path, '__main__');
    let spent = false;
    try {
      for (const statement of module.tree.body) {
        const completion = runStatement(run, statement, scope);
        yield;
        if (completion === 'raise') break;
      }
      yield* this.enterUncalled(run, scope);
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      spent = true;
    }
    const facts = factsOf(
      run,
      [...run.imported].flatMap((path) => (this.linked.get(path) ?? this.instead?.base.linked.get(path))?.events ?? []),
    );
    run.takeBack(0);
    return { facts, spent, imports: new Set(run.imported) };
  }

  /** See {@link Linker}. A stage is interpreted once; what it reads from others is not followed further. */
  written(run: Run, key: string): Value | undefined {
    const name = key.slice(key.lastIndexOf('/') + 1);
    if (!/^[\w-]+\.\w+$/.test(name) || run.stage) return undefined;
    // A name that the reader itself does not write comes from a module of constants; the writer knows that one too.
    const words = this.text(run.file).includes(name)
      ? [name]
      : [...run.imported].map((path) => path.slice(path.lastIndexOf('/') + 1, -'.py'.length));
    const siblings = this.files.siblings?.(run.file) ?? [];
    // A folder of hundreds of scripts is a collection, not the stages of one pipeline.
    if (siblings.length > MOST_STAGES) return undefined;
    for (const path of siblings) {
      const module = path === run.file ? undefined : this.parse(path);
      if (!module || !WRITES.test(module.text.text) || !words.some((word) => module.text.text.includes(word))) continue;
      const value = this.outputs(module).get(key);
      if (!value) continue;
      run.imported.add(path);
      return value;
    }
    return undefined;
  }

  private outputs(module: ParsedModule): ReadonlyMap<string, Value> {
    const known = this.stages.get(module.path);
    if (known) return known;
    this.stages.set(module.path, new Map());
    const run = this.newRun(module);
    run.stage = true;
    const scope = moduleScope(module.path, '__main__');
    try {
      for (const statement of module.tree.body) runStatement(run, statement, scope);
      for (const step of this.enterUncalled(run, scope)) void step;
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
    }
    const outputs = new Map([...run.written].map(([key, value]) => [key, snapshot(value)]));
    run.takeBack(0);
    this.stages.set(module.path, outputs);
    return outputs;
  }

  private newRun(module: ParsedModule): Run {
    const budget = Math.max(LEAST_STEPS, module.text.text.length * STEPS_PER_CHARACTER);
    return new Run(this.models, this, module.path, budget, this.ids);
  }

  /** Functions and methods that nobody called: a library's, a framework's entry points. */
  private *enterUncalled(run: Run, scope: Scope): Generator<void> {
    for (const value of [...scope.vars.values()]) {
      if (value.kind === 'function' && value.scope.module === run.file && !run.entered.has(value.def)) {
        callValue(run, value, noArguments(value.def as unknown as Expr, scope, true));
        yield;
      } else if (value.kind === 'class' && value.scope.module === run.file) {
        this.enterMethods(run, value, scope);
        yield;
      }
    }
  }

  private enterMethods(run: Run, cls: ClassValue, scope: Scope): void {
    const methods = [...cls.members.values()].filter((member) => member.kind === 'function');
    if (methods.every((method) => run.entered.has(method.def))) return;
    const args = noArguments(cls.def as unknown as Expr, scope, false);
    const init = cls.members.get('__init__');
    const instance: Value = init?.kind === 'function' ? newInstance(run, cls, args) : callValue(run, cls, args);
    if (init?.kind === 'function') callValue(run, { ...init, self: instance }, args);
    for (const method of methods)
      if (!run.entered.has(method.def) && !LOADERS.has(method.name)) callMethod(run, instance, method.name, args);
    // Loaders come last, when the data is set up.
    const loaders = new Map(
      [...LOADERS].filter((name) => memberOf(cls, name)).map((name) => [name, callMethod(run, instance, name, args)]),
    );
    noteSameLoaders(run, loaders);
  }

  /** See {@link Linker}. Candidates: beside the importing file for relative names; every folder above it, and `src` there, for absolute ones. */
  module(run: Run, name: string, level: number, from: string): ModuleValue | undefined {
    const path = this.resolve(name, level, from);
    if (!path || path === from) return undefined;
    run.imported.add(path);
    const linked = this.link(path);
    if (linked) for (const one of linked.imports) run.imported.add(one);
    return linked?.value;
  }

  private resolve(name: string, level: number, from: string): string | undefined {
    const relative = name.split('.').filter(Boolean).join('/');
    const folders = from.split('/').slice(0, -1);
    if (level > 0) return this.firstFile(folders.slice(0, folders.length - level + 1).join('/'), relative);
    for (let depth = folders.length; depth >= Math.max(0, folders.length - 5); depth--) {
      const folder = folders.slice(0, depth).join('/');
      const found = this.firstFile(folder, relative) ?? this.firstFile(folder ? `${folder}/src` : 'src', relative);
      if (found) return found;
    }
    return undefined;
  }

  private firstFile(folder: string, name: string): string | undefined {
    const base = folder && name ? `${folder}/${name}` : folder || name;
    for (const path of [`${base}.py`, `${base}/__init__.py`]) if (this.source(path)) return path;
    return undefined;
  }

  private link(path: string): Linked | undefined {
    if (this.linked.has(path)) return this.linked.get(path);
    const same = this.instead && !this.instead.texts.has(path) && this.instead.base.linked.get(path);
    if (same && ![...same.imports].some((one) => this.instead?.texts.has(one))) {
      this.linked.set(path, same);
      return same;
    }
    const module = this.parse(path);
    if (!module || this.loading.has(path)) return undefined;
    this.loading.add(path);
    const run = this.newRun(module);
    const scope = moduleScope(path, path);
    try {
      for (const statement of module.tree.body) runStatement(run, statement, scope);
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
    } finally {
      this.loading.delete(path);
    }
    for (const name of this.modelled(path)) scope.vars.set(name.slice(name.lastIndexOf('.') + 1), lib(name));
    const linked = { value: { kind: 'module' as const, path, scope }, events: run.events, imports: run.imported };
    this.linked.set(path, linked);
    return linked;
  }

  /** APIs of a module that its project has modelled. From where a module is imported, its name may be any end of its path. */
  private modelled(path: string): string[] {
    const { own } = this.models;
    if (!own) return [];
    const folders = path.replace(/(\/__init__)?\.py$/, '').split('/');
    return folders.flatMap((_, depth) => own[folders.slice(depth).join('/')] ?? []);
  }
}

function moduleScope(path: string, name: string): Scope {
  return {
    vars: new Map([['__name__', constant(name)]]),
    parent: undefined,
    module: path,
    kind: 'module',
    globals: undefined,
    nonlocals: undefined,
  };
}

function noArguments(node: Expr, scope: Scope, open: boolean): Arguments {
  return { values: [], keywords: new Map(), node, scope, open: open && false };
}

function factsOf(run: Run, imported: readonly Events[]): ModuleFacts {
  const all = [...imported, run.events];
  return {
    learnings: all.flatMap((events) => events.learnings),
    splits: all.flatMap((events) => events.splits),
    trainings: all.flatMap((events) => events.trainings),
    evaluations: all.flatMap((events) => events.evaluations),
    selections: all.flatMap((events) => events.selections),
    duplications: all.flatMap((events) => events.duplications),
    overlaps: all.flatMap((events) => events.overlaps),
    reports: all.flatMap((events) => events.reports),
    servings: all.flatMap((events) => events.servings),
    parts: all.flatMap((events) => [...events.parts.values()]),
    uses: new Map(all.flatMap((events) => [...events.uses])),
    lineage: {
      share: (a, b) => share(a as RowSet, b as RowSet),
      within: (a, b) => within(a as RowSet, b as RowSet),
      same: (a, b) => sameRows(a as RowSet, b as RowSet),
      between: (a, b) => between(a as RowSet, b as RowSet),
      filtersOfBoth: (a, b) => filtersOfBoth(a as RowSet, b as RowSet),
      duplications: (rows) => copiesIn(rows as RowSet),
    },
  };
}

const LOADERS = new Set(['train_dataloader', 'val_dataloader', 'test_dataloader']);

/** `test_dataloader` that hands out what `train_dataloader` does. */
function noteSameLoaders(run: Run, loaders: ReadonlyMap<string, Value | undefined>): void {
  const train = loaders.get('train_dataloader');
  for (const name of ['val_dataloader', 'test_dataloader']) {
    const other = loaders.get(name);
    if (train?.kind !== 'table' || other?.kind !== 'table' || !other.handed || !sameRows(train.rows, other.rows))
      continue;
    const at = other.handed.at;
    run.events.overlaps.push({
      at,
      what: 'loaders',
      steps: [
        ...(train.handed ? [{ at: train.handed.at, says: 'handed out for training here' }] : []),
        { at, says: 'and for testing here' },
      ],
      certain: true,
      severity: 'error',
    });
  }
}

const MOST_STAGES = 40;

const WRITES = /\b(dump|save|savetxt|savez|to_(csv|parquet|pickle|feather|json|excel|hdf)|write_(csv|parquet))\b/;

/** An estimator as it was when it was written. */
function snapshot(value: Value): Value {
  return value.kind === 'estimator' ? { ...value, cell: { ...value.cell } } : value;
}
