import { readFileSync } from 'node:fs';
import type { Example } from '../../rules/api/rule.js';
import { rules } from '../../rules/index.js';
import { kinds } from '../../rules/kinds/index.js';
import { Project, type FileReport, type Finding } from '../../server/analysis/analyze.js';
import type { Models } from '../../server/analysis/models/model.js';

export const models = JSON.parse(readFileSync(`${__dirname}/../../.cache/models.json`, 'utf8')) as Models;

/** Findings of one module of an in-memory project. */
export async function check(files: Readonly<Record<string, string>>, path = 'main.py'): Promise<readonly Finding[]> {
  return findingsOf(await projectOf(files).analyze(path));
}

/** Findings of all files of an example, and of them as a project. */
export async function checkExample(example: Example): Promise<readonly Finding[]> {
  const files = typeof example === 'string' ? { 'main.py': example } : example;
  const project = projectOf(files);
  const reports: FileReport[] = [];
  for (const path of Object.keys(files)) if (path.endsWith('.py')) reports.push(...(await project.analyze(path)));
  return findingsOf([...reports, ...(await project.survey({ root: '', paths: Object.keys(files), whole: true }))]);
}

export function projectOf(files: Readonly<Record<string, string>>): Project {
  return new Project({
    rules,
    models,
    kinds,
    files: { read: (name) => files[name] },
    pause: () => Promise.resolve(),
  });
}

export function findingsOf(reports: readonly FileReport[]): readonly Finding[] {
  for (const { notes } of reports)
    for (const note of notes) if (note.kind === 'internal') throw new Error(note.message);
  const findings = reports.flatMap((report) => report.findings);
  return [...new Map(findings.map((one) => [one.key, one])).values()];
}
