/** Believable pipeline code of any length, so that figures do not depend on files that nobody has. */

const imports = `import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

`;

/** 30 lines that load, clean, split, train and score; every fifth block leaks. */
function block(n: number): string {
  const leak = n % 5 === 0;
  return `
def load_${n}(path="data/part_${n}.csv"):
    frame = pd.read_csv(path, parse_dates=["created"]).dropna(subset=["label"])
    frame["age_days"] = (frame["closed"] - frame["created"]).dt.days
    frame["ratio"] = frame["amount"] / frame["visits"].clip(lower=1)
    for column in ("amount", "visits", "ratio"):
        frame[column] = np.log1p(frame[column])
    return frame


def train_${n}(frame, columns=("amount", "visits", "ratio", "age_days")):
    X, y = frame[list(columns)], frame["label"]
${leak ? '    X = StandardScaler().fit_transform(X)\n' : '    X = X.astype("float64")\n'}    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=${n})
    model = make_pipeline(SimpleImputer(), StandardScaler(), LogisticRegression(max_iter=500))
    search = GridSearchCV(model, {"logisticregression__C": [0.1, 1.0, 10.0]}, cv=5)
    search.fit(X_train, y_train)
    boosted = GradientBoostingClassifier(n_estimators=200)
    scores = cross_val_score(boosted, X_train, y_train, cv=5)
    if scores.mean() > 0.8:
        boosted.fit(X_train, y_train)
        chosen = boosted
    else:
        chosen = search
    predicted = chosen.predict(X_test)
    return chosen, accuracy_score(y_test, predicted), roc_auc_score(y_test, chosen.predict_proba(X_test)[:, 1])


model_${n}, accuracy_${n}, auc_${n} = train_${n}(load_${n}())
print(f"part ${n}: accuracy {accuracy_${n}:.3f}, AUC {auc_${n}:.3f}")
`;
}

export function script(lines: number): string {
  let text = imports;
  for (let n = 0; text.split('\n').length < lines; n++) text += block(n);
  return text;
}

export function notebook(cells: number): string {
  const codes = [imports];
  for (let n = 0; codes.length < cells; n++) codes.push(...block(n).split('\n\n\n'));
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python' } },
    cells: codes.slice(0, cells).map((source, i) => ({
      cell_type: 'code',
      id: `c${i}`,
      metadata: {},
      outputs: [],
      execution_count: null,
      source,
    })),
  });
}
