import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser/lib/esm/main.js'; // esbuild cannot follow the package's UMD entry
import { lineAt, lineMapOf, offsetAt, positionAt, type LineMap, type Position } from './lines.js';

/** A cell of Python in a module made of cells. */
export interface NotebookCell {
  /** Among all cells of the notebook, from 0. */
  readonly index: number;
  readonly id: string | undefined;
  /** Where its text is in the module's; line breaks between cells belong to none. */
  readonly start: number;
  readonly end: number;
  readonly executionCount: number | undefined;
}

/** The Python of one file, and where in the file it is. */
export interface ModuleText {
  readonly text: string;
  readonly lines: LineMap;
  /** Undefined for a plain file. */
  readonly cells: readonly NotebookCell[] | undefined;
  readonly problems: readonly TextProblem[];
  /** Where an offset of `text` is in the file. Between cells it is the end of the cell before. */
  locate(offset: number): Location;
}

export interface Location extends Position {
  readonly cell?: { readonly index: number; readonly id: string | undefined } & Position;
}

export interface TextProblem extends Position {
  readonly message: string;
}

export interface LiveCell {
  readonly text: string;
  readonly language: string;
  readonly id: string | undefined;
}

export function fromPlain(text: string): ModuleText {
  const lines = lineMapOf(text);
  return { text, lines, cells: undefined, problems: [], locate: (offset) => positionAt(lines, offset) };
}

/** The cells of a notebook that is open in an editor. Lines and columns are those of the module's text. */
export function fromCells(cells: readonly LiveCell[]): ModuleText {
  const sources: CellSource[] = [];
  cells.forEach(({ text, language, id }, index) => {
    if (isPython(language)) sources.push({ index, id, executionCount: undefined, text });
  });
  const joined = join(sources);
  const lines = lineMapOf(joined.text);
  return moduleOf(joined, lines, [], (offset) => positionAt(lines, offset));
}

/** The Python cells of an `.ipynb` file, of format 3 or 4. Lines and columns are those of the file. Never throws. */
export function parseNotebook(rawIpynb: string): ModuleText {
  const rawLines = lineMapOf(rawIpynb);
  const { root, problems } = readJson(rawIpynb, rawLines);
  const sources = root ? pythonCells(root, rawLines, problems) : [];
  const joined = join(sources);
  return moduleOf(joined, lineMapOf(joined.text), problems, (offset, cell, nth) =>
    positionAt(rawLines, rawOffset(rawIpynb, sources[nth]!, offset - cell.start)),
  );
}

/** The cell that an offset is in, or the one before it; undefined if there are none. */
export function cellAt(cells: readonly NotebookCell[], offset: number): NotebookCell | undefined {
  return cells[nthCellAt(cells, offset)];
}

/** The offset in the module of a position in a cell; undefined for cells that are not Python. */
export function offsetInCell({ text, cells }: ModuleText, index: number, position: Position): number | undefined {
  const cell = cells?.find((each) => each.index === index);
  return cell && cell.start + offsetAt(lineMapOf(text.slice(cell.start, cell.end)), position);
}

interface CellSource {
  readonly index: number;
  readonly id: string | undefined;
  readonly executionCount: number | undefined;
  readonly text: string;
  /** For cells of a file: where each of its strings is, in order. */
  readonly strings?: readonly SourceString[];
  /** Where the cell is in the file, for one without a source. */
  readonly rawStart?: number;
}

interface SourceString {
  /** Where its value begins in the cell's text. */
  readonly start: number;
  /** Where its content begins in the file, past the quote. */
  readonly rawStart: number;
  readonly rawEnd: number;
}

interface Joined {
  readonly text: string;
  readonly cells: readonly NotebookCell[];
}

/** Each cell begins on a line of its own, with a blank line before it. */
function join(sources: readonly CellSource[]): Joined {
  const cells: NotebookCell[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { text, index, id, executionCount } of sources) {
    const gap = text.endsWith('\n') ? '\n' : '\n\n';
    cells.push({ index, id, start: at, end: at + text.length, executionCount });
    parts.push(text, gap);
    at += text.length + gap.length;
  }
  return { text: parts.join(''), cells };
}

function moduleOf(
  { text, cells }: Joined,
  lines: LineMap,
  problems: readonly TextProblem[],
  inFile: (offset: number, cell: NotebookCell, nth: number) => Position,
): ModuleText {
  const locate = (offset: number): Location => {
    const nth = nthCellAt(cells, offset);
    const cell = cells[nth];
    if (!cell) return { line: 1, column: 1 };
    const inside = Math.min(Math.max(offset, cell.start), cell.end);
    const { line, column } = positionAt(lines, inside);
    const inCell = { line: line - lineAt(lines, cell.start) + 1, column };
    return { ...inFile(inside, cell, nth), cell: { index: cell.index, id: cell.id, ...inCell } };
  };
  return { text, lines, cells, problems, locate };
}

function nthCellAt(cells: readonly NotebookCell[], offset: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function isPython(language: string): boolean {
  return /^i?python\d*$/i.test(language);
}

function readJson(raw: string, lines: LineMap): { root: Node | undefined; problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  const report = (message: string, offset: number) => problems.push({ message, ...positionAt(lines, offset) });
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    const json = raw.startsWith('\ufeff') ? ` ${raw.slice(1)}` : raw;
    root = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    report('Not a notebook: its JSON is nested too deeply', 0);
  }
  const [first] = errors;
  if (first) {
    const reason = printParseErrorCode(first.error).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    report(`Not valid JSON:${reason}`, first.offset);
  } else if (root && root.type !== 'object') report('Not a notebook: the file holds no JSON object', root.offset);
  return { root: root?.type === 'object' ? root : undefined, problems };
}

function pythonCells(root: Node, lines: LineMap, problems: TextProblem[]): CellSource[] {
  const cells = cellNodes(root);
  if (!cells) {
    if (problems.length === 0)
      problems.push({ message: 'Not a notebook: it has no `cells`', ...positionAt(lines, root.offset) });
    return [];
  }
  const metadata = property(root, 'metadata');
  const kernel =
    text(property(metadata, 'language_info', 'name')) ?? text(property(metadata, 'kernelspec', 'language')) ?? 'python';
  if (!isPython(kernel)) return [];
  const sources: CellSource[] = [];
  cells.forEach((cell, index) => {
    if (cell.type !== 'object' || text(property(cell, 'cell_type')) !== 'code') return;
    const language =
      text(property(cell, 'metadata', 'vscode', 'languageId')) ?? text(property(cell, 'language')) ?? kernel;
    if (!isPython(language)) return;
    const source = property(cell, 'source') ?? property(cell, 'input');
    const nodes = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
    if (nodes.some(({ type }) => type !== 'string' && type !== 'null')) {
      problems.push({
        message: `Cell ${index + 1} has a source that is not text`,
        ...positionAt(lines, source!.offset),
      });
    }
    const count = property(cell, 'execution_count') ?? property(cell, 'prompt_number');
    sources.push({
      index,
      id: text(property(cell, 'id')),
      executionCount: count?.type === 'number' ? Number(count.value) : undefined,
      rawStart: (source ?? cell).offset,
      ...joinStrings(nodes.filter(({ type }) => type === 'string')),
    });
  });
  return sources;
}

/** Format 3 keeps cells in worksheets. */
function cellNodes(root: Node): Node[] | undefined {
  const cells = property(root, 'cells');
  if (cells?.type === 'array') return cells.children ?? [];
  const sheets = property(root, 'worksheets');
  if (sheets?.type !== 'array') return undefined;
  return (sheets.children ?? []).flatMap((sheet) => property(sheet, 'cells')?.children ?? []);
}

function joinStrings(nodes: readonly Node[]): { text: string; strings: SourceString[] } {
  const strings: SourceString[] = [];
  let joined = '';
  for (const { value, offset, length } of nodes) {
    strings.push({ start: joined.length, rawStart: offset + 1, rawEnd: offset + length - 1 });
    joined += String(value);
  }
  return { text: joined, strings };
}

/** The offset in the file of an offset in a cell: escapes are longer there. */
function rawOffset(raw: string, { strings = [], rawStart = 0 }: CellSource, offset: number): number {
  const after = strings.findIndex(({ start }) => start > offset);
  const string = strings[(after < 0 ? strings.length : after) - 1];
  if (!string) return rawStart;
  let at = string.rawStart;
  for (let left = offset - string.start; left > 0 && at < string.rawEnd; left--) {
    at += raw.charAt(at) !== '\\' ? 1 : raw.charAt(at + 1) === 'u' ? 6 : 2;
  }
  return Math.min(at, string.rawEnd);
}

/** The value at a path of names; the last of a name counts, as for `JSON.parse`. */
function property(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let found = node;
  for (const name of path) {
    if (found?.type !== 'object') return undefined;
    found = found.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
  }
  return found;
}

function text(node: Node | undefined): string | undefined {
  return node?.type === 'string' ? String(node.value) : undefined;
}
