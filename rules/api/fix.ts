import type { Span } from './rule.js';

export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** A repair: `safe` keeps behaviour apart from the mistake; `review` needs a human eye. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly Edit[];
}
