/** Cross-validation with a splitter, as written: `kf = KFold(5)`, `kf.split(X, y)`, `cross_val_score(model, X, y, cv=kf)`. */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr, Node } from '../python/ast.js';
import { allExpressions, callAt, mentions, scopeOf, siteOf, textOf } from './site.js';

export interface Splitter {
  /** `KFold(5)`, or the number of folds alone. */
  readonly made: Expr;
  /** `KFold`; undefined for a number of folds. */
  readonly name: string | undefined;
  /** The number of folds as written, or that of scikit-learn. */
  readonly folds: string;
  /** Everywhere that it splits something. */
  readonly uses: readonly Call[];
}

const FOLDS = '5';

export function splitterAt(module: ParsedModule, split: Span): Splitter | undefined {
  const site = siteOf(module, split);
  const call = site && callAt(site.statement, split);
  if (!call) return undefined;
  const given =
    call.func.kind === 'Attribute' && call.func.attr === 'split'
      ? call.func.value
      : call.keywords.find(({ name }) => name === 'cv')?.value;
  if (!given) return undefined;
  if (given.kind === 'Number') return { made: given, name: undefined, folds: textOf(module, given), uses: [call] };
  if (given.kind === 'Call') return making(module, given, [call]);
  if (given.kind !== 'Name') return undefined;
  const { body } = scopeOf(module, site.statement);
  const above = body.filter(
    (one) => one.kind === 'Assign' && one.targets.some((target) => target.kind === 'Name' && target.id === given.id),
  );
  const [made] = above;
  if (above.length !== 1 || made?.kind !== 'Assign' || made.value.kind !== 'Call' || made.end > call.start)
    return undefined;
  const uses = body.flatMap((one) => callsWith(one, given.id));
  const places = body.flatMap((one) => mentions(one, given.id));
  return uses.length === places.length ? making(module, made.value, uses) : undefined;
}

function making(module: ParsedModule, made: Call, uses: readonly Call[]): Splitter | undefined {
  const name = made.func.kind === 'Name' ? made.func.id : made.func.kind === 'Attribute' ? made.func.attr : undefined;
  if (name === undefined || !/^[A-Z]\w*(Fold|Split)$/.test(name)) return undefined;
  const folds = made.args[0] ?? made.keywords.find((one) => one.name === 'n_splits')?.value;
  return { made, name, folds: folds ? textOf(module, folds) : FOLDS, uses };
}

function callsWith(statement: Parameters<typeof allExpressions>[0], name: string): Call[] {
  const is = (expr: Expr | undefined) => expr?.kind === 'Name' && expr.id === name;
  return [...allExpressions(statement)].filter(
    (expr): expr is Call =>
      expr.kind === 'Call' &&
      ((expr.func.kind === 'Attribute' && expr.func.attr === 'split' && is(expr.func.value)) ||
        expr.keywords.some((one) => one.name === 'cv' && is(one.value))),
  );
}

/** Where another keyword argument goes, and what separates it from those before. */
export function endOfArguments(module: ParsedModule, call: Call): { at: Node; separator: string } {
  const last = [...call.args, ...call.keywords].sort((a, b) => a.end - b.end).at(-1);
  if (!last) {
    const end = call.end - 1;
    return { at: { start: end, end }, separator: '' };
  }
  // Behind brackets around the last one.
  const rest = module.text.text.slice(last.end, call.end - 1);
  const end = last.end + (/^(\s*\))*/.exec(rest)?.[0].length ?? 0);
  return { at: { start: end, end }, separator: ', ' };
}

/** Takes an argument out, with the comma beside it. */
export function withoutArgument(call: Call, argument: Node): Node {
  const all = [...call.args, ...call.keywords].sort((a, b) => a.start - b.start);
  const index = all.findIndex(({ start }) => start === argument.start);
  const [before, after] = [all[index - 1], all[index + 1]];
  if (before) return { start: before.end, end: argument.end };
  return after ? { start: argument.start, end: after.start } : argument;
}
