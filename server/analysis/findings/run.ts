/** Runs rules over the facts of a module: one finding per root cause, in a stable order. */
import type { Problem, Rule, RuleMeta, Severity, Span, Step } from '../../../rules/api/rule.js';
import type { Finding, Note, Place, Silenced } from '../analyze.js';
import type { ParsedModule } from '../project.js';
import type { ModuleText } from '../text/notebook.js';
import { spanIn, suppressionComments, suppressionsOf, type SuppressionComment } from './suppressions.js';

export interface Findings {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notes: readonly Note[];
}

export interface Choice {
  readonly rules: readonly Rule[];
  /** Run these alone; all are known by name. */
  readonly only?: ReadonlySet<string>;
}

type ModuleOf = (path: string) => ParsedModule | undefined;

const GRAVITY: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** One way to run rules: over a module, or over a project. */
export interface Pass {
  /** What a rule finds; undefined for one that has nothing to do here. */
  check(rule: Rule): Iterable<Problem> | undefined;
  /** Files whose comments are judged: what they silence, and with `all` what is wrong with them. */
  readonly judged: readonly { readonly path: string; readonly all: boolean }[];
  /** Nothing was left out: what a comment did not silence is not there. */
  readonly complete: boolean;
}

export function runRules({ rules, only }: Choice, pass: Pass, moduleOf: ModuleOf): Findings {
  const chosen = rules.filter(({ meta }) => !only || only.has(meta.id));
  const notes: Note[] = [];
  const textOf = (path: string) => moduleOf(path)?.text;
  const found = new Map<string, Finding>();
  /** Returns whether the rule had anything to do. */
  const collect = (meta: RuleMeta, problems: () => Iterable<Problem> | undefined): boolean => {
    try {
      const made = problems();
      if (!made) return false;
      for (const problem of made) {
        const finding = findingOf(meta, problem, textOf);
        const known = found.get(finding.key);
        if (!known || outranks(finding, known)) found.set(finding.key, finding);
      }
    } catch (error) {
      // One bad rule must not hide the others.
      const message = `${meta.id} failed: ${error instanceof Error ? error.message : String(error)}`;
      notes.push({ kind: 'internal', place: undefined, message });
    }
    return true;
  };
  const wasRun = new Set(
    chosen.filter((rule) => collect(rule.meta, () => pass.check(rule))).map(({ meta }) => meta.id),
  );

  const comments = commentsIn(moduleOf);
  const silenced: Silenced[] = [];
  for (const [key, finding] of found) {
    const comment = comments(finding.place.path).find((one) => silences(one, finding));
    if (!comment) continue;
    found.delete(key);
    silenced.push({ finding, by: { file: finding.place.path, ...spanIn(comment, finding.rule) } });
  }

  const ids = new Set(rules.map(({ meta }) => meta.id));
  for (const { path, all } of pass.judged) {
    const module = moduleOf(path);
    const own = comments(path);
    if (!module || own.length === 0) continue;
    const suppressions = suppressionsOf(module, own, ids, (comment, rule) =>
      pass.complete && wasRun.has(rule)
        ? silenced.some(({ by }) => by.file === path && by.start === spanIn(comment, rule).start)
        : undefined,
    );
    const judged = all ? suppressions : suppressions.map((one) => ({ ...one, flaw: undefined }));
    for (const rule of chosen) if ('review' in rule) collect(rule.meta, () => rule.review(judged));
  }
  return { findings: [...found.values()].sort(byPlace), silenced, notes };
}

/** Read when a file of that name has a finding, or none but comments. */
function commentsIn(moduleOf: ModuleOf): (path: string) => readonly SuppressionComment[] {
  const known = new Map<string, readonly SuppressionComment[]>();
  return (path) => {
    let comments = known.get(path);
    if (!comments) {
      const module = moduleOf(path);
      known.set(path, (comments = module ? suppressionComments(module) : []));
    }
    return comments;
  };
}

function silences({ rules, covers }: SuppressionComment, { rule, place: { span } }: Finding): boolean {
  return (
    rules.some(({ name }) => name === rule) && covers.some(({ start, end }) => start <= span.start && span.start < end)
  );
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

function findingOf(meta: RuleMeta, problem: Problem, textOf: (path: string) => ModuleText | undefined): Finding {
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
    remedies: problem.remedies ?? [],
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
