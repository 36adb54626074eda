import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {
  CancellationTokenSource,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { Client, folderWith, pulls, pushed, until, uriOf } from './client.js';
import { clean, ipynb, leaky, leakyCells } from './samples.js';

const configured = { workspace: { ...pulls.workspace, configuration: true } };

describe('the whole workspace, pulled', () => {
  let folder: string;
  let client: Client;
  /** What the client holds, by URI. */
  let held: Map<string, WorkspaceDocumentDiagnosticReport>;
  const at = (name: string) => uriOf(path.join(folder, name));

  /** Settings by folder; '' for all others. */
  const start = async (capabilities: ClientCapabilities, modes: Record<string, string>, ...folders: string[]) => {
    client = await Client.start(capabilities, ...folders);
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => ({ diagnosticMode: modes[scopeUri ?? ''] ?? modes[''] ?? 'openFiles' })),
    );
    await client.notify('workspace/didChangeConfiguration', { settings: null });
  };
  const pull = async (stream = true): Promise<WorkspaceDiagnosticReport> => {
    const previousResultIds = [...held].map(([uri, { resultId }]) => ({ uri, value: resultId! }));
    const take = (reports: readonly WorkspaceDocumentDiagnosticReport[]) => {
      for (const report of reports)
        if (report.resultId === undefined) held.delete(report.uri);
        else if (report.kind === 'full') held.set(report.uri, report);
    };
    const token = `piece-${Math.random()}`;
    const listening = client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) =>
      take(items),
    );
    const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds,
      ...(stream ? { partialResultToken: token } : {}),
    });
    listening.dispose();
    take(report.items);
    return report;
  };
  const shown = () =>
    Object.fromEntries(
      [...held].map(([uri, report]) => [
        path.relative(folder, new URL(uri).pathname),
        report.kind === 'full' ? report.items.length : 0,
      ]),
    );

  beforeEach(() => {
    folder = folderWith({ 'src/train.py': leaky, 'clean.py': clean, 'train.ipynb': ipynb(leakyCells) });
    held = new Map();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  for (const stream of [true, false])
    it(`has all files with findings, and each of them once (${stream ? 'in pieces' : 'in one answer'})`, async () => {
      await start({ ...pulls, ...configured }, { '': 'workspace' }, folder);
      await pull(stream);
      assert.deepEqual(shown(), { 'src/train.py': 1, 'train.ipynb': 1 });
      assert.deepEqual([...client.published.keys()], []);
    });

  it('is answered again only when something changed', async () => {
    await start({ ...pulls, ...configured }, { '': 'workspace' }, folder);
    await pull();
    let answered = false;
    const second = pull().then((report) => {
      answered = true;
      return report;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(answered, false);
    fs.writeFileSync(path.join(folder, 'clean.py'), leaky);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('clean.py'), type: 2 }] });
    await second;
    assert.deepEqual(shown(), { 'src/train.py': 1, 'train.ipynb': 1, 'clean.py': 1 });
  });

  it('names what is unchanged along with what changed', async () => {
    await start({ ...pulls, ...configured }, { '': 'workspace' }, folder);
    await pull();
    fs.writeFileSync(path.join(folder, 'src/train.py'), clean);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('src/train.py'), type: 2 }] });
    const { items } = await pull(false);
    assert.deepEqual(
      items.map(({ uri, kind, resultId }) => [path.basename(uri), kind, resultId === undefined]).sort(),
      [
        ['train.ipynb', 'unchanged', false],
        ['train.py', 'full', true],
      ],
    );
    assert.deepEqual(shown(), { 'train.ipynb': 1 });
  });

  it('follows files that come and go', async () => {
    await start({ ...pulls, ...configured }, { '': 'workspace' }, folder);
    await pull();
    fs.rmSync(path.join(folder, 'src'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'new.py'), leaky);
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: at('src'), type: 3 },
        { uri: at('new.py'), type: 1 },
      ],
    });
    while (!('new.py' in shown())) await pull();
    assert.deepEqual(shown(), { 'train.ipynb': 1, 'new.py': 1 });
  });

  it('leaves a file that is open to the pulls of that file', async () => {
    await start({ ...pulls, ...configured }, { '': 'workspace' }, folder);
    await pull();
    await client.open(at('src/train.py'), clean);
    assert.deepEqual(await client.pullItems(at('src/train.py')), []);
    await pull();
    assert.deepEqual(shown(), { 'train.ipynb': 1 });
    await client.close(at('src/train.py'));
    await pull();
    assert.deepEqual(shown(), { 'src/train.py': 1, 'train.ipynb': 1 });
    assert.deepEqual([...client.published.keys()], []);
  });

  it('is of the folders that want it, which may lie in one another', async () => {
    await start({ ...pulls, ...configured }, { [at('src')]: 'workspace' }, folder, path.join(folder, 'src'));
    await pull();
    assert.deepEqual(shown(), { 'src/train.py': 1 });
  });

  it('is taken back when it is not wanted any more', async () => {
    const modes: Record<string, string> = { '': 'workspace' };
    await start({ ...pulls, ...configured }, modes, folder);
    await pull();
    modes[''] = 'openFiles';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await pull();
    assert.deepEqual(shown(), {});
  });

  it('can be cancelled while it waits', async () => {
    await start({ ...pulls, ...configured }, { '': 'openFiles' }, folder);
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    source.cancel();
    await assert.rejects(waiting, /Not wanted/);
  });

  it('is announced to a client that can be told later, as long as it is wanted', async () => {
    const registered = new Map<string, boolean>();
    const modes: Record<string, string> = { '': 'openFiles' };
    const capabilities: ClientCapabilities = {
      textDocument: { diagnostic: { dynamicRegistration: true }, publishDiagnostics: {} },
      ...configured,
    };
    client = await Client.start(capabilities, folder);
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ diagnosticMode: modes[''] })),
    );
    client.connection.onRequest(
      'client/registerCapability',
      ({
        registrations,
      }: {
        registrations: { id: string; method: string; registerOptions: { workspaceDiagnostics: boolean } }[];
      }) => {
        for (const { id, method, registerOptions } of registrations)
          if (method === 'textDocument/diagnostic') registered.set(id, registerOptions.workspaceDiagnostics);
        return null;
      },
    );
    client.connection.onRequest(
      'client/unregisterCapability',
      ({ unregisterations }: { unregisterations: { id: string }[] }) => {
        for (const { id } of unregisterations) registered.delete(id);
        return null;
      },
    );
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(
      () => [...registered.values()].join() === 'false',
      () => JSON.stringify([...registered]),
    );
    modes[''] = 'workspace';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(
      () => [...registered.values()].join() === 'true',
      () => JSON.stringify([...registered]),
    );
    await pull();
    assert.deepEqual(shown(), { 'src/train.py': 1, 'train.ipynb': 1 });
  });
});

describe('the whole workspace, published', () => {
  it('comes without being asked for, to a client that does not pull', async () => {
    const folder = folderWith({ 'a.py': leaky, 'b.py': clean });
    const client = await Client.start(pushed, folder);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { plumbline: { diagnosticMode: 'workspace' } },
    });
    await client.publishes(uriOf(path.join(folder, 'a.py')), ({ length }) => length === 1);
    await client.notify('workspace/didChangeConfiguration', { settings: { plumbline: {} } });
    await client.publishes(uriOf(path.join(folder, 'a.py')), ({ length }) => length === 0);
    assert.equal(await client.stop(), 0);
  });
});
