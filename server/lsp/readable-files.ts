/** Reads files for the engine, and says once in the log which of them cannot be read, and why. */
import type { Files } from '../analysis/analyze.js';
import type { HostFiles } from './host.js';

export class ReadableFiles implements Files {
  readonly #files: HostFiles;
  readonly #log: (message: string) => void;
  readonly #unreadable = new Set<string>();

  constructor(files: HostFiles, log: (message: string) => void) {
    this.#files = files;
    this.#log = log;
  }

  read(path: string): string | undefined {
    const text = this.#files.read(path);
    const reason = text === undefined ? this.#files.unread.get(path) : undefined;
    if (reason === undefined) this.#unreadable.delete(path);
    else if (!this.#unreadable.has(path)) {
      this.#unreadable.add(path);
      this.#log(`${path} cannot be read: ${reason}`);
    }
    return text;
  }

  siblings(path: string): readonly string[] {
    return this.#files.siblings?.(path) ?? [];
  }

  isUnreadable(path: string): boolean {
    return this.#unreadable.has(path);
  }
}
