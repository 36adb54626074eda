/** YAML with all that is found in the wild: several documents, anchors, merge keys, tags of others. */
import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, type Document, type Node, type Pair } from 'yaml';
import type { ConfigEntry, ConfigNode } from '../../../rules/api/config.js';
import { Builder } from './tree.js';

/** The documents of a file; `undefined` when it is no YAML, or a template of some. */
export function parseYaml(file: string, text: string): ConfigNode[] | undefined {
  if (STATEMENT.test(text)) return undefined;
  let documents: Document.Parsed[];
  try {
    documents = [...parseAllDocuments(text, { merge: true, strict: false, uniqueKeys: false, logLevel: 'silent' })];
  } catch {
    // Nested too deep for the stack.
    return undefined;
  }
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  const reader = new Reader(new Builder(file));
  try {
    return documents.flatMap((document) => (document.contents ? [reader.root(document)] : []));
  } catch (error) {
    if (error instanceof Template || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Lines of a template that are no YAML, even where a parser can make something of them. */
const STATEMENT = /^\s*(\{\{-?|\{%|<%)/m;

class Template extends Error {}

class Reader {
  /** An anchor's value is one node, however often it is used: expanding aliases can take for ever. */
  #known = new Map<Node, ConfigNode>();
  #document!: Document.Parsed;

  constructor(private readonly make: Builder) {}

  root(document: Document.Parsed): ConfigNode {
    this.#document = document;
    this.#known = new Map();
    return this.#node(document.contents!, 0);
  }

  #node(node: Node, at: number): ConfigNode {
    const known = this.#known.get(node);
    if (known) return known;
    const [start, end] = extentOf(node, at);
    // What a circle of aliases finds of itself.
    this.#known.set(node, this.make.scalar(start, end, null, true));
    const made = this.#make(node, start, end);
    this.#known.set(node, made);
    return made;
  }

  #make(node: Node, start: number, end: number): ConfigNode {
    if (isAlias(node)) {
      const target = node.resolve(this.#document);
      return target ? this.#node(target, start) : this.make.scalar(start, end, null, true);
    }
    // `!Ref name`, `!Sub [..]`: whatever it is, it is known to others only.
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:') && !isMap(node))
      return this.make.scalar(start, end, isScalar(node) ? String(node.value) : null, true);
    if (isMap(node))
      return this.make.map(
        start,
        end,
        node.items.flatMap((pair) => this.#entries(pair, start)),
      );
    if (isSeq(node))
      return this.make.list(
        start,
        end,
        node.items.map((item) => this.#item(item, start)),
      );
    if (isScalar(node)) return this.make.scalar(start, end, valueOf(node.value));
    return this.make.scalar(start, end, null);
  }

  #item(item: unknown, at: number): ConfigNode {
    if (isPair(item)) return this.make.map(at, at, this.#entries(item, at));
    return this.#node(item as Node, at);
  }

  #entries({ key, value }: Pair, at: number): ConfigEntry[] {
    const name = key as Node;
    // `{{ x }}` without quotes is a map whose key is a map.
    if (isMap(name) || isSeq(name)) throw new Template();
    const [start, end] = extentOf(name, at);
    const held = value ? this.#node(value as Node, end) : this.make.scalar(end, end, null);
    // The parser has a symbol for the key `<<`.
    if (isScalar(name) && (name.value === '<<' || typeof name.value === 'symbol')) return merged(held);
    const text = isScalar(name) ? String(name.value) : '';
    return [this.make.entry(text, start, end, held)];
  }
}

function merged(held: ConfigNode): ConfigEntry[] {
  if (held.kind === 'map') return [...held.entries];
  return held.kind === 'list' ? held.items.flatMap((item) => merged(item)) : [];
}

function extentOf(node: Node, at: number): [start: number, end: number] {
  const { range } = node;
  return range ? [range[0], range[1]] : [at, at];
}

function valueOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
