/**
 * Early stopping gets rows of its own, from the training part: `fit(X_train, y_train, eval_set=[(X_test, y_test)])` becomes
 * a split of `X_train` and `fit(X_fit, y_fit, eval_set=[(X_valid, y_valid)])`.
 */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Expr, Stmt } from '../python/ast.js';
import { Draft } from './draft.js';
import { importing } from './imports.js';
import type { Proposal } from './proposal.js';
import { allExpressions, callAt, freeName, isTaken, ownsItsLines, siteOf } from './site.js';
import { expressionsIn } from '../python/walk.js';

export function holdOut(module: ParsedModule, training: Span, validation: Span): Proposal | undefined {
  const site = siteOf(module, training);
  const call = site && callAt(site.statement, training);
  if (!site || !call || !ownsItsLines(module, site.statement)) return undefined;
  const given = (position: number, ...keys: readonly string[]) =>
    call.args[position] ?? call.keywords.find(({ name }) => name !== undefined && keys.includes(name))?.value;
  const [features, target] = [given(0, 'X', 'x'), given(1, 'y')];
  if (features?.kind !== 'Name' || target?.kind !== 'Name') return undefined;
  const pair = pairAt(site.block, site.index, validation, [features.id, target.id]);
  if (!pair) return undefined;
  const { statement, features: watched, target: answers } = pair;

  const draft = new Draft();
  const split = importing(draft, module, 'sklearn.model_selection', 'train_test_split', statement.start);
  const named = (like: string, role: string) => {
    const other = like.replace(/train(ing)?|tr$/i, (word) => (word === word.toUpperCase() ? role.toUpperCase() : role));
    return freeName(module, other === like ? `${like}_${role}` : other);
  };
  const names = [features.id, target.id].flatMap((name) => [named(name, 'fit'), named(name, isTaken(module, named(name, 'valid')) ? 'stop' : 'valid')]);
  const [fitFeatures, validFeatures, fitTarget, validTarget] = names as [string, string, string, string];
  if (new Set(names).size < 4) return undefined;
  const seed = seedIn(module, statement.start);
  draft.insertAbove(module, statement, [
    `${names.join(', ')} = ${split}(${features.id}, ${target.id}, test_size=0.2, random_state=${seed})`,
  ]);
  draft.replace(module, features, fitFeatures);
  draft.replace(module, target, fitTarget);
  draft.replace(module, watched, validFeatures);
  draft.replace(module, answers, validTarget);
  return {
    title: `Hold out a part of ${features.id} to decide by`,
    safety: 'review',
    draft,
    preserves: 'evaluations',
  };
}

interface Pair {
  /** The statement above which the rows have to be held out. */
  readonly statement: Stmt;
  readonly features: Expr;
  readonly target: Expr;
}

/** `(X_test, y_test)` in the call, or in the one variable that it is given. */
function pairAt(block: readonly Stmt[], index: number, { start, end }: Span, trained: readonly string[]): Pair | undefined {
  const statement = block[index]!;
  const inside = [...allExpressions(statement)].filter((expr) => expr.start >= start && expr.end <= end);
  const direct = inside.flatMap((expr) => pairIn(expr, trained) ?? []);
  if (direct.length === 1) return { statement, ...direct[0]! };
  const names = inside.filter((expr) => expr.kind === 'Name');
  const [name] = names;
  if (direct.length > 0 || names.length !== 1 || !name) return undefined;
  const above = block.slice(0, index).filter((one) => one.kind === 'Assign' && one.targets[0]?.kind === 'Name' && one.targets[0].id === name.id);
  const [given] = above;
  if (above.length !== 1 || given?.kind !== 'Assign') return undefined;
  const pairs = [...expressionsIn(given.value)].flatMap((expr) => pairIn(expr, trained) ?? []);
  return pairs.length === 1 ? { statement: given, ...pairs[0]! } : undefined;
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
