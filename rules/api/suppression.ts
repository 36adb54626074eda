/** What comments say that silence findings: `# plumbline: ignore[rule, …] -- reason`. */
import type { Edit } from './fix.js';
import type { Span } from './rule.js';

/** One rule that a comment names, or a comment that names none. */
export interface Suppression {
  /** The comment. */
  readonly at: Span;
  readonly rule: string | undefined;
  /** Whether it silenced anything; `undefined` when its rule was not run. */
  readonly used: boolean | undefined;
  /** The gravest one. */
  readonly flaw: SuppressionFlaw | undefined;
  /** Takes the rule out of the comment, and the comment out of the file when it names no other. */
  readonly removal: Edit;
}

export type SuppressionFlaw =
  /** `# plumbline: silence[…]`. */
  | { readonly kind: 'directive'; readonly word: string }
  /** `# plumbline: ignore`. */
  | { readonly kind: 'rules' }
  | { readonly kind: 'unknown'; readonly near: string | undefined }
  | { readonly kind: 'reason' }
  /** `ignore-cell` in a file that has no cells. */
  | { readonly kind: 'cell' };
