/**
 * `npm run corpus`: runs the engine over every repository below the folder named by PLUMBLINE_CORPUS, and over the examples
 * of scikit-learn where Debian's `python-sklearn-doc` can be had. Prints what was found and how long it took, and writes the
 * findings with their code to `.cache/corpus/findings.md`, to be read by hand. Nothing of what it reads is kept in the project.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rules } from '../rules/index.js';
import { Project, type Finding, type Place } from '../server/analysis/analyze.js';
import type { Models } from '../server/analysis/models/model.js';
import { diskFiles } from '../server/host/files.js';
import { listSources } from '../server/host/list.js';

const root = path.join(__dirname, '..');
const cache = path.join(root, '.cache/corpus');
const models = JSON.parse(readFileSync(path.join(root, '.cache/models.json'), 'utf8')) as Models;

/** Scripts and notebooks of scikit-learn's gallery, unpacked once. */
function gallery(): string | undefined {
  // Outside the project, whose ignored folders are skipped.
  const folder = path.join(tmpdir(), 'scikit-learn-gallery');
  if (existsSync(folder)) return folder;
  const unpacked = path.join(cache, 'package');
  mkdirSync(unpacked, { recursive: true });
  if (spawnSync('apt-get', ['download', 'python-sklearn-doc'], { cwd: unpacked }).status !== 0) return undefined;
  const [archive] = readdirSync(unpacked).filter((name) => name.endsWith('.deb'));
  if (!archive || spawnSync('dpkg-deb', ['-x', archive, '.'], { cwd: unpacked }).status !== 0) return undefined;
  mkdirSync(folder);
  for (const name of readdirSync(unpacked, { recursive: true, encoding: 'utf8' })) {
    if (!name.includes('_downloads')) continue;
    const file = path.join(unpacked, name);
    if (name.endsWith('.py')) copyFileSync(file, path.join(folder, path.basename(name)));
    else if (name.endsWith('.ipynb.gz'))
      writeFileSync(path.join(folder, path.basename(name, '.gz')), gunzipSync(readFileSync(file)));
  }
  return folder;
}

function codeAt(text: string | undefined, { start, cell }: Place, file: string): string {
  if (text === undefined) return '';
  if (!cell || !file.endsWith('.ipynb')) return text.split('\n')[start.line - 1]?.trim() ?? '';
  const source = (JSON.parse(text) as { cells: { source: string | string[] }[] }).cells[cell.index]?.source ?? '';
  return (Array.isArray(source) ? source.join('') : source).split('\n')[cell.start.line - 1]?.trim() ?? '';
}

async function run(folder: string): Promise<{ findings: Finding[]; report: string[] }> {
  const files = diskFiles();
  const project = new Project({ rules, models, files, pause: () => Promise.resolve() });
  const { files: paths } = listSources([folder]);
  const found = new Map<string, Finding>();
  const report: string[] = [];
  let crashes = 0;
  const start = performance.now();
  for (const file of paths)
    try {
      for (const { findings, notes } of await project.analyze(file)) {
        for (const finding of findings) found.set(`${finding.place.path} ${finding.key}`, finding);
        report.push(
          ...notes.filter((note) => note.kind === 'internal').map((note) => `- INTERNAL ${file}: ${note.message}`),
        );
      }
    } catch (error) {
      crashes++;
      report.push(`- CRASH ${file}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  const spent = performance.now() - start;
  const counts = new Map<string, number>();
  for (const { rule, severity } of found.values())
    counts.set(`${rule} ${severity}`, (counts.get(`${rule} ${severity}`) ?? 0) + 1);
  console.log(
    `${path.basename(folder)}: ${paths.length} files, ${(spent / 1000).toFixed(1)} s, ${found.size} findings, ${crashes} crashes`,
  );
  for (const [kind, count] of [...counts].sort()) console.log(`    ${String(count).padStart(4)} ${kind}`);
  for (const finding of found.values()) {
    const line = (place: Place) =>
      `${path.relative(folder, place.path)}:${place.cell ? `cell ${place.cell.index} line ${place.cell.start.line}` : place.start.line} \`${codeAt(files.read(place.path), place, place.path).slice(0, 140)}\``;
    report.push(
      `- **${finding.rule}** ${finding.severity} ${finding.certainty}: ${finding.message}`,
      `  - ${line(finding.place)}`,
      ...finding.steps.map((step) => `  - ${step.message}: ${line(step.place)}`),
    );
  }
  return { findings: [...found.values()], report };
}

async function main(): Promise<void> {
  const folder = process.env.PLUMBLINE_CORPUS;
  const examples = gallery();
  if (!examples) console.log('python-sklearn-doc cannot be had here: the gallery is left out');
  const folders = [
    ...(examples ? [examples] : []),
    ...(folder ? readdirSync(folder).map((name) => path.join(folder, name)) : []),
  ];
  if (!folder) console.log('PLUMBLINE_CORPUS names no folder: only the gallery is read');
  const pages: string[] = [];
  for (const one of folders) pages.push(`## ${path.basename(one)}\n\n${(await run(one)).report.join('\n')}\n`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'findings.md'), pages.join('\n'));
  console.log(`\nFindings with their code: ${path.relative(process.cwd(), path.join(cache, 'findings.md'))}`);
}

void main();
