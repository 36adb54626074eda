/** Model files → lookup tables, at build time and for a project's own models; and the one over the other. */
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
  return { imports, aliases: longestFirst(aliases), calls, classes, methods, origin };
}

/** The models of a project over those of libraries: what it says of an API is all that is said of it. */
export function mergeModels(base: Models, own: Models): Models {
  const types = Object.entries(own.methods).map(([type, rows]) => [type, { ...base.methods[type], ...rows }] as const);
  return {
    imports: { ...base.imports, ...own.imports },
    aliases: longestFirst([...own.aliases, ...base.aliases]),
    calls: { ...without(base.calls, own.classes), ...own.calls },
    classes: { ...without(base.classes, own.calls), ...own.classes },
    methods: { ...base.methods, ...Object.fromEntries(types) },
    origin: { ...base.origin, ...own.origin },
    own: byModule([...Object.keys(own.calls), ...Object.keys(own.classes)]),
  };
}

/** The longest prefix must win: `tensorflow.keras` before `tensorflow`. */
function longestFirst(aliases: readonly (readonly [from: string, to: string])[]): Models['aliases'] {
  return [...aliases].sort(([a], [b]) => b.length - a.length);
}

function without<T>(rows: Readonly<Record<string, T>>, names: Readonly<Record<string, unknown>>): Record<string, T> {
  return Object.fromEntries(Object.entries(rows).filter(([name]) => !Object.hasOwn(names, name)));
}

function byModule(names: readonly string[]): Record<string, string[]> {
  const modules: Record<string, string[]> = {};
  for (const name of names) (modules[name.slice(0, name.lastIndexOf('.')).replaceAll('.', '/')] ??= []).push(name);
  return modules;
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
