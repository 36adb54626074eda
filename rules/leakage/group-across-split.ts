import type { ModuleFacts, TableFact } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const groupAcrossSplit = defineRule({
  meta: {
    id: 'leakage/group-across-split',
    summary: 'Rows of one entity land on both sides of a split although the group column is known.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      torn: 'Rows of one `{column}` land on both sides of this split: the model recognises the entity instead of the pattern. Split by `{column}`.',
      missing: 'This splitter keeps groups together but is given none. Pass `groups=`.',
      ignored:
        'This splitter ignores the groups it is given: rows of one entity land on both sides. Use a group splitter.',
    },
    docs: {
      why: 'Production meets new patients, users, machines; a test set full of known ones cannot say how that will go.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("scans.csv")\ndf["visit"] = df.groupby("patient_id").cumcount()\ntrain, test = train_test_split(df)\nmodel = LogisticRegression().fit(train[["visit"]], train["ill"])\nprint(model.score(test[["visit"]], test["ill"]))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import GroupShuffleSplit\n\ndf = pd.read_csv("scans.csv")\ndf["visit"] = df.groupby("patient_id").cumcount()\nfor a, b in GroupShuffleSplit(1).split(df, groups=df["patient_id"]):\n    train, test = df.iloc[a], df.iloc[b]\n    model = LogisticRegression().fit(train[["visit"]], train["ill"])\n    print(model.score(test[["visit"]], test["ill"]))',
      fix: 'Use `GroupShuffleSplit` or `GroupKFold` with the entity column.',
      sources: ['https://scikit-learn.org/stable/modules/cross_validation.html#group-cv'],
    },
  },
  *check({ splits, trainings }: ModuleFacts) {
    for (const { table, grouped, shuffles, forward, kind, at, groupsMisused } of splits) {
      const here = { at, says: 'split here' };
      // Folds that are only looked at do no harm.
      if (groupsMisused && trainings.length === 0) continue;
      if (groupsMisused) {
        yield {
          at,
          message: groupsMisused,
          steps: [
            ...(table.origin ? [{ at: table.origin.at, says: `\`${table.origin.what}\` comes in here` }] : []),
            here,
          ],
          certainty: 'certain',
          ...(table.group ? { remedies: [{ kind: 'keep-groups', split: at, column: table.group.column }] } : {}),
        };
        continue;
      }
      if (table.group && trainings.some(({ features }) => knows(features, table, table.group!.column))) continue;
      if (!table.group || grouped || forward || (kind !== 'folds' && !shuffles)) continue;
      yield {
        at,
        message: 'torn',
        data: { column: table.group.column },
        steps: [{ at: table.group.at, says: `several rows per \`${table.group.column}\` here` }, here],
        certainty: 'likely',
        remedies: [{ kind: 'keep-groups', split: at, column: table.group.column }],
      };
    }
  },
});

/** A model that is given the entity itself, as recommenders are, is meant to know it. */
function knows({ columns, rest, series }: TableFact, split: TableFact, column: string): boolean {
  if (series) return false;
  return (
    columns.some(({ name }) => name === column) ||
    (rest !== undefined && rest.id === split.rest?.id && !rest.without.includes(column))
  );
}
