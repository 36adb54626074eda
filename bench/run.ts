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
import { Client, pushed, uriOf } from '../test/lsp/client.js';
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

/** One character typed into an open file, until its diagnostics are there, in the real server process. */
async function keystroke(lines: number): Promise<void> {
  const client = await Client.start(pushed, folder);
  const uri = uriOf(path.join(folder, 'typed.py'));
  const text = script(lines);
  await client.open(uri, text);
  await waitFor(client, uri, 0);
  let version = 1;
  const all = await times(25, [
    () => parsePython(text, {}),
    async () => {
      const before = client.publications;
      version++;
      // A line on top moves every finding, so that diagnostics have to be published anew.
      await client.replace(uri, version, `${'#\n'.repeat(version)}${text}`);
      await waitFor(client, uri, before);
    },
  ]);
  await client.stop();
  const typed = median(all.map(([, time]) => time!));
  const ratio = median(all.map(([parse, time]) => time! / parse!));
  console.log(
    `keystroke, ${lines} lines`.padEnd(22),
    `diagnostics after ${ms(typed)}: ${ratio.toFixed(1)} × the parse (the way through the server included)`,
  );
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
  await keystroke(1000);
  await start();
  audit(1200);
  await memory();
  rmSync(folder, { recursive: true, force: true });
}

void main();
