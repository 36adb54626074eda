/** A project as a whole: what a rule may look at before it says that something is missing. */
import type { ConfigFile, Resource } from './config.js';

export interface ProjectFacts {
  /** Folder of the project, without a slash at its end; empty for one in memory. */
  readonly root: string;
  /** All files that were looked at, in order; also those that are neither Python nor configuration. */
  readonly paths: readonly string[];
  readonly configs: readonly ConfigFile[];
  /** Everything that configuration declares. */
  readonly resources: readonly Declared[];
}

export interface Declared extends Resource {
  readonly file: ConfigFile;
}
