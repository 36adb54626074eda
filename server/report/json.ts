/** The report for programs, as docs/report.schema.json has it. */
import type { Finding, Place, Position } from '../analysis/analyze.js';
import { relative, type Report } from './report.js';

/** Rises when a reader of the old form would be misled; new properties alone do not raise it. */
const VERSION = 1;

export function jsonReport(report: Report): string {
  const { reports, files, base } = report;
  const findings = reports.flatMap((one) => one.findings.map((finding) => jsonFinding(finding, report)));
  const notes = reports.flatMap((one) =>
    one.notes.map(({ kind, place, message }) => ({
      kind,
      path: relative(one.path, base),
      ...(place ? { line: place.start.line } : {}),
      message,
    })),
  );
  return `${JSON.stringify({ version: VERSION, files, findings, notes }, null, 2)}\n`;
}

function jsonFinding(finding: Finding, report: Report) {
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
      edits: edits.map(({ at, text }) => ({ ...jsonRange(at, report), text })),
    })),
  };
}

function jsonPlace({ path, start, end, cell }: Place, { base }: Report) {
  return {
    path: relative(path, base),
    range: { start: position(start), end: position(end) },
    ...(cell ? { cell: jsonCell(cell.index, cell.id, cell.start, cell.end) } : {}),
  };
}

function jsonRange({ file, start, end }: { file: string; start: number; end: number }, { base, texts }: Report) {
  const text = texts(file);
  const from = text?.locate(start) ?? { line: 1, column: 1 };
  const to = text?.locate(end) ?? from;
  return {
    path: relative(file, base),
    range: { start: position(from), end: position(to) },
    ...(from.cell ? { cell: jsonCell(from.cell.index, from.cell.id, from.cell, to.cell ?? from.cell) } : {}),
  };
}

function jsonCell(index: number, id: string | undefined, start: Position, end: Position) {
  const { line, column } = start;
  return { index, ...(id === undefined ? {} : { id }), line, column, endLine: end.line, endColumn: end.column };
}

function position({ line, column }: Position): Position {
  return { line, column };
}
