import { readFileSync } from 'node:fs';
import { rules } from '../../rules/index.js';
import { Project, type Finding } from '../../server/analysis/analyze.js';
import type { Models } from '../../server/analysis/models/model.js';

export const models = JSON.parse(readFileSync(`${__dirname}/../../.cache/models.json`, 'utf8')) as Models;

/** Findings of one module of an in-memory project. */
export async function check(files: Readonly<Record<string, string>>, path = 'main.py'): Promise<readonly Finding[]> {
  const project = new Project({
    rules,
    models,
    files: { read: (name) => files[name] },
    pause: () => Promise.resolve(),
  });
  const reports = await project.analyze(path);
  for (const { notes } of reports)
    for (const note of notes) if (note.kind === 'internal') throw new Error(note.message);
  return reports.flatMap((report) => report.findings);
}
