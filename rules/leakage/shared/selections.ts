/** Questions about choices that several rules ask. */
import type { Evaluation, Learning, Lineage, Selection, TableFact, Training } from '../../api/facts.js';

export function isHeldOut({ trainings, table }: Evaluation, { share }: Lineage): boolean {
  return trainings.length > 0 && trainings.every((training) => share(training.features.rows, table.rows) === 'no');
}

/** One model is adjusted (its weights, its threshold, its columns), rather than one of several picked. */
export function isTuning({ what, evaluations }: Selection): boolean {
  if (what !== 'model') return true;
  return (
    evaluations.every(
      ({ model, depth, trainings }) =>
        model !== undefined && depth > model.depth && trainings.some((one) => one.continues),
    ) && new Set(evaluations.map((one) => one.model?.id)).size === 1
  );
}

/** The held-out scores behind a choice; none where other held-out rows are left for the final number. */
export function decidedBy(
  selection: Selection,
  evaluations: readonly Evaluation[],
  lineage: Lineage,
): readonly Evaluation[] {
  const used = selection.evaluations.filter(
    (one) => isHeldOut(one, lineage) && !isFold(one, lineage) && !isValidation(one.table),
  );
  const another = evaluations.some(
    (one) =>
      one.kind === 'score' &&
      isHeldOut(one, lineage) &&
      used.every((other) => lineage.share(one.table.rows, other.table.rows) === 'no'),
  );
  return another ? [] : used;
}

/** Scores of folds are averaged; choosing by them is what they are for. */
export function isFold({ trainings, table }: Evaluation, lineage: Lineage): boolean {
  return trainings.some((training) => isBetweenFolds(training, table, lineage));
}

export function isBetweenFolds({ features }: Training, table: TableFact, { between }: Lineage): boolean {
  return between(features.rows, table.rows).some((split) => split.kind === 'folds');
}

/** A training on top of a model that was trained on other rows: calibration, blending. */
export function adjusts({ calibrates, features }: Training, { share }: Lineage): boolean {
  return calibrates || features.learnt.some((one) => one.how === 'model' && share(one.rows, features.rows) === 'no');
}

/** A name that says: these rows are for testing. */
export function isTestName(name: string): boolean {
  return /test|valid|(^|_)(d?val?|te|tst)(_|$)|eval|hold_?out|held/i.test(name);
}

export function isTrainName(name: string): boolean {
  return /train|(^|_)(tr|trn)(_|$)/i.test(name) && !isTestName(name);
}

/** Rows that are for choosing, by the name under which they were first kept. */
export function isValidation({ handed, picked, name }: TableFact): boolean {
  const own = [handed?.name, picked?.name].filter((one) => one !== undefined);
  return (own.length > 0 ? own : [name]).some(
    (one) => /valid|(^|_)[xy]?(d?val?|dev|cv)(_|\d|$)/i.test(one) && !/test/i.test(one),
  );
}

/** Whether a model was trained for this target; one for another column fills that column in, as an imputer does. */
export function hasTarget({ of }: Learning, target: TableFact | undefined): boolean {
  const answer = target?.series ? target.columns[0] : undefined;
  return !answer || of.length === 0 || of.some((id) => answer.from.includes(id));
}
