import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, folderWith, pulls, pushed, uriOf } from './client.js';
import { clean, leakLine, leaky, leakyCells, rule } from './samples.js';

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  dataSupport: true,
  resolveSupport: { properties: ['edit'] },
};
const acts: ClientCapabilities = {
  textDocument: { ...pulls.textDocument, codeAction },
  workspace: { ...pulls.workspace, workspaceEdit: { documentChanges: true } },
};

const fixed = leaky
  .replace('X = scaler.fit_transform(df)\n', '')
  .replace(
    'train_test_split(X, y)\n',
    'train_test_split(df, y)\nX_train = scaler.fit_transform(X_train)\nX_test = scaler.transform(X_test)\n',
  );

const at = (line: number, character = 0): Range => ({ start: { line, character }, end: { line, character } });

function actionsAt(client: Client, uri: string, range: Range, ...only: string[]): Promise<readonly CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only.length > 0 ? { only } : {}) },
  });
}

/** Texts after an edit, as an editor makes it. */
function applied(texts: Readonly<Record<string, string>>, edit: WorkspaceEdit | undefined): Record<string, string> {
  const changes = { ...edit?.changes };
  for (const change of edit?.documentChanges ?? [])
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as never;
  return Object.fromEntries(
    Object.entries(texts).map(([uri, text]) => [
      uri,
      TextDocument.applyEdits(TextDocument.create(uri, 'python', 1, text), changes[uri] ?? []),
    ]),
  );
}

describe('quick fixes', () => {
  const uri = 'file:///project/train.py';
  let client: Client;

  const start = async (capabilities: ClientCapabilities) => {
    client = await Client.start(capabilities);
  };
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('are offered where the finding is, say how safe they are, and cure it', async () => {
    await start(acts);
    await client.open(uri, leaky);
    const actions = await actionsAt(client, uri, at(leakLine, 8));
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred]),
      [
        ['Split first, then learn on X_train only (safe)', 'quickfix', true],
        [`Ignore ${rule} here, with a reason`, 'quickfix', undefined],
      ],
    );
    assert.deepEqual(
      actions[0].diagnostics?.map(({ code }) => code),
      [rule],
    );
    const after = applied({ [uri]: leaky }, actions[0].edit)[uri];
    assert.equal(after, fixed);
    await client.replace(uri, 2, after);
    assert.deepEqual(await client.pullItems(uri), []);
  });

  it('are not offered elsewhere, nor for another kind of action', async () => {
    await start(acts);
    await client.open(uri, leaky);
    assert.deepEqual(await actionsAt(client, uri, at(0)), []);
    assert.deepEqual(await actionsAt(client, uri, at(leakLine, 8), 'refactor'), []);
  });

  it('name the version of the document that they are for', async () => {
    await start(acts);
    await client.open(uri, clean);
    await client.replace(uri, 7, leaky);
    const [{ edit }] = await actionsAt(client, uri, at(leakLine, 8));
    assert.deepEqual(
      edit!.documentChanges!.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri, version: 7 }],
    );
  });

  it('silence, and what is silenced is gone', async () => {
    await start(acts);
    await client.open(uri, leaky);
    const ignore = (await actionsAt(client, uri, at(leakLine, 8))).at(-1)!;
    await client.replace(uri, 2, applied({ [uri]: leaky }, ignore.edit)[uri]);
    assert.deepEqual(await client.pullItems(uri), []);
  });

  it('come as plain changes to a client that knows no others, in its encoding', async () => {
    await start({
      general: { positionEncodings: ['utf-8'] },
      textDocument: {
        ...pushed.textDocument,
        codeAction: { codeActionLiteralSupport: codeAction.codeActionLiteralSupport },
      },
    });
    const text = leaky.replaceAll('X_train', 'X_traïn');
    await client.open(uri, text);
    await client.publishes(uri, (items) => items.length === 1);
    const [fix] = await actionsAt(client, uri, at(leakLine, 8));
    assert.deepEqual(Object.keys(fix.edit!), ['changes']);
    // Columns count bytes: ï is two.
    const line = text.split('\n')[leakLine + 1];
    const [table] = fix.edit!.changes![uri].filter(({ newText }) => newText === 'df');
    const bytes = Buffer.from(line).subarray(table.range.start.character, table.range.end.character);
    assert.equal(bytes.toString(), 'X');
    assert.ok(Buffer.from(line).subarray(0, table.range.start.character).toString().endsWith('train_test_split('));
  });

  it('are none for a client that knows nothing but commands', async () => {
    await start(pulls);
    await client.open(uri, leaky);
    assert.deepEqual(await actionsAt(client, uri, at(leakLine, 8)), []);
  });

  it('are none for a file that is not open, or was closed', async () => {
    await start(acts);
    assert.deepEqual(await actionsAt(client, uri, at(0)), []);
    await client.open(uri, leaky);
    await client.close(uri);
    assert.deepEqual(await actionsAt(client, uri, at(leakLine, 8)), []);
  });

  it('are those of the text that is there when they are answered', async () => {
    await start(acts);
    await client.open(uri, leaky);
    const asked = actionsAt(client, uri, at(leakLine, 8));
    await client.replace(uri, 2, `# one more line\n${leaky}`);
    for (const { edit } of await asked)
      for (const change of edit!.documentChanges!) if ('edits' in change) assert.equal(change.textDocument.version, 2);
    const [fix] = await actionsAt(client, uri, at(leakLine + 1, 8));
    assert.equal(applied({ [uri]: `# one more line\n${leaky}` }, fix.edit)[uri], `# one more line\n${fixed}`);
  });

  it('work on the text of a notebook, as JupyterLab sends it', async () => {
    await start(acts);
    const notebook = 'file:///project/explore.ipynb';
    await client.open(notebook, leaky);
    const [fix] = await actionsAt(client, notebook, at(leakLine, 8));
    assert.equal(applied({ [notebook]: leaky }, fix.edit)[notebook], fixed);
  });

  it('do not reach into documents that are not handed over as Python', async () => {
    await start(acts);
    const cell = 'vscode-interactive-input:/InteractiveInput-1';
    await client.open(cell, leaky, 'markdown');
    assert.deepEqual(await actionsAt(client, cell, at(leakLine, 8)), []);
  });

  it('are answered, or refused, when they are cancelled', async () => {
    await start(acts);
    await client.open(uri, leaky);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, range: at(leakLine, 8), context: { diagnostics: [] } };
    const asked = client.connection.sendRequest('textDocument/codeAction', params, source.token);
    source.cancel();
    await asked.catch((error: Error) => assert.match(error.message, /cancel/i));
    assert.equal((await actionsAt(client, uri, at(leakLine, 8))).length, 2);
  });

  it('reach into another file, which need not be open', async () => {
    await start(acts);
    const folder = folderWith({
      'features.py':
        'from sklearn.preprocessing import StandardScaler\n\n\ndef scale(df):\n    df = StandardScaler().fit_transform(df)\n    return df\n',
      'train.py': leaky.replace(
        'scaler = StandardScaler()\nX = scaler.fit_transform(df)',
        'from features import scale\nX = scale(df)',
      ),
    });
    const [features, train] = ['features.py', 'train.py'].map((name) => uriOf(path.join(folder, name)));
    const text = (uri: string) => fs.readFileSync(new URL(uri), 'utf8');
    await client.open(train, text(train));
    await client.pull(train);
    await client.open(features, text(features));
    const [fix] = await actionsAt(client, features, at(4, 10));
    assert.equal(fix.title, 'Learn on X_train only, below the split (review)');
    assert.equal(fix.isPreferred, undefined);
    const after = applied({ [features]: text(features), [train]: text(train) }, fix.edit);
    assert.doesNotMatch(after[features], /fit_transform/);
    assert.match(after[train], /scaler = StandardScaler\(\)\nX_train = scaler\.fit_transform\(X_train\)\n/);
  });

  it('remove a comment that silences nothing', async () => {
    await start(acts);
    await client.open(uri, `${clean}# plumbline: silence\n`);
    const line = clean.split('\n').length - 1;
    const [fix] = await actionsAt(client, uri, at(line, 5));
    assert.equal(applied({ [uri]: `${clean}# plumbline: silence\n` }, fix.edit)[uri], clean);
  });

  it('reach over the cells of a notebook', async () => {
    await start(acts);
    const cells = cellTexts();
    await openNotebook(client, cells);
    const uris = Object.keys(cells);
    const [fix] = await actionsAt(client, uris[2], at(1, 5));
    const after = applied(cells, fix.edit);
    assert.equal(after[uris[2]], 'scaler = StandardScaler()\n');
    assert.equal(
      after[uris[3]],
      'X_train, X_test, y_train, y_test = train_test_split(df, y)\nX_train = scaler.fit_transform(X_train)\nX_test = scaler.transform(X_test)\n',
    );
    assert.deepEqual(
      [after[uris[0]], after[uris[1]], after[uris[4]]],
      [cells[uris[0]], cells[uris[1]], cells[uris[4]]],
    );
  });
});

describe('fix all', () => {
  const uri = 'file:///project/train.py';
  const two = leaky
    .replace('X = scaler', 'df["age"] = df["age"].fillna(df["age"].mean())\nX = scaler')
    .replace('print(', '# plumbline: silence\nprint(');
  const allFixed = fixed.replace(
    'X_train = scaler',
    'age_mean = X_train["age"].mean()\nX_train["age"] = X_train["age"].fillna(age_mean)\nX_test["age"] = X_test["age"].fillna(age_mean)\nX_train = scaler',
  );
  let client: Client;

  beforeEach(async () => {
    client = await Client.start(acts);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('makes one safe repair after the other, when it is asked for the edit', async () => {
    await client.open(uri, two);
    const [action, ...others] = await actionsAt(client, uri, at(0), 'source.fixAll');
    assert.deepEqual([action.kind, action.edit, others], ['source.fixAll.plumbline', undefined, []]);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const after = applied({ [uri]: two }, edit)[uri];
    assert.equal(after, allFixed);
    await client.replace(uri, 2, after);
    assert.deepEqual(await client.pullItems(uri), []);
  });

  it('is made of a text that changes while one waits for it', async () => {
    const long = 'value = max(1, 2)\n'.repeat(2000);
    const version = (number: number, text: string) => `# ${number}\n${text}${long}`;
    await client.open(uri, version(1, leaky));
    const offered = actionsAt(client, uri, at(0), 'source.fixAll');
    await pause(10);
    await client.replace(uri, 2, version(2, leaky));
    const [action] = await offered;
    const resolved = client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    await pause(10);
    await client.replace(uri, 3, version(3, leaky));
    const { edit } = await resolved;
    const [change] = edit!.documentChanges!;
    const number = 'textDocument' in change ? change.textDocument.version! : 0;
    assert.equal(applied({ [uri]: version(number, leaky) }, edit)[uri], version(number, fixed));
  });

  it('is not offered when there is nothing to do, nor among the quick fixes', async () => {
    await client.open(uri, clean);
    assert.deepEqual(await actionsAt(client, uri, at(0), 'source.fixAll.plumbline'), []);
    await client.replace(uri, 2, leaky);
    const kinds = (await actionsAt(client, uri, at(leakLine, 8))).map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds)], ['quickfix']);
  });

  it('leaves out rules that are switched off', async () => {
    await client.stop();
    client = await Client.start(acts);
    await client.notify('workspace/didChangeConfiguration', { settings: { plumbline: { rules: { [rule]: 'off' } } } });
    await client.open(uri, leaky);
    for (const action of await actionsAt(client, uri, at(0), 'source.fixAll')) {
      const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
      assert.deepEqual(applied({ [uri]: leaky }, edit)[uri], leaky);
    }
  });

  it('changes a notebook as a whole, and no cell by itself', async () => {
    const cells = cellTexts();
    await openNotebook(client, cells);
    const uris = Object.keys(cells);
    assert.deepEqual(await actionsAt(client, uris[2], at(0), 'source.fixAll'), []);
    const [action] = await actionsAt(client, uris[0], at(0), 'notebook.source.fixAll');
    assert.equal(action.kind, 'notebook.source.fixAll.plumbline');
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const after = applied(cells, edit);
    assert.equal(after[uris[2]], 'scaler = StandardScaler()\n');
    assert.match(after[uris[3]], /split\(df, y\)\nX_train = scaler\.fit_transform\(X_train\)\n/);
  });

  it('answers a client that cannot ask again at once', async () => {
    await client.stop();
    client = await Client.start({
      textDocument: {
        ...pulls.textDocument,
        codeAction: { codeActionLiteralSupport: codeAction.codeActionLiteralSupport },
      },
    });
    await client.open(uri, leaky);
    const [action] = await actionsAt(client, uri, at(0), 'source.fixAll.plumbline');
    assert.equal(applied({ [uri]: leaky }, action.edit)[uri], fixed);
  });
});

function cellTexts(): Record<string, string> {
  return Object.fromEntries(
    leakyCells.map((text, index) => [`vscode-notebook-cell:/project/explore.ipynb#${index}`, text]),
  );
}

async function openNotebook(client: Client, cells: Readonly<Record<string, string>>): Promise<void> {
  const language = (text: string) => (text.startsWith('# Pat') ? 'markdown' : 'python');
  await client.notify('notebookDocument/didOpen', {
    notebookDocument: {
      uri: uriOf(path.join(folderWith({}), 'explore.ipynb')),
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: Object.entries(cells).map(([document, text]) => ({ kind: language(text) === 'python' ? 2 : 1, document })),
    },
    cellTextDocuments: Object.entries(cells).map(([uri, text]) => ({
      uri,
      languageId: language(text),
      version: 1,
      text,
    })),
  });
}
