/** The workspace: any number of root folders, which come and go. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { toPath } from './uris.js';

export class Folders {
  #paths: readonly string[];

  constructor({ workspaceFolders, rootUri }: InitializeParams) {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#paths = uris.map(toPath);
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  /** `removed` is told which folders are gone. */
  listen(connection: Connection, removed: (isGone: (path: string) => boolean) => void): void {
    connection.workspace.onDidChangeWorkspaceFolders((change) => {
      const gone = change.removed.map(({ uri }) => toPath(uri));
      const kept = this.#paths.filter((path) => !gone.includes(path));
      this.#paths = [...new Set([...kept, ...change.added.map(({ uri }) => toPath(uri))])];
      removed((path) => contains(gone, path) && !contains(this.#paths, path));
    });
  }
}

/** Whether a path lies below one of these folders. */
export function contains(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}
