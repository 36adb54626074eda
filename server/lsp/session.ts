/** The engine while an editor is open: which files count, and which of their results still hold. */
import type { Fix } from '../../rules/api/fix.js';
import type { Span } from '../../rules/api/rule.js';
import type { FileReport, Files, Finding, Place, ProjectOptions, Source } from '../analysis/analyze.js';
import { formatOf } from '../analysis/config/format.js';
import type { Area } from '../analysis/survey.js';
import type { ModuleText } from '../analysis/text/notebook.js';
import type { FileFindings } from '../analysis/findings/merge.js';
import type { Areas } from './areas.js';
import { Results } from './results.js';
import { Interrupted, Schedule, Superseded, type Lane } from './schedule.js';

/** What the server needs of the engine's `Project`. */
export interface Engine {
  set(path: string, source: Source | undefined): void;
  invalidate(path: string): void;
  analyze(path: string): Promise<readonly FileReport[]>;
  dependents(path: string): readonly string[];
  fixes(finding: Finding): Promise<readonly Fix[]>;
  fixAll(path: string, ignored: (finding: Finding) => boolean): Promise<{ readonly text: ModuleText | undefined }>;
  survey(area: Area): Promise<FileReport[]>;
  locate(span: Span): Place;
}

export type CreateEngine = (options: Pick<ProjectOptions, 'files' | 'pause'>) => Engine;

export class Session {
  readonly #engine: Engine;
  readonly #onError: (path: string, error: unknown) => void;
  readonly #watcher: { started(path: string): void; ended(wasDone: boolean): void } | undefined;
  readonly #schedule = new Schedule();
  readonly #results = new Results();
  readonly #open = new Set<string>();
  readonly #audited = new Set<string>();
  #isComplete = false;
  /** Origins whose results hold for the present state of all files. */
  readonly #fresh = new Set<string>();
  /** How often each document changed: an answer about an older state of it is of no use. */
  readonly #revisions = new Map<string, number>();
  readonly #areas: Areas;
  /** Folders of projects that were looked at as a whole, with the files, or folders, that changed since then. */
  readonly #surveyed = new Map<string, Set<string>>();
  /** Not analysed since they changed themselves. */
  readonly #changed = new Set<string>();
  #touched = new Set<string>();

  /** `onError` hears of faults of the engine itself; the file then counts as one without findings. */
  constructor(
    create: CreateEngine,
    files: Files,
    areas: Areas,
    onError: (path: string, error: unknown) => void,
    watcher?: { started(path: string): void; ended(wasDone: boolean): void },
  ) {
    this.#engine = create({ files, pause: this.#schedule.pause });
    this.#areas = areas;
    this.#onError = onError;
    this.#watcher = watcher;
  }

  /** An open document's content; `undefined` when it was closed. */
  set(path: string, source: Source | undefined): void {
    this.#revisions.set(path, this.#revision(path) + 1);
    if (source) this.#open.add(path);
    else this.#open.delete(path);
    this.#change(path, () => this.#engine.set(path, source));
  }

  /** A file that is not open changed on disk. */
  invalidate(path: string): void {
    this.#change(path, () => this.#engine.invalidate(path));
  }

  /** Makes a file count although it is not open. */
  addAudited(path: string): void {
    this.#audited.add(path);
    this.touch([path]);
  }

  removeAudited(paths: Iterable<string>): void {
    for (const path of paths) {
      if (!this.#audited.delete(path)) continue;
      this.touch([path]);
      this.#forgetUntracked(path);
    }
  }

  /** All files of the workspace were analysed: what no analysis used, nothing uses. */
  completed(): void {
    this.#isComplete = true;
    this.touch(this.#audited);
  }

  /** How many files are open, are watched, and have findings. */
  get counts(): { open: number; audited: number; known: number } {
    return { open: this.#open.size, audited: this.#audited.size, known: [...this.#results.paths()].length };
  }

  get audited(): readonly string[] {
    return [...this.#audited];
  }

  /**
   * What is wrong in a file, analysed now unless that is known. Rejects with `Superseded` when the file was edited
   * again or `wanted` turned false in the meantime.
   */
  async findings(path: string, lane: Lane, wanted: () => boolean = () => true): Promise<FileFindings> {
    const revision = this.#revision(path);
    const current = () => wanted() && this.#revision(path) === revision;
    const analyze = (origin: string) => this.#schedule.run(lane, current, () => this.#analyze(origin));
    if (!this.#isTracked(path)) await analyze(path);
    for (let origin: string | undefined; (origin = this.#staleOrigin(path));) await analyze(origin);
    if (this.#needsSurvey(path)) await this.#survey(this.#areas.load(path), lane, current);
    const findings = this.known(path);
    this.#forgetUntracked(path);
    return findings;
  }

  /** Looks at the project of a file as a whole, unless that was done. Rejects with `Superseded` when it is not wanted any more. */
  async survey(path: string, wanted: () => boolean): Promise<void> {
    const area = this.#areas.load(path);
    if (!area || this.#surveyed.get(area.root)?.size !== 0) await this.#survey(area, 'background', wanted);
  }

  /** Files that count and whose projects nobody has looked at since they changed. */
  get unsurveyed(): readonly string[] {
    return [...new Set([...this.#open, ...this.#audited])].filter(
      (path) => this.#surveyed.get(this.#areas.of(path)?.root ?? path)?.size !== 0,
    );
  }

  /** Files came or went, or folders of the workspace did. */
  relist(path?: string): void {
    this.#areas.forget(path);
    for (const [root, changed] of this.#surveyed)
      if (path === undefined || path.startsWith(`${root}/`) || root.startsWith(path)) changed.add(path ?? root);
  }

  /** Repairs of what was found in a file. Rejects as {@link findings} does. */
  async fixes(finding: Finding, wanted: () => boolean): Promise<readonly Fix[]> {
    return this.#ask(finding.place.path, wanted, () => this.#engine.fixes(finding));
  }

  /** The text of a file after all safe repairs, if there are any; those of ignored findings are left out. */
  async fixAll(
    path: string,
    ignored: (finding: Finding) => boolean,
    wanted: () => boolean,
  ): Promise<ModuleText | undefined> {
    await this.findings(path, 'interactive', wanted);
    return (await this.#ask(path, wanted, () => this.#engine.fixAll(path, ignored))).text;
  }

  locate(span: Span): Place {
    return this.#engine.locate(span);
  }

  async #ask<T>(path: string, wanted: () => boolean, question: () => Promise<T>): Promise<T> {
    const revision = this.#revision(path);
    const current = () => wanted() && this.#revision(path) === revision;
    let answer: { readonly value: T } | undefined;
    await this.#schedule.run('interactive', current, async () => {
      answer = { value: await question() };
    });
    if (!answer || !current()) throw new Superseded();
    return answer.value;
  }

  /** What the last analyses found in a file; still true if {@link isFresh}. */
  known(path: string): FileFindings {
    // Nothing imports a notebook, and of configuration a survey has seen all.
    const isByItself = path.endsWith('.ipynb') || formatOf(path) !== undefined;
    const whole = isByItself || (this.#isComplete && this.#audited.has(path));
    // A survey finds something everywhere; what nobody asked for is not shown.
    const counts = this.#isTracked(path) ? undefined : (origin: string) => !isSurvey(origin);
    return this.#results.of(path, whole, counts);
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  isAudited(path: string): boolean {
    return this.#audited.has(path);
  }

  isFresh(path: string): boolean {
    return this.#staleOrigin(path) === undefined && !this.#needsSurvey(path);
  }

  /** Files that count and have to be analysed again: those that are open or changed themselves, and the rest. */
  stale(): { soon: string[]; later: string[] } {
    const stale = [...new Set([...this.#open, ...this.#audited])].filter((path) => !this.isFresh(path));
    const soon = (path: string) => this.#open.has(path) || this.#changed.has(path);
    return { soon: stale.filter(soon), later: stale.filter((path) => !soon(path)) };
  }

  /** Files about which something may have changed since the last call. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** Gives files back that could not be dealt with yet. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) this.#touched.add(path);
  }

  /** Everything that is shown may look different now. */
  touchAll(): void {
    this.touch([...this.#open, ...this.#audited, ...this.#results.paths()]);
  }

  #change(path: string, apply: () => void): void {
    this.#schedule.interrupt();
    this.#changed.add(path);
    const before = this.#engine.dependents(path);
    apply();
    for (const origin of new Set([path, ...before, ...this.#engine.dependents(path)])) {
      this.#fresh.delete(origin);
      this.touch(this.#results.targetsOf(origin));
    }
    const { root } = this.#areas.of(path) ?? {};
    if (root !== undefined) this.#surveyed.get(root)?.add(path);
    this.touch([path]);
    this.#forgetUntracked(path);
  }

  /** What its project was found to say of it is of an older text. What that says of others is put right soon after. */
  #needsSurvey(path: string): boolean {
    const area = this.#isTracked(path) ? this.#areas.of(path) : undefined;
    return area !== undefined && this.#surveyed.get(area.root)?.has(path) === true;
  }

  async #survey(area: Area | undefined, lane: Lane, wanted: () => boolean): Promise<void> {
    if (!area) return;
    await this.#schedule.run(lane, wanted, async () => {
      if (this.#surveyed.get(area.root)?.size === 0) return;
      this.#watcher?.started(area.root);
      const reports = await this.#engine.survey(area).catch((error: unknown) => {
        this.#watcher?.ended(false);
        if (error instanceof Interrupted) throw error;
        this.#onError(area.root, error);
        return [];
      });
      this.#watcher?.ended(true);
      this.#surveyed.set(area.root, new Set());
      this.touch(this.#results.put(surveyOf(area.root), reports));
    });
  }

  async #analyze(origin: string): Promise<void> {
    // Several cells of a notebook ask for the same analysis.
    if (this.#fresh.has(origin)) return;
    this.#watcher?.started(origin);
    const reports = await this.#engine.analyze(origin).catch((error: unknown) => {
      this.#watcher?.ended(false);
      if (error instanceof Interrupted) throw error;
      this.#onError(origin, error);
      return [];
    });
    this.#watcher?.ended(true);
    this.#fresh.add(origin);
    this.#changed.delete(origin);
    this.touch(this.#results.put(origin, reports));
  }

  /** The next file to analyse before something can be said about `path`. */
  #staleOrigin(path: string): string | undefined {
    const origins = [...this.#results.originsOf(path)].filter((origin) => !isSurvey(origin));
    const needed = this.#isTracked(path) ? [path, ...origins] : origins;
    return needed.find((origin) => !this.#fresh.has(origin));
  }

  #forgetUntracked(path: string): void {
    if (this.#isTracked(path)) return;
    this.#fresh.delete(path);
    this.#changed.delete(path);
    this.touch(this.#results.drop(path));
  }

  #isTracked(path: string): boolean {
    return this.#open.has(path) || this.#audited.has(path);
  }

  #revision(path: string): number {
    return this.#revisions.get(path) ?? 0;
  }
}

/** What a survey of a project found is kept under a name that no file has. */
function surveyOf(root: string): string {
  return `survey:${root}`;
}

function isSurvey(origin: string): boolean {
  return origin.startsWith('survey:');
}
