/**
 * What learns from all rows of a cross-validation goes into a pipeline with the model, so that it learns anew from the
 * training rows of each fold: `cross_val_score(model, scaler.fit_transform(X), y)` becomes
 * `cross_val_score(make_pipeline(scaler, model), X, y)`.
 */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr, Node } from '../python/ast.js';
import { statementsIn } from '../python/walk.js';
import { Draft } from './draft.js';
import { importing } from './imports.js';
import { isChangedBy, isReadByFunctions } from './meaning.js';
import type { Proposal } from './proposal.js';
import {
  allExpressions,
  bound,
  callAt,
  mentions,
  namesIn,
  ownsItsLines,
  scopeOf,
  siteOf,
  textOf,
  type Site,
} from './site.js';

const VALIDATIONS = /^cross_(val_score|val_predict|validate)$/;

/** A cross-validation as written. */
interface Validated {
  readonly model: Expr;
  readonly features: Expr;
  readonly target: Expr | undefined;
}

/** `made`: what is learnt, or resampled, too early. */
export function inPipeline(module: ParsedModule, made: Span, evaluation: Span): Proposal | undefined {
  const site = siteOf(module, made);
  const where = siteOf(module, evaluation);
  const call = site && callAt(site.statement, made);
  if (!site || !where || !call || call.func.kind !== 'Attribute') return undefined;
  const method = call.func.attr;
  if (method !== 'fit_transform' && method !== 'fit_resample') return undefined;
  const validations = validationsIn(module, site.statement);
  return site.statement === where.statement
    ? inline(site, call, validations)
    : method === 'fit_transform'
      ? ofOneTable(site, call, validations)
      : ofTwoTables(site, call, validations);
}

/** `cross_val_score(model, r.fit_transform(F), y)`. */
function inline({ module }: Site, call: Call, validations: readonly Validated[]): Proposal | undefined {
  const validated = validations.find(({ features }) => features === call);
  const [source] = call.args;
  if (!validated || !source || !isOnly(call, validated.target)) return undefined;
  const draft = new Draft();
  wrap(draft, module, call, validated);
  draft.replace(module, validated.features, textOf(module, source));
  return proposed(draft);
}

/** `T = r.fit_transform(F)`, and `T` in cross-validations below. */
function ofOneTable(site: Site, call: Call, validations: readonly Validated[]): Proposal | undefined {
  const { module, statement } = site;
  if (statement.kind !== 'Assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  const [target] = statement.targets;
  const [source] = call.args;
  if (target?.kind !== 'Name' || !source) return undefined;
  const used = validations.filter(({ features }) => features.kind === 'Name' && features.id === target.id);
  if (used.length === 0 || used.some((one) => !isOnly(call, one.target))) return undefined;
  const draft = new Draft();
  const goes = leaves(
    site,
    [target.id],
    source,
    used.map(({ features }) => features),
  );
  if (goes === undefined) return undefined;
  for (const validated of used) {
    wrap(draft, module, call, validated);
    if (textOf(module, source) !== target.id) draft.replace(module, validated.features, textOf(module, source));
  }
  if (goes) keepComments(draft, site);
  return proposed(draft, goes ? 'safe' : 'review');
}

/** `A, b = r.fit_resample(X, y)`, and both in cross-validations below. */
function ofTwoTables(site: Site, call: Call, validations: readonly Validated[]): Proposal | undefined {
  const { module, statement } = site;
  if (statement.kind !== 'Assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  const [target] = statement.targets;
  const [features, answers] = call.args;
  if (target?.kind !== 'Tuple' || target.items.length !== 2 || !features || !answers || call.keywords.length > 0)
    return undefined;
  const [a, b] = target.items.map((item) => (item.kind === 'Name' ? item.id : undefined));
  if (a === undefined || b === undefined) return undefined;
  const used = validations.filter(
    (one) =>
      one.features.kind === 'Name' && one.features.id === a && one.target?.kind === 'Name' && one.target.id === b,
  );
  if (used.length === 0) return undefined;
  const places = used.flatMap((one) => [one.features, one.target!]);
  const goes = leaves(site, [a, b], features, places);
  if (goes === undefined) return undefined;
  const draft = new Draft();
  for (const validated of used) {
    wrap(draft, module, call, validated);
    if (textOf(module, features) !== a) draft.replace(module, validated.features, textOf(module, features));
    if (textOf(module, answers) !== b) draft.replace(module, validated.target!, textOf(module, answers));
  }
  if (goes) keepComments(draft, site);
  return proposed(draft, goes ? 'safe' : 'review');
}

/** Whether the statement is needed no more; undefined when other code would see something else than before. */
function leaves(site: Site, names: readonly string[], source: Expr, used: readonly Node[]): boolean | undefined {
  const { module, statement } = site;
  if (!ownsItsLines(module, statement)) return undefined;
  const { body, loops } = scopeOf(module, statement);
  if (names.some((name) => isReadByFunctions(body, name))) return undefined;
  const below = [...statementsIn(body)].filter((one) => one.start > statement.end);
  const last = Math.max(...used.map(({ end }) => end));
  // What is learnt from, and the learner, are the same where they are used now.
  const reads = new Set([...allExpressions(statement)].flatMap((expr) => (expr.kind === 'Name' ? [expr.id] : [])));
  for (const one of below.filter(({ start }) => start < last))
    for (const name of reads)
      if (!(names.includes(name) && !namesIn(source).has(name)) && (bound(one).has(name) || isChangedBy(one, name)))
        return undefined;
  const others = names.flatMap((name) =>
    below.flatMap((one) => mentions(one, name)).filter((node) => !used.some(({ start }) => start === node.start)),
  );
  const isSame = names.some((name) => namesIn(source).has(name));
  if (isSame && (others.length > 0 || loops)) return undefined;
  return others.length === 0;
}

function wrap(draft: Draft, module: ParsedModule, call: Call, { model }: Validated): void {
  if (call.func.kind !== 'Attribute') return;
  const from = call.func.attr === 'fit_resample' ? 'imblearn.pipeline' : 'sklearn.pipeline';
  const make = importing(draft, module, from, 'make_pipeline', model.start);
  const step = textOf(module, call.func.value);
  draft.replace(module, model, `${make}(${step}, ${textOf(module, model)})`);
}

function keepComments(draft: Draft, { module, statement }: Site): void {
  const { above, behind } = draft.take(module, statement);
  const remarks = [...above, ...(behind ? [behind] : [])];
  if (remarks.length > 0) draft.insertAbove(module, statement, remarks);
}

/** Nothing is handed to the learner that a pipeline would not hand to it. */
function isOnly(call: Call, target: Expr | undefined): boolean {
  const others = [...call.args.slice(1), ...call.keywords.map(({ value }) => value)];
  const isTarget = (expr: Expr) => expr.kind === 'Name' && target?.kind === 'Name' && expr.id === target.id;
  return others.length === 0 || (others.length === 1 && isTarget(others[0]!));
}

function validationsIn(module: ParsedModule, from: Node): Validated[] {
  const found: Validated[] = [];
  for (const statement of module.tree.body.filter(({ end }) => end >= from.start))
    for (const expr of allExpressions(statement)) {
      if (expr.kind !== 'Call') continue;
      const name = expr.func.kind === 'Name' ? expr.func.id : expr.func.kind === 'Attribute' ? expr.func.attr : '';
      if (!VALIDATIONS.test(name)) continue;
      const given = (key: string, index: number) =>
        expr.keywords.find((one) => one.name === key)?.value ?? expr.args[index];
      const [model, features] = [given('estimator', 0), given('X', 1)];
      // Parameters of the model would have to be named otherwise.
      const isSpecial = expr.keywords.some(
        (one) => one.name === undefined || /^(fit_params|params|return_estimator)$/.test(one.name),
      );
      if (model && features && !isSpecial) found.push({ model, features, target: given('y', 2) });
    }
  return found;
}

function proposed(draft: Draft, safety: Proposal['safety'] = 'safe'): Proposal {
  return { title: 'Put it into a pipeline with the model', safety, draft, preserves: 'evaluations' };
}
