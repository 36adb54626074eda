/** Runs rules over the facts of a module: one finding per root cause, in a stable order. */
import type { ModuleFacts } from '../../../rules/api/facts.js';
import type { Problem, Rule, Severity, Span, Step } from '../../../rules/api/rule.js';
import type { Finding, Note, Place } from '../analyze.js';
import type { ModuleText } from '../text/notebook.js';

export interface Findings {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

const GRAVITY: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

export function runRules(
  rules: readonly Rule[],
  facts: ModuleFacts,
  textOf: (path: string) => ModuleText | undefined,
): Findings {
  const found = new Map<string, Finding>();
  const notes: Note[] = [];
  for (const rule of rules)
    try {
      for (const problem of rule.check(facts)) {
        const finding = findingOf(rule, problem, textOf);
        const known = found.get(finding.key);
        if (!known || outranks(finding, known)) found.set(finding.key, finding);
      }
    } catch (error) {
      // One bad rule must not hide the others.
      notes.push({
        kind: 'internal',
        place: undefined,
        message: `${rule.meta.id} failed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  return { findings: [...found.values()].sort(byPlace), notes };
}

function outranks(a: Finding, b: Finding): boolean {
  const gravity = GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity);
  if (gravity !== 0) return gravity > 0;
  return a.certainty === 'certain' && b.certainty === 'likely';
}

export function byPlace(a: Finding, b: Finding): number {
  return a.place.path < b.place.path
    ? -1
    : a.place.path > b.place.path
      ? 1
      : a.place.span.start - b.place.span.start || (a.rule < b.rule ? -1 : 1);
}

function findingOf(rule: Rule, problem: Problem, textOf: (path: string) => ModuleText | undefined): Finding {
  const { meta } = rule;
  const template = meta.messages[problem.message] ?? problem.message;
  const message = template.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.data?.[name] ?? whole));
  return {
    key: `${meta.id}:${problem.at.file}:${problem.at.start}`,
    rule: meta.id,
    severity: problem.severity ?? meta.severity,
    certainty: problem.certainty,
    place: placeOf(problem.at, textOf),
    message,
    steps: distinct(problem.steps).map((step) => ({ place: placeOf(step.at, textOf), message: step.says })),
    fixes: problem.fixes ?? [],
  };
}

/** A loop comes to the same place several times. */
function distinct(steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    ({ at, says }, i) =>
      steps.findIndex((other) => other.says === says && other.at.start === at.start && other.at.file === at.file) === i,
  );
}

export function placeOf(span: Span, textOf: (path: string) => ModuleText | undefined): Place {
  const text = textOf(span.file);
  if (!text) return { path: span.file, span, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const start = text.locate(span.start);
  const end = text.locate(span.end);
  const cell = start.cell && {
    index: start.cell.index,
    id: start.cell.id,
    start: { line: start.cell.line, column: start.cell.column },
    end: { line: end.cell?.line ?? start.cell.line, column: end.cell?.column ?? start.cell.column },
  };
  return {
    path: span.file,
    span,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
    ...(cell ? { cell } : {}),
  };
}
