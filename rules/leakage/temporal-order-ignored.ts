import type { ModuleFacts, TableFact } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const temporalOrderIgnored = defineRule({
  meta: {
    id: 'leakage/temporal-order-ignored',
    summary: 'Rows that have a time order are split at random.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      shuffled:
        '`{table}` has a time order (`{by}`), but this split deals its rows out at random: the model trains on days after those it is tested on. Cut at a date.',
    },
    docs: {
      why: 'In production the model sees only the past. A random split shows it the future, so its score is too good.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("sales.csv").sort_values("date")\ntrain, test = train_test_split(df)\nmodel = LinearRegression().fit(train[["visits"]], train["sold"])\nprint(model.score(test[["visits"]], test["sold"]))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("sales.csv").sort_values("date")\ntrain, test = train_test_split(df, shuffle=False)\nmodel = LinearRegression().fit(train[["visits"]], train["sold"])\nprint(model.score(test[["visits"]], test["sold"]))',
      fix: 'Use `shuffle=False`, `TimeSeriesSplit` or a cut by date.',
      sources: ['https://scikit-learn.org/stable/modules/cross_validation.html#time-series-split'],
    },
  },
  *check({ splits }: ModuleFacts) {
    for (const { table, shuffles, at, inner } of splits) {
      const time = orderOf(table);
      if (!shuffles || !time || inner) continue;
      yield {
        at,
        message: 'shuffled',
        data: { table: table.name, by: time.by },
        steps: [
          { at: time.at, says: `ordered by \`${time.by}\` here` },
          { at, says: 'dealt out at random here' },
        ],
        certainty: 'likely',
        remedies: [{ kind: 'keep-order', split: at }],
      };
    }
  },
});

function orderOf(table: TableFact) {
  const lagged = table.columns.find((column) => column.lagged);
  return table.time ?? (lagged?.lagged ? { at: lagged.lagged, by: lagged.name } : undefined);
}
