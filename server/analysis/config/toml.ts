/** TOML: tables, however they are spelt, as maps in maps. */
import { parseTOML, type AST } from 'toml-eslint-parser';
import type { ConfigEntry, ConfigList, ConfigMap, ConfigNode } from '../../../rules/api/config.js';
import { Builder } from './tree.js';

/** `undefined` when it is no TOML. */
export function parseToml(file: string, text: string): ConfigNode[] | undefined {
  let top: AST.TOMLTopLevelTable;
  try {
    [top] = parseTOML(text).body;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
  const reader = new Reader(new Builder(file));
  const root = reader.table([0, text.length]);
  reader.fill(root, top.body);
  return [root];
}

type Range = readonly [start: number, end: number];
type Table = ConfigMap & { readonly entries: ConfigEntry[] };
type Tables = ConfigList & { readonly items: ConfigNode[] };

class Reader {
  constructor(private readonly make: Builder) {}

  table([start, end]: Range): Table {
    const entries: ConfigEntry[] = [];
    return { ...this.make.map(start, end, entries), entries };
  }

  fill(table: Table, body: readonly (AST.TOMLKeyValue | AST.TOMLTable)[]): void {
    for (const one of body) {
      const keys = one.key.keys;
      if (one.type === 'TOMLTable') {
        const parent = this.#below(table, keys.slice(0, -1), one.range);
        const last = keys.at(-1)!;
        this.fill(
          one.kind === 'array' ? this.#next(parent, last, one.range) : this.#below(parent, [last], one.range),
          one.body,
        );
      } else {
        const parent = this.#below(table, keys.slice(0, -1), one.range);
        parent.entries.push(this.#entry(keys.at(-1)!, this.#value(one.value)));
      }
    }
  }

  /** The table under some keys; of a list of tables its last one. */
  #below(table: Table, keys: readonly (AST.TOMLBare | AST.TOMLQuoted)[], range: Range): Table {
    let at = table;
    for (const key of keys) {
      const known = at.entries.find((entry) => entry.key === nameOf(key))?.value;
      const inner = known?.kind === 'list' ? known.items.at(-1) : known;
      if (inner?.kind === 'map') at = inner as Table;
      else {
        const made = this.table(range);
        at.entries.push(this.#entry(key, made));
        at = made;
      }
    }
    return at;
  }

  #next(table: Table, key: AST.TOMLBare | AST.TOMLQuoted, range: Range): Table {
    const made = this.table(range);
    const known = table.entries.find((entry) => entry.key === nameOf(key))?.value;
    if (known?.kind === 'list') (known as Tables).items.push(made);
    else table.entries.push(this.#entry(key, this.make.list(...range, [made])));
    return made;
  }

  #entry(key: AST.TOMLBare | AST.TOMLQuoted, value: ConfigNode): ConfigEntry {
    return this.make.entry(nameOf(key), ...key.range, value);
  }

  #value(node: AST.TOMLContentNode): ConfigNode {
    if (node.type === 'TOMLArray')
      return this.make.list(
        ...node.range,
        node.elements.map((element) => this.#value(element)),
      );
    if (node.type === 'TOMLInlineTable') {
      const table = this.table(node.range);
      this.fill(table, node.body);
      return table;
    }
    const { value } = node;
    return this.make.scalar(...node.range, typeof value === 'object' ? value.toISOString() : value);
  }
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}
