/** Analyses many files on all cores; the same findings in the same order however many that are. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { merged } from '../analysis/findings/merge.js';
import { formatOf } from '../analysis/config/format.js';
import { byPlace } from '../analysis/findings/run.js';
import { projectsOf } from '../analysis/roots.js';
import type { Area } from '../analysis/survey.js';
import { NO_OWN, OwnModels, type FileModels } from './own-models.js';
import { analyzeInThreads, NoThreads } from './pool.js';
import { Analyzer, Cancelled, type AnalyzerOptions, type AuditReport, type Result } from './shard.js';
import { shardsOf, type Sized } from './shards.js';

export interface AuditOptions extends AnalyzerOptions {
  /** Threads to use; 1 is this one alone. As many as there are cores, if it is worth it. */
  readonly jobs?: number;
  readonly progress?: (done: number, total: number) => void;
  /** Folders all of whose files are among these: nothing in them imports one unseen. */
  readonly folders?: readonly string[];
  /** Ends the audit, which then throws {@link Cancelled}. */
  readonly signal?: AbortSignal;
}

/** A thread takes a good second to start and to warm up, in which this much source is analysed. */
const BYTES_PER_THREAD = 1024 * 1024;

/** How long this thread works before signals and progress get their turn. */
const SLICE_MILLISECONDS = 20;

/** `files` are sorted. Throws {@link Cancelled} only. */
export async function audit(files: readonly string[], given: AuditOptions = {}): Promise<AuditReport[]> {
  // Read once, so that all threads have the same.
  const options = { ...given, models: await ownModels(files) };
  const sources = files.filter((file) => !formatOf(file));
  const sized = sources.map((path): Sized => ({ path, bytes: bytesOf(path) }));
  const shards = shardsOf(sized);
  const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
  const worthwhile = Math.min(availableParallelism(), Math.ceil(total / BYTES_PER_THREAD));
  const jobs = Math.min(options.jobs ?? worthwhile, shards.length);
  const results = new Map<string, Result>();
  const take = (result: Result) => {
    results.set(result.file, result);
    options.progress?.(Math.min(results.size, files.length), files.length);
  };
  const threads = jobs > 1 && (await inThreads(shards, { ...options, jobs, take }));
  if (!threads) await analyzeHere(shards, options, take);
  const surveys = await surveyAll(files, options);
  // Nothing imports a notebook or configuration.
  const whole = (file: string) =>
    file.endsWith('.ipynb') ||
    formatOf(file) !== undefined ||
    (options.folders ?? []).some((folder) => file.startsWith(`${folder}/`));
  return merge([...sources.flatMap((file) => results.get(file) ?? []), ...surveys], new Set(files), whole);
}

/** Every project in the folders, and the files that were given without theirs. */
async function surveyAll(files: readonly string[], options: AuditOptions): Promise<Result[]> {
  const folders = (options.folders ?? []).filter((one, _, all) => !all.some((other) => one.startsWith(`${other}/`)));
  const inFolder = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`));
  const areas = folders.flatMap((folder) => {
    const own = files.filter((file) => inFolder(file) === folder);
    return [...projectsOf(folder, own)].map(([root, paths]): Area => ({ root, paths, whole: true }));
  });
  for (const file of files)
    if (!inFolder(file) && formatOf(file)) areas.push({ root: file, paths: [file], whole: false });
  const analyzer = new Analyzer(options, pauser(options));
  const surveys: Result[] = [];
  for (const area of areas) surveys.push(await analyzer.survey(area));
  return surveys;
}

/** By folder, where there are any. */
async function ownModels(files: readonly string[]): Promise<ReadonlyMap<string, FileModels>> {
  const own = new OwnModels();
  const byFolder = new Map<string, FileModels>();
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    const models = await own.ofFolder(folder);
    if (models !== NO_OWN) byFolder.set(folder, models);
  }
  return byFolder;
}

/** Returns whether threads could be had at all. */
async function inThreads(...args: Parameters<typeof analyzeInThreads>): Promise<boolean> {
  try {
    await analyzeInThreads(...args);
    return true;
  } catch (error) {
    if (error instanceof NoThreads) return false;
    throw error;
  }
}

async function analyzeHere(
  shards: readonly (readonly string[])[],
  options: AuditOptions,
  take: (result: Result) => void,
): Promise<void> {
  const analyzer = new Analyzer(options, pauser(options));
  for (const shard of shards) for await (const result of analyzer.analyze(shard)) take(result);
}

function pauser({ signal }: AuditOptions): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > SLICE_MILLISECONDS) {
      await new Promise<void>((resume) => setImmediate(resume));
      since = performance.now();
    }
    if (signal?.aborted) throw new Cancelled();
  };
}

/** One report per file that has something to report, in the order of their names. */
function merge(
  results: readonly Result[],
  listed: ReadonlySet<string>,
  whole: (file: string) => boolean,
): AuditReport[] {
  const byPath = new Map<string, AuditReport[]>();
  for (const report of results.flatMap(({ reports }) => reports)) {
    const same = byPath.get(report.path);
    if (same) same.push(report);
    else byPath.set(report.path, [report]);
  }
  return [...byPath.keys()].sort().flatMap((path) => {
    const { findings, silenced, notes } = merged(byPath.get(path)!, whole(path));
    const report = listed.has(path)
      ? { path, findings: [...findings].sort(byPlace), silenced, notes }
      : { path, findings: [], silenced: [], notes };
    return report.findings.length + report.silenced.length + notes.length > 0 ? [report] : [];
  });
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
