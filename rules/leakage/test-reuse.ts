import type { Evaluation, ModuleFacts } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const testReuse = defineRule({
  meta: {
    id: 'leakage/test-reuse',
    summary: 'One held-out table picks between models or settings, and none is left for the final number.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      chosen: 'This choice is made by scores on `{table}`, and no other held-out rows are left: the winner\'s score is the luckiest, not the truest. Choose by cross-validation, test once.',
    },
    docs: {
      why: 'The best of many scores on one test set is partly luck; production does not repeat it.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\nfrom sklearn.tree import DecisionTreeClassifier\n\ndf = pd.read_csv("churn.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])\na = LogisticRegression().fit(X_train, y_train)\nb = DecisionTreeClassifier().fit(X_train, y_train)\nbest = a if a.score(X_test, y_test) > b.score(X_test, y_test) else b',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import cross_val_score, train_test_split\nfrom sklearn.tree import DecisionTreeClassifier\n\ndf = pd.read_csv("churn.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])\na, b = LogisticRegression(), DecisionTreeClassifier()\nbest = a if cross_val_score(a, X_train, y_train).mean() > cross_val_score(b, X_train, y_train).mean() else b\nprint(best.fit(X_train, y_train).score(X_test, y_test))',
      fix: 'Choose on a validation part or by cross-validation; score the winner once on the test part.',
      sources: ['https://scikit-learn.org/stable/modules/cross_validation.html'],
    },
  },
  *check({ selections, evaluations, lineage }: ModuleFacts) {
    const isHeldOut = ({ trainings, table }: Evaluation) => trainings.length > 0 && trainings.every((training) => lineage.share(training.features.rows, table.rows) === 'no');
    for (const selection of selections) {
      const used = selection.evaluations.filter((one) => isHeldOut(one));
      const [first] = used;
      if (!first) continue;
      const another = evaluations.some((one) => one.kind === 'score' && isHeldOut(one) && used.every((other) => lineage.share(one.table.rows, other.table.rows) === 'no'));
      if (another) continue;
      const steps = [...used.slice(0, 4).map((one) => ({ at: one.at, says: `scored here on \`${one.table.name}\`` })), { at: selection.at, says: 'chosen here' }];
      yield { at: selection.at, message: 'chosen', data: { table: first.table.name }, steps, certainty: selection.certain ? 'certain' : 'likely' };
    }
  },
});
