/** What every format prints. */
import path from 'node:path';
import type { AuditReport } from '../host/shard.js';
import type { ModuleTexts } from './module-texts.js';

export interface Report {
  readonly reports: readonly AuditReport[];
  /** How many files were looked at. */
  readonly files: number;
  /** Paths are written relative to this folder. */
  readonly base: string;
  readonly texts: ModuleTexts;
}

/** With `/` everywhere; as it is outside of the base. */
export function relative(file: string, base: string): string {
  const short = path.relative(base, file);
  return short.startsWith('..') || path.isAbsolute(short) ? file : short.split(path.sep).join('/');
}
