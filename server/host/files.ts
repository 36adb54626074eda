/** Reads files for the engine; what cannot be read is remembered with the reason. */
import { readFileSync, statSync } from 'node:fs';
import type { Files } from '../analysis/analyze.js';

const MAX_SOURCE = 10 * 1024 * 1024;
const MAX_NOTEBOOK = 50 * 1024 * 1024;

export interface DiskFiles extends Files {
  /** Path → why it was not read. Files that do not exist are not listed. */
  readonly unread: ReadonlyMap<string, string>;
}

export function diskFiles(): DiskFiles {
  const unread = new Map<string, string>();
  const read = (path: string): string | undefined => {
    try {
      const info = statSync(path);
      if (!info.isFile()) return undefined;
      const limit = path.endsWith('.ipynb') ? MAX_NOTEBOOK : MAX_SOURCE;
      if (info.size > limit) {
        unread.set(path, `larger than ${limit / 1024 / 1024} MB`);
        return undefined;
      }
      return decode(readFileSync(path));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') unread.set(path, message);
      return undefined;
    }
  };
  return { read, unread };
}

/** What is piped in, to its end. */
export function readStandardInput(): string {
  return decode(readFileSync(0));
}

/** UTF-8, or Latin-1 where a PEP 263 cookie or broken bytes say so. */
function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, 200).toString('latin1');
  if (/coding[:=]\s*(latin-?1|iso-8859-1|cp1252)/i.test(head)) return bytes.toString('latin1');
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
