/** Analyses many files of one project; the same findings in the same order whatever the order of the files. */
import { Project, type FileReport, type Finding, type Note, type ProjectOptions } from '../analysis/analyze.js';
import { byPlace } from '../analysis/findings/run.js';

export interface AuditOptions extends ProjectOptions {
  readonly progress?: (done: number, total: number) => void;
}

export async function audit(files: readonly string[], options: AuditOptions): Promise<FileReport[]> {
  const project = new Project(options);
  const findings = new Map<string, Finding>();
  const notes = new Map<string, readonly Note[]>();
  for (const [index, file] of files.entries()) {
    for (const report of await project.analyze(file)) {
      if (report.notes.length > 0) notes.set(report.path, report.notes);
      for (const finding of report.findings) if (!findings.has(finding.key)) findings.set(finding.key, finding);
    }
    options.progress?.(index + 1, files.length);
  }
  const listed = new Set(files);
  const sorted = [...findings.values()].filter((finding) => listed.has(finding.place.path)).sort(byPlace);
  const paths = [...new Set([...sorted.map((finding) => finding.place.path), ...notes.keys()])].sort();
  return paths.map((path) => ({
    path,
    findings: sorted.filter((finding) => finding.place.path === path),
    notes: notes.get(path) ?? [],
  }));
}
