/** Modules after edits, in memory. */
import type { Edit } from '../../../rules/api/fix.js';
import { cellAt, fromCells, fromPlain, type LiveCell, type ModuleText } from '../text/notebook.js';

/** Undefined when edits overlap, or do not lie within one cell each. */
export function edited({ text, cells }: ModuleText, edits: readonly Edit[]): ModuleText | undefined {
  const sorted = inOrder(edits);
  if (sorted.some(({ at }, i) => i > 0 && at.start < sorted[i - 1]!.at.end)) return undefined;
  if (!cells) return fromPlain(applied(text, 0, text.length, sorted));
  const cellsOf = sorted.map(({ at }) => cellAt(cells, at.start));
  if (sorted.some(({ at }, i) => !cellsOf[i] || at.end > cellsOf[i].end)) return undefined;
  const all = Array.from({ length: (cells.at(-1)?.index ?? -1) + 1 }, (): LiveCell => ({
    text: '',
    language: 'markdown',
    id: undefined,
  }));
  for (const cell of cells) {
    const own = sorted.filter((_, i) => cellsOf[i] === cell);
    all[cell.index] = { text: applied(text, cell.start, cell.end, own), language: 'python', id: cell.id };
  }
  return fromCells(all);
}

/** Where an offset is after the edits; undefined when its text is gone. */
export function moved(
  offset: number,
  edits: readonly Edit[],
  { cells }: ModuleText,
  after: ModuleText,
): number | undefined {
  const home = cells?.findIndex(({ start, end }) => start <= offset && offset <= end) ?? -1;
  const cell = cells?.[home];
  let shift = 0;
  for (const { at, text } of inOrder(edits)) {
    if (at.start > offset || (cell && at.start < cell.start)) continue;
    if (at.end > offset) return undefined;
    shift += text.length - (at.end - at.start);
  }
  return cell ? after.cells![home]!.start + offset - cell.start + shift : offset + shift;
}

function applied(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let result = '';
  let from = start;
  for (const { at, text: replacement } of edits) {
    result += text.slice(from, at.start) + replacement;
    from = at.end;
  }
  return result + text.slice(from, end);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}
