/** Repairs of findings, tried before they are shown. */
import type { Edit, Fix } from '../../../rules/api/fix.js';
import type { Finding } from '../analyze.js';
import type { Modules } from '../project.js';
import type { ModuleText } from '../text/notebook.js';
import { Draft } from './draft.js';
import type { Proposal } from './proposal.js';
import { propose } from './propose.js';
import { isCured, isSound, textsAfter, type State } from './prove.js';

/** What was found where before a repair: the analysis of each file from which its finding can be reached. */
export type States = ReadonlyMap<string, State>;

interface Proof {
  readonly fix: Fix;
  /** Of the files that it touches, after it. */
  readonly texts: ReadonlyMap<string, ModuleText>;
  readonly states: States;
}

/** `undefined` for a file that is not there. */
export type Analyze = (origin: string, modules: Modules) => Promise<State | undefined>;

/** Those of the finding's repairs that hold, best first. */
export async function repairs(finding: Finding, modules: Modules, states: States, analyze: Analyze): Promise<Fix[]> {
  const found: Fix[] = [];
  for (const proposal of proposals(finding, modules, states)) {
    const proof = await prove(finding, proposal, modules, states, analyze);
    if (proof) found.push(proof.fix);
  }
  return found;
}

/** A file that nobody has the patience to repair. */
const MOST_PROOFS = 60;

/**
 * All safe repairs of a file, one after the other, each of what the one before it left. Every one of them takes a finding
 * away and brings none, so there is an end. Returns the text and how many were made.
 */
export async function repairAll(
  path: string,
  modules: Modules,
  states: States,
  analyze: Analyze,
  ignored: (finding: Finding) => boolean,
): Promise<{ text: ModuleText | undefined; count: number }> {
  let [now, then]: [Modules, States] = [modules, states];
  let text: ModuleText | undefined;
  let count = 0;
  for (let proofs = 0; proofs < MOST_PROOFS;) {
    let made: Proof | undefined;
    for (const finding of own(path, then)) {
      if (ignored(finding)) continue;
      for (const proposal of proposals(finding, now, then)) {
        if (proposal.safety !== 'safe' || proposal.draft.edits.some(({ at }) => at.file !== path)) continue;
        proofs++;
        made = await prove(finding, proposal, now, then, analyze);
        if (made) break;
      }
      if (made || proofs >= MOST_PROOFS) break;
    }
    if (!made) break;
    count++;
    text = made.texts.get(path);
    if (!text) break;
    now = modules.withTexts(new Map([[path, text]]));
    then = made.states;
  }
  return { text, count };
}

function own(path: string, states: States): Finding[] {
  const findings = [...states.values()].flatMap((state) => state.findings).filter(({ place }) => place.path === path);
  return [...new Map(findings.map((finding) => [finding.key, finding])).values()];
}

function* proposals(finding: Finding, modules: Modules, states: States): Generator<Proposal> {
  for (const { title, safety, edits } of finding.fixes)
    yield { title, safety, draft: drafted(edits), preserves: 'learnt' };
  const learnings = [...states.values()].flatMap(({ findings }) =>
    findings.flatMap(({ remedies }) =>
      remedies.flatMap((one) => (one.kind === 'learn-on-train' ? [one.learning] : [])),
    ),
  );
  for (const remedy of finding.remedies) {
    const moduleOf = (path: string) => modules.parse(path);
    const proposal = propose(remedy, { moduleOf, learnings, origins: [...states.keys()] });
    if (proposal) yield proposal;
  }
}

function drafted(edits: readonly Edit[]): Draft {
  const draft = new Draft();
  draft.edits.push(...edits);
  return draft;
}

async function prove(
  finding: Finding,
  proposal: Proposal,
  modules: Modules,
  states: States,
  analyze: Analyze,
): Promise<Proof | undefined> {
  const { title, safety, draft } = proposal;
  const before = (path: string) => modules.parse(path);
  const texts = textsAfter(draft.edits, before);
  if (!texts) return undefined;
  const edited = modules.withTexts(texts);
  for (const path of texts.keys()) if (!isSound(before(path)!, edited.parse(path)!)) return undefined;
  const after = new Map<string, State>();
  for (const [origin, state] of states) {
    const now = state.spent ? undefined : await analyze(origin, edited);
    if (!now || !isCured(finding, proposal, state, now, { before, after: texts })) return undefined;
    after.set(origin, now);
  }
  return { fix: { title, safety, edits: draft.edits }, texts, states: after };
}
