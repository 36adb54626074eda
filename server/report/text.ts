/** The report for people: message, code frame, numbered path, summary. */
import pc from 'picocolors';
import type { FileReport, Finding, Place } from '../analysis/analyze.js';
import { relative } from './json.js';

export interface TextOptions {
  readonly base: string;
  readonly colour: boolean;
  readonly files: number;
  /** One line of the module behind a place, 1-based within the cell or file. */
  readonly lineOf: (place: Place) => string | undefined;
}

export function textReport(reports: readonly FileReport[], options: TextOptions): string {
  const paint = pc.createColors(options.colour);
  const out: string[] = [];
  const findings = reports.flatMap((report) => report.findings);
  for (const finding of findings) out.push(...frame(finding, options, paint), '');
  for (const { path, notes } of reports)
    for (const note of notes)
      out.push(
        `${paint.dim('note')} ${relative(path, options.base)}${note.place ? `:${note.place.start.line}` : ''} ${note.message}`,
      );
  out.push(summary(findings, options.files));
  return `${out.join('\n')}\n`;
}

type Paint = ReturnType<typeof pc.createColors>;

function frame(finding: Finding, options: TextOptions, paint: Paint): string[] {
  const tone = finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
  const certainty = finding.certainty === 'likely' ? ' (likely)' : '';
  const lines = [
    `${tone(paint.bold(finding.severity))}${certainty} ${finding.message} ${paint.dim(finding.rule)}`,
    `  ${paint.bold(where(finding.place, options.base))}`,
    ...code(finding.place, options, paint),
  ];
  finding.steps.forEach((step, i) => {
    lines.push(`    ${i + 1}. ${step.message} ${paint.dim(where(step.place, options.base))}`);
    const text = options.lineOf(step.place)?.trim();
    if (text) lines.push(`       ${paint.dim(text)}`);
  });
  return lines;
}

function code(place: Place, options: TextOptions, paint: Paint): string[] {
  const text = options.lineOf(place);
  if (text === undefined) return [];
  const { start, end } = place.cell ?? place;
  const width =
    end.line === start.line ? Math.max(1, end.column - start.column) : Math.max(1, text.length - start.column + 1);
  const gutter = String(start.line).padStart(5);
  return [
    `${paint.dim(`${gutter} |`)} ${text}`,
    `${paint.dim('      |')} ${' '.repeat(start.column - 1)}${paint.red('^'.repeat(width))}`,
  ];
}

/** `train.py:12:5`, or for notebooks the cell with the line of the file in brackets; all 1-based. */
export function where(place: Place, base: string): string {
  const file = relative(place.path, base);
  if (!place.cell) return `${file}:${place.start.line}:${place.start.column}`;
  return `${file} › cell ${place.cell.index + 1} › ${place.cell.start.line}:${place.cell.start.column} (line ${place.start.line})`;
}

function summary(findings: readonly Finding[], files: number): string {
  if (findings.length === 0) return `No findings in ${files} ${files === 1 ? 'file' : 'files'}.`;
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `  ${String(count).padStart(4)}  ${rule}`);
  return [
    `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}:`,
    ...rows,
  ].join('\n');
}
