import type { ModuleFacts, TableFact } from '../api/facts.js';
import { defineRule } from '../api/rule.js';
import { adjusts, isTestName } from './shared/selections.js';

export const noHeldOutEvaluation = defineRule({
  meta: {
    id: 'leakage/no-held-out-evaluation',
    summary: 'A model is reported on nothing but its own training rows.',
    severity: 'warning',
    since: '0.1.0',
    messages: {
      training:
        'The only score of this model is on `{table}`, the rows that it was trained on: it says nothing of new rows. Hold some out and score those.',
    },
    docs: {
      why: 'A training score cannot tell a model that learnt from one that memorised.',
      bad: 'import pandas as pd\nfrom sklearn.tree import DecisionTreeClassifier\n\ndf = pd.read_csv("wine.csv")\nX, y = df[["acid", "sugar"]], df["good"]\nmodel = DecisionTreeClassifier().fit(X, y)\nprint(model.score(X, y))',
      good: 'import pandas as pd\nfrom sklearn.model_selection import train_test_split\nfrom sklearn.tree import DecisionTreeClassifier\n\ndf = pd.read_csv("wine.csv")\nX, y = df[["acid", "sugar"]], df["good"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nmodel = DecisionTreeClassifier().fit(X_train, y_train)\nprint(model.score(X_test, y_test))',
      fix: 'Hold out a part with `train_test_split`, or use `cross_val_score`.',
      sources: ['https://reproducible.cs.princeton.edu/'],
    },
  },
  *check({ evaluations, reports, lineage }: ModuleFacts) {
    const told = new Set<number>();
    for (const { trainings, table, at, model, kind, what } of evaluations) {
      if (kind !== 'score' || what === 'permutation_importance' || isTest(at.file)) continue;
      const training = trainings.find((one) => lineage.same(one.features.rows, table.rows));
      if (!training || isNamedTest(table) || training.holdsOut || adjusts(training, lineage)) continue;
      const elsewhere = evaluations.some(
        (other) =>
          (other.model?.id === model?.id || (other.kind !== 'score' && !other.inner)) &&
          other.trainings.every((one) => lineage.share(one.features.rows, other.table.rows) === 'no'),
      );
      const searched = reports.some((one) => one.evaluation.model?.id === model?.id);
      if (searched || elsewhere || told.has(training.model.id)) continue;
      told.add(training.model.id);
      const steps = [
        { at: training.at, says: `trained here on \`${training.features.name}\`` },
        { at, says: 'scored here on the same rows' },
      ];
      yield { at, message: 'training', data: { table: table.name }, steps, certainty: 'certain' };
    }
  },
});

/** Tests of a library train on toy data by design. */
function isTest(file: string): boolean {
  return /(^|[\\/])(tests[\\/]|test_[^\\/]*\.py$|conftest\.py$|[^\\/]*_test\.py$)/.test(file);
}

/** Rows that the program calls a test set are train-test-overlap's. */
function isNamedTest({ handed, picked, name }: TableFact): boolean {
  return [handed?.name, picked?.name, name].some((one) => one !== undefined && isTestName(one));
}
