/** The editor shows what the command line prints: over all fixtures of the rules. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Finding, Place } from '../../server/analysis/analyze.js';
import { audit } from '../../server/host/audit.js';
import { listSources } from '../../server/host/list.js';
import { Client, pulls, uriOf } from './client.js';

const fixtures = path.resolve(__dirname, '../rules');

describe('editor and command line agree', () => {
  const found = new Map<string, readonly Finding[]>();
  let files: readonly string[];
  let client: Client;

  before(async () => {
    ({ files } = listSources([fixtures]));
    for (const { path: file, findings } of await audit(files)) {
      found.set(file, findings);
    }
    client = await Client.start(pulls, fixtures);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('in an audit', async () => {
    const count = [...found.values()].flat().length;
    assert.deepEqual(await client.connection.sendRequest('plumbline/audit', {}), {
      files: files.length,
      findings: count,
      unreadable: 0,
      cancelled: false,
    });
    for (const file of files) {
      const shown = client.published.get(uriOf(file))?.diagnostics ?? [];
      const lines = shown.map(({ code, range, relatedInformation = [] }) =>
        [code, range.start, ...relatedInformation.map(({ location }) => [location.uri, location.range.start])].flat(),
      );
      const expected = (found.get(file) ?? []).map(({ rule, place, steps }) =>
        [rule, zeroBased(place), ...steps.map((step) => [uriOf(step.place.path), zeroBased(step.place)])].flat(),
      );
      assert.deepEqual(sorted(lines), sorted(expected), file);
    }
  });

  it('in the cells of a notebook that is open', async () => {
    const notebooks = files.filter((file) => file.endsWith('.ipynb'));
    assert.ok(notebooks.length > 20);
    for (const file of notebooks) {
      const cells = await open(client, file);
      const shown: unknown[] = [];
      for (const [index, { uri }] of cells.entries()) {
        for (const { code, range } of await client.pullItems(uri)) shown.push([code, index, range.start]);
      }
      const expected = (found.get(file) ?? []).map(({ rule, place: { cell } }) => [
        rule,
        cell!.index,
        zeroBased(cell!),
      ]);
      assert.deepEqual(sorted(shown), sorted(expected), file);
    }
  });
});

function zeroBased({ start }: Pick<Place, 'start'>) {
  return { line: start.line - 1, character: start.column - 1 };
}

function sorted(lines: readonly unknown[]): string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}

interface RawCell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
}

/** As VS Code opens a notebook; returns its cells. */
async function open(client: Client, file: string) {
  const { cells } = JSON.parse(fs.readFileSync(file, 'utf8')) as { cells: readonly RawCell[] };
  const texts = cells.map(({ cell_type, source }, index) => ({
    uri: `vscode-notebook-cell:${file}#${index}`,
    languageId: cell_type === 'code' ? 'python' : 'markdown',
    version: 1,
    text: [source].flat().join(''),
  }));
  const notebookCells = texts.map(({ uri, languageId }) => ({ kind: languageId === 'python' ? 2 : 1, document: uri }));
  await client.notify('notebookDocument/didOpen', {
    notebookDocument: { uri: uriOf(file), notebookType: 'jupyter-notebook', version: 1, cells: notebookCells },
    cellTextDocuments: texts,
  });
  return texts;
}
