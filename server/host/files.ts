/** Reads files for the engine; what cannot be read is remembered with the reason. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Files } from '../analysis/analyze.js';
import { formatOf } from '../analysis/config/format.js';

const MAX_CONFIG = 1024 * 1024;
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
      const limit = path.endsWith('.ipynb')
        ? MAX_NOTEBOOK
        : /\.ya?ml$/.test(path) || formatOf(path)
          ? MAX_CONFIG
          : MAX_SOURCE;
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
  const siblings = (path: string): string[] => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.py'))
        .sort()
        .map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  };
  return { read, siblings, unread };
}

/** What is piped in, to its end. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}

/** As Python reads source (PEP 263): UTF-8 unless one of the first two lines says otherwise; Latin-1 for what is neither. */
function decode(bytes: Buffer): string {
  const head = bytes
    .subarray(0, 400)
    .toString('latin1')
    .split(/\r\n|[\r\n]/, 2);
  const named = head.map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1]).find(Boolean);
  for (const encoding of [named?.replace(/^cp(?=125\d$)/i, 'windows-'), 'utf-8'])
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Unknown here, or not what the bytes are.
    }
  return bytes.toString('latin1');
}
