import { defineSuppressionRule, type Problem } from '../api/rule.js';
import type { Suppression, SuppressionFlaw } from '../api/suppression.js';

export const malformedSuppression = defineSuppressionRule({
  meta: {
    id: 'suppression/malformed',
    summary: 'A comment is meant to silence a rule, but does not say which, or why.',
    severity: 'warning',
    since: '0.1.0',
    messages: {
      directive:
        'Plumbline does not know `{word}`, so this comment does nothing. Write `# plumbline: ignore[rule] -- reason`.',
      rules:
        'This comment names no rule, so it silences nothing. Write `# plumbline: ignore[leakage/fit-before-split] -- reason`.',
      unknown: 'There is no rule `{rule}`, so this silences nothing. `plumbline rules` lists them.',
      near: 'There is no rule `{rule}`, so this silences nothing. Did you mean `{near}`?',
      reason: 'This silences a finding without saying why. Add ` -- reason` to the comment.',
      cell: 'There are no cells in this file. Write `ignore[…]` for the line below or `ignore-file[…]` for the file.',
    },
    docs: {
      why: 'Whoever reads the code later cannot tell a considered exception from a mistake, and a misspelt rule is not silenced at all.',
      bad: 'import pandas as pd\n\n# plumbline: ignore[leakage]\ndf = pd.read_csv("churn.csv")',
      good: 'import pandas as pd\n\ndf = pd.read_csv("churn.csv")',
      fix: 'Write `# plumbline: ignore[rule] -- reason`, at the end of the line or above it; `ignore-cell` for a cell, `ignore-file` for a file.',
      sources: ['https://biomejs.dev/analyzer/suppressions/'],
    },
  },
  *review(suppressions) {
    for (const suppression of suppressions) if (suppression.flaw) yield problemOf(suppression, suppression.flaw);
  },
});

type Message = SuppressionFlaw['kind'] | 'near';

function problemOf({ at, rule, removal }: Suppression, flaw: SuppressionFlaw): Problem<Message> {
  const near = flaw.kind === 'unknown' ? flaw.near : undefined;
  return {
    at,
    message: near === undefined ? flaw.kind : 'near',
    data: { rule, near, word: flaw.kind === 'directive' ? flaw.word : undefined },
    steps: [],
    certainty: 'certain',
    // Without a reason it silences all the same; whether it may is not for us to say.
    fixes: flaw.kind === 'reason' ? [] : [{ title: 'Remove what does nothing', safety: 'safe', edits: [removal] }],
  };
}
