import type { SyntaxProblem } from '../ast.js';
import type { Edit } from './edits.js';
import { isMagicLine, readExportedMagic, readMagic } from './ipython.js';
import { looksInsideOut, openStringEnds } from './open-quotes.js';
import { python2Edits } from './python2.js';
import {
  cursorAt,
  lineEnd,
  nextToken,
  pastLineBreak,
  type Cursor,
  type StringEnds,
  type TokenKind,
} from './rough-tokens.js';

/** A statement's lines, or a block's header line: what ends with a line break outside of brackets and strings. */
export interface LogicalLine {
  readonly start: number;
  end: number;
  readonly indent: number;
  readonly tokens: Token[];
}

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The number of brackets open before it. */
  readonly depth: number;
}

export interface Sketch {
  readonly lines: readonly LogicalLine[];
  /** What makes the text readable for the parser, in order. Empty for valid Python. */
  readonly edits: readonly Edit[];
}

interface Open {
  readonly offset: number;
  readonly char: string;
  /** Whether nothing closes it. */
  readonly unclosed: boolean;
}

interface Sketching {
  readonly text: string;
  readonly ends: StringEnds;
  /** Brackets that nothing closes. */
  readonly unclosed: ReadonlySet<number>;
  readonly notebook: boolean;
  readonly lines: LogicalLine[];
  readonly edits: Edit[];
  readonly opens: Open[];
  /** How many of `opens` are closed somewhere. */
  closed: number;
}

/** Finds the statements of a text that may be broken, and the edits that close what was left open in each. */
export function sketch(text: string, notebook: boolean): Sketch {
  const ends: StringEnds = looksInsideOut(text) ? openStringEnds(text) : new Map<number, number>();
  const sk: Sketching = {
    text,
    ends,
    unclosed: unclosedBrackets(text, ends),
    notebook,
    lines: [],
    edits: [],
    opens: [],
    closed: 0,
  };
  const cursor = cursorAt(text, 0);
  for (;;) {
    const next = codeLine(text, cursor.at);
    if (!next) break;
    cursor.at = skipConflict(sk, next) ?? skipMagic(sk, cursor, next) ?? readLogicalLine(sk, cursor, next);
  }
  sk.edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return sk;
}

/** Lines with this at the start are headers of a block. */
const headerWords: ReadonlySet<string> = new Set(
  'def class if elif else for while with try except finally match case async'.split(' '),
);

/** Words that begin a line only where a statement begins, brackets or not. */
const statementWords: ReadonlySet<string> = new Set(
  'def class import from return raise assert del pass break continue global nonlocal while with try except finally elif'.split(
    ' ',
  ),
);

/** Words that begin a line within an expression, and words that do so at the start of a statement too. */
const inExpressions: ReadonlySet<string> = new Set('and or in is else not'.split(' '));
const clauseWords: ReadonlySet<string> = new Set('if for async'.split(' '));

const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Whether a line is the header of a block; `match` and `case` may also be names. */
export function isHeader(text: string, { start }: LogicalLine): boolean {
  const word = wordAt(text, start);
  if (!headerWords.has(word)) return false;
  return (word !== 'match' && word !== 'case') || /^\w+\s+[^=\s.,:)]/.test(text.slice(start, start + 40));
}

function wordAt(text: string, offset: number): string {
  return /^\w*/.exec(text.slice(offset, offset + 12))![0];
}

interface CodeLine {
  readonly offset: number;
  readonly indent: number;
}

/** The next line at or after `from` that has code; `from` is at a line's start. */
function codeLine(text: string, from: number): CodeLine | undefined {
  let indent = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 32) indent++;
    else if (char === 9) indent += 8 - (indent % 8);
    else if (char === 12 || char === 0xfeff) indent = 0;
    else if (char === 10 || char === 13) indent = 0;
    else if (char === 35 /* # */) {
      at = lineEnd(text, at);
      indent = 0;
    } else return { offset: at, indent };
  }
  return undefined;
}

function skipConflict(sk: Sketching, { offset, indent }: CodeLine): number | undefined {
  const { text } = sk;
  if (indent > 0 || !conflictMarker.test(text.slice(offset, offset + 8))) return undefined;
  const end = lineEnd(text, offset);
  sk.edits.push({ start: offset, end, text: '', problem: problemAt(offset, end, 'Merge conflict marker') });
  return Math.min(pastLineBreak(text, end), text.length);
}

function skipMagic(sk: Sketching, cursor: Cursor, { offset, indent }: CodeLine): number | undefined {
  const { text } = sk;
  const exported = readExportedMagic(text, offset);
  const magic = exported ?? readMagic(text, offset, indent > 0);
  if (!magic) return undefined;
  const problem =
    sk.notebook || exported
      ? undefined
      : { ...problemAt(offset, magic.end, 'IPython syntax in a Python file'), understood: true };
  magic.edits.forEach((edit, index) => sk.edits.push(problem && index === 0 ? { ...edit, problem } : edit));
  if (magic.code !== undefined) return readLogicalLine(sk, cursor, { offset: magic.code, indent });
  return Math.min(pastLineBreak(text, magic.end), text.length);
}

const conflictMarker = /^(?:<{7}|>{7}|\|{7})(?: |$|[\r\n])|^={7}(?:$|[\r\n])/;

function readLogicalLine(sk: Sketching, cursor: Cursor, { offset, indent }: CodeLine): number {
  const { text, opens, edits } = sk;
  const line: LogicalLine = { start: offset, end: offset, indent, tokens: [] };
  const firstEdit = edits.length;
  let stray = false;
  cursor.at = offset;
  for (;;) {
    const depth = opens.length;
    const kind = nextToken(cursor, sk.ends);
    if (kind === 'end') break;
    if (kind === 'newline') {
      const resume = depth === 0 ? undefined : continuation(sk, line, cursor.at);
      if (resume === undefined) break;
      cursor.at = resume;
      continue;
    }
    const { start, at: end } = cursor;
    if (kind === 'string') fillGaps(sk, cursor);
    else if (kind === 'open') pushOpen(sk, start);
    else if (kind === 'close' && !closeBracket(sk, line, start) && start === offset) stray = true;
    line.tokens.push({ kind, start, end, depth });
    line.end = end;
  }
  const resume = cursor.at;
  if (line.tokens.length === 0) return resume;
  if (stray) return dropLine(sk, line, firstEdit, resume);
  const next = codeLine(text, resume);
  closeHeader(sk, line, next !== undefined && next.indent > indent);
  edits.push(...python2Edits(text, line));
  sk.lines.push(line);
  return resume;
}

/** Where to go on reading if the statement goes on; undefined if a bracket was left open and another one begins. */
function continuation(sk: Sketching, line: LogicalLine, from: number): number | undefined {
  let at = from;
  for (;;) {
    const next = codeLine(sk.text, at);
    if (!next) return undefined;
    const past = skipConflict(sk, next);
    if (past === undefined) return beginsStatement(sk, line, next) ? undefined : next.offset;
    at = past;
  }
}

function beginsStatement(sk: Sketching, line: LogicalLine, next: CodeLine): boolean {
  const shape = shapeOfLine(sk, next.offset);
  if (statementWords.has(shape.word) || shape.asyncBlock) return true;
  if (sk.closed > 0) return false;
  if (isMagicLine(sk.text, next.offset)) return true;
  const header =
    isHeader(sk.text, line) && !line.tokens.some(({ start, depth }) => depth === 0 && sk.text.charAt(start) === ':');
  if (next.indent > line.indent && !header) return false;
  if (shape.continues || (inExpressions.has(shape.word) && !shape.block)) return false;
  if (next.indent > line.indent && (shape.keyword || (clauseWords.has(shape.word) && !shape.block))) return false;
  return !shape.listed || shape.assigns;
}

interface LineShape {
  readonly word: string;
  readonly asyncBlock: boolean;
  /** Begins with a closing bracket or an operator. */
  readonly continues: boolean;
  /** Ends with a comma, as an argument does. */
  readonly listed: boolean;
  /** `name=value`, without blanks around the sign. */
  readonly keyword: boolean;
  /** `target = value`, with blanks around the sign. */
  readonly assigns: boolean;
  /** Has a colon outside of brackets, as a block's header does. */
  readonly block: boolean;
}

function shapeOfLine({ text, ends }: Sketching, offset: number): LineShape {
  const cursor = cursorAt(text, offset);
  let depth = 0;
  let last = '';
  let assigns = false;
  let block = false;
  for (;;) {
    const kind = nextToken(cursor, ends);
    if (kind === 'newline' || kind === 'end') break;
    last = text.charAt(cursor.at - 1);
    if (kind === 'open') depth++;
    else if (kind === 'close') depth--;
    else if (last === ':' && depth === 0) block = true;
    else if (last === '=' && depth === 0 && /^\s[-+*/%&|^@]?=\s/.test(text.slice(cursor.at - 2, cursor.at + 1)))
      assigns = true;
  }
  return {
    word: wordAt(text, offset),
    asyncBlock: /^async\s+(?:def|with)\b/.test(text.slice(offset, offset + 40)),
    continues: /^(?:[)\]}+\-*/%|&^<>=.,:]|@\s)/.test(text.slice(offset, offset + 2)),
    listed: last === ',' && depth <= 0,
    keyword: /^\w+=[^=\s]/.test(text.slice(offset, offset + 80)),
    assigns,
    block,
  };
}

function fillGaps(sk: Sketching, cursor: Cursor): void {
  for (const { offset, text } of cursor.gaps) {
    const problem = problemAt(cursor.start, cursor.at, 'String literal is unterminated');
    sk.edits.push({ start: offset, end: offset, text, problem });
  }
}

/** Whether the bracket closes one that is open. Those opened after that one are closed before it. */
function closeBracket(sk: Sketching, line: LogicalLine, offset: number): boolean {
  const { text, opens, edits } = sk;
  const char = text.charAt(offset);
  const match = matchOf(opens, char);
  if (match < 0) {
    edits.push({
      start: offset,
      end: offset + 1,
      text: '',
      problem: problemAt(offset, offset + 1, `"${char}" closes nothing`),
    });
    return false;
  }
  while (opens.length - 1 > match) closeOne(sk, line.end);
  popOpen(sk);
  return true;
}

/** The innermost bracket that `closer` closes. Looking further out than this would take quadratic time, for nonsense. */
function matchOf(opens: readonly { readonly char: string }[], closer: string): number {
  const last = Math.max(0, opens.length - 200);
  for (let index = opens.length - 1; index >= last; index--) if (closerOf[opens[index]!.char] === closer) return index;
  return -1;
}

function pushOpen(sk: Sketching, offset: number): void {
  const unclosed = sk.unclosed.has(offset);
  if (!unclosed) sk.closed++;
  sk.opens.push({ offset, char: sk.text.charAt(offset), unclosed });
}

function popOpen(sk: Sketching): Open {
  const open = sk.opens.pop()!;
  if (!open.unclosed) sk.closed--;
  return open;
}

function closeOne(sk: Sketching, at: number): void {
  const { char, offset } = popOpen(sk);
  const problem = problemAt(offset, offset + 1, `"${char}" was not closed`);
  sk.edits.push({ start: at, end: at, text: closerOf[char]!, problem });
}

/** Closes what a line leaves open and gives a block its colon, so that the block below it stays its own. */
function closeHeader(sk: Sketching, line: LogicalLine, hasBlock: boolean): void {
  const { text, opens, edits } = sk;
  const { tokens } = line;
  const last = tokens[tokens.length - 1]!;
  const header =
    isHeader(text, line) && !tokens.slice(0, -1).some(({ start, depth }) => depth === 0 && text.charAt(start) === ':');
  const colon = text.charAt(last.start) === ':';
  const wasOpen = opens.length > 0;
  const end = header && colon && wasOpen ? last.start : line.end;
  while (opens.length > 0) closeOne(sk, end);
  if (!header || !hasBlock) return;
  const def = tokens.findIndex(({ start }) => wordAt(text, start) === 'def');
  const [name, after] = def === 0 || def === 1 ? tokens.slice(def + 1) : [];
  const bare = name?.kind === 'word' && !/[([]/.test(after ? text.charAt(after.start) : '');
  if (bare) {
    edits.push({
      start: name.end,
      end: name.end,
      text: '()',
      problem: problemAt(name.start, name.end, 'Expected "("'),
    });
  }
  if (!colon && (wasOpen || bare)) edits.push({ start: line.end, end: line.end, text: ':' });
}

/** Takes out a line that begins with the tail of brackets whose head is gone. */
function dropLine(sk: Sketching, line: LogicalLine, firstEdit: number, resume: number): number {
  while (sk.opens.length > 0) popOpen(sk);
  sk.edits.length = firstEdit;
  const char = sk.text.charAt(line.start);
  const problem = problemAt(line.start, line.start + 1, `"${char}" closes nothing`);
  sk.edits.push({ start: line.start, end: line.end, text: '', problem });
  return resume;
}

function unclosedBrackets(text: string, ends: StringEnds): Set<number> {
  const unclosed = new Set<number>();
  const opens: { readonly offset: number; readonly char: string }[] = [];
  const cursor = cursorAt(text, 0);
  for (;;) {
    const kind = nextToken(cursor, ends);
    if (kind === 'end') break;
    if (kind === 'open') opens.push({ offset: cursor.start, char: text.charAt(cursor.start) });
    else if (kind === 'newline') {
      const next = codeLine(text, cursor.at);
      const foreign =
        next && isMagicLine(text, next.offset) && (opens.length === 0 || text.charAt(next.offset) === '!');
      if (foreign) cursor.at = lineEnd(text, next.offset);
    } else if (kind === 'close') {
      const match = matchOf(opens, text.charAt(cursor.start));
      if (match < 0) continue;
      while (opens.length - 1 > match) unclosed.add(opens.pop()!.offset);
      opens.pop();
    }
  }
  for (const { offset } of opens) unclosed.add(offset);
  return unclosed;
}

function problemAt(start: number, end: number, message: string): SyntaxProblem {
  return { start, end, message };
}
