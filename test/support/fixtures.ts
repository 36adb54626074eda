/**
 * Fixtures below test/rules: `# expect[@±n]: rule[severity], …` stands on the line where the diagnostic starts, and anything
 * else reported is a failure; names with `.silent` expect nothing. A folder is a project of several modules.
 */
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../rules/index.js';
import { Project, type Finding } from '../../server/analysis/analyze.js';
import type { Models } from '../../server/analysis/models/model.js';
import { fromPlain, parseNotebook } from '../../server/analysis/text/notebook.js';

const root = path.join(__dirname, '../..');
const models = JSON.parse(readFileSync(path.join(root, '.cache/models.json'), 'utf8')) as Models;
export interface Outcome {
  readonly name: string;
  readonly problems: readonly string[];
}

export async function findingsOf(file: string): Promise<readonly Finding[]> {
  const project = new Project({
    rules,
    models,
    files: {
      siblings: (name) =>
        readdirSync(path.dirname(name))
          .filter((one) => one.endsWith('.py'))
          .map((one) => path.join(path.dirname(name), one)),
      read: (name) => (existsSync(name) && statSync(name).isFile() ? readFileSync(name, 'utf8') : undefined),
    },
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
  const problems = [
    ...[...expected.keys()].filter((key) => !found.has(key)).map((key) => `missing ${key}`),
    ...[...found].filter((key) => !expected.has(key)).map((key) => `extra ${key}`),
  ];
  return { name, problems };
}

export function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(py|ipynb)$/.test(name))
    .map((name) => path.join(folder, name));
}

export interface Fixture {
  readonly group: string;
  readonly name: string;
  readonly silent: boolean;
  run(): Promise<Outcome>;
}

export function fixtures(): Fixture[] {
  const base = path.join(root, 'test/rules/leakage');
  return readdirSync(base).flatMap((group) =>
    readdirSync(path.join(base, group)).flatMap((entry): Fixture[] => {
      const full = path.join(base, group, entry);
      const files = statSync(full).isDirectory() ? sources(full) : /\.(py|ipynb)$/.test(entry) ? [full] : [];
      const name = `${group}/${entry}`;
      return files.length > 0
        ? [{ group, name, silent: entry.includes('.silent'), run: () => runFixture(name, files) }]
        : [];
    }),
  );
}
