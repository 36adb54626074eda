import type { Module, Stmt } from '../ast.js';
import { statementsIn } from '../walk.js';
import { isHeader, type LogicalLine } from './repair.js';

/**
 * The lines whose errors made the parser skip the lines below them: it looks for the colon of `def f(a=):` wherever the
 * next one is. A line is skipped if no statement begins in it.
 */
export function linesThatSwallow(text: string, lines: readonly LogicalLine[], module: Module, base: number): number[] {
  const begins = startsOf(module.body).sort((a, b) => a - b);
  const broken = module.problems.map(({ start }) => start).sort((a, b) => a - b);
  const has = (offsets: readonly number[], line: LogicalLine) => hasWithin(offsets, base + line.start, base + line.end);
  const result: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const first = index;
    let skipped = 0;
    while (index < lines.length && (isClause(text, lines[index]!) || !has(begins, lines[index]!))) {
      if (!isClause(text, lines[index]!)) skipped++;
      index++;
    }
    if (skipped === 0) continue;
    const before = lines[first - 1];
    if (before && has(broken, before)) result.push(first - 1);
    else if (skipped > 1) result.push(first);
  }
  return result;
}

/** A statement to stand in for a line that swallows others. */
export function stubFor(text: string, line: LogicalLine, next: LogicalLine | undefined): string {
  const source = text.slice(line.start, Math.min(line.end, line.start + 200));
  const definition = /^(async\s+)?(def|class)\s+(\w+)/.exec(source);
  if (definition?.[2] === 'def') return `${definition[1] ?? ''}def ${definition[3]}():`;
  if (definition) return `class ${definition[3]}:`;
  if (!next || next.indent <= line.indent || !isHeader(text, line)) return 'pass';
  const word = /^\w+/.exec(source)?.[0] ?? '';
  if (word === 'case') return 'case _:';
  if (word === 'for') return 'for _ in ...:';
  return /^(?:else|try|finally|except)$/.test(word) ? `${word}:` : word === 'elif' ? 'elif ...:' : 'if ...:';
}

/** `else:`, `@decorator` and the like are no statements of their own. */
function isClause(text: string, { start }: LogicalLine): boolean {
  return /^(?:(?:else|except|finally|case)\b|@)/.test(text.slice(start, start + 10));
}

function hasWithin(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low]! <= to;
}

function startsOf(body: readonly Stmt[]): number[] {
  const starts: number[] = [];
  for (const statement of statementsIn(body)) {
    starts.push(statement.start);
    // Below its decorators.
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') starts.push(statement.nameStart);
  }
  return starts;
}
