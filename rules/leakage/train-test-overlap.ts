import type { Evaluation, ModuleFacts } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const trainTestOverlap = defineRule({
  meta: {
    id: 'leakage/train-test-overlap',
    summary: 'The model is evaluated on rows that it was trained on, and on no others.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      overlap: '`{table}` holds rows that the model was trained on (`{trained}`): it is graded on what it has memorised. Evaluate on rows that no training saw.',
    },
    docs: {
      why: 'A score on rows that were trained on says how well the model remembers, not how well it will do.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("loans.csv")\nX, y = df[["income", "debt"]], df["default"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nmodel = LogisticRegression().fit(X, y)\nprint(model.score(X_test, y_test))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("loans.csv")\nX, y = df[["income", "debt"]], df["default"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nmodel = LogisticRegression().fit(X_train, y_train)\nprint(model.score(X_test, y_test))',
      fix: 'Train on the training part, evaluate on the part held out.',
      sources: ['https://scikit-learn.org/stable/modules/cross_validation.html'],
    },
  },
  *check({ evaluations, lineage }: ModuleFacts) {
    const isHeldOut = ({ trainings, table }: Evaluation) => trainings.length > 0 && trainings.every((training) => lineage.share(training.features.rows, table.rows) === 'no');
    for (const evaluation of evaluations) {
      const { trainings, table, at, model, kind } = evaluation;
      if (kind !== 'score') continue;
      const training = trainings.find((one) => lineage.share(one.features.rows, table.rows) === 'yes' && !lineage.same(one.features.rows, table.rows));
      if (!training) continue;
      if (evaluations.some((other) => other.model?.id === model?.id && isHeldOut(other))) continue;
      const steps = [...(table.origin ? [{ at: table.origin.at, says: `\`${table.origin.what}\` comes in here` }] : []), { at: training.at, says: `trained here on \`${training.features.name}\`` }, { at, says: `evaluated here on \`${table.name}\`` }];
      yield { at, message: 'overlap', data: { table: table.name, trained: training.features.name }, steps, certainty: 'certain' };
    }
  },
});
