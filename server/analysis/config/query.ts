/** Paths into trees; what they look like is said at {@link ConfigFile.find}. */
import type { ConfigEntry, ConfigNode } from '../../../rules/api/config.js';

type Step =
  | { readonly kind: 'keys'; readonly names: readonly string[] | undefined }
  | { readonly kind: 'items' }
  | { readonly kind: 'having'; readonly key: string; readonly values: readonly string[] };

/** Shared anchors can make a small file look endless. */
const MOST = 10_000;

const parsed = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known) return known;
  const steps = [...path.matchAll(/"([^"]*)"|\{([^}]*)\}|\[([^\]]*)\]|[^.[\]{}"]+/g)].map(
    ([whole, quoted, group, item]): Step => {
      if (item !== undefined) {
        const [key, values] = item.split('=');
        return values === undefined
          ? { kind: 'items' }
          : { kind: 'having', key: key!.toLowerCase(), values: values.toLowerCase().split('|') };
      }
      if (whole === '*') return { kind: 'keys', names: undefined };
      return {
        kind: 'keys',
        names: (group?.split(',') ?? [quoted ?? whole]).map((name) => name.replaceAll('"', '').toLowerCase()),
      };
    },
  );
  parsed.set(path, steps);
  return steps;
}

export function find(node: ConfigNode, path: string): readonly ConfigNode[] {
  return walk([node], stepsOf(path));
}

export function entries(node: ConfigNode, path: string): readonly ConfigEntry[] {
  const steps = stepsOf(path);
  const last = steps.at(-1);
  if (last?.kind !== 'keys') return [];
  return walk([node], steps.slice(0, -1)).flatMap((parent) => entriesOf(parent, last.names));
}

/** As {@link find}; `path=pattern` keeps the scalars that are like it, with `*` for anything and `|` between patterns. */
export function select(node: ConfigNode, expression: string): readonly ConfigNode[] {
  const [, path, patterns] = EQUALS.exec(expression) ?? [];
  if (path === undefined) return find(node, expression);
  const wanted = patterns!.split('|').map(wildcard);
  return find(node, path).filter(
    (one) => one.kind === 'scalar' && wanted.some((pattern) => pattern.test(String(one.value))),
  );
}

const EQUALS = /^((?:"[^"]*"|\{[^}]*\}|\[[^\]]*\]|[^="[{])*)=(.*)$/;

function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'is');
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function walk(nodes: readonly ConfigNode[], steps: readonly Step[]): readonly ConfigNode[] {
  let found = nodes;
  for (const step of steps) {
    found = found.flatMap((node) => next(node, step)).slice(0, MOST);
    if (found.length === 0) break;
  }
  return found;
}

function next(node: ConfigNode, step: Step): readonly ConfigNode[] {
  if (step.kind === 'keys') return entriesOf(node, step.names).map(({ value }) => value);
  if (node.kind !== 'list') return [];
  if (step.kind === 'items') return node.items;
  return node.items.filter((item) =>
    entriesOf(item, [step.key]).some(
      ({ value }) => value.kind === 'scalar' && step.values.includes(String(value.value).toLowerCase()),
    ),
  );
}

function entriesOf(node: ConfigNode, names: readonly string[] | undefined): readonly ConfigEntry[] {
  if (node.kind !== 'map') return [];
  return names ? node.entries.filter(({ key }) => names.includes(key.toLowerCase())) : node.entries;
}
