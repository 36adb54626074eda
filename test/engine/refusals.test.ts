/** Where a repair would break the program, or nobody can tell, none is offered. */
import assert from 'node:assert/strict';
import { rules } from '../../rules/index.js';
import { Project } from '../../server/analysis/analyze.js';
import { models } from '../support/project.js';

const head = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, StandardScaler

df = pd.read_csv("churn.csv")
y = df["churned"]
`;
const split = 'X_train, X_test, y_train, y_test = train_test_split(X, y)\n';
const scored = 'print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))\n';
const scale = 'X = StandardScaler().fit_transform(df[["age"]])\n';

/** `[rule, titles]` of what is found in the last file. */
async function offered(files: Readonly<Record<string, string>>) {
  const project = new Project({
    rules,
    models,
    files: { read: (path) => files[path] },
    pause: () => Promise.resolve(),
  });
  const found: [string, string[]][] = [];
  for (const { findings } of await project.analyze(Object.keys(files).at(-1)!))
    for (const finding of findings) {
      const fixes = (await project.fixes(finding)).filter(({ suppresses }) => !suppresses);
      found.push([finding.rule, fixes.map(({ title }) => title)]);
    }
  return found;
}

describe('a repair is not offered', () => {
  it('(but it is for the plain program)', async () => {
    const [[, titles]] = await offered({ 'main.py': `${head}${scale}${split}${scored}` });
    assert.equal(titles.length, 1);
  });

  const programs: Readonly<Record<string, string>> = {
    'when the prepared table is used elsewhere': `${head}${scale}${split}${scored}print(LogisticRegression().fit(X, y))\n`,
    'when a function above reads the prepared table': `${head}def show():\n    print(X)\n\n\n${scale}${split}show()\n${scored}`,
    'when what it learns from is another table by then': `${head}${scale}df = df.head(10)\n${split}${scored}`,
    'when what it learns from was changed by then': `${head}${scale}df["age"] = 1\n${split}${scored}`,
    'when the learner is used in between': `${head}scaler = StandardScaler()\nX = scaler.fit_transform(df[["age"]])\nprint(scaler.mean_)\n${split}${scored}`,
    'when columns are not written out': `${head}numbers = df.columns[:3]\ndf[numbers] = StandardScaler().fit_transform(df[numbers])\nX = df.drop(columns="churned")\n${split}${scored}`,
    'when the columns are not in what is split': `${head}df[["age", "size"]] = StandardScaler().fit_transform(df[["age", "size"]])\nX = df[["age"]]\n${split}${scored}`,
    'when the encoder stops at new categories': `${head}X = OneHotEncoder().fit_transform(df[["city"]])\n${split}${scored}`,
    'when the encoder is kept in a variable': `${head}codes = LabelEncoder()\ndf["city"] = codes.fit_transform(df["city"])\nX = df[["city"]]\n${split}${scored}`,
    'when the line holds another statement': `${head}${scale.trim()}; print("scaled")\n${split}${scored}`,
    'when a loop goes round': `${head}X = df[["age"]]\nfor _ in range(3):\n    X = StandardScaler().fit_transform(X)\n    ${split}    ${scored}`,
    'when the split hands out what nobody can name': `${head}${scale}parts = train_test_split(X, y)\nprint(LogisticRegression().fit(parts[0], parts[2]).score(parts[1], parts[3]))\n`,
    'when rows are left out by what was learnt': `${head}df = df[df["age"] < df["age"].quantile(0.9)]\nX, y = df[["age"]], df["churned"]\n${split}${scored}`,
    'when means of groups are learnt': `${head}df["m"] = df["age"] - df.groupby("city")["age"].transform("mean")\nX = df[["m"]]\n${split}${scored}`,
    'when parameters would have to be named otherwise': `${head}${scale}cross_val_score(LogisticRegression(), X, y, fit_params={"sample_weight": y})\n`,
    'when weights are given to the learner': `${head}X = StandardScaler().fit_transform(df[["age"]], None, y)\n${split}${scored}`,
    'when the same leak is in a search as well': `${head}${scale}${split}${scored}print(cross_val_score(LogisticRegression(), X_train, y_train))\n`,
  };
  for (const [when, program] of Object.entries(programs))
    it(when, async () => {
      const found = await offered({ 'main.py': program });
      assert.ok(found.length > 0, 'there is a finding');
      for (const [rule, titles] of found) assert.deepEqual(titles, [], rule);
    });

  it('when the function that learns is called twice', async () => {
    const files = {
      'features.py': `from sklearn.preprocessing import StandardScaler\n\n\ndef prepare(table):\n    table = StandardScaler().fit_transform(table)\n    return table\n`,
      'main.py': `${head}from features import prepare\nX = prepare(df[["age"]])\nother = prepare(df[["size"]])\n${split}${scored}`,
    };
    for (const [, titles] of await offered(files)) assert.deepEqual(titles, []);
  });

  it('when another file would learn on other rows', async () => {
    const files = {
      'features.py': `from sklearn.preprocessing import StandardScaler\n\n\ndef prepare(table):\n    table = StandardScaler().fit_transform(table)\n    return table\n`,
      'other.py': `import pandas as pd\nfrom features import prepare\n\nprint(prepare(pd.read_csv("b.csv")))\n`,
      'main.py': `${head}from features import prepare\nX = prepare(df[["age"]])\n${split}${scored}`,
    };
    const project = new Project({
      rules,
      models,
      files: { read: (path) => files[path as keyof typeof files] },
      pause: () => Promise.resolve(),
    });
    await project.analyze('other.py');
    const reports = await project.analyze('main.py');
    const findings = reports.flatMap((report) => report.findings);
    assert.ok(findings.length > 0);
    for (const finding of findings)
      assert.deepEqual(
        (await project.fixes(finding)).filter(({ suppresses }) => !suppresses),
        [],
      );
  });
});
