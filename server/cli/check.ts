/** `plumbline check` and `plumbline audit`: the same work, other exit codes. */
import path from 'node:path';
import type { Severity } from '../../rules/api/rule.js';
import { audit } from '../host/audit.js';
import { diskFiles, readStandardInput } from '../host/files.js';
import { listSources, slashed } from '../host/list.js';
import { Cancelled, report as note, type AuditReport } from '../host/shard.js';
import { jsonReport } from '../report/json.js';
import { moduleTexts } from '../report/module-texts.js';
import { textReport } from '../report/text.js';
import { progressLine } from './progress.js';

export const SEVERITIES: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly minSeverity?: Severity;
  readonly failOn?: Severity;
  readonly rule?: readonly string[];
  readonly stdinFilename?: string;
  readonly jobs?: number;
  readonly progress: boolean;
}

const INTERRUPTED = 130;

/** `gate`: findings and files that could not be checked decide the exit code, which is returned. */
export async function check(
  paths: readonly string[],
  options: CheckOptions & { readonly gate: boolean },
): Promise<number> {
  const work = await workOf(paths, options);
  const progress = progressLine(options.progress && work.files.length > 1);
  const interruption = new AbortController();
  const interrupt = () => {
    interruption.abort();
  };
  process.once('SIGINT', interrupt);
  let reports: AuditReport[];
  try {
    reports = [
      ...work.unread,
      ...(await audit(work.files, { ...work, progress: progress.show, signal: interruption.signal })),
    ];
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return INTERRUPTED;
  } finally {
    process.off('SIGINT', interrupt);
    progress.clear();
  }
  const { least, fails } = thresholds(options);
  const shown = reports.map((one) => ({ ...one, findings: one.findings.filter(({ severity }) => least(severity)) }));
  const report = { reports: shown, files: work.files.length, base: process.cwd(), texts: moduleTexts(work.read) };
  process.stdout.write(options.format === 'json' ? jsonReport(report) : textReport(report, { colour: hasColour() }));
  const kinds = new Set(shown.flatMap(({ notes }) => notes.map(({ kind }) => kind)));
  // Models are the caller's own doing, as options are: a mistake there is one for a report as well.
  if (kinds.has('models') || (fails && [...kinds].some((kind) => kind !== 'budget'))) return 2;
  return fails && shown.some(({ findings }) => findings.some(({ severity }) => fails(severity))) ? 1 : 0;
}

interface Work {
  readonly files: readonly string[];
  readonly folders?: readonly string[];
  /** Of folders that could not be listed. */
  readonly unread: readonly AuditReport[];
  readonly read: (file: string) => string | undefined;
  readonly rules?: readonly string[];
  readonly jobs?: number;
  readonly source?: { readonly path: string; readonly text: string };
}

async function workOf(paths: readonly string[], options: CheckOptions): Promise<Work> {
  const { rule: rules, jobs, stdinFilename } = options;
  const chosen = { ...(rules ? { rules } : {}), ...(jobs === undefined ? {} : { jobs }) };
  const disk = diskFiles();
  if (stdinFilename !== undefined) {
    if (paths.length > 0) throw new Error('--stdin-filename checks standard input: leave the paths out');
    const source = { path: slashed(path.resolve(stdinFilename)), text: await readStandardInput() };
    const read = (file: string) => (file === source.path ? source.text : disk.read(file));
    return { files: [source.path], unread: [], read, source, ...chosen };
  }
  const { files, folders, unread } = listSources(paths.length > 0 ? paths : ['.']);
  if (files.length === 0)
    process.stderr.write(`plumbline: no Python files, notebooks or configuration in ${paths.join(', ') || '.'}\n`);
  const notes = [...unread].map(([folder, reason]) => note(folder, 'unread', `not read: ${reason}`));
  return { files, folders, unread: notes, read: (file) => disk.read(file), ...chosen };
}

/** Which severities are shown, and which of them fail; nothing that fails is hidden. */
function thresholds({ minSeverity, failOn, gate }: CheckOptions & { gate: boolean }) {
  const shown = SEVERITIES.indexOf(minSeverity ?? (gate ? 'warning' : 'info'));
  const failing = failOn ? SEVERITIES.indexOf(failOn) : gate ? shown : undefined;
  const least = Math.min(shown, failing ?? shown);
  return {
    least: (severity: Severity) => SEVERITIES.indexOf(severity) >= least,
    fails: failing === undefined ? undefined : (severity: Severity) => SEVERITIES.indexOf(severity) >= failing,
  };
}

function hasColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY && TERM !== 'dumb';
}
