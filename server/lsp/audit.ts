/** The whole workspace, file by file, behind whatever is on the screen: when asked for, and always where it is watched. */
import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { AuditRequest, AuditResult } from '../protocol/messages.js';
import type { Diagnostics } from './diagnostics.js';
import type { Folders } from './folders.js';
import type { ReadableFiles } from './readable-files.js';
import { ignoringSuperseded } from './schedule.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';

/** How often results and progress are sent while the audit runs. */
const reportMilliseconds = 250;

export class Audit {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  readonly #settings: Settings;
  readonly #files: ReadableFiles;
  readonly #folders: Folders;
  readonly #list: (folders: readonly string[]) => readonly string[];
  #running = 0;
  /** Counts the times that watching began anew. */
  #watches = 0;
  #watching = false;

  constructor(
    connection: Connection,
    session: Session,
    diagnostics: Diagnostics,
    settings: Settings,
    files: ReadableFiles,
    folders: Folders,
    list: (folders: readonly string[]) => readonly string[],
  ) {
    this.#connection = connection;
    this.#session = session;
    this.#diagnostics = diagnostics;
    this.#settings = settings;
    this.#files = files;
    this.#folders = folders;
    this.#list = list;
  }

  get isRunning(): boolean {
    return this.#running > 0;
  }

  /** Answers `plumbline/audit`. */
  async run({ workDoneToken }: AuditRequest['params'], token: CancellationToken): Promise<AuditResult> {
    const progress = this.#connection.window.attachWorkDoneProgress(workDoneToken);
    progress.begin('Auditing workspace', 0, 'listing files', true);
    try {
      await this.#settings.ready;
      const paths = this.#list(this.#folders.paths);
      const ended = await this.#sweep(paths, progress, () => !token.isCancellationRequested);
      return { ...this.#count(paths), cancelled: !ended };
    } finally {
      progress.done();
    }
  }

  /** Keeps all files of the watched folders up to date; to be called when these, or their files, are others than before. */
  async watch(canReport: boolean): Promise<void> {
    const watch = ++this.#watches;
    const folders = this.#settings.watched;
    if (folders.length === 0) {
      // What an audit found on demand stays until the files change.
      if (this.#watching) this.#session.removeAudited(this.#session.audited);
      this.#watching = false;
      this.#diagnostics.deliver();
      return;
    }
    this.#watching = true;
    const progress = canReport ? await this.#connection.window.createWorkDoneProgress() : silent;
    progress.begin('Plumbline', 0, 'listing files', false);
    try {
      await this.#sweep(this.#list(folders), progress, () => this.#watches === watch);
    } finally {
      progress.done();
    }
  }

  /** Makes these files, and no others, count; returns whether it came to the end. */
  async #sweep(paths: readonly string[], progress: WorkDoneProgressReporter, wanted: () => boolean): Promise<boolean> {
    this.#running++;
    let ended = false;
    try {
      const listed = new Set(paths);
      this.#session.removeAudited(this.#session.audited.filter((path) => !listed.has(path)));
      ended = (await this.#analyze(paths, progress, wanted)) && (await this.#survey(paths, wanted));
      if (ended) this.#session.completed();
      return ended;
    } finally {
      this.#running--;
      this.#diagnostics.deliver();
    }
  }

  async #analyze(
    paths: readonly string[],
    progress: WorkDoneProgressReporter,
    wanted: () => boolean,
  ): Promise<boolean> {
    let reported = performance.now();
    for (const [index, path] of paths.entries()) {
      if (!wanted()) return false;
      this.#session.addAudited(path);
      await this.#analyzeFile(path, wanted);
      if (performance.now() - reported < reportMilliseconds) continue;
      reported = performance.now();
      this.#diagnostics.deliver();
      progress.report(Math.floor((100 * index) / paths.length), `${index + 1} of ${paths.length} files`);
    }
    return wanted();
  }

  async #survey(paths: readonly string[], wanted: () => boolean): Promise<boolean> {
    for (const path of paths) {
      if (!wanted()) return false;
      await ignoringSuperseded(() => this.#session.survey(path, wanted));
    }
    return wanted();
  }

  async #analyzeFile(path: string, wanted: () => boolean): Promise<void> {
    await ignoringSuperseded(async () => {
      await this.#session.findings(path, 'background', wanted);
    });
  }

  #count(paths: readonly string[]): Omit<AuditResult, 'cancelled'> {
    const known = paths.map((path) => this.#settings.apply(path, this.#session.known(path)).findings.length);
    return {
      files: this.#session.audited.length,
      findings: known.reduce((sum, count) => sum + count, 0),
      unreadable: paths.filter((path) => this.#files.isUnreadable(path)).length,
    };
  }
}

/** For clients that have no place for progress of which they did not ask. */
const silent: WorkDoneProgressReporter = { begin() {}, report() {}, done() {} };
