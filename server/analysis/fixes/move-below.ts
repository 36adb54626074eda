/** Takes statements that prepare a table from above its split, and writes them below, once for each part. */
import type { Expr, Stmt } from '../python/ast.js';
import { derivationOf, givenTo, holds, namedColumns } from './columns.js';
import { Draft } from './draft.js';
import type { Proposal } from './proposal.js';
import { isChangedBy, isLook, isReadByFunctions, mentionsBelow } from './meaning.js';
import { allExpressions, bound, mentions, scopeOf, textOf, type Site } from './site.js';
import { sidesOf, type Sides, type SplitSite } from './split-site.js';

export interface Moved {
  readonly site: Site;
  /** In order; those that go. */
  readonly statements: readonly Stmt[];
  /** The variable that they give the prepared table to; undefined when they only learn. */
  readonly table: string | undefined;
  /** When only some columns of it change. */
  readonly column: Expr | undefined;
  /** What they learn from; undefined: the table itself. */
  readonly source: Expr | undefined;
  /** The variable that holds what was learnt. */
  readonly learner: string | undefined;
  /** Nothing else happens in them. */
  readonly isPlain: boolean;
  /** Code for the training part. `parts`: variables that are split → their training parts. */
  readonly train: (part: string, parts: ReadonlyMap<string, string>) => readonly string[];
  readonly test: (part: string) => readonly string[];
}

export function moveBelow(moved: Moved, split: SplitSite): Proposal | undefined {
  const { site, statements, table, source } = moved;
  const { module, block } = site;
  const flow = partOf(moved, split);
  if (!flow) return undefined;
  const sides = sidesOf(split, flow.index);
  const between = block.slice(site.index + 1, split.index).filter((one) => !statements.includes(one));
  const upTo = [...between, ...block.slice(split.index + 1, sides.last.index)];
  const keeps = keepsMeaning(moved, split, sides, between, upTo);
  if (!keeps) return undefined;

  const draft = new Draft();
  const comments = statements.map((statement) => draft.take(module, statement));
  if (table !== undefined && source && !moved.column && textOf(module, source) !== table)
    for (const node of mentions(split.statement, table)) draft.replace(module, node, textOf(module, source));
  const parts = new Map(
    split.parts.flatMap(({ whole }, index) => (whole.kind === 'Name' ? [[whole.id, sidesOf(split, index).train]] : [])),
  );
  const [first = '', ...rest] = moved.train(sides.train, parts);
  const behind = comments.map((one) => one.behind).filter(Boolean);
  draft.insertBelow(module, sides.last.statement, [
    ...comments.flatMap(({ above }) => above),
    behind.length > 0 ? `${first}  ${behind.join('  ')}` : first,
    ...rest,
    ...sides.heldOut.flatMap((part) => moved.test(part)),
  ]);
  const safety = keeps === 'all' && flow.direct && moved.isPlain ? 'safe' : 'review';
  return { title: `Split first, then learn on ${sides.train} only`, safety, draft, preserves: 'learnt' };
}

/** Which part of the split the table is, and whether it is split itself or something made of it. */
function partOf(
  { site, table, column, source }: Moved,
  split: SplitSite,
): { index: number; direct: boolean } | undefined {
  const { module, block, index } = site;
  if (table === undefined) {
    const text = textOf(module, source!);
    const same = split.parts.findIndex(({ whole }) => textOf(module, whole) === text);
    return same >= 0 ? { index: same, direct: true } : undefined;
  }
  const direct = split.parts.findIndex(({ whole }) => whole.kind === 'Name' && whole.id === table);
  if (direct >= 0) return { index: direct, direct: true };
  if (!column) return undefined;
  const around = new Set([...scopeOf(module, site.statement).body, ...block]);
  const before = [...around].filter((one) => one.start < split.statement.start);
  const columns = namedColumns(column, before);
  if (!columns) return undefined;
  const between = block.slice(index + 1, split.index);
  const found = split.parts.findIndex(({ whole }) => {
    const value = whole.kind === 'Name' ? givenTo(whole.id, between) : whole;
    const derivation = value && derivationOf(value, before);
    return derivation?.of === table && holds(derivation, columns);
  });
  return found >= 0 ? { index: found, direct: false } : undefined;
}

/** Whether the code in between and below sees what it saw before: `all` of it, or all but what is only looked at. */
function keepsMeaning(
  moved: Moved,
  split: SplitSite,
  { heldOut, last }: Sides,
  between: readonly Stmt[],
  upTo: readonly Stmt[],
): 'all' | 'results' | undefined {
  const { site, statements, table, column, source, learner } = moved;
  const { module } = site;
  const { body, loops } = scopeOf(module, site.statement);
  // What the moved code reads has to mean the same further down.
  const reads = new Set(
    statements.flatMap((one) => [...allExpressions(one)].flatMap((expr) => (expr.kind === 'Name' ? [expr.id] : []))),
  );
  for (const one of upTo) {
    const changes = bound(one);
    const isFlow = one.kind === 'Assign';
    if ([...reads].some((name) => changes.has(name))) return undefined;
    if (learner !== undefined && mentions(one, learner).length > 0) return undefined;
    if ([...reads].some((name) => name !== table && isChangedBy(one, name))) return undefined;
    if (heldOut.some((name) => mentions(one, name).length > 0) && one.start > split.statement.start && !isFlow)
      return undefined;
  }
  if (table === undefined) return 'all';
  if (isReadByFunctions(body, table)) return undefined;
  const isNew = source !== undefined && !column && textOf(module, source) !== table;
  const below = last.statement.end;
  const isRebound = bound(split.statement).has(table);
  const after = isRebound ? [] : mentionsBelow(body, table, below);
  if (loops && !isNew) return undefined;
  if (isNew) {
    // It is no longer there.
    const elsewhere = [...between.flatMap((one) => mentions(one, table)), ...after];
    return elsewhere.length === 0 ? 'all' : undefined;
  }
  let looks = false;
  for (const one of between) {
    if (mentions(one, table).length === 0) continue;
    const derives = column !== undefined && one.kind === 'Assign' && one.targets.every(({ kind }) => kind === 'Name');
    if (!derives && !isLook(one)) return undefined;
    looks ||= !derives;
  }
  if (after.length > 0 && !column) return undefined;
  return looks || after.length > 0 ? 'results' : 'all';
}
