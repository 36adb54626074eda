/** The report for people: message, code frame, numbered path, summary. */
import pc from 'picocolors';
import type { Finding, Place } from '../analysis/analyze.js';
import { lineAround } from './module-texts.js';
import { relative, type Report } from './report.js';

export interface TextOptions {
  readonly colour: boolean;
}

type Paint = ReturnType<typeof pc.createColors>;

export function textReport(report: Report, { colour }: TextOptions): string {
  const paint = pc.createColors(colour);
  const findings = report.reports.flatMap((one) => one.findings);
  const lines = [
    ...findings.flatMap((finding) => [...frame(finding, report, paint), '']),
    ...notes(report, paint),
    summary(findings, report.files),
    ...suppressed(report.reports.reduce((sum, { silenced }) => sum + silenced.length, 0)),
  ];
  return `${lines.join('\n')}\n`;
}

function frame(finding: Finding, report: Report, paint: Paint): string[] {
  const tone = finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
  const certainty = finding.certainty === 'likely' ? ' (likely)' : '';
  const lines = [
    `${tone(paint.bold(finding.severity))}${certainty} ${finding.message} ${paint.dim(finding.rule)}`,
    `  ${paint.bold(where(finding.place, report.base))}`,
    ...code(finding.place, report, paint),
  ];
  finding.steps.forEach((step, i) => {
    lines.push(`    ${i + 1}. ${step.message} ${paint.dim(where(step.place, report.base))}`);
    const text = lineOf(step.place, report)?.trim();
    if (text) lines.push(`       ${paint.dim(text)}`);
  });
  return lines;
}

function code(place: Place, report: Report, paint: Paint): string[] {
  const text = lineOf(place, report);
  if (text === undefined) return [];
  const { start, end } = place.cell ?? place;
  const last = end.line === start.line ? end.column : text.length + 1;
  const gutter = String(start.line).padStart(5);
  // Tabs stay tabs, so that the marks stand below what they mark.
  const indent = text.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
  return [
    `${paint.dim(`${gutter} |`)} ${text}`,
    `${paint.dim('      |')} ${indent}${paint.red('^'.repeat(Math.max(1, last - start.column)))}`,
  ];
}

function lineOf({ path, span }: Place, { texts }: Report): string | undefined {
  const text = texts(path);
  return text && lineAround(text, span.start);
}

const LABELS: Readonly<Record<string, string>> = { models: 'not used', unparsed: 'partly checked' };

function notes({ reports, base }: Report, paint: Paint): string[] {
  const lines = reports.flatMap((one) =>
    one.notes.map(({ kind, place, message }) => {
      const label = kind === 'budget' ? paint.dim('note') : paint.red(paint.bold(LABELS[kind] ?? 'not checked'));
      return `${label} ${relative(one.path, base)}${place ? `:${place.start.line}` : ''} ${message}`;
    }),
  );
  return lines.length > 0 ? [...lines, ''] : [];
}

/** `train.py:12:5`, or for notebooks the cell with the line of the file in brackets; all 1-based. */
function where(place: Place, base: string): string {
  const file = relative(place.path, base);
  if (!place.cell) return `${file}:${place.start.line}:${place.start.column}`;
  const { index, start } = place.cell;
  return `${file} › cell ${index + 1} › ${start.line}:${start.column} (line ${place.start.line})`;
}

function summary(findings: readonly Finding[], files: number): string {
  const all = count(files, 'file');
  if (findings.length === 0) return `No findings in ${all}.`;
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts]
    .sort(([a, i], [b, j]) => j - i || (a < b ? -1 : 1))
    .map(([rule, n]) => `  ${String(n).padStart(4)}  ${rule}`);
  return [`${count(findings.length, 'finding')} in ${all}:`, ...rows].join('\n');
}

function suppressed(n: number): string[] {
  return n > 0 ? [`${count(n, 'finding')} suppressed by comments.`] : [];
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
