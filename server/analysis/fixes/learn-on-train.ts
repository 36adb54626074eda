/**
 * Learning moves below the split: it learns from the training part, and what was learnt is laid on both parts.
 * `X = scaler.fit_transform(X)` above a split becomes `X_train = scaler.fit_transform(X_train)` and
 * `X_test = scaler.transform(X_test)` below it.
 */
import type { Span } from '../../../rules/api/rule.js';
import type { ParsedModule } from '../project.js';
import type { Call, Expr, Stmt } from '../python/ast.js';
import { expressionsIn } from '../python/walk.js';
import { estimatorName, stopsAtNewCategories } from './estimators.js';
import { inPipeline } from './in-pipeline.js';
import { moveBelow, type Moved } from './move-below.js';
import type { Proposal } from './proposal.js';
import { sidesOf, splitSiteOf, type SplitSite } from './split-site.js';
import {
  allExpressions,
  callAt,
  freeName,
  mentions,
  ownsItsLines,
  scopeOf,
  siteOf,
  textOf,
  type Site,
} from './site.js';
import { rewritten, type Replacement } from './substitute.js';
import { Draft } from './draft.js';

/** `learnings`: all that is learnt too early in the same file; several may stand in one statement. */
export function learnOnTrain(
  module: ParsedModule,
  learning: Span,
  split: Span,
  learnings: readonly Span[],
): Proposal | undefined {
  const site = siteOf(module, learning);
  const first = splitSiteOf(module, split);
  const call = site && callAt(site.statement, learning);
  if (site && call?.func.kind === 'Attribute' && stopsAtNewCategories(call.func.value, above(site))) return undefined;
  if (!first) return inPipeline(module, learning, split);
  if (!site || site.block !== first.block || !ownsItsLines(module, site.statement)) return undefined;
  if (!call) return undefined;
  if (site.index > first.index) return belowSplit(site, call, first);
  const method = methodOf(call);
  const moved =
    method === 'fit_transform'
      ? fitTransform(site, call, first)
      : method === 'fit'
        ? fit(site, call, first)
        : statistic(site, learnings);
  return moved && moveBelow(moved, first);
}

function above({ module, block, statement }: Site): Stmt[] {
  return [...new Set([...scopeOf(module, statement).body, ...block])].filter(({ start }) => start < statement.start);
}

function methodOf({ func }: Call): string | undefined {
  return func.kind === 'Attribute' ? func.attr : undefined;
}

/** `T = r.fit_transform(F)`, or in place `T[c] = r.fit_transform(T[c])`. */
function fitTransform(site: Site, call: Call, split: SplitSite): Moved | undefined {
  const { module, statement } = site;
  const target = assigned(statement);
  const learner = learnerOf(site, call, split);
  const [source] = call.args;
  if (!target || !learner || !source || statement.kind !== 'Assign') return undefined;
  const { value } = statement;
  const isPlain = value === call || (value.kind === 'Call' && value.args.length === 0 && isChainOn(value, call));
  const place = (part: string): Replacement[] => [
    ...placesOf(module, statement, target, source).map((node) => ({ ...node, text: part })),
    ...learner.named,
  ];
  return {
    site,
    statements: [statement],
    table: target.table,
    column: target.column,
    source,
    learner: learner.variable,
    isPlain,
    train: (part, parts) => [
      ...learner.before,
      rewritten(module, statement, [...place(part), ...learner.answers(parts)]),
    ],
    test: (part) => [rewritten(module, statement, [...place(part), ...transforming(call)])],
  };
}

/** `r.fit(F)` or `r = R().fit(F)`, with a `T = r.transform(F)` above the split or without. */
function fit(site: Site, call: Call, split: SplitSite): Moved | undefined {
  const { module, statement, block, index } = site;
  const [source] = call.args;
  const isStatement = statement.kind === 'Expr' && statement.value === call;
  const target = statement.kind === 'Assign' && statement.value === call ? assigned(statement) : undefined;
  const learner = isStatement ? (call.func.kind === 'Attribute' ? nameOf(call.func.value) : undefined) : target?.table;
  const answers = answersOf(call, split);
  if (!source || learner === undefined || target?.column || !answers) return undefined;
  const learns = (part: string, parts: ReadonlyMap<string, string>) =>
    rewritten(module, statement, [{ ...span(source), text: part }, ...answers(parts)]);
  const uses = block.slice(index + 1, split.index).filter((one) => mentions(one, learner).length > 0);
  const [use, another] = uses;
  if (another) return undefined;
  if (!use)
    return {
      site,
      statements: [statement],
      table: undefined,
      column: undefined,
      source,
      learner,
      isPlain: true,
      train: (part, parts) => [learns(part, parts)],
      test: () => [],
    };
  const onto = assigned(use);
  const applied = [...allExpressions(use)].find(
    (expr): expr is Call =>
      expr.kind === 'Call' &&
      expr.func.kind === 'Attribute' &&
      expr.func.attr === 'transform' &&
      nameOf(expr.func.value) === learner,
  );
  const [from] = applied?.args ?? [];
  if (!onto || !from || !ownsItsLines(module, use) || textOf(module, from) !== textOf(module, source)) return undefined;
  const lays = (part: string) =>
    rewritten(
      module,
      use,
      placesOf(module, use, onto, from).map((node) => ({ ...node, text: part })),
    );
  return {
    site,
    statements: [statement, use],
    table: onto.table,
    column: onto.column,
    source,
    learner,
    isPlain: use.kind === 'Assign' && use.value === applied,
    train: (part, parts) => [learns(part, parts), lays(part)],
    test: (part) => [lays(part)],
  };
}

const STATISTICS = new Set('mean median std var min max mode quantile sum count skew'.split(' '));
/** What keeps every row in its place. */
const ROWWISE = new Set(['fillna', 'clip', 'replace', 'where', 'mask']);

/** `T[c] = T[c].fillna(T[c].mean())`, `T = (T - T.mean()) / T.std()`: the numbers get names. */
function statistic(site: Site, learnings: readonly Span[]): Moved | undefined {
  const { module, statement } = site;
  const target =
    statement.kind === 'Assign'
      ? assigned(statement)
      : statement.kind === 'Expr'
        ? inPlace(statement.value)
        : undefined;
  if (!target) return undefined;
  const { table, column } = target;
  const value = statement.kind === 'Assign' || statement.kind === 'Expr' ? statement.value : undefined;
  if (!column && !isRowwise(value)) return undefined;
  const numbers: { call: Call; name: string }[] = [];
  for (const span of learnings) {
    if (span.start < statement.start || span.end > statement.end) continue;
    const call = callAt(statement, span);
    const method = call && methodOf(call);
    if (!call || !method || !STATISTICS.has(method) || isGrouped(call)) return undefined;
    if (!numbers.some((one) => one.call === call)) {
      const known = numbers.find((one) => textOf(module, one.call) === textOf(module, call));
      const wanted = `${columnOf(call) ?? table.toLowerCase()}_${method}`;
      numbers.push({ call, name: known?.name ?? freeName(module, wanted) });
    }
  }
  const outer = numbers.filter(
    ({ call }) => !numbers.some((other) => other.call !== call && contains(other.call, call)),
  );
  if (outer.length === 0) return undefined;
  const tables = (part: string) => [...namesIn(statement, table)].map((node) => ({ ...span(node), text: part }));
  const lays = (part: string) =>
    rewritten(module, statement, [
      ...outer.map(({ call, name }) => ({ ...span(call), text: name })),
      ...tables(part).filter((node) => !outer.some(({ call }) => contains(call, node))),
    ]);
  return {
    site,
    statements: [statement],
    table,
    column,
    source: undefined,
    learner: undefined,
    isPlain: true,
    train: (part) => [
      ...new Set(outer.map(({ call, name }) => `${name} = ${rewritten(module, call, tables(part))}`)),
      lays(part),
    ],
    test: (part) => [lays(part)],
  };
}

/** What stands below the split and learns from more than the training part. */
function belowSplit(site: Site, call: Call, split: SplitSite): Proposal | undefined {
  const { module, block } = site;
  const method = methodOf(call);
  const [source] = call.args;
  if (!source) return undefined;
  const sides = split.parts.map((_, index) => sidesOf(split, index));
  const replace = (nodes: readonly Replacement[], title: string): Proposal => {
    const draft = new Draft();
    for (const node of nodes) draft.replace(module, node, node.text);
    return { title, safety: 'safe', draft, preserves: 'learnt' };
  };
  const own = sides.find(({ heldOut }) => source.kind === 'Name' && heldOut.includes(source.id));
  if (own && method === 'fit_transform') {
    const learner = call.func.kind === 'Attribute' ? nameOf(call.func.value) : undefined;
    const fitted = block
      .slice(split.index + 1, site.index)
      .some((one) => learner !== undefined && fitsOn(one, learner, own.train));
    return fitted ? replace(transforming(call), `Only transform ${textOf(module, source)}`) : undefined;
  }
  if (method !== 'fit') return undefined;
  const whole = split.parts.findIndex(
    ({ whole: of }) => of.kind === 'Name' && source.kind === 'Name' && of.id === source.id,
  );
  const joined = sides.find(
    ({ train, heldOut }) =>
      source.kind === 'Call' &&
      [...namesIn(source, train)].length === 1 &&
      heldOut.some((name) => [...namesIn(source, name)].length === 1),
  );
  const side = sides[whole] ?? joined;
  const answers = answersOf(call, split);
  if (!side || !answers) return undefined;
  const parts = new Map(split.parts.flatMap(({ whole: of, train }) => (of.kind === 'Name' ? [[of.id, train]] : [])));
  return replace([{ ...span(source), text: side.train }, ...answers(parts)], `Fit on ${side.train} only`);
}

function fitsOn(statement: Stmt, learner: string, train: string): boolean {
  for (const expr of allExpressions(statement))
    if (
      expr.kind === 'Call' &&
      expr.func.kind === 'Attribute' &&
      /^fit(_transform)?$/.test(expr.func.attr) &&
      nameOf(expr.func.value) === learner &&
      expr.args[0]?.kind === 'Name' &&
      expr.args[0].id === train
    )
      return true;
  return false;
}

interface Learner {
  /** The variable that it is, or will be. */
  readonly variable: string;
  /** Lines that make it. */
  readonly before: readonly string[];
  readonly named: readonly Replacement[];
  readonly answers: (parts: ReadonlyMap<string, string>) => readonly Replacement[];
}

/** `scaler`, or `StandardScaler()`, which gets a name so that both parts meet the same one. */
function learnerOf({ module }: Site, call: Call, split: SplitSite): Learner | undefined {
  const answers = answersOf(call, split);
  if (call.func.kind !== 'Attribute' || !answers) return undefined;
  const { value } = call.func;
  if (value.kind === 'Name') return { variable: value.id, before: [], named: [], answers };
  if (value.kind !== 'Call') return undefined;
  const variable = estimatorName(module, value);
  if (variable === undefined) return undefined;
  const before = [`${variable} = ${textOf(module, value)}`];
  return { variable, before, named: [{ ...span(value), text: variable }], answers };
}

/** `fit(X, y)` learns from answers as well: those of the training part. Nothing else may be handed over. */
function answersOf(
  call: Call,
  split: SplitSite,
): ((parts: ReadonlyMap<string, string>) => readonly Replacement[]) | undefined {
  const others = [...call.args.slice(1), ...call.keywords.map(({ value }) => value)];
  if (others.length > 1 || call.keywords.some(({ name }) => name !== 'y')) return undefined;
  const [answer] = others;
  if (!answer) return () => [];
  const isPart = split.parts.some(
    ({ whole }) => whole.kind === 'Name' && answer.kind === 'Name' && whole.id === answer.id,
  );
  if (answer.kind !== 'Name' || !isPart) return undefined;
  return (parts) => [{ ...span(answer), text: parts.get(answer.id) ?? answer.id }];
}

/** `fit_transform(X, y)` → `transform(X)`. */
function transforming(call: Call): Replacement[] {
  const { func, args, keywords } = call;
  const [first, ...rest] = args;
  if (func.kind !== 'Attribute' || !first) return [];
  const last = [...rest, ...keywords].at(-1);
  return [
    { start: func.attrStart, end: func.attrStart + func.attr.length, text: 'transform' },
    ...(last ? [{ start: first.end, end: last.end, text: '' }] : []),
  ];
}

interface Target {
  readonly table: string;
  /** Of which only these columns change. */
  readonly column: Expr | undefined;
}

/** `T = …`, `T[c] = …`, `T.loc[:, c] = …`, `T.c = …`. */
function assigned(statement: Stmt): Target | undefined {
  if (statement.kind !== 'Assign' || statement.targets.length !== 1) return undefined;
  const target = statement.targets[0]!;
  if (target.kind === 'Name') return { table: target.id, column: undefined };
  return columnTarget(target);
}

function columnTarget(expr: Expr): Target | undefined {
  if (expr.kind === 'Attribute' && expr.value.kind === 'Name')
    return { table: expr.value.id, column: { kind: 'String', value: expr.attr, start: expr.attrStart, end: expr.end } };
  if (expr.kind !== 'Subscript') return undefined;
  const { value, index } = expr;
  if (value.kind === 'Name') return { table: value.id, column: index };
  if (value.kind !== 'Attribute' || value.attr !== 'loc' || value.value.kind !== 'Name') return undefined;
  const [rows, columns] = index.kind === 'Tuple' ? index.items : [];
  const isAll = rows?.kind === 'Slice' && !rows.lower && !rows.upper && !rows.step;
  return isAll && columns ? { table: value.value.id, column: columns } : undefined;
}

/** `T[c].fillna(…, inplace=True)`. */
function inPlace(expr: Expr): Target | undefined {
  if (expr.kind !== 'Call' || expr.func.kind !== 'Attribute' || !ROWWISE.has(expr.func.attr)) return undefined;
  const flag = expr.keywords.find(({ name }) => name === 'inplace')?.value;
  if (flag?.kind !== 'Literal' || flag.value !== true) return undefined;
  const { value } = expr.func;
  return value.kind === 'Name' ? { table: value.id, column: undefined } : columnTarget(value);
}

function isRowwise(value: Expr | undefined): boolean {
  if (value?.kind === 'Binary') return true;
  return value?.kind === 'Call' && value.func.kind === 'Attribute' && ROWWISE.has(value.func.attr);
}

function isGrouped(call: Call): boolean {
  for (const expr of expressionsIn(call))
    if (expr.kind === 'Attribute' && /^(groupby|rolling|expanding|resample|ewm)$/.test(expr.attr)) return true;
  return false;
}

/** `age` of `df["age"].mean()`. */
function columnOf({ func }: Call): string | undefined {
  if (func.kind !== 'Attribute') return undefined;
  const of = func.value;
  const name =
    of.kind === 'Subscript' && of.index.kind === 'String'
      ? of.index.value
      : of.kind === 'Attribute'
        ? of.attr
        : undefined;
  const word = name?.toLowerCase().replace(/\W+/g, '_');
  return word && /^[a-z_]\w*$/.test(word) ? word : undefined;
}

/** Where a statement speaks of the table: what it assigns to, and what it learns from. */
function placesOf(module: ParsedModule, statement: Stmt, { table, column }: Target, source: Expr): Span2[] {
  const text = textOf(module, source);
  if (column) return [...namesIn(statement, table)].map(span);
  const target = statement.kind === 'Assign' ? statement.targets[0] : undefined;
  const found = [...allExpressions(statement)].filter((expr) => expr !== target && textOf(module, expr) === text);
  return [...(target ? [span(target)] : []), ...found.map(span)];
}

interface Span2 {
  readonly start: number;
  readonly end: number;
}

function* namesIn(node: Stmt | Expr, name: string): Generator<Expr> {
  const all = isStatement(node) ? allExpressions(node) : expressionsIn(node);
  for (const expr of all) if (expr.kind === 'Name' && expr.id === name) yield expr;
}

function isStatement(node: Stmt | Expr): node is Stmt {
  return node.kind === 'Assign' || node.kind === 'Expr';
}

function isChainOn(outer: Call, inner: Call): boolean {
  return outer.func.kind === 'Attribute' && outer.func.value === inner && /^(toarray|todense)$/.test(outer.func.attr);
}

function nameOf(expr: Expr): string | undefined {
  return expr.kind === 'Name' ? expr.id : undefined;
}

function span({ start, end }: Span2): Span2 {
  return { start, end };
}

function contains(outer: Span2, inner: Span2): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
