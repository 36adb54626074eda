/** Imports that a repair needs. */
import type { ParsedModule } from '../project.js';
import type { ImportFrom, Stmt } from '../python/ast.js';
import { lineAt } from '../text/lines.js';
import { newline, type Draft } from './draft.js';
import { textOf } from './site.js';

/** The name under which something may be used at an offset, imported above it if it was not. */
export function importing(draft: Draft, module: ParsedModule, from: string, name: string, before: number): string {
  const key = `${module.path} ${from} ${name}`;
  const used = draft.imported.get(key) ?? add(draft, module, from, name, before);
  draft.imported.set(key, used);
  return used;
}

function add(draft: Draft, module: ParsedModule, from: string, name: string, before: number): string {
  const above = module.tree.body.filter((one) => one.end <= before);
  const same = above.filter(
    (one): one is ImportFrom => one.kind === 'ImportFrom' && one.level === 0 && one.module === from,
  );
  const known = same.flatMap(({ names }) => names).find((one) => one.name === name || one.name === '*');
  if (known) return known.as ?? name;
  const whole = above.flatMap((one) => wholeModule(one, from));
  if (whole[0] !== undefined) return `${whole[0]}.${name}`;
  const last = same.at(-1);
  if (last) {
    addName(draft, module, last, name);
    return name;
  }
  const line = `from ${from} import ${name}`;
  const family = from.slice(0, from.indexOf('.') + 1 || undefined);
  const imports = above.filter((one) => one.kind === 'ImportFrom' || one.kind === 'Import');
  const beside =
    imports.findLast((one) => one.kind === 'ImportFrom' && one.module.startsWith(family)) ?? imports.at(-1);
  if (beside) draft.insertBelow(module, beside, [line]);
  else {
    const first = firstAfterHead(module.tree.body);
    const at = first?.start ?? 0;
    draft.replace(module, { start: at, end: at }, line + newline(module));
  }
  return name;
}

/** `model_selection` of `from sklearn import model_selection`. */
function wholeModule(statement: Stmt, from: string): string[] {
  const dot = from.lastIndexOf('.');
  if (statement.kind === 'ImportFrom')
    return statement.level === 0 && statement.module === from.slice(0, dot)
      ? statement.names.filter(({ name }) => name === from.slice(dot + 1)).map(({ name, as }) => as ?? name)
      : [];
  if (statement.kind === 'Import')
    return statement.names.filter(({ module }) => module === from).map(({ module, as }) => as ?? module);
  return [];
}

/** Beside the last name, or below it where each has a line of its own. */
function addName(draft: Draft, module: ParsedModule, statement: ImportFrom, name: string): void {
  const { text, lines } = module.text;
  const end = statement.start + lastNameEnd(textOf(module, statement));
  const line = lineAt(lines, end);
  const before = /^(\s*)\w+(\s+as\s+\w+)?$/.exec(text.slice(lines.starts[line - 1], end));
  const lineEnd = lines.ends[line - 1]!;
  if (!before || lineEnd >= statement.end) return draft.replace(module, { start: end, end }, `, ${name}`);
  const hasComma = /^\s*,/.test(text.slice(end, lineEnd));
  if (!hasComma) draft.replace(module, { start: end, end }, ',');
  draft.replace(
    module,
    { start: lineEnd, end: lineEnd },
    `${newline(module)}${before[1]}${name}${hasComma ? ',' : ''}`,
  );
}

/** Comments and a closing bracket follow the last name of a list over several lines. */
function lastNameEnd(statement: string): number {
  const names = statement.replace(/#[^\n\r]*/g, (comment) => ' '.repeat(comment.length)).replace(/[\s,)\\]+$/, '');
  return names.length;
}

/** The first statement that an import may stand above. */
function firstAfterHead(body: readonly Stmt[]): Stmt | undefined {
  return body.find((one, index) => !(index === 0 && one.kind === 'Expr' && one.value.kind === 'String'));
}
