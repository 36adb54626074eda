/** What a tree declares: its things, of which kinds, with the evidence that their kinds know of. */
import type {
  ConfigEntry,
  ConfigFile,
  ConfigFormat,
  ConfigNode,
  Evidence,
  Kind,
  Resource,
} from '../../../rules/api/config.js';
import { adding, without } from './edits.js';
import { parseConfig } from './parse.js';
import { entries, find, select } from './query.js';

export function readConfig(path: string, format: ConfigFormat, text: string, kinds: readonly Kind[]): ConfigFile {
  const forced = OVERRIDE.exec(text)?.[1];
  const candidates = kinds.filter(({ id, formats, file }) =>
    forced ? id === forced : formats.includes(format) && (!file || file.test(path)),
  );
  // Most files of the formats have to do with nothing here and need not be read.
  const roots = candidates.length > 0 ? parseConfig(path, format, text) : [];
  const resources = roots.flatMap((root) => resourcesOf(root, candidates, forced !== undefined));
  const source = { path, format, text };
  return {
    path,
    format,
    isAside: ASIDE.test(path),
    roots,
    resources,
    find,
    entries,
    adding: (map, key, value) => adding(source, map, key, value),
    without: (map, key) => without(source, map, key),
  };
}

/** `# plumbline: kind=kserve/inference-service`, for a file that does not show what it is. */
const OVERRIDE = /^\s*(?:#|\/\/)\s*plumbline:\s*kind=([\w/-]+)/m;

const ASIDE =
  /(^|\/)(tests?|testing|examples?|tutorials?|docs?|demos?|sandbox|archive|deprecated|fixtures|samples?)\//i;

/** Kinds are in order: the first one that a document is is what it is, and so is all of the same tool. */
function resourcesOf(root: ConfigNode, kinds: readonly Kind[], forced: boolean): Resource[] {
  const found: Resource[] = [];
  for (const kind of kinds) {
    if (found.length > 0 && !found.some((one) => toolOf(one.kind) === toolOf(kind.id))) continue;
    if (!forced && !holds(root, kind.document ?? [])) continue;
    for (const { node, entry } of places(root, kind.within)) {
      if (!forced && !holds(node, kind.where ?? [])) continue;
      found.push(resource(kind, node, entry));
    }
  }
  return found;
}

function toolOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

interface Place {
  readonly node: ConfigNode;
  readonly entry?: ConfigEntry;
}

function places(root: ConfigNode, within: string | undefined): Place[] {
  if (within === undefined) return [{ node: root }];
  const held = entries(root, within).map((entry) => ({ node: entry.value, entry }));
  return held.length > 0 ? held : find(root, within).map((node) => ({ node }));
}

function holds(node: ConfigNode, conditions: readonly string[]): boolean {
  return conditions.every((condition) =>
    condition.startsWith('!') ? select(node, condition.slice(1)).length === 0 : select(node, condition).length > 0,
  );
}

function resource(kind: Kind, node: ConfigNode, entry: ConfigEntry | undefined): Resource {
  const [name] = kind.name === undefined ? [] : find(node, kind.name);
  const evidence = new Map<Evidence, readonly ConfigNode[]>();
  for (const [what, paths] of Object.entries(kind.evidence ?? {}))
    evidence.set(what as Evidence, paths.flatMap((path) => select(node, path)).filter(says));
  const at = name?.at ?? entry?.keyAt ?? (node.kind === 'map' ? node.entries[0]?.keyAt : undefined) ?? node.at;
  return {
    kind: kind.id,
    title: kind.title,
    asset: kind.asset,
    name: name?.kind === 'scalar' ? String(name.value) : entry?.key,
    at,
    node,
    evidence,
  };
}

/** An empty value says nothing. */
function says(node: ConfigNode): boolean {
  if (node.kind === 'map') return node.entries.length > 0;
  if (node.kind === 'list') return node.items.length > 0;
  return node.isOpen || (node.value !== null && node.value !== '' && node.value !== false);
}
