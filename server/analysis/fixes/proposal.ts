import type { Draft } from './draft.js';

/** A repair that is yet to be proven. */
export interface Proposal {
  readonly title: string;
  /** `safe`: as far as the code around it shows, nothing but the mistake changes. */
  readonly safety: 'safe' | 'review';
  readonly draft: Draft;
  /** What has to be the same afterwards, apart from the scores that are taken. */
  readonly preserves: 'learnt' | 'trainings' | 'evaluations';
}
