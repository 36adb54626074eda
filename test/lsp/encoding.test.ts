import assert from 'node:assert/strict';
import { Client, pulls } from './client.js';
import { leakLine, leaky, leakyCall } from './samples.js';

describe('position encodings', () => {
  const uri = 'file:///project/train.py';
  // Four bytes, two UTF-16 units.
  const astral = leaky.replace(`X = ${leakyCall}`, `icon = "🩺"; X = ${leakyCall}`);
  let client: Client;

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const start = async (...positionEncodings: string[]) => {
    client = await Client.start({ ...pulls, general: { positionEncodings } });
    return client.initialized.capabilities.positionEncoding;
  };

  it('is UTF-16 unless UTF-8 comes first', async () => {
    assert.equal(await start('utf-16', 'utf-8'), 'utf-16');
    await client.open(uri, astral);
    const [{ range }] = await client.pullItems(uri);
    assert.deepEqual(range.start, { line: leakLine, character: 'icon = "🩺"; X = '.length });
  });

  it('counts bytes in UTF-8, in what it says and in what it is told', async () => {
    assert.equal(await start('utf-8', 'utf-16'), 'utf-8');
    await client.open(uri, leaky);
    const bytes = (text: string) => Buffer.byteLength(text);
    const at = (character: number) => ({ line: leakLine, character });
    // Two edits in one message: the second range counts in the text that the first left behind.
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: at(0), end: at(0) }, text: 'icon = "🩺"; ' },
        { range: { start: at(bytes('icon = "🩺')), end: at(bytes('icon = "🩺')) }, text: 'é' },
      ],
    });
    const [{ range }] = await client.pullItems(uri);
    const before = 'icon = "🩺é"; X = ';
    assert.deepEqual(range, { start: at(bytes(before)), end: at(bytes(before + leakyCall)) });
  });
});
