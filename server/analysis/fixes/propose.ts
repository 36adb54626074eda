/** Who writes down which remedy. */
import type { Remedy } from '../../../rules/api/fix.js';
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import { learnOnTrain } from './learn-on-train.js';
import { holdOut } from './hold-out.js';
import { keepGroups } from './keep-groups.js';
import { keepOrder } from './keep-order.js';
import type { Proposal } from './proposal.js';
import { resampleTrain } from './resample-train.js';

/** What a remedy may look at. */
export interface Around {
  readonly moduleOf: (path: string) => ParsedModule | undefined;
  /** All that is learnt too early, as far as it was found. */
  readonly learnings: readonly Span[];
}

export function propose(remedy: Remedy, { moduleOf, learnings }: Around): Proposal | undefined {
  switch (remedy.kind) {
    case 'learn-on-train': {
      const { learning, split } = remedy;
      const module = learning.file === split.file ? moduleOf(learning.file) : undefined;
      const own = learnings.filter(({ file }) => file === learning.file);
      return module && learnOnTrain(module, learning, split, own);
    }
    case 'resample-train': {
      const { made, split } = remedy;
      const module = made.file === split.file ? moduleOf(made.file) : undefined;
      return module && resampleTrain(module, made, split);
    }
    case 'hold-out-validation': {
      const module = moduleOf(remedy.training.file);
      return module && holdOut(module, remedy.training);
    }
    case 'keep-order': {
      const module = moduleOf(remedy.split.file);
      return module && keepOrder(module, remedy.split);
    }
    case 'keep-groups': {
      const module = moduleOf(remedy.split.file);
      return module && keepGroups(module, remedy.split, remedy.column);
    }
  }
}
