/** `X_train, X_test, y_train, y_test = train_test_split(X, y)` as written. */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Assign, Call, Expr, Stmt } from '../python/ast.js';
import { statementsIn } from '../python/walk.js';
import { bound, mentions, siteOf, type Site } from './site.js';

export interface SplitSite extends Site<Assign> {
  readonly call: Call;
  readonly parts: readonly SplitPart[];
}

export interface SplitPart {
  /** What is split. */
  readonly whole: Expr;
  readonly train: string;
  readonly test: string;
}

/** What is left for training, and what is held out of it, after all splits in a row. */
export interface Sides {
  readonly train: string;
  readonly heldOut: readonly string[];
  /** The last of the splits. */
  readonly last: SplitSite;
}

/** The first of the splits in a row that a place is in: a part may be split again. */
export function splitSiteOf(module: ParsedModule, span: Span): SplitSite | undefined {
  const site = siteOf(module, span);
  const split = site && asSplit(site);
  return split && firstOf(split);
}

function firstOf(split: SplitSite): SplitSite {
  const wholes = split.parts.flatMap(({ whole }) => (whole.kind === 'Name' ? [whole.id] : []));
  for (let above = split.index - 1; above >= 0; above--) {
    const statement = split.block[above]!;
    const before = asSplit({ ...split, index: above, statement });
    if (before?.parts.some(({ train, test }) => wholes.includes(train) || wholes.includes(test)))
      return firstOf(before);
    if (wholes.some((name) => bound(statement).has(name))) break;
  }
  return split;
}

function asSplit(site: Site): SplitSite | undefined {
  const { module, statement } = site;
  if (statement.kind !== 'Assign' || statement.value.kind !== 'Call') return undefined;
  const [target] = statement.targets;
  const call = statement.value;
  if (statement.targets.length !== 1 || (target?.kind !== 'Tuple' && target?.kind !== 'List')) return undefined;
  if (!isTrainTestSplit(module, call) || target.items.length !== 2 * call.args.length) return undefined;
  const names = target.items.map((item) => (item.kind === 'Name' ? item.id : undefined));
  if (names.includes(undefined) || call.args.some(({ kind }) => kind === 'Starred')) return undefined;
  const parts = call.args.map((whole, i) => ({ whole, train: names[2 * i]!, test: names[2 * i + 1]! }));
  return { ...site, statement, call, parts };
}

/** The training part may be split again below, for validation. */
export function sidesOf(split: SplitSite, index: number): Sides {
  const { train, test } = split.parts[index]!;
  for (let below = split.index + 1; below < split.block.length; below++) {
    const statement = split.block[below]!;
    const next = asSplit({ ...split, index: below, statement });
    const again = next?.parts.findIndex(({ whole }) => whole.kind === 'Name' && whole.id === train) ?? -1;
    if (next && again >= 0) {
      const rest = sidesOf(next, again);
      return { ...rest, heldOut: distinct([...rest.heldOut, test]) };
    }
    if (mentions(statement, train).length > 0 || bound(statement).has(train)) break;
  }
  return { train, heldOut: distinct([test]), last: split };
}

/** `_` is for what nobody wants. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !/^_+$/.test(name));
}

function isTrainTestSplit({ tree }: ParsedModule, { func }: Call): boolean {
  const name = 'train_test_split';
  if (func.kind === 'Attribute') return func.attr === name;
  if (func.kind !== 'Name') return false;
  return func.id === name || isImported(tree.body, name, func.id);
}

function isImported(body: readonly Stmt[], name: string, as: string): boolean {
  for (const one of statementsIn(body))
    if (one.kind === 'ImportFrom' && one.names.some((each) => each.name === name && each.as === as)) return true;
  return false;
}
