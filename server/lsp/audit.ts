/** The whole workspace, file by file, behind whatever is on the screen. */
import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { AuditRequest, AuditResult } from '../protocol/messages.js';
import type { Diagnostics } from './diagnostics.js';
import type { ReadableFiles } from './readable-files.js';
import { Superseded } from './schedule.js';
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
  readonly #list: () => readonly string[];

  constructor(
    connection: Connection,
    session: Session,
    diagnostics: Diagnostics,
    settings: Settings,
    files: ReadableFiles,
    list: () => readonly string[],
  ) {
    this.#connection = connection;
    this.#session = session;
    this.#diagnostics = diagnostics;
    this.#settings = settings;
    this.#files = files;
    this.#list = list;
  }

  /** Answers `plumbline/audit`. */
  async run({ workDoneToken }: AuditRequest['params'], token: CancellationToken): Promise<AuditResult> {
    const progress = this.#connection.window.attachWorkDoneProgress(workDoneToken);
    progress.begin('Auditing workspace', 0, 'listing files', true);
    try {
      await this.#settings.ready;
      const paths = this.#list();
      const listed = new Set(paths);
      this.#session.removeAudited(this.#session.audited.filter((path) => !listed.has(path)));
      const cancelled = !(await this.#analyze(paths, progress, () => !token.isCancellationRequested));
      if (!cancelled) this.#session.completed();
      return { ...this.#count(paths), cancelled };
    } finally {
      this.#diagnostics.deliver();
      progress.done();
    }
  }

  /** Returns whether it came to the end. */
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

  async #analyzeFile(path: string, wanted: () => boolean): Promise<void> {
    try {
      await this.#session.findings(path, 'background', wanted);
    } catch (error) {
      // Edited in the meantime: the edit sees to it itself.
      if (!(error instanceof Superseded)) throw error;
    }
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
