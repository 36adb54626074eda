import type { Span } from './rule.js';

export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** A repair: `safe` changes nothing but the mistake; `review` needs a human eye. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  /** It silences the finding and leaves the program as it is. */
  readonly suppresses?: true;
  /** They do not overlap, and may be in several files. */
  readonly edits: readonly Edit[];
}

/** What has to change, in terms of the program's own doings; the engine knows how to write it down. */
export type Remedy =
  /** Learn on the training rows of the split alone, and lay what was learnt on both parts. */
  | { readonly kind: 'learn-on-train'; readonly learning: Span; readonly split: Span }
  /** Make rows out of others after the split, in its training part. */
  | { readonly kind: 'resample-train'; readonly made: Span; readonly split: Span }
  /** Split so that what is held out comes later than what is trained on. */
  | { readonly kind: 'keep-order'; readonly split: Span }
  /** Split so that the rows of one entity stay together. */
  | { readonly kind: 'keep-groups'; readonly split: Span; readonly column: string }
  /** Steer a training by rows of their own, taken from the training part. */
  | { readonly kind: 'hold-out-validation'; readonly training: Span };
