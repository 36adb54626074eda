/** The one way in: sources and changes go in, findings per file come out. */
import type { Kind } from '../../rules/api/config.js';
import type { Certainty } from '../../rules/api/facts.js';
import type { Fix, Remedy } from '../../rules/api/fix.js';
import type { Rule, Severity, Span } from '../../rules/api/rule.js';
import { placeOf, runRules } from './findings/run.js';
import { outlineOf } from './fixes/outline.js';
import type { State } from './fixes/prove.js';
import { repairAll, repairs, type States } from './fixes/repair.js';
import { suppressing } from './fixes/suppress.js';
import type { Models } from './models/model.js';
import { Modules, type ParsedModule } from './project.js';
import { survey, type Area } from './survey.js';
import type { ModuleText } from './text/notebook.js';

/** Reads a file of the workspace; `undefined` where there is none or it cannot be read. */
export interface Files {
  read(path: string): string | undefined;
  /** Python files beside a file, itself included; used to find who writes what another stage reads. */
  siblings?(path: string): readonly string[];
}

export type Source =
  | { readonly kind: 'python'; readonly text: string }
  /** Raw `.ipynb` JSON. */
  | { readonly kind: 'notebook'; readonly text: string }
  /** In a language of configuration; the name says in which. */
  | { readonly kind: 'config'; readonly text: string }
  /** Live cells of an editor. */
  | { readonly kind: 'cells'; readonly cells: readonly { text: string; language: string; id: string }[] };

/** 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range in a file. In a notebook `start`/`end` are positions in the raw `.ipynb` file when it came from JSON. */
export interface Place {
  readonly path: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  /** `index` is 0-based among all cells of the notebook. */
  readonly cell?: {
    readonly index: number;
    readonly id: string | undefined;
    readonly start: Position;
    readonly end: Position;
  };
}

export interface Finding {
  /** The same for the same mistake at the same place: rule, path and span. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly place: Place;
  readonly message: string;
  readonly steps: readonly { readonly place: Place; readonly message: string }[];
  /** Those that need no proof; {@link Project.fixes} has all. */
  readonly fixes: readonly Fix[];
  readonly remedies: readonly Remedy[];
}

/** Something the reader must know about the analysis itself: a spent budget, a file that does not parse, a bad model file. */
export interface Note {
  readonly kind: 'budget' | 'syntax' | 'unparsed' | 'internal' | 'models';
  readonly place: Place | undefined;
  readonly message: string;
}

/** A finding that a comment says to leave out. */
export interface Silenced {
  readonly finding: Finding;
  /** The comment, or the rule's name in it when it names several. */
  readonly by: Span;
}

export interface FileReport {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notes: readonly Note[];
}

export interface ProjectOptions {
  readonly rules: readonly Rule[];
  /** Run these alone; the others are still known by name. */
  readonly only?: ReadonlySet<string>;
  readonly models: Models;
  /** What configuration may declare. */
  readonly kinds?: readonly Kind[];
  readonly files: Files;
  /** Lets input in between slices of work; throws to cancel. */
  readonly pause: () => Promise<void>;
}

/** A file on which so many others depend is not repaired: each would have to be analysed again. */
const MOST_ORIGINS = 12;

export class Project {
  private readonly open = new Map<string, Source>();
  private readonly modules: Modules;
  private readonly importers = new Map<string, ReadonlySet<string>>();
  /** What the last analysis of a file said, as long as nothing changed. */
  private readonly states = new Map<string, State>();
  /** Repairs that have been proven, by the key of their finding, as long as nothing changed. */
  private readonly proven = new Map<string, readonly Fix[]>();

  /** What is looked at with each project, by its folder. */
  private readonly surveyed = new Map<string, Area>();

  constructor(private readonly options: ProjectOptions) {
    this.modules = new Modules(options.models, options.files, this.open, options.kinds ?? []);
  }

  /** The live content of an open document; `undefined` once it is closed and the file counts again. */
  set(path: string, source: Source | undefined): void {
    if (source) this.open.set(path, source);
    else this.open.delete(path);
    this.forget(path);
  }

  /** The file changed on disk, appeared or vanished. */
  invalidate(path: string): void {
    this.forget(path);
  }

  private forget(path: string): void {
    this.modules.drop(path);
    this.states.clear();
    this.proven.clear();
  }

  /** Files analysed so far whose findings may change with `path`. */
  dependents(path: string): string[] {
    return [...this.importers].filter(([, imports]) => imports.has(path)).map(([file]) => file);
  }

  /** Findings of the file, and of project files whose code it runs. Empty for a file that cannot be read. */
  async analyze(path: string): Promise<FileReport[]> {
    const module = this.modules.parse(path);
    if (!module) return [];
    await this.options.pause();
    const { state, silenced, notes, imports } = await this.run(module, this.modules);
    this.importers.set(path, imports);
    this.states.set(path, state);
    const { findings } = state;
    const paths = [path, ...findings.map(({ place }) => place.path), ...silenced.map(({ by }) => by.file)];
    return [...new Set(paths)].map((file) => ({
      path: file,
      findings: findings.filter(({ place }) => place.path === file),
      silenced: silenced.filter(({ by }) => by.file === file),
      notes: file === path ? notes : [],
    }));
  }

  /** What is wrong with a project as a whole, and with its configuration. Changes have to have been said before. */
  async survey(area: Area): Promise<FileReport[]> {
    const reports = await survey(this.options, this.modules, area);
    this.surveyed.set(area.root, area);
    this.states.set(area.root, surveyState(reports));
    return reports;
  }

  private async run(module: ParsedModule, modules: Modules) {
    if (module.config)
      return {
        state: { findings: [], outline: undefined, spent: false },
        silenced: [],
        notes: [],
        imports: new Set<string>(),
      };
    const { concerned, imports } = await this.inSlices(modules.concerns(module));
    const run = concerned ? await this.inSlices(modules.interpret(module)) : undefined;
    const remarks = notesOf(module, run?.spent ?? false);
    const { findings, silenced, notes } = runRules(
      this.options,
      {
        check: (rule) => ('check' in rule ? (run ? rule.check(run.facts) : []) : undefined),
        judged: [{ path: module.path, all: true }],
        complete: remarks.length === 0,
      },
      (file) => modules.parse(file),
    );
    const state: State = { findings, outline: run && outlineOf(run.facts), spent: run?.spent ?? false };
    return { state, silenced, notes: [...notes, ...remarks], imports: run?.imports ?? imports };
  }

  /** Where a range of a file is; see {@link Place}. */
  locate(span: Span): Place {
    return placeOf(span, (path) => this.modules.parse(path)?.text);
  }

  /** Repairs of a finding that the last analysis found, each of them proven, best first; the last one silences it. */
  async fixes(finding: Finding): Promise<readonly Fix[]> {
    const known = this.proven.get(finding.key);
    if (known) return known;
    const module = this.modules.parse(finding.place.path);
    if (!module) return [];
    const states = finding.fixes.length + finding.remedies.length > 0 ? await this.statesOf(finding) : undefined;
    const fixes = states ? await repairs(finding, this.modules, states, this.state) : [];
    const hasComments = module.config?.format !== 'json';
    if (hasComments && !finding.rule.startsWith('suppression/')) fixes.push(suppressing(module, finding));
    this.proven.set(finding.key, fixes);
    return fixes;
  }

  /** The text of a file after all of its safe repairs; `undefined` when there are none. */
  async fixAll(
    path: string,
    ignored: (finding: Finding) => boolean = () => false,
  ): Promise<{ readonly text: ModuleText | undefined; readonly count: number }> {
    const states = await this.statesAround(path);
    return states ? repairAll(path, this.modules, states, this.state, ignored) : { text: undefined, count: 0 };
  }

  /** Of everything whose analysis may find it. */
  private async statesOf({ key, place: { path } }: Finding): Promise<States | undefined> {
    for (const root of this.surveyed.keys()) {
      const state = this.states.get(root) ?? (await this.state(root, this.modules));
      if (state?.findings.some((one) => one.key === key)) return new Map([[root, state]]);
    }
    return this.statesAround(path);
  }

  /** Of all files whose findings may change with one; `undefined` when they are too many. */
  private async statesAround(path: string): Promise<States | undefined> {
    const origins = [...new Set([path, ...this.dependents(path)])];
    if (origins.length > MOST_ORIGINS) return undefined;
    const states = new Map<string, State>();
    for (const origin of origins) {
      if (!this.states.has(origin)) await this.analyze(origin);
      const state = this.states.get(origin);
      if (state) states.set(origin, state);
    }
    return states;
  }

  private readonly state = async (origin: string, modules: Modules): Promise<State | undefined> => {
    await this.options.pause();
    const area = this.surveyed.get(origin);
    if (area) return surveyState(await survey(this.options, modules, area));
    const module = modules.parse(origin);
    return module && (await this.run(module, modules)).state;
  };

  private async inSlices<T>(steps: Generator<void, T>): Promise<T> {
    let next = steps.next();
    while (!next.done) {
      await this.options.pause();
      next = steps.next();
    }
    return next.value;
  }
}

function surveyState(reports: readonly FileReport[]): State {
  return { findings: reports.flatMap(({ findings }) => findings), outline: undefined, spent: false };
}

function notesOf(module: ParsedModule, spent: boolean): Note[] {
  const notes: Note[] = module.text.problems.map((problem) => ({
    kind: 'syntax',
    place: { path: module.path, span: { file: module.path, start: 0, end: 0 }, start: problem, end: problem },
    message: problem.message,
  }));
  const [lost] = module.tree.problems.filter(({ understood }) => !understood);
  if (lost) {
    const span = { file: module.path, start: lost.start, end: lost.end };
    notes.push({
      kind: 'unparsed',
      place: placeOf(span, () => module.text),
      message: `does not parse: ${lost.message}. Mend it to have all of the file checked; the code around it was.`,
    });
  }
  if (spent)
    notes.push({
      kind: 'budget',
      place: undefined,
      message: 'This file is too large to be analysed in full: findings are those of the part that was reached.',
    });
  return notes;
}
