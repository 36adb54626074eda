import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { Client, folderWith, pulls, until, uriOf } from './client.js';
import { clean, leakLine, leaky, leakyCall, leakySupervised, rule } from './samples.js';

describe('a client that pulls diagnostics', () => {
  const uri = 'file:///project/train.py';
  let client: Client;

  beforeEach(async () => {
    client = await Client.start(pulls);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('gets the finding at the call, with its steps in order', async () => {
    await client.open(uri, leaky);
    const [finding, ...others] = await client.pullItems(uri);
    assert.deepEqual(others, []);
    assert.equal(finding.code, rule);
    assert.equal(finding.source, 'plumbline');
    assert.equal(finding.severity, DiagnosticSeverity.Warning);
    assert.match(finding.codeDescription!.href, /leakage\/fit-before-split/);
    assert.equal(finding.range.start.line, leakLine);
    assert.equal(
      leaky.split('\n')[leakLine].slice(finding.range.start.character, finding.range.end.character),
      leakyCall,
    );
    const steps = finding.relatedInformation!;
    assert.ok(steps.length >= 2);
    steps.forEach((step, index) => assert.ok(step.message.startsWith(`${index + 1}/${steps.length} `), step.message));
    assert.ok(steps.every(({ location }) => location.uri === uri));
  });

  it('gets an error where the mistake decides the score', async () => {
    await client.open(uri, leakySupervised);
    const [finding] = await client.pullItems(uri);
    assert.deepEqual([finding.code, finding.severity], [rule, DiagnosticSeverity.Error]);
  });

  it('gets an empty answer when the mistake was edited away, and the finding when it came back', async () => {
    await client.open(uri, leaky);
    assert.equal((await client.pullItems(uri)).length, 1);
    await client.replace(uri, 2, clean);
    assert.deepEqual(await client.pullItems(uri), []);
    await client.replace(uri, 3, leaky);
    assert.equal((await client.pullItems(uri)).length, 1);
  });

  it('edits by range', async () => {
    await client.open(uri, leaky);
    const start = { line: leakLine, character: 'X = '.length };
    const end = { line: leakLine, character: `X = ${leakyCall}`.length };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end }, text: 'df' }],
    });
    assert.deepEqual(await client.pullItems(uri), []);
  });

  it('is told when nothing changed', async () => {
    await client.open(uri, leaky);
    const first = await client.pull(uri);
    await client.replace(uri, 2, `${leaky}\n`);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  });

  it('gets nothing pushed', async () => {
    await client.open(uri, leaky);
    await client.pull(uri);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual([...client.published.keys()], []);
  });

  it('gets the same pages and positions for an unsaved buffer', async () => {
    await client.open('untitled:Untitled-1', leaky);
    const [finding] = await client.pullItems('untitled:Untitled-1');
    assert.equal(finding.range.start.line, leakLine);
    assert.equal(finding.relatedInformation![0].location.uri, 'untitled:Untitled-1');
  });

  it('is asked to pull again when an imported file changed', async () => {
    const split = 'from sklearn.model_selection import train_test_split\n';
    const folder = folderWith({
      'prepare.py': prepare('scaler.fit_transform(df)'),
      'train.py': `${split}${importing}`,
    });
    const [train, imported] = ['train.py', 'prepare.py'].map((name) => path.join(folder, name));
    await client.open(uriOf(train), fs.readFileSync(train, 'utf8'));
    const before = await client.pullItems(uriOf(train));
    const inImported = () => client.published.get(uriOf(imported))?.diagnostics.length ?? 0;
    await until(
      () => before.length + inImported() > 0,
      () => 'a finding that goes through the import',
    );

    fs.writeFileSync(imported, prepare('df'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(imported), type: 2 }] });
    await until(
      () => (before.length > 0 ? client.refreshes > 0 : inImported() === 0),
      () => 'refresh',
    );
    assert.deepEqual(await client.pullItems(uriOf(train)), []);
  });
});

const prepare = (value: string) => `import pandas as pd
from sklearn.preprocessing import StandardScaler


def prepare():
    df = pd.read_csv("patients.csv")
    y = df.pop("sick")
    scaler = StandardScaler()
    return ${value}, y
`;

const importing = `from prepare import prepare
from sklearn.linear_model import LogisticRegression

X, y = prepare()
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
`;
