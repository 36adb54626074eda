/** Columns in the encoding that client and server agreed on; the engine counts in UTF-16 units. */
import { PositionEncodingKind, type Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

export type Encoding = 'utf-8' | 'utf-16';

/** The client lists encodings by preference; every client understands UTF-16. */
export function negotiate(offered: readonly string[] | undefined): Encoding {
  return offered?.[0] === PositionEncodingKind.UTF8 ? 'utf-8' : 'utf-16';
}

export function utf8Column(line: string, utf16Column: number): number {
  return new TextEncoder().encode(line.slice(0, utf16Column)).length;
}

export function utf16Column(line: string, utf8Column: number): number {
  let bytes = 0;
  let units = 0;
  for (const character of line) {
    if (bytes >= utf8Column) break;
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    units += character.length;
  }
  return units;
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
  const convert = ({ line, character }: Range['start']) => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: utf16Column(text, character) };
  };
  return { start: convert(start), end: convert(end) };
}
