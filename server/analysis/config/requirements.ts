/** Requirement files of pip: a map of distributions, by their normal names, to what is asked of their versions. */
import { parsePipRequirementsLine, RequirementsSyntaxError, type Requirement } from 'pip-requirements-js';
import type { ConfigEntry, ConfigNode } from '../../../rules/api/config.js';
import { Builder } from './tree.js';

/** Lines that are none are left out. A value is `==1.2`, `@ https://…`, or empty; that of `-r` is a file. */
export function parseRequirements(file: string, text: string): ConfigNode[] {
  const make = new Builder(file);
  const entries: ConfigEntry[] = [];
  // A line ends where no backslash holds it.
  for (const { 0: line, index } of text.matchAll(/(?:[^\r\n\\]|\\\r?\n|\\)+/g)) {
    const requirement = read(line);
    if (!requirement) continue;
    const name = 'name' in requirement ? requirement.name : undefined;
    const start = index + (name ? line.indexOf(name) : line.search(/\S/));
    const end = index + line.replace(/\s+(#|--hash|;|\\).*$/s, '').trimEnd().length;
    const key = name ?? (requirement.type === 'ConstraintsFile' ? '-c' : '-r');
    const from = Math.min(start + key.length, end);
    entries.push(make.entry(normal(key), start, from, make.scalar(from, end, wanted(requirement))));
  }
  return [make.map(0, text.length, entries)];
}

function read(line: string): Requirement | null {
  try {
    return parsePipRequirementsLine(line.replace(/\\\r?\n/g, ' ').replace(/\s--[\w-]+[ =]\S+/g, ''));
  } catch (error) {
    if (error instanceof RequirementsSyntaxError) return null;
    throw error;
  }
}

function wanted(requirement: Requirement): string {
  if (requirement.type === 'ProjectName')
    return (requirement.versionSpec ?? []).map(({ operator, version }) => `${operator}${version}`).join(',');
  if (requirement.type === 'ProjectURL') return `@ ${requirement.url}`;
  return requirement.path;
}

/** PEP 503. */
export function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
