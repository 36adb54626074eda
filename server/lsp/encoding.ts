/** Columns in the encoding that client and server agreed on; the engine counts in UTF-16 units. */
import { PositionEncodingKind, type Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { fromUtf8Column, lineMapOf } from '../analysis/text/lines.js';

export type Encoding = 'utf-8' | 'utf-16';

/** The client lists encodings by preference; every client understands UTF-16. */
export function negotiate(offered: readonly string[] | undefined): Encoding {
  return offered?.[0] === PositionEncodingKind.UTF8 ? 'utf-8' : 'utf-16';
}

/** Applies edits in order; each range refers to the text that the edit before it left behind. */
export function edit(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: Encoding,
): TextDocument {
  if (encoding === 'utf-16') return TextDocument.update(document, [...changes], version);
  return changes.reduce((text, change) => {
    if (!('range' in change)) return TextDocument.update(text, [change], version);
    return TextDocument.update(text, [{ text: change.text, range: utf16Range(text, change.range) }], version);
  }, document);
}

function utf16Range(document: TextDocument, { start, end }: Range): Range {
  const text = document.getText();
  const lines = lineMapOf(text);
  const convert = ({ line, character }: Range['start']) => {
    const { column } = fromUtf8Column(text, lines, { line: line + 1, column: character + 1 });
    return { line, character: column - 1 };
  };
  return { start: convert(start), end: convert(end) };
}
