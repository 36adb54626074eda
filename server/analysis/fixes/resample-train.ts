/**
 * `X_more, y_more = SMOTE().fit_resample(X, y)` above a split becomes
 * `X_train, y_train = SMOTE().fit_resample(X_train, y_train)` below it.
 */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import { Draft } from './draft.js';
import { inPipeline } from './in-pipeline.js';
import { isChangedBy, isLook, isReadByFunctions, mentionsBelow } from './meaning.js';
import type { Proposal } from './proposal.js';
import { sidesOf, splitSiteOf } from './split-site.js';
import { allExpressions, bound, callAt, mentions, ownsItsLines, scopeOf, siteOf, textOf } from './site.js';
import { rewritten } from './substitute.js';

export function resampleTrain(module: ParsedModule, made: Span, split: Span): Proposal | undefined {
  const site = siteOf(module, made);
  const first = splitSiteOf(module, split);
  if (!first) return inPipeline(module, made, split);
  if (!site || site.block !== first.block || site.index > first.index) return undefined;
  const { statement, block, index } = site;
  const call = callAt(statement, made);
  if (statement.kind !== 'Assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  if (call.func.kind !== 'Attribute' || !/^fit_(re)?sample$/.test(call.func.attr) || !ownsItsLines(module, statement))
    return undefined;
  const [target] = statement.targets;
  if (target?.kind !== 'Tuple' || target.items.length !== 2 || call.args.length !== 2 || call.keywords.length > 0)
    return undefined;
  const pairs = target.items.flatMap((item, i) => {
    const part = first.parts.findIndex(
      ({ whole }) => whole.kind === 'Name' && item.kind === 'Name' && whole.id === item.id,
    );
    return item.kind === 'Name' && part >= 0 ? [{ item, source: call.args[i]!, sides: sidesOf(first, part) }] : [];
  });
  const [features, answers] = pairs;
  if (
    !features ||
    !answers ||
    (features.sides.last !== answers.sides.last && features.sides.last.statement !== answers.sides.last.statement)
  )
    return undefined;

  const { last } = features.sides;
  const { body, loops } = scopeOf(module, statement);
  const between = block.slice(index + 1, first.index);
  const reads = new Set([...allExpressions(statement)].flatMap((expr) => (expr.kind === 'Name' ? [expr.id] : [])));
  const own = new Set(pairs.map(({ item }) => item.id));
  if ([...own].some((name) => isReadByFunctions(body, name))) return undefined;
  let looks = false;
  for (const one of [...between, ...block.slice(first.index + 1, last.index)]) {
    const changed = bound(one);
    if ([...reads].some((name) => !own.has(name) && (changed.has(name) || isChangedBy(one, name)))) return undefined;
    const mentioned = [...own].filter((name) => mentions(one, name).length > 0 || changed.has(name));
    if (mentioned.length > 0 && (!isLook(one) || mentioned.some((name) => isNew(module, name, pairs))))
      return undefined;
    looks ||= mentioned.length > 0;
  }
  const rebound = bound(first.statement);
  const after = [...own]
    .filter((name) => !rebound.has(name))
    .flatMap((name) => mentionsBelow(body, name, last.statement.end));
  if (after.length > 0 || (loops && pairs.some(({ item }) => !isNew(module, item.id, pairs)))) return undefined;

  const draft = new Draft();
  const { above, behind } = draft.take(module, statement);
  for (const { item, source } of pairs)
    if (isNew(module, item.id, pairs))
      for (const node of mentions(first.statement, item.id)) draft.replace(module, node, textOf(module, source));
  const line = rewritten(
    module,
    statement,
    pairs.flatMap(({ item, source, sides }) => [
      { start: item.start, end: item.end, text: sides.train },
      { start: source.start, end: source.end, text: sides.train },
    ]),
  );
  draft.insertBelow(module, last.statement, [...above, behind ? `${line}  ${behind}` : line]);
  return {
    title: 'Split first, then resample the training part only',
    safety: looks ? 'review' : 'safe',
    draft,
    preserves: 'trainings',
  };
}

/** Whether the resampled table has a name of its own. */
function isNew(
  module: ParsedModule,
  name: string,
  pairs: readonly {
    readonly item: { readonly id: string };
    readonly source: { readonly start: number; readonly end: number };
  }[],
): boolean {
  return pairs.every(({ item, source }) => item.id !== name || textOf(module, source) !== name);
}
