/** The contract of a rule: data about it, and one generator over facts. */
import type { ConfigFile } from './config.js';
import type { ModuleFacts, Certainty } from './facts.js';
import type { Fix, Remedy } from './fix.js';
import type { ProjectFacts } from './project.js';
import type { Suppression } from './suppression.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A range in one file: UTF-16 offsets into the module's text, end exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Step {
  readonly at: Span;
  readonly says: string;
}

export interface Problem<M extends string = string> {
  readonly at: Span;
  readonly message: M;
  /** Fills the `{placeholders}` of the message. */
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  /** How the finding came about, in the order in which it happened. */
  readonly steps: readonly Step[];
  readonly certainty: Certainty;
  /** Overrides the rule's own severity for a graver or milder form of the same mistake. */
  readonly severity?: Severity;
  /** Repairs of comments, which need no proof. */
  readonly fixes?: readonly Fix[];
  /** Repairs of the program, best first. */
  readonly remedies?: readonly Remedy[];
}

export interface RuleDocs {
  /** What it does to a model that is used for something. */
  readonly why: string;
  /** Gives exactly this finding. */
  readonly bad: Example;
  /** The same, repaired: silent. */
  readonly good: Example;
  /** What to do instead. */
  readonly fix: string;
  /** Where to read on: addresses of pages. */
  readonly sources: readonly string[];
}

/** A Python file, or files by their paths in a project. */
export type Example = string | Readonly<Record<string, string>>;

/** All there is to know of a rule, apart from its check. */
export interface RuleMeta<M extends string = string> {
  /** `family/kebab-name`, equal to the path of the rule's file. */
  readonly id: string;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Of its findings, unless they say otherwise. */
  readonly severity: Severity;
  /** The version that had it first. */
  readonly since: string;
  /** Its messages by name. Words in braces stand for names of the program. */
  readonly messages: Readonly<Record<M, string>>;
  /** Its documentation. */
  readonly docs: RuleDocs;
}

/** Looks for mistakes in what a program does. */
export interface FactRule<M extends string = string> {
  readonly meta: RuleMeta<M>;
  check(facts: ModuleFacts): Iterable<Problem<M>>;
}

/** Looks for mistakes in a file of configuration, knowing the project around it. */
export interface ConfigRule<M extends string = string> {
  readonly meta: RuleMeta<M>;
  inspect(file: ConfigFile, project: ProjectFacts): Iterable<Problem<M>>;
}

/** Looks for what a project as a whole gets wrong or leaves out. */
export interface ProjectRule<M extends string = string> {
  readonly meta: RuleMeta<M>;
  survey(project: ProjectFacts): Iterable<Problem<M>>;
}

/** Looks for mistakes in the comments that silence other rules, after those have been run. */
export interface SuppressionRule<M extends string = string> {
  readonly meta: RuleMeta<M>;
  review(suppressions: readonly Suppression[]): Iterable<Problem<M>>;
}

export type Rule = FactRule | ConfigRule | ProjectRule | SuppressionRule;

/** Ties the message ids a rule reports to those it declares. */
export function defineRule<const M extends string>(rule: {
  readonly meta: RuleMeta<M>;
  check(facts: ModuleFacts): Iterable<Problem<NoInfer<M>>>;
}): FactRule<M> {
  return rule;
}

/** As {@link defineRule}. */
export function defineConfigRule<const M extends string>(rule: {
  readonly meta: RuleMeta<M>;
  inspect(file: ConfigFile, project: ProjectFacts): Iterable<Problem<NoInfer<M>>>;
}): ConfigRule<M> {
  return rule;
}

/** As {@link defineRule}. */
export function defineProjectRule<const M extends string>(rule: {
  readonly meta: RuleMeta<M>;
  survey(project: ProjectFacts): Iterable<Problem<NoInfer<M>>>;
}): ProjectRule<M> {
  return rule;
}

/** As {@link defineRule}. */
export function defineSuppressionRule<const M extends string>(rule: {
  readonly meta: RuleMeta<M>;
  review(suppressions: readonly Suppression[]): Iterable<Problem<NoInfer<M>>>;
}): SuppressionRule<M> {
  return rule;
}
