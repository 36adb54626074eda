import assert from 'node:assert/strict';
import { Client, pushed } from './client.js';
import { clean, leakLine, leaky, rule } from './samples.js';

describe('a client that wants diagnostics pushed', () => {
  const uri = 'file:///project/train.py';
  let client: Client;

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('is not offered to pull', async () => {
    client = await Client.start(pushed);
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  });

  it('gets findings for what it opens, and an empty list when they are gone', async () => {
    client = await Client.start(pushed);
    await client.open(uri, leaky);
    const [finding] = await client.publishes(uri, ({ length }) => length === 1);
    assert.equal(finding.code, rule);
    assert.equal(finding.range.start.line, leakLine);
    assert.equal(client.published.get(uri)?.version, 1);
    await client.replace(uri, 2, clean);
    await client.publishes(uri, ({ length }) => length === 0);
  });

  it('gets an empty list for what it closes', async () => {
    client = await Client.start(pushed);
    await client.open(uri, leaky);
    await client.publishes(uri, ({ length }) => length === 1);
    await client.close(uri);
    await client.publishes(uri, ({ length }) => length === 0);
  });

  it('gets the result for the last of many edits only', async () => {
    client = await Client.start(pushed);
    await client.open(uri, leaky);
    for (let version = 2; version < 40; version++) await client.replace(uri, version, version % 2 ? leaky : clean);
    await client.replace(uri, 40, leaky);
    await client.publishes(uri, ({ length }) => length === 1);
    assert.equal(client.published.get(uri)?.version, 40);
    assert.equal(client.publications, 1);
  });

  it('gets the steps in the message when it has no place for them', async () => {
    client = await Client.start({});
    await client.open(uri, leaky);
    const [finding] = await client.publishes(uri, ({ length }) => length === 1);
    assert.equal(finding.relatedInformation, undefined);
    assert.match(String(finding.message), /\n1\/\d /);
  });
});
