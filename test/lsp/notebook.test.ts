import assert from 'node:assert/strict';
import { Client, pulls, pushed, until } from './client.js';
import { leakyCall, leakyCells, rule } from './samples.js';

const notebook = 'file:///project/train.ipynb';
const cellUri = (name: string | number) => `vscode-notebook-cell:/project/train.ipynb#${name}`;
const leak = cellUri(2);

describe('a notebook', () => {
  let client: Client;

  beforeEach(async () => {
    client = await Client.start(pulls);
    await open(client, leakyCells);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('has the finding in its cell, and steps in the cells where they happen', async () => {
    const [finding, ...others] = await client.pullItems(leak);
    assert.deepEqual(others, []);
    assert.equal(finding.code, rule);
    assert.deepEqual(finding.range, {
      start: { line: 1, character: 'X = '.length },
      end: { line: 1, character: `X = ${leakyCall}`.length },
    });
    const cells = finding.relatedInformation!.map(({ location }) => location.uri);
    assert.ok(cells.includes(leak) && cells.includes(cellUri(3)), cells.join());
    // Numbered as the reader counts, Markdown among them.
    assert.ok(finding.relatedInformation!.some(({ message }) => message.includes('cell 4: ')));
    for (const other of [0, 1, 3, 4]) assert.deepEqual(await client.pullItems(cellUri(other)), []);
  });

  it('follows edits within a cell', async () => {
    assert.equal((await client.pullItems(leak)).length, 1);
    await change(client, 2, {
      textContent: [{ document: { uri: leak, version: 2 }, changes: [{ text: 'X = df\n' }] }],
    });
    assert.deepEqual(await client.pullItems(leak), []);
  });

  it('follows cells that are added', async () => {
    await change(client, 2, { structure: { array: { start: 2, deleteCount: 1 }, didClose: [{ uri: leak }] } });
    assert.deepEqual(await client.pullItems(leak), []);
    const added = {
      uri: cellUri('new'),
      languageId: 'python',
      version: 1,
      text: `scaler = StandardScaler()\nX = ${leakyCall}`,
    };
    const array = { start: 2, deleteCount: 0, cells: [{ kind: 2, document: added.uri }] };
    await change(client, 3, { structure: { array, didOpen: [added] } });
    assert.equal((await client.pullItems(added.uri)).length, 1);
  });

  it('follows cells that only change places', async () => {
    assert.equal((await client.pullItems(leak)).length, 1);
    const split = { kind: 2, document: cellUri(3) };
    await change(client, 2, {
      structure: { array: { start: 2, deleteCount: 2, cells: [split, { kind: 2, document: leak }] } },
    });
    assert.deepEqual(await client.pullItems(leak), []);
    await change(client, 3, {
      structure: { array: { start: 2, deleteCount: 2, cells: [{ kind: 2, document: leak }, split] } },
    });
    assert.equal((await client.pullItems(leak)).length, 1);
  });

  it('asks to pull again when an edit in one cell changes what another shows', async () => {
    assert.equal((await client.pullItems(leak)).length, 1);
    const before = client.refreshes;
    await change(client, 2, { textContent: [{ document: { uri: cellUri(3), version: 2 }, changes: [{ text: '' }] }] });
    await until(
      () => client.refreshes > before,
      () => 'refresh',
    );
    assert.deepEqual(await client.pullItems(leak), []);
  });

  it('shows nothing once it is closed', async () => {
    await client.pullItems(leak);
    const cellTextDocuments = leakyCells.map((_, index) => ({ uri: cellUri(index) }));
    await client.notify('notebookDocument/didClose', { notebookDocument: { uri: notebook }, cellTextDocuments });
    assert.deepEqual(await client.pullItems(leak), []);
  });
});

describe('a notebook in a client that wants diagnostics pushed', () => {
  it('has the finding in its cell until the cell is gone', async () => {
    const client = await Client.start(pushed);
    await open(client, leakyCells);
    await client.publishes(leak, ({ length }) => length === 1);
    await change(client, 2, { structure: { array: { start: 2, deleteCount: 1 }, didClose: [{ uri: leak }] } });
    await client.publishes(leak, ({ length }) => length === 0);
    assert.equal(await client.stop(), 0);
  });
});

function open(client: Client, cells: readonly string[]): Promise<void> {
  const isMarkdown = (text: string) => text.startsWith('#');
  return client.notify('notebookDocument/didOpen', {
    notebookDocument: {
      uri: notebook,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: cells.map((text, index) => ({ kind: isMarkdown(text) ? 1 : 2, document: cellUri(index) })),
    },
    cellTextDocuments: cells.map((text, index) => ({
      uri: cellUri(index),
      languageId: isMarkdown(text) ? 'markdown' : 'python',
      version: 1,
      text,
    })),
  });
}

function change(client: Client, version: number, cells: object): Promise<void> {
  return client.notify('notebookDocument/didChange', {
    notebookDocument: { uri: notebook, version },
    change: { cells },
  });
}
