import assert from 'node:assert/strict';
import path from 'node:path';
import { DiagnosticSeverity, type ClientCapabilities, type ConfigurationItem } from 'vscode-languageserver/node';
import { Client, folderWith, pulls, pushed, until, uriOf } from './client.js';
import { leaky, rule } from './samples.js';

const asked: ClientCapabilities = { ...pulls, workspace: { ...pulls.workspace, configuration: true } };

describe('settings', () => {
  let client: Client;

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  /** A client that answers for each URI with what `settings` holds under the longest beginning of it. */
  const startWith = async (settings: Record<string, unknown>, ...folders: string[]) => {
    client = await Client.start(asked, ...folders);
    client.connection.onRequest('workspace/configuration', ({ items }: { items: ConfigurationItem[] }) =>
      items.map(({ scopeUri = '', section }) =>
        section === 'plumbline' ? (settings[scopeUri] ?? settings['']) : null,
      ),
    );
    return settings;
  };
  const severities = async (uri: string) => (await client.pullItems(uri)).map(({ severity }) => severity);
  const uri = 'file:///project/train.py';

  it('give a rule another severity, before the first answer', async () => {
    await startWith({ '': { rules: { [rule]: 'hint' } } });
    await client.open(uri, leaky);
    assert.deepEqual(await severities(uri), [DiagnosticSeverity.Hint]);
  });

  it('switch a rule off and on while a file is open', async () => {
    const settings = await startWith({ '': {} });
    await client.open(uri, leaky);
    assert.deepEqual(await severities(uri), [DiagnosticSeverity.Warning]);
    settings[''] = { rules: { [rule]: 'off' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(
      () => client.refreshes === 1,
      () => 'refresh',
    );
    assert.deepEqual(await severities(uri), []);
    settings[''] = {};
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(
      () => client.refreshes === 2,
      () => 'refresh',
    );
    assert.deepEqual(await severities(uri), [DiagnosticSeverity.Warning]);
  });

  it('hold for their folder, in what was audited too', async () => {
    const [quiet, strict] = [folderWith({ 'a.py': leaky }), folderWith({ 'a.py': leaky })];
    await startWith(
      { '': {}, [uriOf(quiet)]: { enable: false }, [uriOf(strict)]: { rules: { [rule]: 'error' } } },
      quiet,
      strict,
    );
    const result = await client.connection.sendRequest('plumbline/audit', {});
    assert.deepEqual(result, { files: 2, findings: 1, unreadable: 0, cancelled: false });
    assert.equal(client.published.get(uriOf(path.join(quiet, 'a.py'))), undefined);
    const [finding] = client.published.get(uriOf(path.join(strict, 'a.py')))!.diagnostics;
    assert.equal(finding.severity, DiagnosticSeverity.Error);
  });

  it('that make no sense are named in the log and have no effect', async () => {
    await startWith({ '': { enable: 'perhaps', rules: { [rule]: 'fatal', other: 7 } } });
    await client.open(uri, leaky);
    assert.deepEqual(await severities(uri), [DiagnosticSeverity.Warning]);
    assert.ok(
      client.log.some((line) => line.includes(`${rule}: "fatal"`)),
      client.log.join('\n'),
    );
  });

  it('are told by a client that cannot be asked', async () => {
    client = await Client.start(pushed);
    await client.open(uri, leaky);
    await client.publishes(uri, ([only]) => only?.severity === DiagnosticSeverity.Warning);
    await client.notify('workspace/didChangeConfiguration', { settings: { plumbline: { rules: { [rule]: 'info' } } } });
    await client.publishes(uri, ([only]) => only?.severity === DiagnosticSeverity.Information);
    await client.notify('workspace/didChangeConfiguration', { settings: { plumbline: { enable: false } } });
    await client.publishes(uri, ({ length }) => length === 0);
  });
});
