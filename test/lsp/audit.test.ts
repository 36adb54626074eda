import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CancellationTokenSource, WorkDoneProgress, type ClientCapabilities } from 'vscode-languageserver/node';
import type { AuditResult } from '../../server/protocol/messages.js';
import { Client, folderWith, pulls, pushed, until, uriOf } from './client.js';
import { clean, ipynb, leaky, leakyCells, rule } from './samples.js';

for (const [kind, capabilities] of Object.entries({ pulls, pushed }) as [string, ClientCapabilities][]) {
  describe(`an audit (${kind})`, () => {
    let folder: string;
    let other: string;
    let client: Client;
    const train = () => uriOf(path.join(folder, 'src/train.py'));
    const count = (uri: string) => client.published.get(uri)?.diagnostics.length ?? 0;
    const audit = (params = {}) => client.connection.sendRequest('plumbline/audit', params);

    beforeEach(async () => {
      folder = folderWith({ 'src/train.py': leaky, 'clean.py': clean, 'train.ipynb': ipynb(leakyCells) });
      other = folderWith({ 'second.py': leaky });
      client = await Client.start(capabilities, folder, other);
    });
    afterEach(async () => {
      assert.equal(await client.stop(), 0);
    });

    it('shows the findings of files that are not open, in every folder', async () => {
      assert.deepEqual(await audit(), { files: 4, findings: 3, unreadable: 0, cancelled: false });
      assert.equal(client.published.get(train())?.diagnostics[0].code, rule);
      assert.equal(count(uriOf(path.join(other, 'second.py'))), 1);
      assert.equal(count(uriOf(path.join(folder, 'clean.py'))), 0);
    });

    it('finds the line of the notebook file and names the cell', async () => {
      await audit();
      const [finding] = client.published.get(uriOf(path.join(folder, 'train.ipynb')))!.diagnostics;
      assert.match(String(finding.message), /^cell 3: /);
      const line = ipynb(leakyCells).split('\n')[finding.range.start.line];
      assert.match(line, /scaler\.fit_transform\(df\)/);
    });

    it('shows a file once while it is open, and still once when it is closed', async () => {
      await audit();
      await client.open(train(), leaky);
      if (capabilities === pulls) {
        assert.equal((await client.pullItems(train())).length, 1);
        assert.equal(count(train()), 0);
      }
      await client.close(train());
      await client.publishes(train(), ({ length }) => length === 1);
    });

    it('follows edits of a file it went through', async () => {
      await audit();
      await client.open(train(), clean);
      await client.publishes(train(), ({ length }) => length === 0);
      fs.writeFileSync(path.join(folder, 'clean.py'), leaky);
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(path.join(folder, 'clean.py')), type: 2 }],
      });
      await client.publishes(uriOf(path.join(folder, 'clean.py')), ({ length }) => length === 1);
    });

    it('forgets files and folders that are gone', async () => {
      await audit();
      fs.rmSync(path.join(folder, 'src'), { recursive: true });
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(path.join(folder, 'src')), type: 3 }],
      });
      await client.publishes(train(), ({ length }) => length === 0);
      if (capabilities !== pulls) return;
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: uriOf(other), name: '' }] },
      });
      await client.publishes(uriOf(path.join(other, 'second.py')), ({ length }) => length === 0);
    });

    it('tells of comments that silence nothing only when all files are known', async () => {
      const comment = '# plumbline: ignore[leakage/test-reuse] -- old\n';
      const file = path.join(folder, 'clean.py');
      fs.writeFileSync(file, comment + clean);
      await client.open(uriOf(file), comment + clean);
      const items = async () =>
        capabilities === pulls ? client.pullItems(uriOf(file)) : (client.published.get(uriOf(file))?.diagnostics ?? []);
      assert.deepEqual(await items(), []);
      await audit();
      const codes = async () => (await items()).map(({ code }) => code);
      for (let tries = 0; tries < 100 && (await codes()).length === 0; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(await codes(), ['suppression/unused']);
    });

    it('does not double anything the second time', async () => {
      await audit();
      assert.deepEqual(await audit(), { files: 4, findings: 3, unreadable: 0, cancelled: false });
      assert.equal(count(train()), 1);
    });

    it('reports progress and ends when it is cancelled', async () => {
      for (let index = 0; index < 400; index++) fs.writeFileSync(path.join(folder, `copy${index}.py`), leaky);
      const progress: string[] = [];
      client.connection.onProgress(WorkDoneProgress.type, 'token', ({ kind }) => void progress.push(kind));
      const cancelling = new CancellationTokenSource();
      const running = client.connection.sendRequest<AuditResult>(
        'plumbline/audit',
        { workDoneToken: 'token' },
        cancelling.token,
      );
      await until(
        () => progress.includes('begin'),
        () => 'progress',
      );
      cancelling.cancel();
      const { files, cancelled } = await running;
      assert.ok(cancelled && files < 403, `${files} files`);
      assert.equal(progress.at(-1), 'end');
    });
  });
}
