/**
 * Runs every fixture below test/rules and the cases of a folder named by PLUMBLINE_CASES, and says which expectations hold.
 * `# expect[@±n]: rule[severity], …` stands on the line where the diagnostic starts; anything else reported is a failure.
 */
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../rules/index.js';
import { Project, type Finding } from '../server/analysis/analyze.js';
import type { Models } from '../server/analysis/models/model.js';
import { fromPlain, parseNotebook } from '../server/analysis/text/notebook.js';

const root = path.join(__dirname, '..');
const models = JSON.parse(readFileSync(path.join(root, '.cache/models.json'), 'utf8')) as Models;
const only = process.argv[2];

interface Outcome {
  readonly name: string;
  readonly problems: readonly string[];
}

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const project = new Project({
    rules,
    models,
    files: { read: (name) => (existsSync(name) && statSync(name).isFile() ? readFileSync(name, 'utf8') : undefined) },
    pause: () => Promise.resolve(),
  });
  const reports = await project.analyze(file);
  const notes = reports.flatMap((report) => report.notes);
  for (const note of notes) if (note.kind === 'internal') console.log(`INTERNAL ${file}: ${note.message}`);
  return reports.flatMap((report) => report.findings);
}

const EXPECT = /# expect(?:@([+-]\d+))?: (.+)$/;

function expectations(file: string): Map<string, number> {
  const raw = readFileSync(file, 'utf8');
  const text = file.endsWith('.ipynb') ? parseNotebook(raw) : fromPlain(raw);
  const expected = new Map<string, number>();
  let offset = 0;
  for (const line of text.text.split('\n')) {
    const match = EXPECT.exec(line);
    if (match) {
      const at = text.text.slice(0, offset).split('\n').length + Number(match[1] ?? 0);
      for (const one of match[2]!.split(',')) {
        const [, rule, severity] = /([\w-]+\/[\w-]+)(?:\[(\w+)\])?/.exec(one) ?? [];
        const fallback = rules.find(({ meta }) => meta.id === rule)?.meta.severity ?? 'error';
        expected.set(`${path.basename(file)}:${at} ${rule} ${severity ?? fallback}`, 1);
      }
    }
    offset += line.length + 1;
  }
  return expected;
}

function lineInModule(finding: Finding): string {
  const file = finding.place.path;
  const raw = readFileSync(file, 'utf8');
  const text = file.endsWith('.ipynb') ? parseNotebook(raw) : fromPlain(raw);
  return `${path.basename(file)}:${text.text.slice(0, finding.place.span.start).split('\n').length} ${finding.rule} ${finding.severity}`;
}

async function runFixture(name: string, files: readonly string[]): Promise<Outcome> {
  const expected = new Map<string, number>();
  const found = new Set<string>();
  for (const file of files) {
    for (const [key] of expectations(file)) expected.set(key, 1);
    for (const finding of await findingsOf(file)) found.add(lineInModule(finding));
  }
  const problems = [...[...expected.keys()].filter((key) => !found.has(key)).map((key) => `missing ${key}`), ...[...found].filter((key) => !expected.has(key)).map((key) => `extra ${key}`)];
  return { name, problems };
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(py|ipynb)$/.test(name)).map((name) => path.join(folder, name));
}

async function fixtures(): Promise<void> {
  const base = path.join(root, 'test/rules/leakage');
  const tally = new Map<string, [number, number]>();
  for (const group of readdirSync(base)) {
    for (const entry of readdirSync(path.join(base, group))) {
      if (only && !`${group}/${entry}`.includes(only)) continue;
      const full = path.join(base, group, entry);
      const files = statSync(full).isDirectory() ? sources(full) : /\.(py|ipynb)$/.test(entry) ? [full] : [];
      if (files.length === 0) continue;
      let outcome: Outcome;
      try {
        outcome = await runFixture(`${group}/${entry}`, files);
      } catch (error) {
        outcome = { name: `${group}/${entry}`, problems: [`THROWS ${error instanceof Error ? error.stack : String(error)}`] };
      }
      const key = `${group} ${entry.includes('.silent') ? 'silent' : 'firing'}`;
      const [good, all] = tally.get(key) ?? [0, 0];
      tally.set(key, [good + (outcome.problems.length === 0 ? 1 : 0), all + 1]);
      if (outcome.problems.length > 0) console.log(`${outcome.name}\n    ${outcome.problems.join('\n    ')}`);
    }
  }
  for (const [key, [good, all]] of tally) console.log(`${key}: ${good} of ${all}`);
}

/** Folders of `ID_leaky.py` (the line of `# LEAK:` must be a finding or a step of one) and `ID_clean.py` (silent). */
async function cases(folder: string): Promise<void> {
  let [caught, leaky, silent, clean] = [0, 0, 0, 0];
  for (const file of sources(folder).sort()) {
    const found = (await findingsOf(file)).filter((one) => !file.endsWith('_clean.py') || one.severity === 'error' || one.severity === 'warning');
    const line = readFileSync(file, 'utf8').split('\n').findIndex((text) => text.includes('# LEAK:')) + 1;
    if (line > 0) {
      leaky++;
      const hit = found.some((one) => [one.place, ...one.steps.map((step) => step.place)].some((place) => place.start.line === line));
      if (hit) caught++;
      else console.log(`missed ${path.basename(file)}:${line} ${found.map((one) => `${one.rule}:${one.place.start.line}`).join()}`);
    } else {
      clean++;
      if (found.length === 0) silent++;
      else console.log(`false alarm ${path.basename(file)} ${found.map((one) => `${one.rule}:${one.place.start.line}`).join()}`);
    }
  }
  console.log(`cases: ${caught} of ${leaky} caught, ${silent} of ${clean} silent`);
}

async function main(): Promise<void> {
  const folder = process.env.PLUMBLINE_CASES;
  if (folder) await cases(folder);
  else await fixtures();
}

void main();
