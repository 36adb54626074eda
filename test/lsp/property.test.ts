/** Whatever is edited in whatever order and however fast: what is shown is what a fresh look at the text would show. */
import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../support/project.js';
import { Client, folderWith, pulls, pushed, until, uriOf } from './client.js';
import { clean, leaky, leakyCells, leakySupervised } from './samples.js';

const pool = [
  ...new Set([leaky, clean, leakySupervised].flatMap((text) => text.split('\n'))),
  'def f(',
  '# plumbline: ignore[leakage/fit-before-split] -- 🧪',
  'note = "é🧪"; X = scaler.fit_transform(df)',
];

const lines = fc.array(fc.constantFrom(...pool), { maxLength: 3 });
const edit = fc.record({ at: fc.nat(30), remove: fc.nat(3), insert: lines, pause: fc.constantFrom(0, 0, 0, 1, 40) });
const session = fc.record({
  text: fc.constantFrom(leaky, clean, leakySupervised),
  crlf: fc.boolean(),
  edits: fc.array(edit, { minLength: 1, maxLength: 12 }),
});

const utf8: ClientCapabilities = { ...pushed, general: { positionEncodings: ['utf-8'] } };

describe('any sequence of edits, and then a look at the whole text', () => {
  for (const [kind, capabilities] of Object.entries({ pulls, pushed, utf8 }))
    it(`shows the same (${kind})`, async () => {
      const [client, fresh] = [
        await Client.start(capabilities),
        await Client.start({ ...capabilities, textDocument: pulls.textDocument }),
      ];
      let files = 0;
      const property = fc.asyncProperty(session, async ({ text, crlf, edits }) => {
        const uri = `file:///project/part_${files++}.py`;
        let document = TextDocument.create(uri, 'python', 1, crlf ? text.replaceAll('\n', '\r\n') : text);
        await client.open(uri, document.getText());
        for (const { at, remove, insert, pause } of edits) {
          const last = document.lineCount - 1;
          const start = { line: Math.min(at, last), character: 0 };
          const end = { line: Math.min(at + remove, last), character: 0 };
          const change = {
            range: { start, end },
            text: insert.map((line) => `${line}${crlf ? '\r\n' : '\n'}`).join(''),
          };
          document = TextDocument.update(document, [change], document.version + 1);
          await client.notify('textDocument/didChange', {
            textDocument: { uri, version: document.version },
            contentChanges: [change],
          });
          if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        }
        const again = `file:///project/again_${files}.py`;
        await fresh.open(again, document.getText());
        const expected = plain(await fresh.pullItems(again), again, uri);
        await fresh.close(again);
        if (kind === 'pulls') assert.deepEqual(plain(await client.pullItems(uri), uri, uri), expected);
        else {
          const shown = () => plain(client.published.get(uri)?.diagnostics ?? [], uri, uri);
          await until(
            () => JSON.stringify(shown()) === JSON.stringify(expected),
            () => `${JSON.stringify(shown())} instead of ${JSON.stringify(expected)}`,
          );
        }
        await client.close(uri);
        const left = () => client.published.get(uri)?.diagnostics.length ?? 0;
        await until(
          () => left() === 0,
          () => `${left()} left after closing`,
        );
      });
      await fc.assert(property, { numRuns: kind === 'pulls' ? 30 : 15 });
      assert.deepEqual([await client.stop(), await fresh.stop()], [0, 0]);
    }).timeout(120_000);

  it('never shows what another version of the text would have', async () => {
    const client = await Client.start(pushed);
    const uri = 'file:///project/typed.py';
    const texts = new Map<number, string>();
    const wrong: string[] = [];
    const seen: { version: number | undefined; items: readonly Diagnostic[] }[] = [];
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ version, diagnostics }: { version?: number; diagnostics: Diagnostic[] }) =>
        void seen.push({ version, items: diagnostics }),
    );
    texts.set(1, leaky);
    await client.open(uri, leaky);
    for (let version = 2; version < 60; version++) {
      const text = `${'# typed\n'.repeat(version % 7)}${version % 3 === 0 ? clean : leaky}`;
      texts.set(version, text);
      await client.replace(uri, version, text);
      if (version % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await until(
      () => seen.at(-1)?.version === 59 || seen.at(-1)?.items.length === 0,
      () => JSON.stringify(seen.at(-1)?.version),
    );
    for (const { version, items } of seen) {
      const expected = (await check({ 'main.py': texts.get(version!)! })).map(({ place }) => place.start.line - 1);
      if (JSON.stringify(items.map(({ range }) => range.start.line)) !== JSON.stringify(expected))
        wrong.push(`version ${version}`);
    }
    assert.deepEqual(wrong, []);
    assert.equal(await client.stop(), 0);
  });

  it('shows the same in a notebook whose cells are edited, added, moved, removed and re-typed', async () => {
    const [client, fresh] = [await Client.start(pulls), await Client.start(pulls)];
    const folder = folderWith({});
    let notebooks = 0;
    const step = fc.record({
      what: fc.constantFrom('edit', 'add', 'remove', 'move', 'retype'),
      at: fc.nat(6),
      to: fc.nat(6),
      text: fc.constantFrom(...leakyCells, leaky, '%%bash\nls', ''),
    });
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const uri = uriOf(path.join(folder, `n${notebooks++}.ipynb`));
      let made = 0;
      const cell = (text: string, languageId = text.startsWith('# P') ? 'markdown' : 'python') => ({
        uri: `vscode-notebook-cell:${uri}#${made++}`,
        languageId,
        version: 1,
        text,
      });
      const cells = leakyCells.map((text) => cell(text));
      await open(client, uri, cells);
      let version = 1;
      const change = (cellsChange: object) =>
        client.notify('notebookDocument/didChange', {
          notebookDocument: { uri, version: ++version },
          change: { cells: cellsChange },
        });
      const splice = (start: number, removed: number, ...added: ReturnType<typeof cell>[]) => {
        const gone = cells.splice(start, removed, ...added);
        return change({
          structure: {
            array: {
              start,
              deleteCount: removed,
              cells: added.map((one) => ({ kind: one.languageId === 'python' ? 2 : 1, document: one.uri })),
            },
            didOpen: added.filter((one) => !gone.includes(one)),
            didClose: gone.filter((one) => !added.includes(one)).map((one) => ({ uri: one.uri })),
          },
        });
      };
      for (const { what, at, to, text } of steps) {
        const [from, onto] = [at % Math.max(1, cells.length), to % Math.max(1, cells.length)];
        if (what === 'add' || cells.length === 0) await splice(from, 0, cell(text));
        else if (what === 'remove') await splice(from, 1);
        else if (what === 'edit') {
          cells[from].text = text;
          cells[from].version++;
          await change({
            textContent: [{ document: { uri: cells[from].uri, version: cells[from].version }, changes: [{ text }] }],
          });
        } else if (what === 'retype')
          await splice(from, 1, cell(cells[from].text, cells[from].languageId === 'python' ? 'markdown' : 'python'));
        else {
          // As VS Code says it: taken out, and put in elsewhere.
          const [first, last] = [Math.min(from, onto), Math.max(from, onto)];
          const part = cells.slice(first, last + 1);
          const turned = from < onto ? [...part.slice(1), part[0]] : [part.at(-1)!, ...part.slice(0, -1)];
          await splice(first, part.length, ...turned);
        }
      }
      const again = uriOf(path.join(folder, `again${notebooks}.ipynb`));
      const copies = cells.map((one) => ({ ...one, uri: `${one.uri}-again`, version: 1 }));
      await open(fresh, again, copies);
      for (const [index, one] of cells.entries()) {
        const rename = (items: readonly Diagnostic[]) => plain(items, '-again', '');
        assert.deepEqual(rename(await client.pullItems(one.uri)), rename(await fresh.pullItems(copies[index].uri)));
      }
      await fresh.notify('notebookDocument/didClose', {
        notebookDocument: { uri: again },
        cellTextDocuments: copies.map((one) => ({ uri: one.uri })),
      });
      await client.notify('notebookDocument/didClose', {
        notebookDocument: { uri },
        cellTextDocuments: cells.map((one) => ({ uri: one.uri })),
      });
    });
    await fc.assert(property, { numRuns: 40 });
    assert.deepEqual([await client.stop(), await fresh.stop()], [0, 0]);
  }).timeout(120_000);
});

/** In the order of the text, under one name. */
function plain(items: readonly Diagnostic[], from: string, to: string): unknown {
  const text = items.map((item) => JSON.stringify(item).replaceAll(from, to)).sort();
  return text.map((one) => JSON.parse(one) as unknown);
}

async function open(
  client: Client,
  uri: string,
  cells: readonly { uri: string; languageId: string; version: number; text: string }[],
): Promise<void> {
  await client.notify('notebookDocument/didOpen', {
    notebookDocument: {
      uri,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: cells.map((cell) => ({ kind: cell.languageId === 'python' ? 2 : 1, document: cell.uri })),
    },
    cellTextDocuments: cells.map((cell) => ({ ...cell })),
  });
}
