/** Which modules a text imports, read off its lines: what strings hold counts as well. */
export interface Imported {
  /** How many dots lead. */
  readonly level: number;
  readonly name: string;
}

const REST = String.raw`(?:[^\n\r\\;]|\\\r?\n?)*`;
const IMPORT = new RegExp(
  String.raw`(?:^|[;:])[ \t]*(?:from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|${REST})|import[ \t]+(${REST}))`,
  'gm',
);

export function importsOf(text: string): Imported[] {
  const found: Imported[] = [];
  for (const [, dots = '', from = '', names = '', modules] of text.matchAll(IMPORT)) {
    if (modules !== undefined) for (const name of wordsOf(modules)) found.push({ level: 0, name });
    else {
      const level = dots.length;
      if (from) found.push({ level, name: from });
      for (const name of wordsOf(names)) found.push({ level, name: from ? `${from}.${name}` : name });
    }
  }
  return found;
}

/** `a.b as c, d` → `a.b`, `d`. */
function wordsOf(list: string): string[] {
  return list
    .replaceAll(/#[^\n\r]*|[()\\]/g, ' ')
    .split(',')
    .map((one) => /^\s*([\w.]+)/.exec(one)?.[1])
    .filter((name) => name !== undefined);
}
