/** The one way in: sources and changes go in, findings per file come out. */
import type { Certainty } from '../../rules/api/facts.js';
import type { Fix } from '../../rules/api/fix.js';
import type { Rule, Severity, Span } from '../../rules/api/rule.js';

/** Reads a file of the workspace; `undefined` where there is none or it cannot be read. */
export interface Files {
  read(path: string): string | undefined;
}

export type Source =
  | { readonly kind: 'python'; readonly text: string }
  /** Raw `.ipynb` JSON. */
  | { readonly kind: 'notebook'; readonly text: string }
  /** Live cells of an editor. */
  | { readonly kind: 'cells'; readonly cells: readonly { text: string; language: string; id: string }[] };

/** 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range in a file. In a notebook `start`/`end` are positions in the raw `.ipynb` file when it came from JSON. */
export interface Place {
  readonly path: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  /** `index` is 0-based among all cells of the notebook. */
  readonly cell?: { readonly index: number; readonly id: string | undefined; readonly start: Position; readonly end: Position };
}

export interface Finding {
  /** The same for the same mistake at the same place: rule, path and span. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly place: Place;
  readonly message: string;
  readonly steps: readonly { readonly place: Place; readonly message: string }[];
  readonly fixes: readonly Fix[];
}

/** Something the reader must know about the analysis itself: a spent budget, a file that does not parse. */
export interface Note {
  readonly kind: 'budget' | 'syntax' | 'internal';
  readonly place: Place | undefined;
  readonly message: string;
}

export interface FileReport {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

export interface ProjectOptions {
  readonly rules: readonly Rule[];
  readonly files: Files;
  /** Lets input in between slices of work; throws to cancel. */
  readonly pause: () => Promise<void>;
}
