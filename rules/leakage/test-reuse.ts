import type { Evaluation, Lineage, ModuleFacts } from '../api/facts.js';
import { defineRule } from '../api/rule.js';
import { decidedBy, isFold, isHeldOut, isTuning, isValidation } from './shared/selections.js';

export const testReuse = defineRule({
  meta: {
    id: 'leakage/test-reuse',
    summary: 'One held-out table picks between models or settings, and none is left for the final number.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      chosen:
        "This choice is made by scores on `{table}`, and no other held-out rows are left: the winner's score is the luckiest, not the truest. Choose by cross-validation, test once.",
      best: '`{what}` is the score that won the search: the best of many is partly luck, and nothing else was held out. Score the winner on rows that the search never saw.',
      reused:
        '`{what}` scores settings on the rows that the search found them on: the choice has been fitted to these rows. Nest the search inside the cross-validation, or hold rows out.',
      listed:
        'Several models are scored side by side on `{table}`: as soon as one is picked by this list, its score is too good. Keep rows for a final test.',
    },
    docs: {
      why: 'The best of many scores on one test set is partly luck; production does not repeat it.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\nfrom sklearn.tree import DecisionTreeClassifier\n\ndf = pd.read_csv("churn.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])\na = LogisticRegression().fit(X_train, y_train)\nb = DecisionTreeClassifier().fit(X_train, y_train)\nbest = a if a.score(X_test, y_test) > b.score(X_test, y_test) else b',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import cross_val_score, train_test_split\nfrom sklearn.tree import DecisionTreeClassifier\n\ndf = pd.read_csv("churn.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])\na, b = LogisticRegression(), DecisionTreeClassifier()\nbest = a if cross_val_score(a, X_train, y_train).mean() > cross_val_score(b, X_train, y_train).mean() else b\nprint(best.fit(X_train, y_train).score(X_test, y_test))',
      fix: 'Choose on a validation part or by cross-validation; score the winner once on the test part.',
      sources: ['https://scikit-learn.org/stable/modules/cross_validation.html'],
    },
  },
  *check({ selections, evaluations, reports, lineage }: ModuleFacts) {
    const decided = new Set<Evaluation>();
    for (const selection of selections) {
      if (isTuning(selection)) continue;
      const used = decidedBy(selection, evaluations, lineage);
      const [first] = used;
      // The same scores may be looked at several times; they choose once.
      if (!first || used.every((one) => decided.has(one))) continue;
      for (const one of used) decided.add(one);
      const steps = [
        ...used.slice(0, 4).map((one) => ({ at: one.at, says: `scored here on \`${one.table.name}\`` })),
        { at: selection.at, says: 'chosen here' },
      ];
      yield {
        at: selection.at,
        message: 'chosen',
        data: { table: first.table.name },
        steps,
        certainty: selection.certain ? 'certain' : 'likely',
      };
    }
    for (const { at, what, evaluation, reused } of reports) {
      const fair =
        !reused &&
        evaluations.some(
          (one) =>
            one !== evaluation &&
            (one.kind === 'cross-validation' || (one.kind === 'score' && isHeldOut(one, lineage))),
        );
      if (!fair)
        yield {
          at,
          message: reused ? 'reused' : 'best',
          data: { what },
          steps: [
            { at: evaluation.at, says: 'searched here' },
            { at, says: "the winner's score is read here" },
          ],
          certainty: 'certain',
          severity: reused ? 'warning' : 'info',
        };
    }
    const chosen = new Set(selections.flatMap((selection) => selection.evaluations));
    for (const [first, second] of sideBySide(
      evaluations.filter(
        (one) => isHeldOut(one, lineage) && !isFold(one, lineage) && !isValidation(one.table) && !chosen.has(one),
      ),
      lineage,
    ))
      yield {
        at: first.at,
        message: 'listed',
        data: { table: first.table.name },
        steps: [
          { at: first.at, says: `one model is scored here on \`${first.table.name}\`` },
          { at: second.at, says: 'and another on the same rows' },
        ],
        certainty: 'likely',
        severity: 'info',
      };
  },
});

/** Several models scored at one place on one table: whoever reads the list will choose. */
function* sideBySide(
  evaluations: readonly Evaluation[],
  { same }: Lineage,
): Generator<readonly [Evaluation, Evaluation]> {
  const seen = new Map<string, Evaluation>();
  const told: Evaluation[] = [];
  for (const one of evaluations) {
    if (one.kind !== 'score' || one.alternative) continue;
    const key = `${one.at.file}:${one.at.start}`;
    const before = seen.get(key);
    if (!before) seen.set(key, one);
    else if (
      !told.some((other) => same(other.table.rows, one.table.rows)) &&
      before.model?.id !== one.model?.id &&
      same(before.table.rows, one.table.rows)
    ) {
      told.push(one);
      yield [before, one];
    }
  }
}
