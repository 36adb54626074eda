/** The report for programs. */
import type { Finding, Place, Position } from '../analysis/analyze.js';
import type { JsonCell, JsonFinding, JsonPlace, JsonPosition, JsonReport } from './json-report.js';
import { relative, type Report } from './report.js';

export function jsonReport(report: Report): string {
  const { reports, files, base } = report;
  const findings = reports.flatMap((one) => one.findings.map((finding) => jsonFinding(finding, report)));
  const suppressed = reports.flatMap((one) => one.silenced.map(({ finding }) => jsonFinding(finding, report)));
  const notes = reports.flatMap((one) =>
    one.notes.map(({ kind, place, message }) => ({
      kind,
      path: relative(one.path, base),
      ...(place ? { line: place.start.line } : {}),
      message,
    })),
  );
  return `${JSON.stringify({ version: 1, files, findings, suppressed, notes } satisfies JsonReport, null, 2)}\n`;
}

function jsonFinding(finding: Finding, report: Report): JsonFinding {
  const { rule, severity, certainty, message, place, steps, fixes } = finding;
  return {
    rule,
    severity,
    certainty,
    message,
    ...jsonPlace(place, report),
    steps: steps.map((step) => ({ message: step.message, ...jsonPlace(step.place, report) })),
    fixes: fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ at, text }) => ({ ...placeOfEdit(at, report), text })),
    })),
  };
}

function jsonPlace({ path, start, end, cell }: Place, { base }: Report): JsonPlace {
  return {
    path: relative(path, base),
    range: { start: position(start), end: position(end) },
    ...(cell ? { cell: jsonCell(cell.index, cell.id, cell.start, cell.end) } : {}),
  };
}

function placeOfEdit({ file, start, end }: { file: string; start: number; end: number }, report: Report): JsonPlace {
  const text = report.texts(file);
  const from = text?.locate(start) ?? { line: 1, column: 1 };
  const to = text?.locate(end) ?? from;
  return {
    path: relative(file, report.base),
    range: { start: position(from), end: position(to) },
    ...(from.cell ? { cell: jsonCell(from.cell.index, from.cell.id, from.cell, to.cell ?? from.cell) } : {}),
  };
}

function jsonCell(index: number, id: string | undefined, start: Position, end: Position): JsonCell {
  const { line, column } = start;
  return { index, ...(id === undefined ? {} : { id }), line, column, endLine: end.line, endColumn: end.column };
}

function position({ line, column }: Position): JsonPosition {
  return { line, column };
}
