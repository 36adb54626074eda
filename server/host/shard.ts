/** Analyses one piece of an audit, in this thread. */
import path from 'node:path';
import { rules } from '../../rules/index.js';
import { kinds } from '../../rules/kinds/index.js';
import type { FileReport, Files, Note } from '../analysis/analyze.js';
import type { Area } from '../analysis/survey.js';
import { diskFiles, type DiskFiles } from './files.js';
import { NO_OWN, type FileModels } from './own-models.js';
import { Projects } from './projects.js';

/** What an audit says of a file besides its findings. `unread`: the file, or one that it imports, cannot be read. */
export interface AuditNote extends Omit<Note, 'kind'> {
  readonly kind: Note['kind'] | 'unread';
}

export interface AuditReport extends Omit<FileReport, 'notes'> {
  readonly notes: readonly AuditNote[];
}

/** All that came of analysing one file, which may be findings in others. */
export interface Result {
  readonly file: string;
  readonly reports: readonly AuditReport[];
}

export interface AnalyzerOptions {
  /** Only these rules. */
  readonly rules?: readonly string[];
  /** Text that is not in a file yet. */
  readonly source?: { readonly path: string; readonly text: string };
  /** Folder → models, for files in folders for which others hold than the built-in ones. */
  readonly models?: ReadonlyMap<string, FileModels>;
}

/** Parsed files are kept from one piece to the next, up to this much source. */
const KEPT_BYTES = 16 * 1024 * 1024;

export class Analyzer {
  readonly #options: AnalyzerOptions;
  readonly #pause: () => Promise<void>;
  #disk: DiskFiles = diskFiles();
  #projects: Projects;
  #kept = 0;

  /** `pause` is awaited between slices of work and throws {@link Cancelled} to stop. */
  constructor(options: AnalyzerOptions, pause: () => Promise<void> = () => Promise.resolve()) {
    this.#options = options;
    this.#pause = pause;
    this.#projects = this.#start();
  }

  /** In the order of the files. */
  async *analyze(shard: readonly string[]): AsyncGenerator<Result> {
    const [first] = shard;
    if (first === undefined) return;
    if (this.#kept > KEPT_BYTES) this.#projects = this.#start();
    // Modules that import each other in a circle look different to whom begins elsewhere: every piece begins anew.
    else this.#projects.invalidate(first);
    for (const file of shard) yield { file, reports: await this.#analyzeFile(file) };
  }

  /** See {@link Project.survey}. */
  async survey(area: Area): Promise<Result> {
    return { file: area.root, reports: await this.#reports(area.root, () => this.#projects.survey(area)) };
  }

  async #analyzeFile(file: string): Promise<AuditReport[]> {
    return this.#reports(file, () => this.#projects.analyze(file));
  }

  async #reports(file: string, work: () => Promise<readonly FileReport[]>): Promise<AuditReport[]> {
    const known = new Set(this.#disk.unread.keys());
    try {
      const reports = await work();
      const unread = [...this.#disk.unread].filter(([path]) => !known.has(path) || path === file);
      return [...reports, ...unread.map(([path, reason]) => report(path, 'unread', `not read: ${reason}`))];
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      // What it left half done must not reach the next file.
      this.#projects = this.#start();
      return [
        report(file, 'internal', `the analysis failed: ${error instanceof Error ? error.message : String(error)}`),
      ];
    }
  }

  #start(): Projects {
    this.#kept = 0;
    this.#disk = diskFiles();
    const { source, models, rules: chosen } = this.#options;
    const listings = new Map<string, readonly string[]>();
    const files: Files = {
      ...this.#disk,
      read: (file) => {
        const text = file === source?.path ? source.text : this.#disk.read(file);
        this.#kept += text?.length ?? 0;
        return text;
      },
      siblings: (file) => {
        // A folder of a thousand files is listed once, not a thousand times.
        const folder = path.dirname(file);
        const listing = listings.get(folder) ?? this.#disk.siblings?.(file) ?? [];
        listings.set(folder, listing);
        return listing;
      },
    };
    const modelsOf = (file: string) => Promise.resolve(models?.get(path.dirname(file)) ?? NO_OWN);
    return new Projects(
      { rules, kinds, ...(chosen ? { only: new Set(chosen) } : {}), files, pause: this.#pause },
      { of: modelsOf },
    );
  }
}

export class Cancelled extends Error {}

export function report(path: string, kind: AuditNote['kind'], message: string): AuditReport {
  return { path, findings: [], silenced: [], notes: [{ kind, place: undefined, message }] };
}
