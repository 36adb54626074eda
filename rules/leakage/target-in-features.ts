import type { ColumnFact, ModelFact, ModuleFacts, TableFact } from '../api/facts.js';
import { defineRule } from '../api/rule.js';

export const targetInFeatures = defineRule({
  meta: {
    id: 'leakage/target-in-features',
    summary: 'A column that is, or is computed from, the target is among the features.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      itself:
        '`{table}` still holds the target `{column}`: the model is handed the answer, which production does not have. Drop it from the features.',
      derived:
        '`{column}` is computed from the target and stays among the features: in production it is not known yet. Drop it from the features.',
      source:
        'The target is computed from `{column}`, which stays among the features: the model only has to undo that. Drop it from the features.',
    },
    docs: {
      why: 'The model reads the answer instead of learning it; in production there is nothing to read.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("houses.csv")\ndf["price_per_m2"] = df["price"] / df["m2"]\nX, y = df.drop(columns="price"), df["price"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nprint(LinearRegression().fit(X_train, y_train).score(X_test, y_test))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("houses.csv")\ndf["rooms_per_m2"] = df["rooms"] / df["m2"]\nX, y = df.drop(columns="price"), df["price"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nprint(LinearRegression().fit(X_train, y_train).score(X_test, y_test))',
      fix: 'Drop the target and everything computed from it before training.',
      sources: ['https://reproducible.cs.princeton.edu/'],
    },
  },
  *check({ trainings, evaluations }: ModuleFacts) {
    for (const { features, target, at, model, guessed } of trainings) {
      if (guessed && !evaluations.some((one) => one.model?.id === model.id)) continue;
      const answer = target?.series ? target.columns[0] : undefined;
      if (!answer) continue;
      const trained = { at, says: `\`${features.name}\` is trained on here` };
      for (const column of features.series ? [] : features.columns) {
        const message = relation(column, answer);
        if (message)
          yield {
            at: column.at ?? features.chosen ?? at,
            message,
            data: { table: features.name, column: column.name },
            steps: [
              ...(column.at ? [{ at: column.at, says: `\`${column.name}\` is computed here` }] : origin(features)),
              trained,
            ],
            certainty: 'certain',
          };
      }
      const name = amongTheRest(features, answer);
      if (name === undefined || !mayHold(features, model)) continue;
      yield {
        at: features.chosen ?? at,
        message: answer.from.length === 1 && !answer.id.endsWith(`.${name}`) ? 'source' : 'itself',
        data: { table: features.name, column: name },
        steps: [...origin(features), trained],
        certainty: 'certain',
      };
    }
  },
});

function relation(column: ColumnFact, answer: ColumnFact): 'itself' | 'derived' | 'source' | undefined {
  if (column.id === answer.id) return 'itself';
  if (column.from.includes(answer.id)) return 'derived';
  if (answer.from.length !== 1) return undefined;
  // `y = df["y"].map(...)`: the column that the target is a recoding of.
  const [root] = answer.from;
  return column.from.includes(root!) ? (column.id === root ? 'source' : 'derived') : undefined;
}

/** The name under which the target hides among columns that nobody named. */
function amongTheRest(features: TableFact, answer: ColumnFact): string | undefined {
  if (!features.rest || answer.from.length !== 1) return undefined;
  const prefix = `${features.rest.id}.`;
  const [root] = answer.from;
  if (!root!.startsWith(prefix)) return undefined;
  const name = root!.slice(prefix.length);
  const named = features.columns.some((column) => column.name === name);
  return named || features.rest.without.includes(name) ? undefined : name;
}

/** Where columns were chosen by type, a number that is predicted is among the numbers; a class may be anything. */
function mayHold({ rest }: TableFact, model: ModelFact): boolean {
  return rest?.types === undefined || (rest.types === 'numeric' && REGRESSION.test(model.name));
}

const REGRESSION = /Regressor|SVR|Lasso|Ridge(CV)?$|ElasticNet|^LinearRegression|^Lars/;

function origin({ origin: from }: TableFact) {
  return from ? [{ at: from.at, says: `\`${from.what}\` comes in here` }] : [];
}
