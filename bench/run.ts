/** `npm run bench`: what analysis costs against parsing, what a keystroke and a start cost, what an audit gains from all cores. Medians. */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { rules } from '../rules/index.js';
import { Project } from '../server/analysis/analyze.js';
import type { Models } from '../server/analysis/models/model.js';
import { parsePython } from '../server/analysis/python/parser/parse.js';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { Client, pulls, pushed, until, uriOf } from '../test/lsp/client.js';
import { notebook, script } from './samples.js';

const root = path.join(__dirname, '..');
const models = JSON.parse(readFileSync(path.join(root, '.cache/models.json'), 'utf8')) as Models;
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Milliseconds of each work, taken in turn, so that what the machine does besides weighs on all of them. */
async function times(runs: number, works: readonly (() => unknown)[]): Promise<number[][]> {
  const all: number[][] = [];
  for (let i = 0; i < runs + WARM; i++) {
    const turn: number[] = [];
    for (const work of works) {
      const start = performance.now();
      await work();
      turn.push(performance.now() - start);
    }
    if (i >= WARM) all.push(turn);
  }
  return all;
}

/** Runs before the clock counts: the machine code has to be made first. */
const WARM = 10;

const ms = (value: number) => `${value.toFixed(1)} ms`;

/** Parse alone, and parse with interpretation and rules, of the same text in the same process. */
async function analysis(name: string, source: { kind: 'python' | 'notebook'; text: string }, runs: number) {
  const code =
    source.kind === 'python'
      ? source.text
      : (JSON.parse(source.text) as { cells: { source: string }[] }).cells.map((cell) => cell.source).join('\n');
  const all = await times(runs, [
    () => parsePython(code, {}),
    async () => {
      const project = new Project({ rules, models, files: { read: () => undefined }, pause: () => Promise.resolve() });
      project.set('/bench/main.py', source);
      await project.analyze('/bench/main.py');
    },
  ]);
  const [parse, whole] = [median(all.map(([time]) => time!)), median(all.map(([, time]) => time!))];
  const ratio = median(all.map(([one, both]) => (both! - one!) / one!));
  console.log(
    `${name.padEnd(22)} parse ${ms(parse).padStart(9)}   all ${ms(whole).padStart(9)}   analysis costs ${ratio.toFixed(2)} × the parse`,
  );
}

/** One line typed into an open file, until its diagnostics are there, in the real server process. */
async function keystroke(lines: number, runs: number): Promise<void> {
  const client = await Client.start(pushed, folder);
  const uri = uriOf(path.join(folder, 'typed.py'));
  const text = script(lines);
  await client.open(uri, text);
  await waitFor(client, uri, 0);
  let version = 1;
  const all = await times(runs, [
    () => parsePython(text, {}),
    async () => {
      const before = client.publications;
      version++;
      // A line on top moves every finding, so that diagnostics have to be published anew.
      await client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [onTop] });
      await waitFor(client, uri, before);
    },
  ]);
  await client.stop();
  toldTyping(`keystroke, ${lines} lines`, all);
}

const top = { line: 0, character: 0 };
const onTop = { range: { start: top, end: top }, text: '#\n' };

/** The same in the first cell of a notebook, which moves no finding within its cell: a leak comes and goes. */
async function keystrokeInNotebook(count: number): Promise<void> {
  const client = await Client.start(pushed, folder);
  const uri = uriOf(path.join(folder, 'typed.ipynb'));
  const texts = (JSON.parse(notebook(count)) as { cells: { source: string }[] }).cells.map(({ source }) => source);
  const leak = `${texts[0]}\nX = StandardScaler().fit_transform(A)\nB, C = train_test_split(X)\n`;
  const cells = texts.map((text, index) => ({ uri: `cell:${index}`, languageId: 'python', version: 1, text }));
  await client.notify('notebookDocument/didOpen', {
    notebookDocument: {
      uri,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: cells.map((cell) => ({ kind: 2, document: cell.uri })),
    },
    cellTextDocuments: cells,
  });
  await until(
    () => client.publications > 0,
    () => 'diagnostics of the notebook',
  );
  let version = 1;
  const all = await times(15, [
    () => parsePython(texts.join('\n\n'), { notebook: true }),
    async () => {
      const before = client.publications;
      version++;
      const change = { document: { uri: 'cell:0', version }, changes: [{ text: version % 2 === 0 ? leak : texts[0] }] };
      await client.notify('notebookDocument/didChange', {
        notebookDocument: { uri, version },
        change: { cells: { textContent: [change] } },
      });
      while (client.publications <= before) await new Promise((resolve) => setTimeout(resolve, 1));
    },
  ]);
  await client.stop();
  toldTyping(`keystroke, ${count} cells`, all);
}

function toldTyping(what: string, all: readonly number[][]): void {
  const typed = median(all.map(([, time]) => time!));
  const ratio = median(all.map(([parse, time]) => time! / parse!));
  console.log(
    what.padEnd(22),
    `diagnostics after ${ms(typed)}: ${ratio.toFixed(1)} × the parse (the way through the server included)`,
  );
}

/** The menu of quick fixes, for a finding whose repairs are not known yet: each is proven on the way. */
async function codeAction(lines: number): Promise<void> {
  const client = await Client.start(acts, folder);
  const uri = uriOf(path.join(folder, 'fixed.py'));
  // The leaks of the sample are in searches as well, and cannot be repaired by one move.
  const text = `${script(lines - 10)}${leakyLines}`;
  await client.open(uri, text);
  const times: number[] = [];
  let offered = 0;
  for (let version = 2; version < 30; version++) {
    await client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [onTop] });
    const finding = (await client.pullItems(uri)).at(-1);
    const begin = performance.now();
    const actions = await client.connection.sendRequest<unknown[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: finding!.range,
      context: { diagnostics: [] },
    });
    times.push(performance.now() - begin);
    offered = actions.length;
  }
  await client.stop();
  console.log(
    `code actions, ${lines} lines`.padEnd(22),
    `${ms(median(times.slice(8)))}, of these one analysis as a proof; ${offered} offered`,
  );
}

const leakyLines = `
table = pd.read_csv("last.csv")
features, answers = table[["amount", "visits"]], table["label"]
features = StandardScaler().fit_transform(features)
features_train, features_test, answers_train, answers_test = train_test_split(features, answers)
print(LogisticRegression().fit(features_train, answers_train).score(features_test, answers_test))
`;

const acts: ClientCapabilities = {
  textDocument: {
    ...pulls.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

interface Used {
  readonly 'memory in MB': number;
  readonly 'CPU in ms': number;
}

/** What the server needs while nobody does anything, and whether it grows with every edit. */
async function endurance(edits: number): Promise<void> {
  const client = await Client.start(pushed, folder);
  const used = () => client.connection.sendRequest<Used>('plumbline/debug');
  const uri = uriOf(path.join(folder, 'long.py'));
  const text = script(100);
  await client.open(uri, text);
  await waitFor(client, uri, 0);
  const before = await used();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const after = await used();
  console.log('idle'.padEnd(22), `${after['CPU in ms'] - before['CPU in ms']} ms of CPU in 5 s`);
  const sizes: number[] = [];
  for (let version = 2; version <= edits; version++) {
    await client.replace(uri, version, `${'#\n'.repeat(version % 50)}${text}`);
    if (version % 20 === 0) await client.connection.sendRequest('plumbline/rules');
    if (version % (edits / 10) === 0) sizes.push((await used())['memory in MB']);
  }
  await client.stop();
  console.log('memory of the server'.padEnd(22), `${sizes.join(', ')} MB, after every tenth of ${edits} edits`);
}

async function waitFor(client: Client, uri: string, before: number): Promise<void> {
  while (client.publications <= before || !client.published.has(uri))
    await new Promise((resolve) => setTimeout(resolve, 1));
}

async function start(): Promise<void> {
  const all: number[] = [];
  for (let i = 0; i < 5; i++) {
    const begin = performance.now();
    const client = await Client.start(pushed, folder);
    const uri = uriOf(path.join(folder, 'first.py'));
    await client.open(uri, script(200));
    await waitFor(client, uri, 0);
    all.push(performance.now() - begin);
    await client.stop();
  }
  console.log('start'.padEnd(22), `process to first diagnostics of a 200-line file: ${ms(median(all))}`);
}

function audit(files: number): void {
  for (let i = 0; i < files; i++) writeFileSync(path.join(folder, `part_${i}.py`), script(300));
  const run = (jobs: number) => {
    const begin = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'dist/cli.js'), 'audit', folder, '--format', 'json', '--jobs', String(jobs)],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (status !== 0) throw new Error(`audit failed: ${stderr}`);
    return performance.now() - begin;
  };
  const jobs = availableParallelism();
  const turns = Array.from({ length: 3 }, () => [run(1), run(jobs)] as const);
  const [one, every] = [median(turns.map(([time]) => time)), median(turns.map(([, time]) => time))];
  console.log(
    'audit'.padEnd(22),
    `${files} files of 300 lines: ${ms(every)} on ${jobs} threads, ${(one / every).toFixed(2)} × as fast as on one (${ms(every / files)} per file)`,
  );
}

async function memory(): Promise<void> {
  const project = new Project({ rules, models, files: { read: () => undefined }, pause: () => Promise.resolve() });
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 100; i++) {
    project.set(`/bench/m${i}.py`, { kind: 'python', text: script(300) });
    await project.analyze(`/bench/m${i}.py`);
  }
  global.gc?.();
  console.log(
    'memory'.padEnd(22),
    `${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB for 100 open files of 300 lines`,
  );
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
  for (const lines of [100, 1000, 5000])
    await analysis(`${lines} lines`, { kind: 'python', text: script(lines) }, lines > 1000 ? 9 : 25);
  await analysis('notebook, 100 cells', { kind: 'notebook', text: notebook(100) }, 25);
  console.log('');
  await keystroke(100, 25);
  await keystroke(1000, 25);
  await keystroke(5000, 9);
  await keystroke(20_000, 3);
  await keystrokeInNotebook(300);
  await codeAction(1000);
  await start();
  await endurance(10_000);
  audit(1200);
  await memory();
  rmSync(folder, { recursive: true, force: true });
}

void main();
