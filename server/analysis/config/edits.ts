/** Small changes of configuration that leave everything else as somebody wrote it. */
import { stringify } from 'yaml';
import type { ConfigEntry, ConfigFormat, ConfigMap, ConfigNode, Plain } from '../../../rules/api/config.js';
import type { Edit } from '../../../rules/api/fix.js';

interface Source {
  readonly path: string;
  readonly format: ConfigFormat;
  readonly text: string;
}

/** See {@link ConfigFile.adding}. */
export function adding(source: Source, map: ConfigNode, key: string, value: Plain): Edit | undefined {
  if (map.kind !== 'map') return undefined;
  const { text, path, format } = source;
  const insert = (at: number, added: string): Edit => ({ at: { file: path, start: at, end: at }, text: added });
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const first = own(map);
  if (format === 'dockerfile') {
    const end = text.trimEnd().length;
    return insert(end, `${newline}${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
  }
  if (text[map.at.start] === '{') {
    const [before, after] = format === 'json' && first ? [gap(text, map, first), ''] : [' ', first ? '' : ' '];
    return insert(map.at.start + 1, `${before}${inline(format, key, value)}${first ? ',' : after}`);
  }
  if (!first || (format !== 'yaml' && format !== 'toml')) return undefined;
  const indent = ' '.repeat(columnOf(text, first.keyAt.start));
  const lines = block(format, key, value);
  // Behind what is said first, which is a name more often than not.
  if (first.value.kind === 'scalar' && isOnOneLine(text, first)) {
    const end = lineEnd(text, first.value.at.end);
    return insert(end, lines.map((line) => `${newline}${indent}${line}`).join(''));
  }
  return insert(first.keyAt.start, lines.map((line) => `${line}${newline}${indent}`).join(''));
}

/** See {@link ConfigFile.without}. */
export function without({ path, text }: Source, map: ConfigNode, key: string): Edit | undefined {
  const entry = map.kind === 'map' ? map.entries.find((one) => one.key === key) : undefined;
  if (!entry || text[map.at.start] === '{') return undefined;
  const start = lineStart(text, entry.keyAt.start);
  // The first of a list's item stands behind its dash.
  if (text.slice(start, entry.keyAt.start).trim() !== '') return undefined;
  const end = lineEnd(text, Math.max(entry.keyAt.end, entry.value.at.end));
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  return { at: { file: path, start, end: next }, text: '' };
}

/** Not one that a merge key or an anchor brought in. */
function own(map: ConfigMap): ConfigEntry | undefined {
  return map.entries.find(({ keyAt }) => keyAt.start >= map.at.start && keyAt.end <= map.at.end);
}

function isOnOneLine(text: string, { keyAt, value }: ConfigEntry): boolean {
  return value.at.start >= keyAt.end && !/[\r\n]/.test(text.slice(keyAt.start, value.at.end));
}

function inline(format: ConfigFormat, key: string, value: Plain): string {
  if (format === 'toml') return `${key} = ${toml(value)}`;
  return format === 'json' ? `${JSON.stringify(key)}: ${JSON.stringify(value)}` : `${key}: ${JSON.stringify(value)}`;
}

function block(format: ConfigFormat, key: string, value: Plain): readonly string[] {
  if (format === 'toml') return [`${key} = ${toml(value)}`];
  return stringify({ [key]: value }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

function toml(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key} = ${toml(one)}`)
    .join(', ')} }`;
}

/** What stands between a brace and the first key: the line break and the indentation of a file written over lines. */
function gap(text: string, map: ConfigMap, first: ConfigEntry): string {
  return text.slice(map.at.start + 1, first.keyAt.start);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/);
  return rest < 0 ? text.length : offset + rest;
}
