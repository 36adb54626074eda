/** The smallest change by whole lines that makes one text of another. */
import { diffArrays } from 'diff';

export interface LineEdit {
  /** Offsets into the text before. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function lineEdits(before: string, after: string): LineEdit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(lines(before), lines(after))) {
    const text = value.join('');
    if (!added && !removed) {
      at += text.length;
      continue;
    }
    let last = edits.at(-1);
    if (last?.end !== at) edits.push((last = { start: at, end: at, text: '' }));
    if (added) last.text += text;
    else last.end = at += text.length;
  }
  return edits;
}

/** Each with its line break. */
function lines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
