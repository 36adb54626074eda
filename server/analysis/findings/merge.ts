/**
 * What is known about one file. Analysing a file (the *origin*) may find problems in files that it imports, so this is
 * the union over all origins.
 */
import type { FileReport, Finding, Note, Silenced } from '../analyze.js';

export interface FileFindings {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notes: readonly Note[];
}

const UNUSED = 'suppression/unused';

/** `whole`: no file that imports this one was left out, so that what silenced nothing is of no use. */
export function merged<N extends Omit<Note, 'kind'> & { readonly kind: string }>(
  reports: readonly (Omit<FileReport, 'notes'> & { readonly notes: readonly N[] })[],
  whole: boolean,
): Omit<FileFindings, 'notes'> & { readonly notes: readonly N[] } {
  // The same mistake is the same finding, whichever file led to it.
  const silenced = byKey(
    reports.flatMap((report) => report.silenced),
    ({ finding }) => finding.key,
  );
  const used = new Set([...silenced.values()].map(({ by }) => by.start));
  const findings = byKey(
    reports.flatMap((report) => report.findings),
    ({ key }) => key,
  );
  for (const [key, { rule, place }] of findings)
    if (rule === UNUSED && (!whole || used.has(place.span.start))) findings.delete(key);
  const notes = byKey(
    reports.flatMap((report) => report.notes),
    ({ kind, place, message }) => [kind, place?.span.start, message].join('\n'),
  );
  return { findings: [...findings.values()], silenced: [...silenced.values()], notes: [...notes.values()] };
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(keyOf(item))) map.set(keyOf(item), item);
  return map;
}
