/** One open notebook: its cells in order, and their texts. */
import {
  type DidChangeNotebookDocumentParams,
  type DidOpenNotebookDocumentParams,
  type NotebookDocument,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../analysis/analyze.js';
import { edit, type Encoding } from './encoding.js';

export interface Notebook {
  readonly uri: string;
  /** URIs of all cells, in document order. */
  readonly cells: readonly string[];
  readonly texts: ReadonlyMap<string, TextDocument>;
}

export function openNotebook({ notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams): Notebook {
  return {
    uri: notebookDocument.uri,
    cells: cellUris(notebookDocument.cells),
    texts: new Map(cellTextDocuments.map((item) => [item.uri, createText(item)])),
  };
}

/**
 * The library's own `NotebookDocuments` stays silent when cells only change places, and their order is what decides
 * whether data leaks.
 */
export function changeNotebook(
  notebook: Notebook,
  { cells: change }: DidChangeNotebookDocumentParams['change'],
  encoding: Encoding,
): Notebook {
  const cells = [...notebook.cells];
  const texts = new Map(notebook.texts);
  const { array, didOpen = [], didClose = [] } = change?.structure ?? {};
  if (array) cells.splice(array.start, array.deleteCount, ...cellUris(array.cells ?? []));
  for (const { uri } of didClose) texts.delete(uri);
  for (const item of didOpen) texts.set(item.uri, createText(item));
  for (const { document, changes } of change?.textContent ?? []) {
    const text = texts.get(document.uri);
    if (text) texts.set(document.uri, edit(text, changes, document.version, encoding));
  }
  return { uri: notebook.uri, cells, texts };
}

/** Markdown cells count, so that the engine numbers cells as the reader does. */
export function notebookSource({ cells, texts }: Notebook): Source {
  const source = (uri: string) => {
    const text = texts.get(uri);
    return { text: text?.getText() ?? '', language: text?.languageId ?? 'markdown', id: uri };
  };
  return { kind: 'cells', cells: cells.map(source) };
}

function cellUris(cells: NotebookDocument['cells']): string[] {
  return cells.map(({ document }) => document);
}

function createText({ uri, languageId, version, text }: TextDocumentItem): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}
