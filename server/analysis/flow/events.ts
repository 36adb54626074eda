/** Records what happens, once per site and rows, as the facts that rules read. */
import type {
  Duplication,
  Evaluation,
  Learning,
  ModelFact,
  Split,
  Training,
  Validation,
} from '../../../rules/api/facts.js';
import type { Span } from '../../../rules/api/rule.js';
import type { Expr } from '../python/ast.js';
import { copiesIn, rowsKey } from './rows.js';
import type { Run } from './run.js';
import { factOf, originOf } from './tables.js';
import { allLearnt, merged, traceOf, type Prediction, type Table, type Value } from './values.js';

export function learn(
  run: Run,
  at: Span,
  what: string,
  how: Learning['how'],
  table: Table,
  certain = true,
  by: readonly string[] = [],
  target?: Table,
): Learning {
  return run.intern(run.siteKey(`learn ${what} ${how}`, at, table.rows), () => {
    const learning: Learning = {
      id: run.id(),
      at,
      what,
      how,
      rows: table.rows,
      table: table.name,
      of: target
        ? (target.named.get('')?.from ?? [])
        : how === 'model'
          ? []
          : table.form === 'series'
            ? (table.named.get('')?.from ?? [])
            : [],
      by,
      origin: originOf(table),
      certain: certain && table.library !== 'unknown',
    };
    run.events.learnings.push(learning);
    run.learntFrom.set(learning.id, table);
    return learning;
  });
}

export interface SplitOptions {
  readonly kind: Split['kind'];
  readonly shuffles: boolean;
  readonly forward?: boolean;
  readonly grouped?: boolean;
  readonly unstable?: boolean;
  readonly inner?: boolean;
  readonly groupsMisused?: Split['groupsMisused'];
  /** The same split wherever it is written: function, settings and a constant seed. */
  readonly key?: string;
  readonly target?: Table;
}

export function split(run: Run, at: Span, what: string, table: Table, options: SplitOptions): Split {
  const key = options.key ? `split ${options.key} ${rowsKey(table.rows)}` : run.siteKey('split', at, table.rows);
  const doubted = !table.distinct && options.shuffles && table.rows.paths.some((path) => run.doubted.has(path.source));
  const copies = doubted ? [...copiesIn(table.rows), duplicate(run, at, what, 'found', false)] : copiesIn(table.rows);
  const made = run.intern(key, () => {
    const one: Split = {
      id: run.id(),
      at,
      what,
      table: factOf(withGroup(run, table)),
      target: options.target && factOf(options.target),
      kind: options.kind,
      shuffles: options.shuffles,
      forward: options.forward ?? false,
      grouped: options.grouped ?? false,
      unstable: options.unstable ?? false,
      groupsMisused: options.groupsMisused,
      duplications: copies,
      inner: options.inner ?? false,
    };
    run.events.splits.push(one);
    return one;
  });
  return made;
}

function withGroup(run: Run, table: Table): Table {
  if (table.rows.paths.some((path) => run.crossed.has(path.source))) return { ...table, group: undefined };
  if (table.group || table.unique) return table;
  const group = table.rows.paths.map((path) => run.groups.get(path.source)).find((one) => one !== undefined);
  return group ? { ...table, group } : table;
}

export function duplicate(run: Run, at: Span, what: string, how: Duplication['how'], certain = true): Duplication {
  return run.intern(run.siteKey(`copies ${what}`, at), () => {
    const made: Duplication = { id: run.id(), at, what, how, certain };
    run.events.duplications.push(made);
    return made;
  });
}

export function train(
  run: Run,
  at: Span,
  what: string,
  model: ModelFact,
  features: Table,
  target: Table | undefined,
  validations: readonly Validation[] = [],
  way: { calibrates?: boolean; continues?: boolean; holdsOut?: boolean; guessed?: boolean } = {},
): Training {
  for (const one of features.scores) {
    const at = run.pending.get(one);
    if (at) choose(run, at, [one], 'features');
  }
  return run.intern(run.siteKey(`train ${model.id}`, at, features.rows), () => {
    const training: Training = {
      id: run.id(),
      at,
      what,
      model,
      features: factOf(features),
      target: target && factOf(target),
      validations,
      calibrates: way.calibrates ?? false,
      continues: way.continues ?? false,
      holdsOut: way.holdsOut ?? false,
      guessed: way.guessed ?? false,
    };
    run.events.trainings.push(training);
    return training;
  });
}

export function evaluateModel(
  run: Run,
  at: Span,
  what: string,
  table: Table,
  options: {
    trainings?: readonly Training[];
    model?: ModelFact;
    target?: Table;
    inner?: boolean;
    kind?: Evaluation['kind'];
    curve?: boolean;
  } = {},
): Evaluation {
  const trainings = options.trainings ?? [];
  const key = run.siteKey(`evaluate ${what} ${trainings.map((one) => one.id).join()}`, at, table.rows);
  return run.intern(key, () => {
    const evaluation: Evaluation = {
      id: run.id(),
      at,
      what,
      trainings,
      model: options.model,
      table: factOf(table),
      target: options.target && factOf(options.target),
      inner: options.inner ?? false,
      kind: options.kind ?? 'score',
      repeated: run.loopDepth > 0 || run.objective > 0 || options.curve === true,
      depth: run.loopDepth,
      alternative: run.alternatives > 0,
    };
    run.events.evaluations.push(evaluation);
    return evaluation;
  });
}

/** A metric over predictions: one evaluation per model whose output went in. */
export function evaluatePredictions(
  run: Run,
  at: Span,
  what: string,
  predicted: readonly Prediction[],
  truth: Table | undefined,
  curve = false,
): readonly Evaluation[] {
  // Output of one model out of several, or of several together.
  run.alternatives += predicted.length > 1 ? 1 : 0;
  const made = predicted.map((one) =>
    evaluateModel(run, at, what, one.table, {
      trainings: one.trainings,
      model: one.model,
      curve,
      ...(truth ? { target: truth } : {}),
    }),
  );
  run.alternatives -= predicted.length > 1 ? 1 : 0;
  return made;
}

/** A condition on scores chooses what happens next. */
export function noteSelection(run: Run, test: Value, node: Expr): void {
  if (test.kind === 'scalar' && test.compares && test.compares.length > 0) choose(run, run.at(node), test.compares);
}

/** Something was picked by its score out of several, or out of the turns of a loop. */
export function choose(
  run: Run,
  at: Span,
  evaluations: readonly Evaluation[],
  what: 'model' | 'threshold' | 'seed' | 'features' = 'model',
  certain = true,
): void {
  if (run.drawing > 0) return;
  const scored = evaluations.filter(
    (one) =>
      one.kind === 'score' && (what !== 'model' || !(one.what === 'permutation_importance' || CURVES.test(one.what))),
  );
  if (scored.length < 2 && !scored.some((one) => one.repeated)) return;
  const known = run.events.selections.find(
    (one) => one.at.start === at.start && one.at.end === at.end && one.at.file === at.file,
  );
  if (known) {
    const all = merged(known.evaluations, scored);
    run.events.selections[run.events.selections.indexOf(known)] = { ...known, evaluations: all };
    return;
  }
  run.events.selections.push({ id: run.id(), at, what, evaluations: scored, certain });
}

export function scoresOf(value: Value): readonly Evaluation[] {
  return traceOf(value).scores;
}

/** Remembers where statistics are first laid on a table. */
export function use(run: Run, at: Span, learnt: readonly Learning[]): void {
  for (const one of learnt) {
    if (run.events.uses.has(one.id)) continue;
    // `df.fillna(df.mean())`: learnt and applied in one go.
    const inOne = one.at.file === at.file && one.at.start >= at.start && one.at.end <= at.end;
    run.events.uses.set(one.id, inOne ? one.at : at);
  }
}

/** The winner's own score is read: a result only where nothing else was held out. */
export function report(run: Run, at: Span, what: string, evaluation: Evaluation, reused = false): void {
  run.intern(run.siteKey(`report ${evaluation.id}`, at), () => {
    const made = { at, what, evaluation, reused };
    run.events.reports.push(made);
    return made;
  });
}

/** A model from elsewhere is asked about rows. */
export function serve(run: Run, at: Span, what: string, table: Table): void {
  run.intern(run.siteKey('serve', at, table.rows), () => {
    const refitted = allLearnt(table).filter((one) => run.fitted.has(one));
    const made = { at, what, table: factOf(table), refitted };
    run.events.servings.push(made);
    return made;
  });
}

/** A place on a curve, or columns, picked by what was measured on rows. */
export function chooseBy(run: Run, at: Span, scores: readonly Evaluation[]): void {
  const curve = scores.filter((one) => CURVES.test(one.what));
  if (curve.length > 0) choose(run, at, curve, 'threshold');
  const importance = scores.filter((one) => one.what === 'permutation_importance');
  for (const one of importance) if (!run.pending.has(one)) run.pending.set(one, at);
}

const CURVES = /_curve$/;
