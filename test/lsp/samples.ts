/** Programs with one known mistake, and without it. */

const imports = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
`;

const load = `df = pd.read_csv("patients.csv")
y = df.pop("sick")
`;

const evaluate = `model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
`;

/** The line and the text of the call that leaks. */
export const leakLine = 7;
export const leakyCall = 'scaler.fit_transform(df)';

export const leaky = `${imports}${load}scaler = StandardScaler()
X = ${leakyCall}
X_train, X_test, y_train, y_test = train_test_split(X, y)
${evaluate}`;

export const clean = `${imports}${load}X_train, X_test, y_train, y_test = train_test_split(df, y)
scaler = StandardScaler().fit(X_train)
X_train, X_test = scaler.transform(X_train), scaler.transform(X_test)
${evaluate}`;

/** Learns from the target as well, which is graver. */
export const leakySupervised = leaky
  .replace('preprocessing import StandardScaler', 'feature_selection import SelectKBest')
  .replace('StandardScaler()', 'SelectKBest()')
  .replace(leakyCall, 'scaler.fit_transform(df, y)');

/** The same program in cells; the third of them leaks. */
export const leakyCells = [
  '# Patients',
  `${imports}${load}`,
  `scaler = StandardScaler()\nX = ${leakyCall}\n`,
  'X_train, X_test, y_train, y_test = train_test_split(X, y)\n',
  evaluate,
] as const;

export const rule = 'leakage/fit-before-split';

export function ipynb(cells: readonly string[]): string {
  const json = cells.map((source) =>
    source.startsWith('#')
      ? { cell_type: 'markdown', metadata: {}, source: source.split(/(?<=\n)/) }
      : { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: source.split(/(?<=\n)/) },
  );
  return JSON.stringify({ cells: json, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

/** A project with a library of its own, which learns in code that nobody can read. Only its models tell what it does. */
export const house = {
  'acme/__init__.py': '',
  'acme/data.py': 'import native\n\ndef load_patients(year):\n    return native.call("patients", year)\n',
  'acme/clean.py':
    'import native\n\nclass Imputer:\n    def fit_transform(self, table):\n        return native.call("impute", table)\n',
  'train.py': leaky
    .replace('import pandas as pd', 'from acme.data import load_patients')
    .replace('from sklearn.preprocessing import StandardScaler', 'from acme.clean import Imputer')
    .replace('pd.read_csv("patients.csv")', 'load_patients(2024)')
    .replace('StandardScaler()', 'Imputer()'),
};

export const houseModels = `library: acme
import: [acme]
calls:
  acme.data.load_patients: { op: load, key: 0|year }
classes:
  acme.clean.Imputer: { is: transformer, how: statistic, columns: keep }
`;
