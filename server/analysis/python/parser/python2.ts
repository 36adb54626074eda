import type { Edit } from './edits.js';
import type { LogicalLine, Token } from './repair.js';

/** Turns statements that only Python 2 has into the calls that they became. Python 3 code gets no edits. */
export function python2Edits(text: string, line: LogicalLine): Edit[] {
  const edits: Edit[] = [];
  const { tokens } = line;
  let from = 0;
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    const last = !token || (token.depth === 0 && text.charAt(token.start) === ';');
    const colon = token?.depth === 0 && text.charAt(token.start) === ':';
    if (last || colon) statementEdits(text, tokens.slice(from, index), edits);
    if (last || colon) from = index + 1;
  }
  for (const { kind, start, end } of tokens) {
    if (kind === 'number' && /^\d+[lL]$/.test(text.slice(start, end))) edits.push({ start: end - 1, end, text: '' });
  }
  return edits;
}

function statementEdits(text: string, tokens: readonly Token[], edits: Edit[]): void {
  const [first, second] = tokens;
  if (first?.kind !== 'word' || !second) return;
  switch (text.slice(first.start, first.end)) {
    case 'print':
    case 'exec':
      callEdits(text, tokens, edits);
      break;
    case 'raise':
      raiseEdits(text, tokens, edits);
      break;
    case 'except':
      exceptEdits(text, tokens, edits);
      break;
  }
}

/** `print >>f, "a" % b` → `print(f, "a" % b)`; `exec code in names` → `exec(code, names)`. */
function callEdits(text: string, tokens: readonly Token[], edits: Edit[]): void {
  const [first, second, third] = tokens as [Token, Token, Token | undefined];
  const redirect = text.startsWith('>>', second.start);
  const operand =
    second.kind === 'string' || second.kind === 'number' || (second.kind === 'word' && !isOperatorWord(text, second));
  const display = second.kind === 'open' && text.charAt(second.start) !== '(' && second.start > first.end; // print [1, 2]
  if (!redirect && !operand && !display && text.charAt(second.start) !== '`') return;
  const problem = {
    start: first.start,
    end: first.end,
    message: `Python 2 statement: ${text.slice(first.start, first.end)}`,
    understood: true,
  };
  if (redirect) edits.push({ start: second.start, end: (third ?? second).end, text: '(', problem });
  else edits.push({ start: second.start, end: second.start, text: '(', problem });
  const last = tokens[tokens.length - 1]!;
  for (const { start, end, depth, kind } of tokens) {
    const isIn = kind === 'word' && depth === 0 && text.slice(start, end) === 'in';
    if (isIn && text.startsWith('exec', first.start)) edits.push({ start, end, text: ',' });
  }
  edits.push({ start: last.end, end: last.end, text: ')' });
}

function isOperatorWord(text: string, { start, end }: Token): boolean {
  return /^(?:in|is|and|or|if|else|for|as)$/.test(text.slice(start, end));
}

/** `raise Error, "message"` → `raise Error("message")`. */
function raiseEdits(text: string, tokens: readonly Token[], edits: Edit[]): void {
  const comma = tokens.find(({ start, depth }) => depth === 0 && text.charAt(start) === ',');
  if (!comma) return;
  const message = 'Python 2 statement: raise';
  edits.push({
    start: comma.start,
    end: comma.end,
    text: '(',
    problem: { start: comma.start, end: comma.end, message },
  });
  const last = tokens[tokens.length - 1]!;
  edits.push({ start: last.end, end: last.end, text: ')' });
}

/** `except Error, e:` → `except Error as e:`. Names of classes begin with a capital: `except A, B:` is Python 3.14. */
function exceptEdits(text: string, tokens: readonly Token[], edits: Edit[]): void {
  const [comma, name] = tokens.slice(-2);
  if (tokens.length < 4 || !comma || !name || name.kind !== 'word' || comma.depth > 0) return;
  if (text.charAt(comma.start) !== ',' || !/^[a-z_]/.test(text.slice(name.start, name.end))) return;
  const message = 'Python 2 statement: except';
  edits.push({
    start: comma.start,
    end: comma.end,
    text: ' as',
    problem: { start: comma.start, end: comma.end, message },
  });
}
