/** Model files → lookup tables. Runs at build time and for a project's own models. */
import type { ClassModel, ModelFile, Models, Op } from './model.js';

export function compileModels(files: readonly ModelFile[]): Models {
  const imports: Record<string, string> = {};
  const aliases: [string, string][] = [];
  const calls: Record<string, Op> = {};
  const classes: Record<string, ClassModel> = {};
  const methods: Record<string, Record<string, Op>> = {};
  const origin: Record<string, string> = {};
  for (const file of files) {
    for (const name of file.import) imports[name] = file.library;
    for (const [from, to] of Object.entries(file.aliases ?? {})) aliases.push([from, to]);
    spread(file.calls, file.library, calls, origin);
    spread(file.classes, file.library, classes, origin);
    for (const [type, rows] of Object.entries(file.methods ?? {}))
      for (const name of expandBraces(type)) spread(rows, file.library, (methods[name] ??= {}), origin, `${name}#`);
  }
  // The longest prefix must win: `tensorflow.keras` before `tensorflow`.
  aliases.sort((a, b) => b[0].length - a[0].length);
  return { imports, aliases, calls, classes, methods, origin };
}

function spread<T>(
  rows: Readonly<Record<string, T>> | undefined,
  library: string,
  into: Record<string, T>,
  origin: Record<string, string>,
  prefix = '',
): void {
  for (const [key, row] of Object.entries(rows ?? {}))
    for (const name of expandBraces(key)) {
      into[name] = row;
      origin[prefix + name] = library;
    }
}

/** `a.{b,c}.d` → `a.b.d`, `a.c.d`; braces do not nest. */
export function expandBraces(text: string): string[] {
  const open = text.indexOf('{');
  if (open < 0) return [text];
  const close = text.indexOf('}', open);
  const rest = expandBraces(text.slice(close + 1));
  const middles = text.slice(open + 1, close).split(',');
  return middles.flatMap((middle) => rest.map((tail) => text.slice(0, open) + middle.trim() + tail));
}
