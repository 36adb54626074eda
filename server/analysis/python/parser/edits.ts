import type { SyntaxProblem } from '../ast.js';

/** Replaces [start, end) of a text. Edits of one list are in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is wrong with the code that needs this edit; none for code that is fine where it stands (a notebook's magics). */
  readonly problem?: SyntaxProblem;
}

/** A text after edits, and the way back. */
export interface Edited {
  readonly text: string;
  /** Where the replacement of each edit begins and ends in the new text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly edits: readonly Edit[];
}

export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const starts: number[] = [];
  const ends: number[] = [];
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start);
    starts.push(result.length);
    result += edit.text;
    ends.push(result.length);
    done = edit.end;
  }
  return { text: result + text.slice(done), starts, ends, edits };
}

/** The original offset for the start of something. Inside a replacement it is the start of what was replaced. */
export function originalStart({ starts, ends, edits }: Edited, offset: number): number {
  const index = lastAtOrBefore(starts, offset);
  if (index < 0) return offset;
  const edit = edits[index]!;
  return offset < ends[index]! ? edit.start : edit.end + offset - ends[index]!;
}

/** The original offset for the end of something. Inside a replacement it is the end of what was replaced. */
export function originalEnd({ starts, ends, edits }: Edited, offset: number): number {
  const index = lastBefore(starts, offset);
  if (index < 0) return offset;
  const edit = edits[index]!;
  return offset < ends[index]! ? edit.end : edit.end + offset - ends[index]!;
}

function lastAtOrBefore(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lastBefore(sorted: readonly number[], offset: number): number {
  return lastAtOrBefore(sorted, offset - 1);
}
