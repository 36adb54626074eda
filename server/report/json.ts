/** The machine-readable report, documented in docs/report.schema.json. */
import path from 'node:path';
import type { FileReport, Finding, Place } from '../analysis/analyze.js';

export function jsonReport(reports: readonly FileReport[], base: string): string {
  const findings = reports.flatMap((report) => report.findings.map((finding) => jsonFinding(finding, base)));
  const notes = reports.flatMap((report) =>
    report.notes.map((note) => ({
      kind: note.kind,
      path: relative(report.path, base),
      message: note.message,
      ...(note.place ? { line: note.place.start.line } : {}),
    })),
  );
  return `${JSON.stringify({ version: 1, findings, notes }, null, 2)}\n`;
}

function jsonFinding(finding: Finding, base: string) {
  const { rule, severity, certainty, message, fixes } = finding;
  return {
    rule,
    severity,
    certainty,
    ...jsonPlace(finding.place, base),
    message,
    steps: finding.steps.map((step) => ({ ...jsonPlace(step.place, base), message: step.message })),
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
  };
}

function jsonPlace(place: Place, base: string) {
  return {
    path: relative(place.path, base),
    range: { start: place.start, end: place.end },
    ...(place.cell
      ? { cell: { index: place.cell.index, line: place.cell.start.line, column: place.cell.start.column } }
      : {}),
  };
}

export function relative(file: string, base: string): string {
  const short = path.relative(base, file);
  return short.startsWith('..') ? file : short.split(path.sep).join('/');
}
