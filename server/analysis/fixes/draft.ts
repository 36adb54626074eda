/** Edits in the making. Whole statements go with their lines and their line ends, so that nothing else moves. */
import type { Edit } from '../../../rules/api/fix.js';
import type { ParsedModule } from '../project.js';
import type { Node } from '../python/ast.js';
import { lineAt } from '../text/lines.js';
import { cellAt } from '../text/notebook.js';

export class Draft {
  readonly edits: Edit[] = [];
  /** Names that it imports itself, by the module and the name there. */
  readonly imported = new Map<string, string>();

  replace({ path: file }: ParsedModule, { start, end }: Node, text: string): void {
    this.edits.push({ at: { file, start, end }, text });
  }

  /** New lines below a statement, as deep as it is indented. */
  insertBelow(module: ParsedModule, statement: Node, lines: readonly string[]): void {
    const { ends } = module.text.lines;
    const at = ends[lineAt(module.text.lines, statement.end) - 1]!;
    const indent = indentOf(module, statement);
    this.replace(module, { start: at, end: at }, lines.map((line) => newline(module) + indent + line).join(''));
  }

  /** New lines above a statement. */
  insertAbove(module: ParsedModule, statement: Node, lines: readonly string[]): void {
    const { lines: map } = module.text;
    const at = map.starts[lineAt(map, statement.start) - 1]!;
    const indent = indentOf(module, statement);
    this.replace(module, { start: at, end: at }, lines.map((line) => indent + line + newline(module)).join(''));
  }

  /**
   * With its lines, and with the comment above that speaks of nothing else. Comments are returned, as nothing of what
   * somebody wrote may be lost: those above, without indentation, and the one at the end.
   */
  take(module: ParsedModule, statement: Node): { above: readonly string[]; behind: string } {
    const { text, lines } = module.text;
    const last = lineAt(lines, statement.end);
    const alone = isBlank(module, last + 1);
    let first = lineAt(lines, statement.start);
    const above: string[] = [];
    for (let line; alone && (line = remark(module, first - 1)) !== undefined; first--) above.unshift(line);
    // A paragraph that is gone leaves one blank line behind, not two.
    const through = alone && isBlank(module, first - 1) && follows(module, last + 1) ? last + 1 : last;
    this.edits.push(lineRemoval(module, first, through));
    return { above, behind: text.slice(statement.end, lines.ends[last - 1]).trim() };
  }
}

/** Takes lines out of a file, counted from 1. */
export function lineRemoval(
  { path: file, text: { text, lines, cells } }: ParsedModule,
  first: number,
  last: number,
): Edit {
  const start = lines.starts[first - 1]!;
  const next = lines.starts[last];
  const cell = cells && cellAt(cells, start);
  if (next !== undefined && next <= (cell?.end ?? text.length)) return { at: { file, start, end: next }, text: '' };
  // The last line goes with the break before it.
  return {
    at: { file, start: Math.max(cell?.start ?? 0, lines.ends[first - 2] ?? 0), end: lines.ends[last - 1]! },
    text: '',
  };
}

export function indentOf({ text: { text, lines } }: ParsedModule, { start }: Node): string {
  const line = lines.starts[lineAt(lines, start) - 1]!;
  return /^[ \t\f]*/.exec(text.slice(line, start))![0];
}

/** As the file ends its lines. */
export function newline({ text: { text } }: ParsedModule): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function lineText({ text: { text, lines } }: ParsedModule, number: number): string | undefined {
  const start = lines.starts[number - 1];
  return start === undefined ? undefined : text.slice(start, lines.ends[number - 1]);
}

function isBlank(module: ParsedModule, number: number): boolean {
  const line = lineText(module, number);
  return line === undefined || line.trim() === '';
}

/** A comment in words; marks such as `# %%` belong where they are. */
function remark(module: ParsedModule, number: number): string | undefined {
  const line = lineText(module, number)?.trim();
  return line && /^#\s*(?!%%|In\s?\[|region|endregion|plumbline:|!)\S/.test(line) ? line : undefined;
}

/** Whether a line is one of the file, or of the cell of the line before it. */
function follows({ text: { lines, cells } }: ParsedModule, number: number): boolean {
  const start = lines.starts[number - 1];
  if (start === undefined) return false;
  const cell = cells && cellAt(cells, lines.starts[number - 2] ?? 0);
  return !cell || start <= cell.end;
}
