/** Text and notebook sync: what the editor holds open, as sources for the engine. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../analysis/analyze.js';
import { formatOf } from '../analysis/config/format.js';
import { edit, type Encoding } from './encoding.js';
import { changeNotebook, notebookSource, openNotebook, type Notebook } from './notebooks.js';
import { toPath } from './uris.js';

export class Documents {
  // By path and not by URI, of which clients have several spellings (`c%3A`, `c:`).
  readonly #texts = new Map<string, TextDocument>();
  readonly #notebooks = new Map<string, Notebook>();
  /** Cells have URIs of their own; which notebook each belongs to. */
  readonly #cells = new Map<string, string>();
  readonly #encoding: Encoding;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  /** `changed` is told the engine's path of whatever was opened, edited or closed. */
  listen(connection: Connection, changed: (path: string) => void): void {
    this.#listenToTexts(connection, changed);
    this.#listenToNotebooks(connection, changed);
  }

  #listenToTexts(connection: Connection, changed: (path: string) => void): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.#texts.set(toPath(uri), TextDocument.create(uri, languageId, version, text));
      changed(toPath(uri));
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#texts.get(toPath(uri));
      if (!document) return;
      this.#texts.set(toPath(uri), edit(document, contentChanges, version, this.#encoding));
      changed(toPath(uri));
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (this.#texts.delete(toPath(uri))) changed(toPath(uri));
    });
  }

  #listenToNotebooks(connection: Connection, changed: (path: string) => void): void {
    const { synchronization } = connection.notebooks;
    synchronization.onDidOpenNotebookDocument((params) => {
      const path = toPath(params.notebookDocument.uri);
      this.#setNotebook(path, openNotebook(params));
      changed(path);
    });
    synchronization.onDidChangeNotebookDocument(({ notebookDocument, change }) => {
      const path = toPath(notebookDocument.uri);
      const notebook = this.#notebooks.get(path);
      if (!notebook) return;
      this.#setNotebook(path, changeNotebook(notebook, change, this.#encoding));
      changed(path);
    });
    synchronization.onDidCloseNotebookDocument(({ notebookDocument }) => {
      const path = toPath(notebookDocument.uri);
      if (!this.#notebooks.has(path)) return;
      this.#setNotebook(path, undefined);
      changed(path);
    });
  }

  #setNotebook(path: string, notebook: Notebook | undefined): void {
    for (const cell of this.#notebooks.get(path)?.cells ?? []) this.#cells.delete(cell);
    for (const cell of notebook?.cells ?? []) this.#cells.set(cell, path);
    if (notebook) this.#notebooks.set(path, notebook);
    else this.#notebooks.delete(path);
  }

  /** `undefined` for what is not open, or not in a language that the engine reads. */
  source(path: string): Source | undefined {
    const notebook = this.#notebooks.get(path);
    if (notebook) return notebookSource(notebook);
    const document = this.#texts.get(path);
    if (!document) return undefined;
    // JupyterLab sends the Python text of a notebook under the notebook's own name: the language decides, not the name.
    if (document.languageId === 'python') return { kind: 'python', text: document.getText() };
    if (path.endsWith('.ipynb')) return { kind: 'notebook', text: document.getText() };
    return formatOf(path) ? { kind: 'config', text: document.getText() } : undefined;
  }

  /** The text behind a URI of the protocol: a document's or a cell's. */
  textAt(uri: string): TextDocument | undefined {
    const notebook = this.#cells.get(uri);
    return notebook === undefined ? this.#texts.get(toPath(uri)) : this.#notebooks.get(notebook)?.texts.get(uri);
  }

  /** The file that a URI of the protocol is, or is a cell of. */
  pathOf(uri: string): string {
    return this.#cells.get(uri) ?? toPath(uri);
  }

  /** URIs of the cells of an open notebook, in document order. */
  cellsOf(path: string): readonly string[] | undefined {
    return this.#notebooks.get(path)?.cells;
  }

  /** Under which URIs the client shows a file: its own, or those of its cells. Empty when it is not open. */
  urisOf(path: string): readonly string[] {
    const text = this.#texts.get(path);
    return this.cellsOf(path) ?? (text ? [text.uri] : []);
  }
}
