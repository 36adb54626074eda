/**
 * `npm run corpus-fixes`: applies every repair that is offered for the repositories below PLUMBLINE_CORPUS, in memory, and
 * analyses each result anew with an engine that knows nothing of the first one. Prints shares per rule and remedy, and writes
 * the differences to `.cache/corpus/fixes.md`, to be read by hand.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPatch } from 'diff';
import type { Edit, Fix } from '../rules/api/fix.js';
import { rules } from '../rules/index.js';
import { Project, type Finding } from '../server/analysis/analyze.js';
import type { Models } from '../server/analysis/models/model.js';
import { parsePython } from '../server/analysis/python/parser/parse.js';
import { edited } from '../server/analysis/fixes/edited.js';
import { fromPlain, parseNotebook, type ModuleText } from '../server/analysis/text/notebook.js';
import { diskFiles } from '../server/host/files.js';
import { listSources } from '../server/host/list.js';

const root = path.join(__dirname, '..');
const cache = path.join(root, '.cache/corpus');
const models = JSON.parse(readFileSync(path.join(root, '.cache/models.json'), 'utf8')) as Models;

interface Tally {
  findings: number;
  safe: number;
  review: number;
  failed: number;
}

async function run(folder: string, tallies: Map<string, Tally>, pages: string[]): Promise<void> {
  const files = diskFiles();
  const project = new Project({ rules, models, files, pause: () => Promise.resolve() });
  for (const file of listSources([folder]).files)
    for (const { findings } of await project.analyze(file))
      for (const finding of findings) {
        if (finding.place.path !== file || finding.remedies.length === 0) continue;
        const key = `${finding.rule} ${finding.remedies.map(({ kind }) => kind).join()}`;
        const tally = tallies.get(key) ?? { findings: 0, safe: 0, review: 0, failed: 0 };
        tallies.set(key, tally);
        tally.findings++;
        const [fix] = (await project.fixes(finding)).filter(({ suppresses }) => !suppresses);
        if (!fix) continue;
        tally[fix.safety]++;
        const wrong = await whatIsWrong(file, finding, fix);
        if (wrong) tally.failed++;
        pages.push(page(`${path.basename(folder)}/${path.relative(folder, file)}`, finding, fix, wrong));
      }
}

/** `undefined`: it parses, and its finding is gone. */
async function whatIsWrong(file: string, finding: Finding, { edits }: Fix): Promise<string | undefined> {
  const files = diskFiles();
  const project = new Project({ rules, models, files, pause: () => Promise.resolve() });
  for (const changed of new Set(edits.map(({ at }) => at.file))) {
    const before = textOf(changed)!;
    const after = edited(before, of(changed, edits));
    if (!after) return 'edits overlap';
    const problems = ({ text, cells }: ModuleText) =>
      parsePython(text, { notebook: cells !== undefined, ...(cells ? { pieces: cells } : {}) }).problems.filter(
        (one) => !one.understood,
      ).length;
    if (problems(after) > problems(before)) return 'does not parse';
    project.set(
      changed,
      after.cells
        ? {
            kind: 'cells',
            cells: after.cells.map(({ start, end }, i) => ({
              text: after.text.slice(start, end),
              language: 'python',
              id: String(i),
            })),
          }
        : { kind: 'python', text: after.text },
    );
  }
  // The same may be found elsewhere in the file.
  const count = async (of: Project) =>
    (await of.analyze(file))
      .flatMap((report) => report.findings)
      .filter((one) => one.rule === finding.rule && one.message === finding.message).length;
  const fresh = new Project({ rules, models, files, pause: () => Promise.resolve() });
  return (await count(project)) < (await count(fresh)) ? undefined : `still found: ${finding.message}`;
}

function page(name: string, finding: Finding, { title, safety, edits }: Fix, wrong: string | undefined): string {
  const patches = [...new Set(edits.map(({ at }) => at.file))].map((one) => {
    const before = textOf(one)!;
    return createPatch(path.basename(one), before.text, edited(before, of(one, edits))?.text ?? '', '', '', {
      context: 4,
    })
      .split('\n')
      .slice(4)
      .join('\n');
  });
  return `## ${name}: ${finding.rule}, ${title} (${safety})${wrong ? ` WRONG: ${wrong}` : ''}\n\n${finding.message}\n\n\`\`\`diff\n${patches.join('\n')}\`\`\`\n`;
}

function textOf(file: string): ModuleText | undefined {
  const text = diskFiles().read(file);
  return text === undefined ? undefined : file.endsWith('.ipynb') ? parseNotebook(text) : fromPlain(text);
}

function of(file: string, edits: readonly Edit[]): Edit[] {
  return edits.filter(({ at }) => at.file === file);
}

async function main(): Promise<void> {
  const folder = process.env.PLUMBLINE_CORPUS;
  if (!folder) throw new Error('PLUMBLINE_CORPUS names no folder');
  const tallies = new Map<string, Tally>();
  const pages: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await run(path.join(folder, entry.name), tallies, pages);
  for (const [key, { findings, safe, review, failed }] of [...tallies].sort())
    console.log(`${key}: ${findings} findings, ${safe} safe fixes, ${review} to review, ${failed} wrong`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'fixes.md'), pages.join('\n'));
}

void main();
