import type { Evaluation, ModuleFacts } from '../api/facts.js';
import { defineRule } from '../api/rule.js';
import { adjusts, decidedBy, isBetweenFolds, isTuning, isValidation } from './shared/selections.js';

export const tuningOnTest = defineRule({
  meta: {
    id: 'leakage/tuning-on-test',
    summary: 'Early stopping, checkpoints or calibration use the rows that are later reported as test.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      steers:
        'Training is steered by `{table}`, and the same rows are reported as test: the score is the best moment on them. Hold out a third part for this.',
      watched:
        'Training watches `{table}`, which is reported as test too: nobody may act on what it shows before the final score.',
      checkpoint:
        'The weights are kept by their score on `{table}`, and no other held-out rows are left: the score is that of the luckiest moment. Hold out a third part for this.',
      threshold:
        'The threshold is picked on `{table}`, and no other held-out rows are left: the score is the best that any threshold gives there. Pick it on validation rows.',
      features:
        'Columns are picked by what they are worth on `{table}`, and no other held-out rows are left. Pick them on validation rows.',
      seed: 'The seed is picked by its score on `{table}`, and no other held-out rows are left.',
      calibrated:
        'What is fitted on top of the model learns from `{table}` and is judged on the same rows. Fit it on rows of its own.',
    },
    docs: {
      why: 'Whatever decides when to stop has been fitted to those rows.',
      bad: 'import pandas as pd\nfrom sklearn.model_selection import train_test_split\nfrom xgboost import XGBClassifier\n\ndf = pd.read_csv("churn.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])\nmodel = XGBClassifier(early_stopping_rounds=10)\nmodel.fit(X_train, y_train, eval_set=[(X_test, y_test)])\nprint(model.score(X_test, y_test))',
      good: 'import pandas as pd\nfrom sklearn.model_selection import train_test_split\nfrom xgboost import XGBClassifier\n\ndf = pd.read_csv("churn.csv")\nX_rest, X_test, y_rest, y_test = train_test_split(df[["age"]], df["churned"])\nX_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest)\nmodel = XGBClassifier(early_stopping_rounds=10)\nmodel.fit(X_train, y_train, eval_set=[(X_valid, y_valid)])\nprint(model.score(X_test, y_test))',
      fix: 'Split a validation part off the training rows and give that one.',
      sources: ['https://xgboost.readthedocs.io/en/stable/python/python_intro.html#early-stopping'],
    },
  },
  *check({ trainings, evaluations, selections, lineage }: ModuleFacts) {
    for (const training of trainings)
      for (const { table, use, at, named } of training.validations) {
        if (
          lineage.share(table.rows, training.features.rows) === 'yes' ||
          isValidation(table) ||
          isBetweenFolds(training, table, lineage)
        )
          continue;
        const reported = evaluations.find(
          (one) =>
            one.trainings.includes(training) &&
            one.kind === 'score' &&
            lineage.share(one.table.rows, table.rows) === 'yes',
        );
        if (!reported) continue;
        const steps = [
          { at, says: `\`${table.name}\` ${use === 'watched' ? 'watched' : 'decides'} here` },
          { at: reported.at, says: 'reported here' },
        ];
        yield {
          at,
          message: use === 'watched' ? 'watched' : 'steers',
          data: { table: table.name },
          steps,
          certainty: 'certain',
          severity: use !== 'watched' ? 'error' : named ? 'hint' : 'info',
          remedies: [{ kind: 'hold-out-validation', training: training.at }],
        };
      }
    const decided = new Set<Evaluation>();
    for (const selection of selections) {
      if (!isTuning(selection)) continue;
      const used = decidedBy(selection, evaluations, lineage);
      const [first] = used;
      // The same scores may be looked at several times; they choose once.
      if (!first || used.every((one) => decided.has(one))) continue;
      for (const one of used) decided.add(one);
      const steps = [
        ...used.slice(0, 4).map((one) => ({ at: one.at, says: `measured here on \`${one.table.name}\`` })),
        { at: selection.at, says: 'chosen here' },
      ];
      yield {
        at: selection.at,
        message: selection.what === 'model' ? 'checkpoint' : selection.what,
        data: { table: first.table.name },
        steps,
        certainty: selection.certain ? 'certain' : 'likely',
      };
    }
    for (const { trainings: of, table, at, kind } of evaluations) {
      const adjusted =
        kind === 'score'
          ? of.find((one) => adjusts(one, lineage) && lineage.same(one.features.rows, table.rows))
          : undefined;
      if (adjusted)
        yield {
          at: adjusted.at,
          message: 'calibrated',
          data: { table: table.name },
          steps: [
            { at: adjusted.at, says: `fitted here on \`${adjusted.features.name}\`` },
            { at, says: 'judged here on the same rows' },
          ],
          certainty: 'certain',
        };
    }
  },
});
