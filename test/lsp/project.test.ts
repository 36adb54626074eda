import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CodeAction } from 'vscode-languageserver/node';
import { Client, folderWith, pulls, pushed, until, uriOf } from './client.js';
import { clean } from './samples.js';

const rule = 'drift/endpoint-traffic-not-captured';
const service = `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata:
  name: fraud
  labels: {owner: risk}
  annotations: {serving.kserve.io/enable-prometheus-scraping: "true"}
spec:
  predictor:
    sklearn: {storageUri: s3://models/fraud/7}
`;
const captured = service.replace('  predictor:\n', '  predictor:\n    logger: {mode: all}\n');
const prometheus = 'scrape_configs:\n  - job_name: api\n';
const watching = { ...pulls.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };

describe('configuration', () => {
  let folder: string;
  let client: Client;
  const at = (name: string) => uriOf(path.join(folder, name));
  const rules = async (uri: string) => (await client.pullItems(uri)).map(({ code }) => code);
  /** Once the server has looked at the project. */
  const has = async (uri: string, expected: readonly string[]) => {
    let found: unknown;
    const deadline = Date.now() + 10_000;
    do found = await rules(uri);
    while (JSON.stringify(found) !== JSON.stringify(expected) && Date.now() < deadline);
    assert.deepEqual(found, expected);
  };

  beforeEach(() => {
    folder = folderWith({ 'deploy/fraud.yaml': service, 'prometheus.yml': prometheus, 'train.py': clean });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    fs.rmSync(folder, { recursive: true });
  });

  it('has its findings once the project was looked at, and follows edits', async () => {
    client = await Client.start(pulls, folder);
    const uri = at('deploy/fraud.yaml');
    await client.open(uri, service, 'yaml');
    await has(uri, [rule]);
    const [finding] = await client.pullItems(uri);
    assert.deepEqual(finding!.range, { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } });
    await client.replace(uri, 2, `# moved\n${service}`);
    assert.equal((await client.pullItems(uri))[0]!.range.start.line, 4);
    await client.replace(uri, 3, captured);
    assert.deepEqual(await rules(uri), []);
    await client.replace(uri, 4, service);
    assert.deepEqual(await rules(uri), [rule]);
  });

  it('asks the client to pull again when the project is known', async () => {
    client = await Client.start(pulls, folder);
    await client.open(at('deploy/fraud.yaml'), service, 'yaml');
    await client.pull(at('deploy/fraud.yaml'));
    await until(
      () => client.refreshes > 0,
      () => 'no refresh',
    );
  });

  it('is published to a client that does not pull', async () => {
    client = await Client.start(pushed, folder);
    await client.open(at('deploy/fraud.yaml'), service, 'yaml');
    await client.publishes(at('deploy/fraud.yaml'), (items) => items.length === 1);
    await client.replace(at('deploy/fraud.yaml'), 2, captured);
    await client.publishes(at('deploy/fraud.yaml'), (items) => items.length === 0);
    // Nobody opened it.
    assert.deepEqual(client.published.get(at('prometheus.yml'))?.diagnostics ?? [], []);
  });

  it('loses a finding because of another file, which need not be open', async () => {
    client = await Client.start({ ...pulls, workspace: watching }, folder);
    const uri = at('prometheus.yml');
    await client.open(uri, prometheus, 'yaml');
    await has(uri, ['observability/prometheus-without-alert-rules']);
    const alerts = path.join(folder, 'alerts.yml');
    fs.writeFileSync(alerts, 'groups: [{name: g, rules: [{alert: Errors, expr: up}]}]\n');
    const changed = (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(alerts), type }] });
    await changed(1);
    await has(uri, []);
    fs.rmSync(alerts);
    await changed(3);
    await has(uri, ['observability/prometheus-without-alert-rules']);
  });

  it('is repaired, and silenced, in place', async () => {
    client = await Client.start(
      {
        ...pulls,
        textDocument: {
          ...pulls.textDocument,
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
      },
      folder,
    );
    const uri = at('deploy/fraud.yaml');
    await client.open(uri, service, 'yaml');
    await has(uri, [rule]);
    const [{ range }] = (await client.pullItems(uri)) as unknown as [{ range: object }];
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Add `logger` (review)', `Ignore ${rule} here, with a reason`],
    );
    assert.deepEqual(
      actions.flatMap(({ edit }) => edit!.changes![uri]!.map(({ newText }) => newText)),
      [
        'logger:\n      mode: all\n      url: http://TODO-collector\n    ',
        `  # plumbline: ignore[${rule}] -- TODO: say why\n`,
      ],
    );
    const lines = service.split('\n');
    lines.splice(3, 0, `  # plumbline: ignore[${rule}] -- nobody asks it`);
    await client.replace(uri, 2, lines.join('\n'));
    assert.deepEqual(await rules(uri), []);
    await client.replace(uri, 3, `# plumbline: ignore[${rule}] -- nobody asks it\n${captured}`);
    assert.deepEqual(await rules(uri), ['suppression/unused']);
  });

  it('is looked at alone when it is in no folder, and nothing is said to be missing then', async () => {
    client = await Client.start(pulls);
    await client.open(at('deploy/fraud.yaml'), service, 'yaml');
    await has(at('deploy/fraud.yaml'), [rule]);
    await client.open(at('prometheus.yml'), prometheus, 'yaml');
    assert.deepEqual(await rules(at('prometheus.yml')), []);
  });

  it('is part of an audit', async () => {
    client = await Client.start(pushed, folder);
    const result = await client.connection.sendRequest<{ files: number; findings: number }>('plumbline/audit', {});
    assert.deepEqual([result.files, result.findings], [3, 2]);
    await client.publishes(at('prometheus.yml'), (items) => items.length === 1);
  });
});
