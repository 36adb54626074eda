/** What the server needs of the machine it runs on. */
import type { Files } from '../analysis/analyze.js';
import type { CreateEngine } from './session.js';

export interface Host {
  readonly createEngine: CreateEngine;
  readonly files: HostFiles;
  /** Python files and notebooks below a folder, and what was left out, with the reason. */
  list(folder: string): { readonly files: readonly string[]; readonly skipped: ReadonlyMap<string, string> };
  /** Page with the documentation of a rule. */
  pageOf(rule: string): string;
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  readonly version: string;
  /** What the process runs on and needs, for a report on a fault. */
  process(): Readonly<Record<string, string | number>>;
}

export interface HostFiles extends Files {
  /** Path → why a file that exists could not be read. */
  readonly unread: ReadonlyMap<string, string>;
}
