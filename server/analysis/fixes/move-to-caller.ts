/**
 * A function prepares the table that its caller splits: what it learns moves to the caller, below the split. With
 * `X = StandardScaler().fit_transform(X)` in `load()`, the caller of `X, y = load()` gets the lines of `moveBelow`.
 */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr, FunctionDef, Return, Stmt } from '../python/ast.js';
import { expressionsIn, statementsIn } from '../python/walk.js';
import { Draft } from './draft.js';
import { estimatorName, stopsAtNewCategories } from './estimators.js';
import { importing } from './imports.js';
import { mentionsBelow } from './meaning.js';
import type { Proposal } from './proposal.js';
import { allExpressions, bound, callAt, mentions, ownsItsLines, siteOf, textOf, type Site } from './site.js';
import { sidesOf, splitSiteOf, type SplitSite } from './split-site.js';

/** `others`: all modules that are known to run the code of the function's. */
export function moveToCaller(
  module: ParsedModule,
  learning: Span,
  splitModule: ParsedModule,
  split: Span,
  others: readonly ParsedModule[],
): Proposal | undefined {
  const site = siteOf(module, learning);
  const target = splitSiteOf(splitModule, split);
  const call = site && callAt(site.statement, learning);
  const owner = site && functionOf(module, site);
  if (!site || !target || !call || !owner || !ownsItsLines(module, site.statement)) return undefined;
  const { statement } = site;
  if (statement.kind !== 'Assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  const [table] = statement.targets;
  const [source] = call.args;
  const isWhole = call.args.length === 1 && call.keywords.length === 0;
  if (table?.kind !== 'Name' || source?.kind !== 'Name' || !isWhole) return undefined;
  if (call.func.kind !== 'Attribute' || call.func.attr !== 'fit_transform') return undefined;
  if (stopsAtNewCategories(call.func.value, owner.body)) return undefined;
  const made = makingOf(owner, statement, call.func.value);
  const received = made && receivedAs(owner, table.id, source.id, statement, target, [module, ...others]);
  if (!made || received === undefined) return undefined;

  const draft = new Draft();
  const comments = [...(made.statement ? [made.statement] : []), statement].map((one) => draft.take(module, one));
  if (source.id !== table.id)
    for (const result of returnsOf(owner))
      for (const node of mentions(result, table.id)) draft.replace(module, node, source.id);
  const maker = importedMaker(draft, module, splitModule, made.call, target.statement.start);
  const variable = keptName(call.func.value, owner, splitModule) ?? estimatorName(splitModule, made.call);
  if (maker === undefined || variable === undefined) return undefined;
  const sides = sidesOf(target, received);
  const behind = comments.map((one) => one.behind).filter(Boolean);
  const making = `${variable} = ${maker}${textOf(module, { start: made.call.func.end, end: made.call.end })}`;
  draft.insertBelow(splitModule, sides.last.statement, [
    ...comments.flatMap(({ above }) => above),
    behind.length > 0 ? `${making}  ${behind.join('  ')}` : making,
    `${sides.train} = ${variable}.fit_transform(${sides.train})`,
    ...sides.heldOut.map((part) => `${part} = ${variable}.transform(${part})`),
  ]);
  return { title: `Learn on ${sides.train} only, below the split`, safety: 'review', draft, preserves: 'learnt' };
}

/** The function in whose own block a statement stands. */
function functionOf({ tree }: ParsedModule, { block }: Site): FunctionDef | undefined {
  for (const one of tree.body) if (one.kind === 'FunctionDef' && one.body === block) return one;
  return undefined;
}

interface Making {
  readonly call: Call;
  /** Where it has a statement to itself. */
  readonly statement: Stmt | undefined;
}

/** `StandardScaler()`, or the variable that holds it for this one use. Only constants go in: they are the same elsewhere. */
function makingOf(owner: FunctionDef, user: Stmt, learner: Expr): Making | undefined {
  const plain = (expr: Expr) =>
    expr.kind === 'Call' &&
    [...expr.args, ...expr.keywords.map(({ value }) => value)].every((given) =>
      [...expressionsIn(given)].every(({ kind }) => kind !== 'Name' && kind !== 'Starred'),
    );
  if (learner.kind === 'Call') return plain(learner) ? { call: learner, statement: undefined } : undefined;
  if (learner.kind !== 'Name') return undefined;
  const about = owner.body.filter(
    (one) => one !== user && (bound(one).has(learner.id) || mentions(one, learner.id).length > 0),
  );
  const [making] = about;
  if (about.length !== 1 || making?.kind !== 'Assign' || making.value.kind !== 'Call' || !plain(making.value))
    return undefined;
  return { call: making.value, statement: making };
}

/** The name that it has in the function, if nothing else goes by it where it goes. */
function keptName(learner: Expr, owner: FunctionDef, { tree, text: { text } }: ParsedModule): string | undefined {
  if (learner.kind !== 'Name') return undefined;
  const isHere = tree.body.includes(owner);
  const elsewhere = isHere ? text.slice(0, owner.start) + text.slice(owner.end) : text;
  return new RegExp(`(?<![\\w.])${learner.id}(?!\\w)`).test(elsewhere) ? undefined : learner.id;
}

function returnsOf({ body }: FunctionDef): Return[] {
  return [...statementsIn(body)].filter((one) => one.kind === 'Return');
}

/** Which part of the split it is that the function returns under this name, if it is all that happens to it. */
function receivedAs(
  owner: FunctionDef,
  table: string,
  source: string,
  statement: Stmt,
  split: SplitSite,
  known: readonly ParsedModule[],
): number | undefined {
  const [result, another] = returnsOf(owner);
  if (!result?.value || another) return undefined;
  const items = result.value.kind === 'Tuple' ? result.value.items : [result.value];
  const place = items.findIndex((item) => item.kind === 'Name' && item.id === table);
  const used = mentionsBelow(owner.body, table, statement.end);
  const changed = owner.body.some(
    (one) => one.start > statement.end && (bound(one).has(source) || bound(one).has(table)),
  );
  if (place < 0 || used.length !== 1 || changed) return undefined;

  const { module, block, index } = split;
  const calls = [...new Set([...known, module])].flatMap((one) => callsOf(one, owner.name));
  const [call] = calls;
  const receiver = block.slice(0, index).find((one) => one.kind === 'Assign' && one.value === call);
  if (calls.length !== 1 || receiver?.kind !== 'Assign' || receiver.targets.length !== 1) return undefined;
  const [target] = receiver.targets;
  const targets = target?.kind === 'Tuple' ? target.items : [target];
  const name = targets.length === items.length ? targets[place] : undefined;
  if (name?.kind !== 'Name') return undefined;
  const between = block.slice(block.indexOf(receiver) + 1, index);
  if (between.some((one) => bound(one).has(name.id) || mentions(one, name.id).length > 0)) return undefined;
  if (mentionsBelow(block, name.id, split.statement.end).length > 0) return undefined;
  const part = split.parts.findIndex(({ whole }) => whole.kind === 'Name' && whole.id === name.id);
  return part >= 0 ? part : undefined;
}

/** Calls of a function by its name; anything else that is done with it counts as one as well. */
function callsOf({ tree }: ParsedModule, name: string): (Call | undefined)[] {
  return tree.body.flatMap((statement) => {
    const all = [...allExpressions(statement)];
    const calls = all.filter((expr): expr is Call => expr.kind === 'Call' && nameOf(expr.func) === name);
    return all.filter((expr) => nameOf(expr) === name).map((expr) => calls.find((call) => call.func === expr));
  });
}

function nameOf(expr: Expr): string | undefined {
  return expr.kind === 'Name' ? expr.id : expr.kind === 'Attribute' ? expr.attr : undefined;
}

/** What makes the estimator, as the other module may call it. */
function importedMaker(
  draft: Draft,
  module: ParsedModule,
  into: ParsedModule,
  { func }: Call,
  before: number,
): string | undefined {
  if (module === into) return textOf(module, func);
  if (func.kind !== 'Name') return undefined;
  for (const one of module.tree.body)
    if (one.kind === 'ImportFrom' && one.level === 0)
      for (const { name, as } of one.names)
        if ((as ?? name) === func.id) return importing(draft, into, one.module, name, before);
  return undefined;
}
