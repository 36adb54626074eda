/** Runs every fixture, or the cases of the folder in PLUMBLINE_CASES, and says which expectations hold. An argument filters by name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findingsOf, fixtures, sources } from './support/fixtures.js';

async function tally(only: string | undefined): Promise<void> {
  const counts = new Map<string, [number, number]>();
  for (const fixture of fixtures()) {
    if (only && !fixture.name.includes(only)) continue;
    const { problems } = await fixture.run();
    const key = `${fixture.group} ${fixture.silent ? 'silent' : 'firing'}`;
    const [good, all] = counts.get(key) ?? [0, 0];
    counts.set(key, [good + (problems.length === 0 ? 1 : 0), all + 1]);
    if (problems.length > 0) console.log(`${fixture.name}\n    ${problems.join('\n    ')}`);
  }
  for (const [key, [good, all]] of counts) console.log(`${key}: ${good} of ${all}`);
}

/** Folders of `ID_leaky.py` (the line of `# LEAK:` must be a finding or a step of one) and `ID_clean.py` (silent). */
async function cases(folder: string): Promise<void> {
  let [caught, leaky, silent, clean] = [0, 0, 0, 0];
  for (const file of sources(folder).sort()) {
    const found = (await findingsOf(file)).filter(
      (one) => !file.endsWith('_clean.py') || one.severity === 'error' || one.severity === 'warning',
    );
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('# LEAK:')) + 1;
    if (line > 0) {
      leaky++;
      const hit = found.some((one) =>
        [one.place, ...one.steps.map((step) => step.place)].some((place) => place.start.line === line),
      );
      if (hit) caught++;
      else
        console.log(
          `missed ${path.basename(file)}:${line} ${found.map((one) => `${one.rule}:${one.place.start.line}`).join()}`,
        );
    } else {
      clean++;
      if (found.length === 0) silent++;
      else
        console.log(
          `false alarm ${path.basename(file)} ${found.map((one) => `${one.rule}:${one.place.start.line}`).join()}`,
        );
    }
  }
  console.log(`cases: ${caught} of ${leaky} caught, ${silent} of ${clean} silent`);
}

const folder = process.env.PLUMBLINE_CASES;
void (folder ? cases(folder) : tally(process.argv[2]));
