import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { Client, folderWith, pulls, until, uriOf } from './client.js';
import { leaky } from './samples.js';

describe('the server', () => {
  const uri = 'file:///project/train.py';
  let client: Client;

  beforeEach(async () => {
    client = await Client.start(pulls);
  });
  afterEach(() => client.kill());

  it('ends with 0 after shutdown, and with 1 without', async () => {
    assert.equal(await client.stop(), 0);
    const other = await Client.start(pulls);
    assert.equal(await other.exit(), 1);
  });

  it('refuses a second initialize, and what it does not know', async () => {
    await assert.rejects(client.connection.sendRequest('initialize', { capabilities: {} }));
    await assert.rejects(client.connection.sendRequest('plumbline/unknown', {}), { code: -32601 });
    await works();
  });

  it('survives messages about documents that are not open', async () => {
    await client.replace('file:///project/never.py', 2, leaky);
    await client.close('file:///project/never.py');
    await client.notify('notebookDocument/didChange', {
      notebookDocument: { uri: 'file:///n.ipynb', version: 2 },
      change: {},
    });
    await client.notify('notebookDocument/didClose', {
      notebookDocument: { uri: 'file:///n.ipynb' },
      cellTextDocuments: [],
    });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///project/never.py', type: 3 }] });
    assert.deepEqual(await client.pullItems('file:///project/never.py'), []);
    await works();
  });

  it('survives messages that make no sense', async () => {
    await client.notify('textDocument/didOpen', {});
    await client.notify('plumbline/visibility', {});
    await client.notify('workspace/didChangeConfiguration', {});
    await client.notify('textDocument/didChange', { textDocument: { uri }, contentChanges: 7 });
    await client.open('file:///project/data.bin', '\0\uFFFE\uD800 (((', 'python');
    const report = await client.pull('file:///project/data.bin');
    assert.equal(report.kind, 'full');
    await client.open('not a uri', leaky);
    await client.open('file:///project/broken.ipynb', '{"cells": [', 'json');
    assert.ok(await client.pull('file:///project/broken.ipynb'));
    const range = { start: { line: 900, character: 7 }, end: { line: 3, character: -4 } };
    await client.open(uri, leaky);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'x' }],
    });
    assert.ok(await client.pull(uri));
    await client.close(uri);
    await works();
  });

  it('survives what is no message at all', async () => {
    for (const body of ['{"jsonrpc": "2.0", "method": ', '[]', 'null', '{"jsonrpc":"2.0","id":{},"method":7}', '🩺'])
      client.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await works();
  });

  it('survives every half-typed state of a program, and finds its mistake in the end', async () => {
    await client.open(uri, '');
    const pulls: Promise<unknown>[] = [];
    for (let end = 0; end <= leaky.length; end += 3) {
      await client.replace(uri, end + 2, leaky.slice(0, end));
      if (end % 30 === 0) pulls.push(client.pull(uri));
    }
    await client.replace(uri, leaky.length + 9, leaky);
    await Promise.all(pulls);
    assert.equal((await client.pullItems(uri)).length, 1);
    assert.deepEqual(client.log, []);
  });

  it('survives a client that refuses to pull again', async () => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      throw new Error('not now');
    });
    await client.open(uri, leaky);
    await client.pull(uri);
    await client.notify('workspace/didChangeConfiguration', { settings: { plumbline: { enable: false } } });
    await until(
      () => client.log.some((line) => line.includes('not now')),
      () => client.log.join('\n'),
    );
    await client.notify('workspace/didChangeConfiguration', { settings: { plumbline: {} } });
    await works();
  });

  it('takes a notebook that arrives as Python text for Python, as JSON text for a notebook', async () => {
    await client.open('file:///project/lab.ipynb', leaky);
    assert.equal((await client.pullItems('file:///project/lab.ipynb')).length, 1);
  });

  it('cancels a pull with the wish to be asked again', async () => {
    await client.open(uri, endless);
    const cancelling = new CancellationTokenSource();
    const pulling = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
      cancelling.token,
    );
    setTimeout(() => cancelling.cancel(), 50);
    await assert.rejects(pulling, { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
  });

  it('drops the pull of an older revision, and answers others while it is at work', async () => {
    await client.open(uri, endless);
    const pulling = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const dropped = assert.rejects(pulling, { code: LSPErrorCodes.ServerCancelled });
    await client.replace(uri, 2, leaky);
    await dropped;
    assert.equal((await client.pullItems(uri)).length, 1);
  });

  it('says in its log what it could not read', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'train.py': leaky });
    // A link to itself cannot be read by anybody, not even by root.
    fs.symlinkSync('loop.py', path.join(folder, 'loop.py'));
    await client.open(uriOf(path.join(folder, 'user.py')), 'import loop\n');
    await client.pull(uriOf(path.join(folder, 'user.py')));
    await until(
      () => client.log.some((line) => line.includes('loop.py cannot be read')),
      () => client.log.join('\n'),
    );
  });

  async function works(): Promise<void> {
    await client.open('file:///project/works.py', leaky);
    assert.equal((await client.pullItems('file:///project/works.py')).length, 1);
  }
});

/** Long enough that nobody waits for the end of it. # slow 3000 */
const endless =
  Array.from({ length: 4000 }, (_, index) => leaky.replaceAll(/\b(df|X|y|scaler|model)\b/g, `$1_${index}`)).join('') +
  '# slow 3000';
