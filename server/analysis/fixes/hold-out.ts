/**
 * Early stopping gets rows of its own, from the training part: `fit(X_train, y_train, eval_set=[(X_test, y_test)])` becomes
 * a split of `X_train` and `fit(X_fit, y_fit, eval_set=[(X_valid, y_valid)])`.
 */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr, Stmt } from '../python/ast.js';
import { Draft } from './draft.js';
import { importing } from './imports.js';
import type { Proposal } from './proposal.js';
import { allExpressions, bound, callAt, freeName, isTaken, ownsItsLines, siteOf, type Site } from './site.js';
import { expressionsIn } from '../python/walk.js';

export function holdOut(module: ParsedModule, training: Span): Proposal | undefined {
  const site = siteOf(module, training);
  const call = site && callAt(site.statement, training);
  if (!site || !call || !ownsItsLines(module, site.statement)) return undefined;
  const given = (position: number, ...keys: readonly string[]) =>
    call.args[position] ?? call.keywords.find(({ name }) => name !== undefined && keys.includes(name))?.value;
  const [features, target] = [given(0, 'X', 'x'), given(1, 'y')];
  if (features?.kind !== 'Name' || target?.kind !== 'Name') return undefined;
  const pair = pairAt(site, call, [features.id, target.id]);
  if (!pair) return undefined;
  const { statement, features: from, target: answers } = pair;

  const draft = new Draft();
  const split = importing(draft, module, 'sklearn.model_selection', 'train_test_split', statement.start);
  const [fitFeatures, fitTarget] = namesFor(module, features.id, target.id, ['fit', 'learn']);
  const [validFeatures, validTarget] = namesFor(module, features.id, target.id, ['valid', 'val', 'stop']);
  const names = [fitFeatures, validFeatures, fitTarget, validTarget];
  if (new Set(names).size < names.length) return undefined;
  const seed = seedIn(module, statement.start);
  draft.insertAbove(module, statement, [
    `${names.join(', ')} = ${split}(${features.id}, ${target.id}, test_size=0.2, random_state=${seed})`,
  ]);
  draft.replace(module, features, fitFeatures);
  draft.replace(module, target, fitTarget);
  draft.replace(module, from, validFeatures);
  draft.replace(module, answers, validTarget);
  return {
    title: `Hold out a part of ${features.id} to decide by`,
    safety: 'review',
    draft,
    preserves: 'evaluations',
  };
}

/** `X_valid` and `y_valid`, or another role that neither has yet. */
function namesFor(module: ParsedModule, features: string, target: string, roles: readonly string[]): [string, string] {
  const named = (like: string, role: string) => {
    const other = like.replace(/train(ing)?|tr$/i, role);
    return other === like ? `${like}_${role}` : other;
  };
  const pairs = roles.map((role): [string, string] => [named(features, role), named(target, role)]);
  const free = pairs.find((names) => !names.some((name) => isTaken(module, name)));
  const [first, second] = free ?? pairs[0]!;
  return [freeName(module, first), freeName(module, second)];
}

interface Pair {
  /** The statement above which the rows have to be held out. */
  readonly statement: Stmt;
  readonly features: Expr;
  readonly target: Expr;
}

const WATCHED = /^(eval_set|eval_sets|validation_data|evals|valid_sets)$/;

/** `(X_test, y_test)` in the call, or in the one variable that it is given. */
function pairAt({ module, block, index, statement }: Site, call: Call, trained: readonly string[]): Pair | undefined {
  const value = call.keywords.find(({ name }) => name !== undefined && WATCHED.test(name))?.value;
  if (!value) return undefined;
  if (value.kind !== 'Name') return onlyPair(statement, value, trained);
  const given = block.slice(0, index).filter((one) => bound(one).has(value.id));
  const [made] = given;
  return given.length === 1 && made?.kind === 'Assign' && ownsItsLines(module, made)
    ? onlyPair(made, made.value, trained)
    : undefined;
}

function onlyPair(statement: Stmt, value: Expr, trained: readonly string[]): Pair | undefined {
  const pairs = [...expressionsIn(value)].flatMap((expr) => pairIn(expr, trained) ?? []);
  return pairs.length === 1 ? { statement, ...pairs[0]! } : undefined;
}

function pairIn(expr: Expr, trained: readonly string[]): Omit<Pair, 'statement'> | undefined {
  if ((expr.kind !== 'Tuple' && expr.kind !== 'List') || expr.items.length !== 2) return undefined;
  const [features, target] = expr.items;
  if (features?.kind !== 'Name' || target?.kind !== 'Name' || trained.includes(features.id)) return undefined;
  return { features, target };
}

/** As the program seeds its last split above. */
function seedIn({ tree, text }: ParsedModule, before: number): string {
  let seed = '0';
  for (const statement of tree.body)
    for (const expr of allExpressions(statement))
      if (expr.kind === 'Call' && expr.end < before) {
        const value = expr.keywords.find(({ name }) => name === 'random_state')?.value;
        if (value?.kind === 'Number' || value?.kind === 'Name') seed = text.text.slice(value.start, value.end);
      }
  return seed;
}
