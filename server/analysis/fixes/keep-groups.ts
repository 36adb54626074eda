/** Rows of one entity stay on one side: `GroupKFold` with `groups=`, `GroupShuffleSplit`. */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr } from '../python/ast.js';
import { derivationOf, givenTo } from './columns.js';
import { Draft } from './draft.js';
import { importing } from './imports.js';
import type { Proposal } from './proposal.js';
import { sidesOf, splitSiteOf, type SplitSite } from './split-site.js';
import { endOfArguments, splitterAt } from './splitter.js';
import { freeName, scopeOf, textOf } from './site.js';

const GROUPED: Readonly<Record<string, string>> = {
  KFold: 'GroupKFold',
  StratifiedKFold: 'StratifiedGroupKFold',
  ShuffleSplit: 'GroupShuffleSplit',
  StratifiedShuffleSplit: 'GroupShuffleSplit',
};

export function keepGroups(module: ParsedModule, split: Span, column: string): Proposal | undefined {
  const site = splitSiteOf(module, split);
  return site ? holdOutGroups(site, column) : foldGroups(module, split, column);
}

function foldGroups(module: ParsedModule, split: Span, column: string): Proposal | undefined {
  const splitter = splitterAt(module, split);
  if (!splitter) return undefined;
  const { made, name, folds, uses } = splitter;
  const draft = new Draft();
  const grouped = name === undefined ? 'GroupKFold' : GROUPED[name];
  if (grouped !== undefined) {
    const imported = importing(draft, module, 'sklearn.model_selection', grouped, made.start);
    // The others know neither chance nor seed.
    const kept =
      grouped === 'StratifiedGroupKFold' && made.kind === 'Call'
        ? made.keywords.filter((one) => one.name !== 'n_splits')
        : [];
    const options = [`n_splits=${folds}`, ...kept.map((one) => textOf(module, one))];
    draft.replace(module, made, `${imported}(${options.join(', ')})`);
  } else if (!name?.includes('Group')) return undefined;
  for (const call of uses) {
    if (call.keywords.some((one) => one.name === 'groups')) continue;
    const isSplit = call.func.kind === 'Attribute' && call.func.attr === 'split';
    const features = isSplit ? call.args[0] : (call.args[1] ?? call.keywords.find((one) => one.name === 'X')?.value);
    const table = features && frameOf(module, features, call);
    if (table === undefined || (isSplit && call.args.length > 2)) return undefined;
    const { at, separator } = endOfArguments(module, call);
    draft.replace(module, at, `${separator}groups=${table}[${quoted(column)}]`);
  }
  return { title: `Keep the rows of each ${column} together`, safety: 'review', draft, preserves: 'evaluations' };
}

/** `train_test_split` knows no groups. */
function holdOutGroups(site: SplitSite, column: string): Proposal | undefined {
  const { module, call, parts, statement } = site;
  const frames = parts.map(({ whole }) => isFrame(module, whole, call));
  const table = parts.map(({ whole }) => frameOf(module, whole, call)).find((one) => one !== undefined);
  const [first] = parts;
  if (!first || table === undefined || frames.includes(false) || sidesOf(site, 0).last.statement !== statement)
    return undefined;
  const draft = new Draft();
  const splitter = importing(draft, module, 'sklearn.model_selection', 'GroupShuffleSplit', statement.start);
  const kept = call.keywords.filter(
    ({ name }) => name !== undefined && /^(test_size|train_size|random_state)$/.test(name),
  );
  const options = ['n_splits=1', ...kept.map((one) => textOf(module, one))].join(', ');
  const [train, test] = [freeName(module, 'train_rows'), freeName(module, 'test_rows')];
  draft.insertAbove(module, statement, [
    `${train}, ${test} = next(${splitter}(${options}).split(${textOf(module, first.whole)}, groups=${table}[${quoted(column)}]))`,
  ]);
  const values = parts.flatMap(({ whole }) => [train, test].map((rows) => `${textOf(module, whole)}.iloc[${rows}]`));
  draft.replace(module, call, values.join(', '));
  return { title: `Keep the rows of each ${column} together`, safety: 'review', draft, preserves: 'evaluations' };
}

/** The table with all columns that a split one was made of, row by row. */
function frameOf(module: ParsedModule, expr: Expr, at: Call): string | undefined {
  const { body } = scopeOf(module, at);
  const above = body.filter(({ end }) => end <= at.start);
  for (let of: Expr = expr, hops = 0; hops < 5; hops++) {
    const derivation =
      of.kind === 'Subscript' && of.value.kind === 'Name' ? { of: of.value.id } : derivationOf(of, above);
    if (!derivation) return undefined;
    const made = givenTo(derivation.of, above);
    if (!made) return undefined;
    // What it was read or computed from is not a table any more.
    const further = derivationOf(made, above);
    if (!further || further.of === derivation.of) return derivation.of;
    of = made;
  }
  return undefined;
}

/** Whether `.iloc` is understood: a table, some of its columns, or one of them. */
function isFrame(module: ParsedModule, expr: Expr, at: Call): boolean {
  const { body } = scopeOf(module, at);
  const above = body.filter(({ end }) => end <= at.start);
  if (expr.kind === 'Subscript') return expr.value.kind === 'Name';
  if (derivationOf(expr, above) && expr.kind !== 'Name') return true;
  if (expr.kind !== 'Name') return false;
  const value = givenTo(expr.id, above);
  if (!value) return false;
  if (value.kind === 'Subscript' || derivationOf(value, above)) return true;
  return value.kind === 'Call' && value.func.kind === 'Attribute' && /^(read_\w+|pop|copy)$/.test(value.func.attr);
}

function quoted(column: string): string {
  return JSON.stringify(column);
}
