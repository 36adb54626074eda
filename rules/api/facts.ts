/**
 * All that a rule may ask of a module: what was loaded, split, learnt, trained, evaluated and chosen, in the order in
 * which the program would do it, and questions about which rows are which.
 */
import type { Span } from './rule.js';

export type Certainty = 'certain' | 'likely';

/** Whether two tables hold the same rows: proved, not ruled out, or surely apart. */
export type Sharing = 'yes' | 'maybe' | 'no';

/** Which rows a table holds; opaque to rules, compared through {@link Lineage}. */
export interface Rows {
  readonly paths: readonly unknown[];
}

/** A table (frame, series, array, tensor, dataset) at the moment of an event. */
export interface TableFact {
  /** As written in the source, shortened: `X_train`. */
  readonly name: string;
  readonly rows: Rows;
  /** Learnings whose statistics reached any value of the table. */
  readonly learnt: readonly Learning[];
  /** Set when the rows have a time order: what shows it. */
  readonly time: TimeOrder | undefined;
  /** Set when a column of several rows per entity is known. */
  readonly group: GroupColumn | undefined;
  /** Columns that the program names or computes; a series has one, named ''. */
  readonly columns: readonly ColumnFact[];
  /** Further columns come from here, all but those left out; `undefined`: there are none. */
  readonly rest:
    | {
        readonly id: string;
        readonly without: readonly string[];
        /** Only those whose values are numbers, or only the others. */
        readonly types?: 'numeric' | 'others' | undefined;
      }
    | undefined;
  readonly series: boolean;
  /** Where its columns were chosen or it got its name. */
  readonly chosen: Span | undefined;
  /** Where its rows were picked by position, condition or chance. */
  readonly picked: Pick | undefined;
  /** The loader that hands them out. */
  readonly handed: Pick | undefined;
  /** Where rows are put in an order that is another one each time they are read. */
  readonly reshuffles: Span | undefined;
  /** Where the rows were loaded or first seen. */
  readonly origin: Origin | undefined;
}

/** Where the program picks rows itself, and when: picks are numbered in the order in which they happen. */
export interface Pick {
  readonly at: Span;
  readonly order: number;
  /** `rows`: by position, condition, chance or split; `read`: read again; `loader`: handed to a loader; `union`: put together. */
  readonly kind: 'rows' | 'read' | 'loader' | 'union';
  /** Under which name the rows were kept first. */
  readonly name: string | undefined;
}

export interface Origin {
  readonly at: Span;
  readonly what: string;
}

export interface TimeOrder {
  readonly at: Span;
  /** The column or the feature that shows the order. */
  readonly by: string;
  readonly how: 'sorted' | 'lagged' | 'indexed';
}

export interface GroupColumn {
  readonly at: Span;
  readonly column: string;
}

/** A column that the program names or computes. */
export interface ColumnFact {
  readonly name: string;
  readonly id: string;
  /** Ids of the columns of the same row that its values were computed from, itself included. */
  readonly from: readonly string[];
  /** Where it was computed, if the program computed it. */
  readonly at: Span | undefined;
  /** A value of a later row went in. */
  readonly future: FutureValue | undefined;
  readonly lagged: Span | undefined;
  readonly learnt: readonly Learning[];
}

export interface FutureValue {
  readonly at: Span;
  readonly what: string;
  /** `proved`: a later row for sure; `ordered`: only if the rows have a time order; `own`: a window that ends with the row itself. */
  readonly when: 'proved' | 'ordered' | 'own';
  /** Ids of the columns whose later rows went in. */
  readonly from: readonly string[];
}

/** Statistics of rows were learnt: a fitted transformer, a mean, a vocabulary, a chosen set of columns. */
export interface Learning {
  readonly id: number;
  readonly at: Span;
  /** `StandardScaler.fit_transform`, `mean`. */
  readonly what: string;
  /** `neighbour`: values of rows nearby, as in forward filling. */
  readonly how: 'statistic' | 'supervised' | 'vocabulary' | 'label' | 'model' | 'neighbour';
  readonly rows: Rows;
  /** Name of the table that was learnt from. */
  readonly table: string;
  /** Ids of the columns that alone went in, or of the target of a model; empty when all of the table did. */
  readonly of: readonly string[];
  /** Columns by whose groups it was learnt, each group by itself. */
  readonly by: readonly string[];
  readonly origin: Origin | undefined;
  /** False when the callee or the flow was guessed. */
  readonly certain: boolean;
}

/** Rows were made from other rows: over-sampling, augmentation, repetition, overlapping windows. */
export interface Duplication {
  readonly id: number;
  readonly at: Span;
  readonly what: string;
  /** `found`: the program itself counts duplicates and drops none. */
  readonly how: 'resampled' | 'repeated' | 'augmented' | 'windowed' | 'reduced' | 'found';
  readonly certain: boolean;
}

export interface Split {
  readonly id: number;
  readonly at: Span;
  readonly what: string;
  readonly table: TableFact;
  readonly target: TableFact | undefined;
  readonly kind: 'holdout' | 'folds' | 'manual';
  /** Whether rows are dealt out at random. */
  readonly shuffles: boolean;
  /** What is held out comes later than what is trained on; entities are meant to be known by then. */
  readonly forward: boolean;
  /** Whether entities stay on one side. */
  readonly grouped: boolean;
  /** A random split by an unknown or missing seed that is run again gives other parts. */
  readonly unstable: boolean;
  /** Groups given to a splitter that ignores them, or missing from one that needs them. */
  readonly groupsMisused: 'missing' | 'ignored' | undefined;
  /** Duplications that happened before this split to rows that it deals out. */
  readonly duplications: readonly Duplication[];
  /** Inside a search: leaks here spoil the choice of settings only. */
  readonly inner: boolean;
}

export interface ModelFact {
  readonly id: number;
  /** As written: `clf`, `LogisticRegression`. */
  readonly name: string;
  /** Loops around the place where it is made. */
  readonly depth: number;
}

export interface Training {
  readonly id: number;
  readonly at: Span;
  readonly what: string;
  readonly model: ModelFact;
  readonly features: TableFact;
  readonly target: TableFact | undefined;
  readonly validations: readonly Validation[];
  /** Adjusts the output of a model that was trained before. */
  readonly calibrates: boolean;
  /** Goes on from what was trained before, rather than from nothing. */
  readonly continues: boolean;
  /** The fit itself holds some of the rows out: `validation_split`. */
  readonly holdsOut: boolean;
  /** Nobody knows its class; it may as well be a transformer. */
  readonly guessed: boolean;
}

/** Rows under a name that says what they are for. */
export interface Part {
  readonly name: string;
  readonly role: 'train' | 'test';
  /** The function, or the module, whose name it is. */
  readonly scope: string;
  readonly table: TableFact;
}

/** The score that won a search is read as a result. */
export interface Report {
  readonly at: Span;
  readonly what: string;
  readonly evaluation: Evaluation;
  /** Not the winner's own score, but another one on the rows that the search has seen. */
  readonly reused: boolean;
}

/** Rows given to a model that another program trained, with what was learnt on them just before. */
export interface Serving {
  readonly at: Span;
  readonly what: string;
  readonly table: TableFact;
  readonly refitted: readonly Learning[];
}

/** Rows that steer a training: early stopping, checkpoints, searches; or that are only watched. */
export interface Validation {
  readonly at: Span;
  readonly table: TableFact;
  readonly use: 'stops' | 'watched' | 'chosen' | 'calibrated';
  readonly what: string;
  /** The program calls these rows its validation rows. */
  readonly named: boolean;
}

export interface Evaluation {
  readonly id: number;
  readonly at: Span;
  readonly what: string;
  /** Trainings of the model whose output is scored; empty when it is unknown. */
  readonly trainings: readonly Training[];
  readonly model: ModelFact | undefined;
  readonly table: TableFact;
  readonly target: TableFact | undefined;
  readonly inner: boolean;
  /** 'score' of held-out or training rows; 'cross-validation'; 'best-of-search' is the winner's own score. */
  readonly kind: 'score' | 'cross-validation' | 'best-of-search';
  /** Inside a loop, so it stands for one evaluation per turn. */
  readonly repeated: boolean;
  /** Loops around it. */
  readonly depth: number;
  /** Of one of several values, by the way the program went. */
  readonly alternative: boolean;
}

/** Something was chosen by comparing scores: a model, a setting, a threshold, a seed. */
export interface Selection {
  readonly id: number;
  readonly at: Span;
  readonly what: 'model' | 'threshold' | 'seed' | 'features';
  readonly evaluations: readonly Evaluation[];
  readonly certain: boolean;
}

/** Two selections of rows that were meant to be apart and are not, seen without a model. */
export interface Overlap {
  readonly at: Span;
  readonly what: string;
  readonly steps: readonly { readonly at: Span; readonly says: string }[];
  readonly certain: boolean;
  readonly severity: 'error' | 'hint';
}

/** Several models were fitted; used to tell a choice from a list. */
export interface Lineage {
  share(a: Rows, b: Rows): Sharing;
  /** Whether every row of `a` is surely one of `b`. */
  within(a: Rows, b: Rows): boolean;
  same(a: Rows, b: Rows): boolean;
  /** Splits that put `a` and `b` on different sides. */
  between(a: Rows, b: Rows): readonly Split[];
  /** Learnings that chose which rows stayed in both `a` and `b`, before they were parted. */
  filtersOfBoth(a: Rows, b: Rows): readonly Learning[];
  duplications(rows: Rows): readonly Duplication[];
}

export interface ModuleFacts {
  readonly learnings: readonly Learning[];
  readonly splits: readonly Split[];
  readonly trainings: readonly Training[];
  readonly evaluations: readonly Evaluation[];
  readonly selections: readonly Selection[];
  readonly duplications: readonly Duplication[];
  readonly overlaps: readonly Overlap[];
  readonly reports: readonly Report[];
  readonly servings: readonly Serving[];
  /** Rows as they are named last. */
  readonly parts: readonly Part[];
  /** Where what was learnt is first laid on a table, by the learning's id. */
  readonly uses: ReadonlyMap<number, Span>;
  readonly lineage: Lineage;
}
