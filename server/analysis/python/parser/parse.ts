import type { Module, Stmt, SyntaxProblem } from '../ast.js';
import { applyEdits, originalEnd, originalStart, type Edit } from './edits.js';
import { isForeignCell, mayHaveExportedMagics, mayHaveMagics } from './ipython.js';
import { linesThatSwallow, stubFor } from './lost-lines.js';
import type { Lowering } from './lowering.js';
import { parseWithPyright, type PyrightTree } from './pyright.js';
import { sketch, type LogicalLine, type Sketch } from './repair.js';
import { lowerStatements } from './statements.js';

export interface ParseOptions {
  /** Whether IPython's syntax is fine here. In a plain file it is understood, and reported. */
  readonly notebook?: boolean;
  /** Parts of the text to parse each by itself, in order: the cells of a notebook. */
  readonly pieces?: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Parses any text, and never throws. `problems` say what is broken; the statements around it are kept, at their places.
 * A text without errors is parsed once. Otherwise a sketch of its statements closes what was left open, and it is parsed
 * again.
 */
export function parsePython(text: string, { notebook = false, pieces }: ParseOptions = {}): Module {
  if (!pieces) return parsePiece(text, 0, notebook);
  return joined(pieces.map(({ start, end }) => parsePiece(text.slice(start, end), start, notebook)));
}

function parsePiece(text: string, base: number, notebook: boolean): Module {
  if (notebook && mayHaveMagics(text)) {
    return isForeignCell(text) ? joined([]) : parseRepaired(text, base, notebook, undefined);
  }
  if (mayHaveExportedMagics(text)) return parseRepaired(text, base, notebook, undefined);
  const tree = attempt(() => parseWithPyright(text));
  const clean = tree && tree.problems.length === 0;
  const module = clean && attempt(() => lowerModule(tree, { text, base, edited: undefined, yields: false }));
  return module || parseRepaired(text, base, notebook, tree);
}

const roundsOfStubs = 4;

/** `asIs` is the tree of the text without edits, where it is known. */
function parseRepaired(text: string, base: number, notebook: boolean, asIs: PyrightTree | undefined): Module {
  const drawn = sketch(text, notebook);
  let { edits } = drawn;
  let problems: readonly SyntaxProblem[] = [];
  let tree = edits.length === 0 ? asIs : undefined;
  for (let round = 0; ; round++) {
    const edited = edits.length > 0 ? applyEdits(text, edits) : undefined;
    const source = edited?.text ?? text;
    const module = attempt(() =>
      lowerModule(tree ?? parseWithPyright(source), { text: source, base, edited, yields: false }),
    );
    if (!module) return parseBlocks(text, base, notebook, drawn.lines);
    const culprits =
      module.problems.length > 0 && round < roundsOfStubs ? linesThatSwallow(text, drawn.lines, module, base) : [];
    if (culprits.length === 0) {
      const repaired = edits.flatMap(({ problem }) => (problem ? [shifted(problem, base)] : []));
      return { ...module, problems: inOrder([...problems, ...repaired, ...module.problems]) };
    }
    problems = [...problems, ...problemsOf(culprits, drawn, edits, module, base)];
    edits = withStubs(text, drawn, edits, culprits);
    tree = undefined;
  }
}

function lowerModule(tree: PyrightTree, cx: Lowering): Module {
  const { edited, base } = cx;
  const body = lowerStatements(cx, tree.module.d.statements);
  const problems = tree.problems.map(({ start, end, message }) => {
    const from = edited ? originalStart(edited, start) : start;
    const to = edited ? originalEnd(edited, end) : end;
    return { start: base + from, end: base + Math.max(from, to), message };
  });
  return { body, problems, comments: commentsOf(tree, cx) };
}

function commentsOf({ tokens }: PyrightTree, { text, edited, base }: Lowering): Module['comments'] {
  const result: Module['comments'][number][] = [];
  if (!text.includes('#')) return result;
  for (let index = 0; index < tokens.count; index++) {
    const { comments } = tokens.getItemAt(index);
    if (!comments) continue;
    for (const comment of comments) {
      const start = comment.start - 1; // the parser leaves the `#` out
      const end = comment.start + comment.length;
      const from = edited ? originalStart(edited, start) : start;
      const to = edited ? originalEnd(edited, end) : end;
      result.push({ start: base + from, end: base + to, text: comment.value });
    }
  }
  return result;
}

/** What the edits and the parser said about lines that are about to be replaced. */
function problemsOf(
  culprits: readonly number[],
  { lines }: Sketch,
  edits: readonly Edit[],
  module: Module,
  base: number,
): SyntaxProblem[] {
  const result: SyntaxProblem[] = [];
  for (const index of culprits) {
    const line = lines[index]!;
    for (const { problem, ...edit } of edits) if (problem && isWithin(edit, line)) result.push(shifted(problem, base));
    for (const problem of module.problems) if (isWithin(shifted(problem, -base), line)) result.push(problem);
  }
  return result;
}

/** Replaces lines that swallow others; one that still does so as a stub goes altogether. */
function withStubs(text: string, { lines }: Sketch, edits: readonly Edit[], culprits: readonly number[]): Edit[] {
  const stubs = culprits.map((index) => {
    const { start, end } = lines[index]!;
    const isStub = edits.some((edit) => edit.start === start && edit.end === end);
    return { start, end, text: isStub ? '' : stubFor(text, lines[index]!, lines[index + 1]) };
  });
  const rest = edits.filter((edit) => !stubs.some((stub) => isWithin(edit, stub)));
  return [...rest, ...stubs].sort((a, b) => a.start - b.start || a.end - b.end);
}

function isWithin(
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** For code that is nested too deeply for the stack: each block at the margin by itself, so that only the deep one is lost. */
function parseBlocks(text: string, base: number, notebook: boolean, lines: readonly LogicalLine[]): Module {
  const starts = lines
    .filter((line) => line.indent === 0 && !/^(?:el|ex|fi)/.test(text.slice(line.start, line.start + 2)))
    .map(({ start }) => start);
  if (starts.length < 2) {
    const problem = { start: base, end: base + text.length, message: 'Nested too deeply to be parsed' };
    return { body: [], problems: [problem], comments: [] };
  }
  starts[0] = 0;
  return joined(starts.map((start, index) => parsePiece(text.slice(start, starts[index + 1]), base + start, notebook)));
}

function joined(modules: readonly Module[]): Module {
  const body: Stmt[] = [];
  const problems: SyntaxProblem[] = [];
  const comments: Module['comments'][number][] = [];
  for (const module of modules) {
    for (const statement of module.body) body.push(statement);
    for (const problem of module.problems) problems.push(problem);
    for (const comment of module.comments) comments.push(comment);
  }
  return { body, problems, comments };
}

function inOrder(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<string>();
  const distinct = problems.filter(({ start, message }) => {
    const key = `${start} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return distinct.sort((a, b) => a.start - b.start || a.end - b.end);
}

function shifted(problem: SyntaxProblem, by: number): SyntaxProblem {
  return { ...problem, start: problem.start + by, end: problem.end + by };
}

/** The parser throws a RangeError for code that is nested deeper than the stack. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
