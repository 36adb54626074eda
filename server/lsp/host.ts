/** What the server needs of the machine it runs on. */
import type { CreateEngine } from './session.js';

export interface Host {
  readonly createEngine: CreateEngine;
  /** Throws as Node does. */
  readFile(path: string): string;
  /** Python files and notebooks below the folders, without those that ignore files exclude. */
  listFiles(folders: readonly string[]): Promise<readonly string[]>;
  /** Page with the documentation of a rule. */
  pageOf(rule: string): string;
}
