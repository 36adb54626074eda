/** What is printed for programs. The schemas in docs are made of these types, and docs/json.md shows a report. */
import type { Certainty } from '../../rules/api/facts.js';
import type { RuleMeta, Severity } from '../../rules/api/rule.js';

/** What `plumbline check --format json` and `plumbline audit --format json` print. */
export interface JsonReport {
  /** Rises when a reader of the old form would be misled; new properties alone do not raise it. */
  readonly version: 1;
  /**
   * How many files were looked at.
   *
   * @asType integer
   * @minimum 0
   */
  readonly files: number;
  /** By path, then by position. */
  readonly findings: readonly JsonFinding[];
  /** Findings that comments in the code silence. */
  readonly suppressed: readonly JsonFinding[];
  /** What the reader must know about the analysis itself. */
  readonly notes: readonly JsonNote[];
}

/** A place in a file. */
export interface JsonPlace {
  /** Relative to the folder in which the command runs, with `/` on every system; absolute for files outside of it. */
  readonly path: string;
  /** Where in the file. In a notebook: where in the text of the `.ipynb` file, so that an editor finds the line. */
  readonly range: JsonRange;
  /** Notebooks only: where in the notebook as its reader sees it. */
  readonly cell?: JsonCell;
}

/** A mistake, at the call that has to change. */
export interface JsonFinding extends JsonPlace {
  /** The name of the rule, `family/name`. `plumbline explain` has its documentation. */
  readonly rule: string;
  /** How much harm it does: that of the rule, unless this form of the mistake is graver or milder. */
  readonly severity: Severity;
  /** `certain`: every part of the path was seen. `likely`: a part of it is inferred, from a name for example. */
  readonly certainty: Certainty;
  /** What is wrong and what to do, in one or two sentences. Names of the program stand in backquotes. */
  readonly message: string;
  /** The path that led to it, in the order in which things happen. Steps may be in other files. */
  readonly steps: readonly JsonStep[];
  /** Repairs of comments. Those of the program are proven when they are asked for, which the editor does. */
  readonly fixes: readonly JsonFix[];
}

export interface JsonStep extends JsonPlace {
  /** What happens there. */
  readonly message: string;
}

/** A repair: all of its edits together. */
export interface JsonFix {
  /** What it does, for a menu. */
  readonly title: string;
  /** `safe`: nothing but the mistake changes. `review`: a person has to look at it. */
  readonly safety: 'safe' | 'review';
  /** They do not overlap. Positions are those before any of them is made. */
  readonly edits: readonly JsonEdit[];
}

export interface JsonEdit extends JsonPlace {
  /** What takes the place of the range. */
  readonly text: string;
}

export interface JsonRange {
  /** The first character. */
  readonly start: JsonPosition;
  /** The first character behind it: the range ends before that one. */
  readonly end: JsonPosition;
}

export interface JsonPosition {
  /**
   * From 1. A line ends with `\n`, `\r\n` or `\r`.
   *
   * @asType integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * From 1, in UTF-16 code units, as in the Language Server Protocol: most characters are one, an emoji is two. A byte order
   * mark counts for nothing.
   *
   * @asType integer
   * @minimum 1
   */
  readonly column: number;
}

export interface JsonCell {
  /**
   * The cell among all cells of the notebook, from 0; those of text count as well.
   *
   * @asType integer
   * @minimum 0
   */
  readonly index: number;
  /** The id of the cell, if the notebook has ids (nbformat 4.5). */
  readonly id?: string;
  /**
   * The line in the cell, from 1. The line in the file is in `range`.
   *
   * @asType integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * The column in the cell, from 1, in UTF-16 code units.
   *
   * @asType integer
   * @minimum 1
   */
  readonly column: number;
  /**
   * The line of the first character behind the range.
   *
   * @asType integer
   * @minimum 1
   */
  readonly endLine: number;
  /**
   * The column of the first character behind the range.
   *
   * @asType integer
   * @minimum 1
   */
  readonly endColumn: number;
}

export interface JsonNote {
  readonly kind: JsonNoteKind;
  /** As in a finding; may be a folder, or a file of models. */
  readonly path: string;
  /**
   * From 1, if it is about a line. In a notebook: of the `.ipynb` file.
   *
   * @asType integer
   * @minimum 1
   */
  readonly line?: number;
  /** What it is, for a person. */
  readonly message: string;
}

/** What a note is about. All but `budget` end a check with exit code 2, and `models` an audit as well. */
export type JsonNoteKind =
  /** The file is too large to be analysed in full: findings are those of the part that was reached. */
  | 'budget'
  /** The notebook is no notebook: its JSON is broken, say. What can be read of it is analysed. */
  | 'syntax'
  /** Some of the code does not parse. What stands around it is analysed. */
  | 'unparsed'
  /** The file, or one that it imports, or a folder cannot be read. */
  | 'unread'
  /** A file of the project's own models has a mistake, and is not used. */
  | 'models'
  /** The analysis failed, which is a fault of Plumbline. */
  | 'internal';

/** What `plumbline rules --format json` prints; `plumbline explain RULE --format json` prints one of them. */
export type JsonRules = readonly RuleMeta[];
