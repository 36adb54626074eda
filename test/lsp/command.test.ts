import assert from 'node:assert/strict';
import path from 'node:path';
import { Client, dist, pulls } from './client.js';
import { leaky } from './samples.js';

describe('plumbline lsp', () => {
  const uri = 'file:///project/train.py';

  for (const options of [[], ['--stdio'], ['--stdio', '--clientProcessId', String(process.pid)]]) {
    it(['is the server', ...options.slice(0, 2)].join(' '), async () => {
      const client = await Client.run([path.join(dist, 'cli.js'), 'lsp', ...options], pulls);
      await client.open(uri, leaky);
      assert.equal((await client.pullItems(uri)).length, 1);
      assert.equal(await client.stop(), 0);
    });
  }
});
