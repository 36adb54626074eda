/** Configuration as rules see it: one tree for every format, with the range of each key and value. */
import type { Edit } from './fix.js';
import type { Span } from './rule.js';

export type ConfigNode = ConfigMap | ConfigList | ConfigScalar;

export interface ConfigMap {
  readonly kind: 'map';
  readonly at: Span;
  readonly entries: readonly ConfigEntry[];
}

export interface ConfigEntry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: ConfigNode;
}

export interface ConfigList {
  readonly kind: 'list';
  readonly at: Span;
  readonly items: readonly ConfigNode[];
}

export interface ConfigScalar {
  readonly kind: 'scalar';
  readonly at: Span;
  readonly value: string | number | boolean | null;
  /** It stands for something that is only known when the file is used: `${TAG}`, `{{ owner }}`, `!Ref`, an expression. */
  readonly isOpen: boolean;
}

export type ConfigFormat = 'yaml' | 'json' | 'toml' | 'dockerfile' | 'requirements' | 'codeowners';

/** What configuration declares about a thing, each by itself a proof that it is there. */
export type Evidence = 'owner' | 'version' | 'monitor' | 'alert' | 'gate' | 'metrics' | 'schedule' | 'bound';

/** A thing that a file declares: an endpoint, a job, a stage, a data set, a file of a known kind as a whole. */
export interface Resource {
  /** Id of its {@link Kind}. */
  readonly kind: string;
  readonly title: string;
  readonly asset: Asset;
  readonly name: string | undefined;
  /** Where a person would look for it: its name, or its first key. */
  readonly at: Span;
  readonly node: ConfigNode;
  /** What was found of what its kind knows; a kind that has no place for an evidence has no entry. */
  readonly evidence: ReadonlyMap<Evidence, readonly ConfigNode[]>;
}

export type Asset =
  | 'endpoint'
  | 'model'
  | 'pipeline'
  | 'schedule'
  | 'data'
  | 'features'
  | 'monitor'
  | 'alert'
  | 'environment'
  | 'ownership'
  | 'experiment'
  | 'project';

export interface ConfigFile {
  readonly path: string;
  readonly format: ConfigFormat;
  /** Lies among tests, or among examples and documentation. */
  readonly isAside: boolean;
  /** One per document of the file; none for a file that cannot be read as what it is, such as a template. */
  readonly roots: readonly ConfigNode[];
  readonly resources: readonly Resource[];
  /**
   * All nodes at a path below a node: `spec.predictor.logger`. `*` is any key, `[]` each item of a list, `{a,b}` one key or
   * the other, `[Key=owner]` items with such an entry, `"a.b"` a key with dots. Case does not count.
   */
  find(node: ConfigNode, path: string): readonly ConfigNode[];
  /** As {@link find}, the entries that hold them; for paths that end with a key. */
  entries(node: ConfigNode, path: string): readonly ConfigEntry[];
  /** Adds an entry to a map, in the format and the indentation of the file; undefined where that cannot be done. */
  adding(map: ConfigNode, key: string, value: Plain): Edit | undefined;
  /** Takes an entry out, with its line. */
  without(map: ConfigNode, key: string): Edit | undefined;
}

/** A value to be written. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** How a kind of thing is recognised, and where it says what. */
export interface Kind {
  /** `tool/thing`. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  readonly asset: Asset;
  /** Paths of files that may hold it; every file of the formats without it. */
  readonly file?: RegExp;
  readonly formats: readonly ConfigFormat[];
  /** Where such things are in a document; the document itself without it. */
  readonly within?: string;
  /**
   * Conditions on the document, all of which hold: `path`, or `path=pattern` for a scalar there, with `*` for anything
   * and `|` between patterns; `!` before one for the opposite. Without any, the name of the file decides.
   */
  readonly document?: readonly string[];
  /** Conditions on the thing itself. */
  readonly where?: readonly string[];
  /** Where its name is, below the thing; otherwise the key that it is under. */
  readonly name?: string;
  /** Paths below the thing. An empty list: it has a place for this, which rules look into by themselves. */
  readonly evidence?: Readonly<Partial<Record<Evidence, readonly string[]>>>;
}
