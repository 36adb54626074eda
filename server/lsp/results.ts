/** What has been found where, by the file whose analysis found it. */
import type { FileReport } from '../analysis/analyze.js';
import { merged, type FileFindings } from '../analysis/findings/merge.js';

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

  /** `whole`: see {@link merged}. `counts`: leaves origins out. */
  of(path: string, whole: boolean, counts: (origin: string) => boolean = () => true): FileFindings {
    const reports = [...this.originsOf(path)]
      .filter(counts)
      .flatMap((origin) => this.#byOrigin.get(origin) ?? [])
      .filter((report) => report.path === path);
    return merged(reports, whole);
  }
}
