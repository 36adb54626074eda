/**
 * What has been found where. Analysing one file (the *origin*) may find problems in files that it imports, so what is
 * known about a file is the union over its origins.
 */
import type { FileReport, Finding, Note } from '../analysis/analyze.js';

export interface FileFindings {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

export class Results {
  readonly #byOrigin = new Map<string, readonly FileReport[]>();
  readonly #origins = new Map<string, Set<string>>();

  /** Replaces what an origin found; returns all files for which it said or says something. */
  put(origin: string, reports: readonly FileReport[]): Set<string> {
    const touched = this.drop(origin);
    this.#byOrigin.set(origin, reports);
    for (const { path } of reports) {
      this.#origins.set(path, (this.#origins.get(path) ?? new Set()).add(origin));
      touched.add(path);
    }
    return touched;
  }

  /** Returns all files for which the origin said something. */
  drop(origin: string): Set<string> {
    const touched = this.targetsOf(origin);
    this.#byOrigin.delete(origin);
    for (const path of touched) {
      const origins = this.#origins.get(path);
      origins?.delete(origin);
      if (origins?.size === 0) this.#origins.delete(path);
    }
    return touched;
  }

  targetsOf(origin: string): Set<string> {
    return new Set(this.#byOrigin.get(origin)?.map(({ path }) => path));
  }

  originsOf(path: string): ReadonlySet<string> {
    return this.#origins.get(path) ?? new Set();
  }

  /** All files about which something is known. */
  paths(): Iterable<string> {
    return this.#origins.keys();
  }

  of(path: string): FileFindings {
    const reports = [...this.originsOf(path)]
      .flatMap((origin) => this.#byOrigin.get(origin) ?? [])
      .filter((report) => report.path === path);
    // The same mistake is the same finding, whichever file led to it.
    const findings = new Map(reports.flatMap((report) => report.findings).map((finding) => [finding.key, finding]));
    const notes = new Map(reports.flatMap((report) => report.notes).map((note) => [noteKey(note), note]));
    return { findings: [...findings.values()], notes: [...notes.values()] };
  }
}

function noteKey({ kind, message, place }: Note): string {
  return [kind, place?.span.start, message].join('\n');
}
