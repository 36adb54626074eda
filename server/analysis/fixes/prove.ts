/**
 * Repairs are tried in memory before anyone is shown them: the edited files have to parse, the finding has to be gone and
 * no other to have come, and the program has to train and evaluate what it did before.
 */
import type { Edit } from '../../../rules/api/fix.js';
import type { Finding } from '../analyze.js';
import type { ParsedModule } from '../project.js';
import type { ModuleText } from '../text/notebook.js';
import { edited, moved } from './edited.js';
import { unboundNames, type Outline } from './outline.js';
import type { Proposal } from './proposal.js';

/** What the analysis of a file says of it and of those that it imports. */
export interface State {
  readonly findings: readonly Finding[];
  readonly outline: Outline | undefined;
  /** Not all of it was analysed. */
  readonly spent: boolean;
}

/** The texts of all files that edits touch, after them. */
export function textsAfter(
  edits: readonly Edit[],
  moduleOf: (path: string) => ParsedModule | undefined,
): ReadonlyMap<string, ModuleText> | undefined {
  const texts = new Map<string, ModuleText>();
  for (const path of new Set(edits.map(({ at }) => at.file))) {
    const before = moduleOf(path)?.text;
    const after = before && edited(before, of(path, edits));
    if (!after) return undefined;
    texts.set(path, after);
  }
  return texts;
}

/** Neither broken syntax nor names that nobody gave a value. */
export function isSound(before: ParsedModule, after: ParsedModule): boolean {
  const broken = ({ tree }: ParsedModule) => tree.problems.filter(({ understood }) => !understood).length;
  if (broken(after) > broken(before)) return false;
  if (before.config && before.config.roots.length > 0 && after.config?.roots.length === 0) return false;
  const known = unboundNames(before.tree).add('next'); // the one builtin that repairs use
  return [...unboundNames(after.tree)].every((name) => known.has(name));
}

/** Whether one finding is gone and everything else is as it was. */
export function isCured(
  finding: Finding,
  { preserves, draft: { edits } }: Proposal,
  before: State,
  after: State,
  modules: {
    readonly before: (path: string) => ParsedModule | undefined;
    readonly after: ReadonlyMap<string, ModuleText>;
  },
): boolean {
  if (after.spent || !isKept(preserves, before.outline, after.outline)) return false;
  const expected = new Set<string>();
  for (const one of before.findings) {
    if (one.key === finding.key) continue;
    const { file, start } = one.place.span;
    const text = modules.before(file)?.text;
    const textAfter = modules.after.get(file);
    const now = text && textAfter ? moved(start, of(file, edits), text, textAfter) : start;
    if (now !== undefined) expected.add(`${one.rule} ${file} ${now}`);
  }
  return after.findings.every(({ rule, place: { span } }) => expected.has(`${rule} ${span.file} ${span.start}`));
}

function isKept(preserves: Proposal['preserves'], before: Outline | undefined, after: Outline | undefined): boolean {
  if (!before || !after) return before === after;
  if (!isSame(before.evaluations, after.evaluations)) return false;
  if (preserves === 'evaluations') return before.trainings.length > 0 === after.trainings.length > 0;
  return isSame(before[preserves], after[preserves]);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function of(path: string, edits: readonly Edit[]): Edit[] {
  return edits.filter(({ at }) => at.file === path);
}
