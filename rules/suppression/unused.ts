import { defineSuppressionRule } from '../api/rule.js';

export const unusedSuppression = defineSuppressionRule({
  meta: {
    id: 'suppression/unused',
    summary: 'A comment silences a rule that finds nothing there.',
    severity: 'info',
    since: '0.1.0',
    messages: {
      unused: '`{rule}` finds nothing here, so there is nothing to silence. Remove it from the comment.',
    },
    docs: {
      why: 'A comment that has outlived its finding hides the next one.',
      bad: 'import pandas as pd\n\ndf = pd.read_csv("churn.csv")  # plumbline: ignore[leakage/fit-before-split] -- public data\nprint(df.describe())',
      good: 'import pandas as pd\n\ndf = pd.read_csv("churn.csv")\nprint(df.describe())',
      fix: 'Remove the rule from the comment, or the whole comment when it names no other.',
      sources: ['https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments'],
    },
  },
  *review(suppressions) {
    for (const { at, rule, used, removal } of suppressions)
      if (rule !== undefined && used === false)
        yield {
          at,
          message: 'unused',
          data: { rule },
          steps: [],
          certainty: 'certain',
          fixes: [{ title: `Remove ${rule} from the comment`, safety: 'safe', edits: [removal] }],
        };
  },
});
