/** Who writes down which remedy. */
import type { Remedy } from '../../../rules/api/fix.js';
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import { learnOnTrain } from './learn-on-train.js';
import { holdOut } from './hold-out.js';
import { keepGroups } from './keep-groups.js';
import { keepOrder } from './keep-order.js';
import { moveToCaller } from './move-to-caller.js';
import type { Proposal } from './proposal.js';
import { resampleTrain } from './resample-train.js';

/** What a remedy may look at. */
export interface Around {
  readonly moduleOf: (path: string) => ParsedModule | undefined;
  /** All that is learnt too early, as far as it was found. */
  readonly learnings: readonly Span[];
  /** Files from which the finding may be reached. */
  readonly origins: readonly string[];
}

export function propose(remedy: Remedy, { moduleOf, learnings, origins }: Around): Proposal | undefined {
  switch (remedy.kind) {
    case 'learn-on-train': {
      const { learning, split } = remedy;
      const [module, other] = [moduleOf(learning.file), moduleOf(split.file)];
      if (!module || !other) return undefined;
      const own = learnings.filter(({ file }) => file === learning.file);
      const within = module === other ? learnOnTrain(module, learning, split, own) : undefined;
      return (
        within ??
        moveToCaller(
          module,
          learning,
          other,
          split,
          origins.flatMap((path) => moduleOf(path) ?? []),
        )
      );
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
