import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DiagnosticSeverity, FileChangeType, type ClientCapabilities } from 'vscode-languageserver/node';
import { Client, folderWith, pulls, pushed, until, uriOf } from './client.js';
import { house, houseModels } from './samples.js';

const own = '.plumbline/models/acme.yaml';

for (const [kind, capabilities] of Object.entries({ pulls, pushed }) as [string, ClientCapabilities][]) {
  describe(`the models of a project (${kind})`, () => {
    let folder: string;
    let other: string;
    let client: Client;
    const file = () => path.join(folder, own);
    const train = (root = folder) => uriOf(path.join(root, 'train.py'));

    beforeEach(async () => {
      folder = folderWith({ ...house, [own]: houseModels });
      other = folderWith(house);
      client = await Client.start(capabilities, folder, other);
    });
    afterEach(async () => {
      assert.equal(await client.stop(), 0);
      assert.deepEqual(client.log, []);
    });

    /** Waits until an open document has as many findings as expected. */
    async function shows(uri: string, count: number): Promise<void> {
      if (capabilities === pushed) return void (await client.publishes(uri, ({ length }) => length === count));
      assert.equal((await client.pullItems(uri)).length, count);
    }

    async function changed(type: FileChangeType, uri = uriOf(file())): Promise<void> {
      const { refreshes } = client;
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
      if (capabilities === pulls)
        await until(
          () => client.refreshes > refreshes,
          () => 'a request to pull again',
        );
    }

    it('hold for the folder that they are in', async () => {
      await client.open(train(), house['train.py']);
      await shows(train(), 1);
      const audited = await client.connection.sendRequest('plumbline/audit', {});
      assert.deepEqual(audited, { files: 8, findings: 1, unreadable: 0, cancelled: false });
    });

    it('take effect when they are written, changed and deleted', async () => {
      await client.open(train(), house['train.py']);
      await shows(train(), 1);
      fs.writeFileSync(file(), houseModels.replace('how: statistic', 'stateless: true'));
      await changed(FileChangeType.Changed);
      await shows(train(), 0);
      fs.writeFileSync(file(), houseModels);
      await changed(FileChangeType.Changed);
      await shows(train(), 1);
      fs.rmSync(path.join(folder, '.plumbline'), { recursive: true });
      await changed(FileChangeType.Deleted, uriOf(path.join(folder, '.plumbline')));
      await shows(train(), 0);
      fs.mkdirSync(path.dirname(file()), { recursive: true });
      fs.writeFileSync(file(), houseModels);
      await changed(FileChangeType.Created);
      await shows(train(), 1);
    });

    it('reach what an audit found in files that are not open', async () => {
      await client.connection.sendRequest('plumbline/audit', {});
      const published = () => client.published.get(train())?.diagnostics ?? [];
      assert.equal(published().length, 1);
      fs.writeFileSync(file(), houseModels.replace('how: statistic', 'stateless: true'));
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file()), type: 2 }] });
      await until(
        () => published().length === 0,
        () => JSON.stringify(published()),
      );
    });

    it('have their mistakes shown in them, while the built-in models go on', async () => {
      await client.open(train(), `${house['train.py']}${builtIn}`);
      await shows(train(), 2);
      fs.writeFileSync(file(), houseModels.replace('key:', 'kye:'));
      await changed(FileChangeType.Changed);
      const [mistake] = await client.publishes(uriOf(file()), ({ length }) => length === 1);
      assert.match(String(mistake.message), /^calls › acme\.data\.load_patients: there is no key `kye` here; .*`key`/);
      assert.deepEqual(mistake.range, { start: { line: 3, character: 39 }, end: { line: 3, character: 42 } });
      assert.equal(mistake.severity, DiagnosticSeverity.Error);
      await shows(train(), 1);
      fs.writeFileSync(file(), houseModels);
      await changed(FileChangeType.Changed);
      await client.publishes(uriOf(file()), ({ length }) => length === 0);
      await shows(train(), 2);
    });
  });
}

describe('a document that was never saved', () => {
  it('is analysed without the models of a project', async () => {
    const client = await Client.start(pulls, folderWith({ ...house, [own]: houseModels }));
    await client.open('untitled:Untitled-1', builtIn);
    assert.equal((await client.pullItems('untitled:Untitled-1')).length, 1);
    assert.equal(await client.stop(), 0);
  });
});

/** A second mistake, with a library that everybody has. */
const builtIn = `
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("others.csv")
target = table.pop("sick")
scaled = StandardScaler().fit_transform(table)
A_train, A_test, b_train, b_test = train_test_split(scaled, target)
print(LogisticRegression().fit(A_train, b_train).score(A_test, b_test))
`;
