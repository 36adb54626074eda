/** Reads files for the engine, and says in the log which of them could not be read. */
import type { Files } from '../analysis/analyze.js';

/** To look for a module means to ask for many files that are not there. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

export class ReadableFiles implements Files {
  readonly #readFile: (path: string) => string;
  readonly #log: (message: string) => void;
  readonly #unreadable = new Set<string>();

  constructor(readFile: (path: string) => string, log: (message: string) => void) {
    this.#readFile = readFile;
    this.#log = log;
  }

  read(path: string): string | undefined {
    try {
      const text = this.#readFile(path);
      this.#unreadable.delete(path);
      return text;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== undefined && absent.has(code)) return undefined;
      if (!this.#unreadable.has(path)) this.#log(`${path} cannot be read: ${message}`);
      this.#unreadable.add(path);
      return undefined;
    }
  }

  isUnreadable(path: string): boolean {
    return this.#unreadable.has(path);
  }
}
