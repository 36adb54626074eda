import type { ModuleFacts } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const futureInFeatures = defineRule({
  meta: {
    id: 'leakage/future-in-features',
    summary: 'A value of a later row becomes a feature.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      later:
        '`{what}` brings values of later rows into the features: in production they have not happened yet. Use past rows only.',
      own: '`{what}` of the target includes the value to be predicted: in production it is not known yet. Shift by one row first.',
    },
    docs: {
      why: 'When the model is asked, the later rows do not exist.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression\n\ndf = pd.read_csv("power.csv")\ndf["next_load"] = df["load"].shift(-1)\ncut = int(len(df) * 0.8)\ntrain, test = df[:cut], df[cut:]\nmodel = LinearRegression().fit(train[["next_load"]], train["price"])\nprint(model.score(test[["next_load"]], test["price"]))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression\n\ndf = pd.read_csv("power.csv")\ndf["last_load"] = df["load"].shift(1)\ncut = int(len(df) * 0.8)\ntrain, test = df[:cut], df[cut:]\nmodel = LinearRegression().fit(train[["last_load"]], train["price"])\nprint(model.score(test[["last_load"]], test["price"]))',
      fix: 'Shift by positive numbers, use trailing windows, fill forward, join backward.',
      sources: ['https://reproducible.cs.princeton.edu/'],
    },
  },
  *check({ trainings }: ModuleFacts) {
    for (const { features, target, at } of trainings) {
      const answer = target?.columns[0];
      for (const { future, id } of features.columns) {
        if (!future || id === answer?.id || (future.when === 'ordered' && !features.time)) continue;
        if (future.when === 'own' && !(answer && future.from.includes(answer.id))) continue;
        yield {
          at: future.at,
          message: future.when === 'own' ? 'own' : 'later',
          data: { what: future.what },
          steps: [
            { at: future.at, says: 'later rows come in here' },
            { at, says: `\`${features.name}\` is trained on here` },
          ],
          certainty: future.when === 'proved' ? 'certain' : 'likely',
        };
      }
    }
  },
});
