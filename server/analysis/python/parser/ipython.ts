import type { Edit } from './edits.js';
import { lineEnd, pastLineBreak } from './rough-tokens.js';

/** A line that IPython rewrites before Python sees it. */
export interface Magic {
  readonly edits: readonly Edit[];
  /** Where the Python of the line begins, if some is left. */
  readonly code: number | undefined;
  /** Where the line, with its continuations, ends. */
  readonly end: number;
}

/** Whether a script may hold magics as nbconvert writes them. Never wrong about its absence. */
export function mayHaveExportedMagics(text: string): boolean {
  return text.includes('get_ipython().run_');
}

/** Whether a text may hold anything that `readMagic` or `isForeignCell` would find. Never wrong about its absence. */
export function mayHaveMagics(text: string): boolean {
  return /^[ \t]*[%!?]|=[ \t]*[%!][^=]|\?[ \t]*$/m.test(text);
}

/** Whether a cell is in another language, or goes to another process: `%%bash`, `%%sql`, `%%writefile`. */
export function isForeignCell(text: string): boolean {
  for (let at = 0; at < text.length; at = pastLineBreak(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at)).trim();
    if (line === '') continue;
    const name = /^%%(\S+)/.exec(line)?.[1];
    if (name === undefined) return false;
    if (!cellMagicsOverPython.has(name)) return true;
  }
  return false;
}

/** Whether the line that begins at `offset` is no Python at all, whatever is open before it. */
export function isMagicLine(text: string, offset: number): boolean {
  return /^(?:!(?!=)|%%?[A-Za-z])/.test(text.slice(offset, offset + 3));
}

/** The magic at `offset`, where a statement could begin. An indented line keeps a statement, so that its block is not empty. */
export function readMagic(text: string, offset: number, indented: boolean): Magic | undefined {
  const line = text.slice(offset, lineEnd(text, offset));
  return (
    lineMagic(text, offset, line, indented) ?? assignedMagic(text, offset, line) ?? helpLine(offset, line, indented)
  );
}

/**
 * `get_ipython().run_cell_magic('time', '', 'model.fit(X, y)\n')`, as nbconvert writes a cell under `%%time`: the code in
 * the string is code of the script. Every escape is an edit, so that each place in it keeps its own.
 */
export function readExportedMagic(text: string, offset: number): Magic | undefined {
  const line = text.slice(offset, lineEnd(text, offset)).trimEnd();
  const opening = exportedCell.exec(line) ?? exportedLine.exec(line);
  if (!opening) return undefined;
  const [head, , name, quote] = opening;
  const tail = `${quote!})`;
  const end = offset + line.length;
  if (!cellMagicsOverPython.has(name!) || !line.endsWith(tail) || line.length <= head.length + tail.length)
    return undefined;
  const code = line.slice(head.length, -tail.length);
  const edits = [cut(offset, offset + head.length, '')];
  for (const { index, 0: escape } of code.matchAll(/\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^])/gi)) {
    const at = offset + head.length + index;
    edits.push(cut(at, at + escape.length, unescaped(escape)));
  }
  edits.push(cut(end - tail.length, end, ''));
  return { edits, code: undefined, end };
}

const exportedCell =
  /^get_ipython\(\)\.run_cell_magic\((['"])(\w+)\1,\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),\s*(['"])/;
const exportedLine = /^get_ipython\(\)\.run_line_magic\((['"])(time|timeit|prun|memit)\1,\s*(['"])(?!-)/;

function unescaped(escape: string): string {
  const kind = escape.charAt(1);
  if (escape.length > 2) return String.fromCodePoint(Math.min(parseInt(escape.slice(2), 16), 0x10ffff));
  return kind === 'n' ? '\n' : kind === 't' ? '\t' : kind === 'r' ? '\r' : kind;
}

function lineMagic(text: string, offset: number, line: string, indented: boolean): Magic | undefined {
  if (!isMagicLine(text, offset)) return undefined;
  const code = timedCode(line);
  if (code !== undefined)
    return { edits: [cut(offset, offset + code, '')], code: offset + code, end: offset + line.length };
  const end = continuedEnd(text, offset);
  return { edits: [cut(offset, end, indented ? 'pass' : '')], code: undefined, end };
}

/** `files = !ls`, `result = %sql select 1`, `model = %time fit()`. */
function assignedMagic(text: string, offset: number, line: string): Magic | undefined {
  const sign = line.indexOf('=');
  if (sign < 1 || !/^[ \t]*(?:!(?!=)|%[A-Za-z])/.test(line.slice(sign + 1, sign + 40))) return undefined;
  if (!/^[\w.,\s[\]]+$/.test(line.slice(0, sign))) return undefined;
  const value = sign + 1 + /^\s*/.exec(line.slice(sign + 1))![0].length;
  const time = /^%time\s+(?=\S)/.exec(line.slice(value));
  if (time) {
    const edits = [cut(offset + value, offset + value + time[0].length, '')];
    return { edits, code: offset, end: offset + line.length };
  }
  const end = continuedEnd(text, offset);
  return { edits: [cut(offset + value, end, 'get_ipython()')], code: undefined, end };
}

/** `df?`, `??df.fit`, `*.read_*?`. */
function helpLine(offset: number, line: string, indented: boolean): Magic | undefined {
  const trimmed = line.trimEnd();
  if (!trimmed.startsWith('?') && !trimmed.endsWith('?')) return undefined;
  const end = offset + trimmed.length;
  const name = /^\?{0,2}([A-Za-z_][\w.]*)\?{0,2}$/.exec(trimmed)?.[1];
  if (!name) {
    const isHelp = /^[?\w.%*[\]'"()]+$/.test(trimmed);
    return isHelp ? { edits: [cut(offset, end, indented ? 'pass' : '')], code: undefined, end } : undefined;
  }
  const from = offset + trimmed.indexOf(name);
  const to = from + name.length;
  const marks = [cut(offset, from, ''), cut(to, end, '')].filter((edit) => edit.end > edit.start);
  return { edits: marks, code: undefined, end };
}

/** Where the code begins in `%time code` or `%timeit -n 10 code`. */
function timedCode(line: string): number | undefined {
  const name = /^%(?:time|timeit|prun|memit|lprun|mprun|debug|snakeviz|pyinstrument)(?=\s)/.exec(line);
  if (!name) return undefined;
  let at = name[0].length;
  for (;;) {
    const option = /^\s+-(?:[nrpslfTD]\s*[^\s-]\S*|[a-zA-Z]+)(?=\s|$)/.exec(line.slice(at, at + 200));
    if (!option) break;
    at += option[0].length;
  }
  at += /^\s*/.exec(line.slice(at))![0].length;
  return at < line.length ? at : undefined;
}

/** The end of the line, or of the last line it continues on with a backslash. */
function continuedEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end < text.length && /\\[ \t]*$/.test(text.slice(Math.max(offset, end - 20), end))) {
    end = lineEnd(text, pastLineBreak(text, end));
  }
  return end;
}

function cut(start: number, end: number, text: string): Edit {
  return { start, end, text };
}

/** Cell magics that run the cell's Python in the notebook's own namespace. */
const cellMagicsOverPython: ReadonlySet<string> = new Set(
  'time timeit capture prun memit mprun lprun debug px local snakeviz pyinstrument scalene heat wandb skip_if_ci'.split(
    ' ',
  ),
);
