/** Rows with a time order are cut rather than dealt out: `shuffle=False`, `TimeSeriesSplit`. */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import { Draft } from './draft.js';
import { importing } from './imports.js';
import type { Proposal } from './proposal.js';
import { splitSiteOf } from './split-site.js';
import { endOfArguments, splitterAt, withoutArgument } from './splitter.js';
import { callAt, siteOf } from './site.js';

export function keepOrder(module: ParsedModule, split: Span): Proposal | undefined {
  return splitSiteOf(module, split) ? unshuffled(module, split) : byTime(module, split);
}

function unshuffled(module: ParsedModule, split: Span): Proposal | undefined {
  const site = siteOf(module, split);
  const call = site && callAt(site.statement, split);
  if (!call) return undefined;
  const draft = new Draft();
  // Neither means anything to a cut, and the first is refused.
  const idle = call.keywords.filter(({ name }) => name === 'stratify' || name === 'random_state');
  const shuffle = call.keywords.find(({ name }) => name === 'shuffle');
  const { at, separator } = endOfArguments(module, call);
  const [first, ...rest] = idle;
  if (shuffle) draft.replace(module, shuffle.value, 'False');
  else if (first) draft.replace(module, first, 'shuffle=False');
  else draft.replace(module, at, `${separator}shuffle=False`);
  for (const keyword of shuffle ? idle : rest) draft.replace(module, withoutArgument(call, keyword), '');
  return { title: 'Cut in order instead of shuffling', safety: 'review', draft, preserves: 'trainings' };
}

function byTime(module: ParsedModule, split: Span): Proposal | undefined {
  const splitter = splitterAt(module, split);
  if (!splitter) return undefined;
  const draft = new Draft();
  const name = importing(draft, module, 'sklearn.model_selection', 'TimeSeriesSplit', splitter.made.start);
  draft.replace(module, splitter.made, `${name}(n_splits=${splitter.folds})`);
  return {
    title: 'Train on the past of each fold with TimeSeriesSplit',
    safety: 'review',
    draft,
    preserves: 'evaluations',
  };
}
