/** Ways to write the same program differently; findings must not change with them. `undefined`: does not apply. */

export interface Program {
  readonly files: Readonly<Record<string, string>>;
  /** Cells of `main`, when it is a notebook. */
  readonly cells?: readonly string[];
}

/** Names that say what rows are for; the rules read them. */
const MEANT = /train|test|valid|val|te\b|tr\b|held|hold|eval|fit|rest|dev/i;

/** Every plain name that the module assigns gets another one; classes have names of their own, so programs with them are left out. */
export function renamed(text: string): Program | undefined {
  if (/^(class|def) |self/m.test(text)) return undefined;
  const names = new Set<string>();
  for (const [, left] of text.matchAll(/^([A-Za-z_][\w, ]*?) = /gm))
    for (const name of left!.split(',').map((one) => one.trim()))
      if (/^[A-Za-z_]\w*$/.test(name) && !MEANT.test(name)) names.add(name);
  for (const name of [...names])
    if (new RegExp(`^(from|import) .*\\b${name}\\b|[fF]["'].*\\{[^}]*\\b${name}\\b`, 'm').test(text))
      names.delete(name);
  if (names.size === 0) return undefined;
  const mapped = outsideStrings(text, (code) =>
    code.replace(/(?<![\w.])([A-Za-z_]\w*)(?!\w)(?!\s*=(?!=)(?=\S))/g, (whole, name: string) =>
      names.has(name) ? `renamed_${name}` : whole,
    ),
  );
  return { files: { 'main.py': mapped } };
}

/** A line break after every comma inside brackets. */
export function broken(text: string): Program {
  let depth = 0;
  const files = {
    'main.py': outsideStrings(text, (code) =>
      code.replace(/[()[\]{}]|, /g, (token) => {
        if ('([{'.includes(token)) depth++;
        else if (')]}'.includes(token)) depth--;
        else if (depth > 0) return ',\n        ';
        return token;
      }),
    ),
  };
  return { files };
}

/** All of a script inside a function that is called. */
export function wrapped(text: string): Program | undefined {
  if (/^(from .* import \*|def |class |if __name__|@|global )/m.test(text) || /"""|'''|\\$/m.test(text))
    return undefined;
  const body = text
    .split('\n')
    .map((line) => (line ? `    ${line}` : line))
    .join('\n');
  return { files: { 'main.py': `def everything():\n${body}\n\neverything()\n` } };
}

/** Functions move to a module of their own. */
export function moved(text: string): Program | undefined {
  const blocks = text.split(/\n(?=\S)/);
  const imports = blocks.filter((block) => /^(import|from) /.test(block) && !block.includes(' import *'));
  const constants = blocks.filter((block) => /^[A-Z][A-Z_]* = /.test(block));
  const helpers = blocks.filter((block) => /^def (?!main\b)/.test(block));
  if (helpers.length === 0 || blocks.some((block) => /^(class |@)/.test(block))) return undefined;
  const names = helpers.map((block) => /^def (\w+)/.exec(block)![1]!);
  const rest = blocks.filter((block) => !helpers.includes(block));
  const globals = rest
    .filter((block) => !constants.includes(block))
    .flatMap((block) => (/^([A-Za-z_]\w*(?:, *\w+)*) = /.exec(block)?.[1] ?? '').split(/, */))
    .filter((name) => name);
  // A helper that reads a global of the script cannot move.
  if (helpers.some((block) => globals.some((name) => new RegExp(`\\b${name}\\b`).test(block)))) return undefined;
  const first = rest.findIndex((block) => !/^(#|import |from )/.test(block));
  rest.splice(first, 0, `from helpers_of_main import ${names.join(', ')}`);
  return {
    files: { 'main.py': rest.join('\n'), 'helpers_of_main.py': [...imports, ...constants, ...helpers].join('\n') },
  };
}

/** One cell per paragraph. */
export function inCells(text: string): Program {
  const cells: string[] = [];
  for (const part of text.split(/\n\n+(?=\S)/)) cells.push(part);
  return { files: {}, cells };
}

function outsideStrings(text: string, change: (code: string) => string): string {
  return text
    .split(/("""[\s\S]*?"""|'''[\s\S]*?'''|[rfbuRFBU]{0,2}"(?:\\.|[^"\\\n])*"|[rfbuRFBU]{0,2}'(?:\\.|[^'\\\n])*'|#.*)/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}
