import type { ModuleFacts } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const resampleBeforeSplit = defineRule({
  meta: {
    id: 'leakage/resample-before-split',
    summary: 'Rows made from other rows are split afterwards, so that a row and its copy land on both sides.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      copies:
        '`{what}` makes rows out of others before the split: a row and its copy land on both sides, and the model is tested on what it has seen. Split first, then do this to the training part only.',
      windows:
        'The windows made here overlap, and are dealt out to both parts: the model is tested on stretches that it has mostly seen. Split the series first, then cut windows from each part.',
      reduced:
        '`{what}` changes the mix of rows before the split: the test rows no longer look like production. Split first, then do this to the training part only.',
      found:
        'The program counts duplicates in `{table}` and drops none: a row and its double may land on both sides of this split. Drop duplicates first.',
    },
    docs: {
      why: 'Copies of training rows in the test part turn memory into score.',
      bad: 'import pandas as pd\nfrom imblearn.over_sampling import SMOTE\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("fraud.csv")\nX, y = SMOTE().fit_resample(df[["amount", "hours"]], df["fraud"])\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nprint(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))',
      good: 'import pandas as pd\nfrom imblearn.over_sampling import SMOTE\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("fraud.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["amount", "hours"]], df["fraud"])\nX_more, y_more = SMOTE().fit_resample(X_train, y_train)\nprint(LogisticRegression().fit(X_more, y_more).score(X_test, y_test))',
      fix: 'Resample or augment the training part only; in cross-validation use a pipeline of imbalanced-learn.',
      sources: ['https://imbalanced-learn.org/stable/common_pitfalls.html'],
    },
  },
  *check({ splits }: ModuleFacts) {
    for (const split of splits)
      for (const made of split.duplications) {
        if (made.how === 'found') {
          yield {
            at: split.at,
            message: 'found',
            data: { table: split.table.name },
            steps: [
              ...(split.table.origin
                ? [{ at: split.table.origin.at, says: `\`${split.table.origin.what}\` comes in here` }]
                : []),
              { at: split.at, says: 'split here' },
            ],
            certainty: 'likely',
            severity: 'hint',
          };
          continue;
        }
        const reduced = made.how === 'reduced';
        const windows = made.how === 'windowed';
        // A cut in order parts but the few windows that lie across it.
        if (windows && !split.shuffles) continue;
        const steps = [
          {
            at: made.at,
            says: reduced ? 'rows left out here' : windows ? 'windows made here' : 'rows made from others here',
          },
          ...[split.table, split.target].flatMap((table) =>
            table?.picked?.kind === 'union' && table.picked.at.start !== made.at.start
              ? [{ at: table.picked.at, says: 'put together here' }]
              : [],
          ),
          { at: split.at, says: 'split here' },
        ];
        yield {
          at: made.at,
          message: reduced ? 'reduced' : windows ? 'windows' : 'copies',
          data: { what: made.what },
          steps,
          certainty: made.certain ? 'certain' : 'likely',
          severity: reduced ? 'hint' : 'error',
          remedies: [{ kind: 'resample-train', made: made.at, split: split.at }],
        };
      }
  },
});
