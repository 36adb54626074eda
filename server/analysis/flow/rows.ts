/**
 * Which rows a table holds, in a normal form that can be compared: a set of paths, each a source narrowed by constraints.
 * Two tables may share a row when a pair of paths has one source and constraints that do not contradict each other.
 */
import type { Duplication, Learning, Origin, Sharing, Split } from '../../../rules/api/facts.js';
import { isTooMuch } from './weights.js';

export interface Source extends Origin {
  readonly id: number;
  /** Equal keys are the same rows read again. */
  readonly key: string | undefined;
}

export type Constraint =
  /** Dealt out by a split: parts of one split with different index share nothing. */
  | { readonly kind: 'part'; readonly split: Split; readonly index: number }
  /** Cut by position out of the rows named by `base`. */
  | { readonly kind: 'slice'; readonly base: string; readonly low: Bound | undefined; readonly high: Bound | undefined }
  | { readonly kind: 'where'; readonly mask: Predicate; readonly learnt: readonly Learning[] }
  | { readonly kind: 'within'; readonly rows: RowSet }
  | { readonly kind: 'without'; readonly rows: RowSet }
  /** Some rows, nobody knows which. */
  | {
      readonly kind: 'some';
      readonly id: number;
      /** Drawn by chance, so that another draw shares some of them. */ readonly random?: boolean;
      /** Picked by positions, perhaps just those that something else leaves. */ readonly positions?: boolean;
    };

/** A position: a number when it is known, always a key that is equal for equal expressions. */
export interface Bound {
  readonly key: string;
  readonly value: number | undefined;
  /** Part of all rows, when it was computed from their number. */
  readonly portion?: number | undefined;
}

export type Predicate =
  | {
      readonly kind: 'compare';
      readonly left: string;
      readonly op: CompareOp;
      readonly right: string;
      readonly value: number | string | boolean | undefined;
    }
  | { readonly kind: 'in'; readonly left: string; readonly values: readonly string[] | undefined; readonly key: string }
  | { readonly kind: 'not'; readonly of: Predicate }
  | { readonly kind: 'and' | 'or'; readonly left: Predicate; readonly right: Predicate }
  | { readonly kind: 'rows'; readonly rows: RowSet }
  | { readonly kind: 'opaque'; readonly key: string };
export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface RowPath {
  readonly source: Source;
  readonly constraints: readonly Constraint[];
  readonly copies: readonly Duplication[];
  /** Only on some way through the program. */
  readonly perhaps: boolean;
}

export interface RowSet {
  readonly paths: readonly RowPath[];
}

const MAX_PATHS = 12;
const MAX_CONSTRAINTS = 12;

export function rowsOf(source: Source): RowSet {
  return { paths: [{ source, constraints: [], copies: [], perhaps: false }] };
}

export function narrow(rows: RowSet, wanted: Constraint): RowSet {
  // Rows chosen by rows that others chose, over and over: which they are is beyond anyone's telling.
  const constraint: Constraint = isTooMuch(wanted) ? { kind: 'some', id: -1 } : wanted;
  const paths: RowPath[] = [];
  for (const path of rows.paths) {
    if (path.constraints.includes(constraint)) {
      paths.push(path);
      continue;
    }
    // A row that this very constraint excludes is not there: `both[n:]` of `concat([train, test])` stays as it is.
    if (path.constraints.some((other) => contradicts(other, constraint))) continue;
    paths.push({ ...path, constraints: [...withRoom(path.constraints), constraint] });
  }
  return { paths: paths.length ? paths : rows.paths };
}

/** The newest constraint says most of what comes next; a filter that nobody can compare says least. */
function withRoom(constraints: readonly Constraint[]): readonly Constraint[] {
  if (constraints.length < MAX_CONSTRAINTS) return constraints;
  const some = constraints.findIndex(({ kind }) => kind === 'some');
  const filter = constraints.findIndex(({ kind }) => kind === 'where');
  const least = Math.max(0, some >= 0 ? some : filter);
  return constraints.filter((_, i) => i !== least);
}

export function union(sets: readonly RowSet[]): RowSet {
  if (sets.length === 1) return sets[0]!;
  const paths: RowPath[] = [];
  for (const set of sets)
    for (const path of set.paths) {
      const known = paths.findIndex((other) => samePath(other, path));
      if (known < 0) paths.push(path);
      else if (!path.perhaps) paths[known] = path;
    }
  return { paths: paths.length > MAX_PATHS ? paths.slice(0, MAX_PATHS) : paths };
}

/** Either of the two, by the way the program went. */
export function either(a: RowSet, b: RowSet): RowSet {
  if (a === b || sameRows(a, b)) return a;
  const paths = a.paths.map((path) => {
    const other = b.paths.find((one) => samePath(one, path));
    return path.perhaps || (other && !other.perhaps) ? path : { ...path, perhaps: true };
  });
  for (const path of b.paths) if (!a.paths.some((one) => samePath(one, path))) paths.push({ ...path, perhaps: true });
  return { paths: paths.slice(0, MAX_PATHS) };
}

export function withCopies(rows: RowSet, made: Duplication): RowSet {
  return {
    paths: rows.paths.map((path) => (path.copies.includes(made) ? path : { ...path, copies: [...path.copies, made] })),
  };
}

export function copiesIn(rows: RowSet): readonly Duplication[] {
  const found: Duplication[] = [];
  for (const path of rows.paths) for (const copy of path.copies) if (!found.includes(copy)) found.push(copy);
  return found;
}

export function share(a: RowSet, b: RowSet): Sharing {
  let best: Sharing = 'no';
  for (const left of a.paths)
    for (const right of b.paths) {
      const one = sharePaths(left, right);
      if (one === 'yes' && !left.perhaps && !right.perhaps) return 'yes';
      if (one !== 'no') best = 'maybe';
    }
  return best === 'maybe' && (alongside(a, b) || alongside(b, a)) ? 'yes' : best;
}

/** Whichever way the program went, rows of the one came from the other by the same way: ways are joined in one order. */
function alongside(a: RowSet, b: RowSet): boolean {
  const isSame = a.paths.length === b.paths.length && a.paths.every(({ perhaps }) => perhaps);
  return a.paths.every((path, i) =>
    (isSame ? [b.paths[i]!] : b.paths).some(
      (other) => other.perhaps === path.perhaps && sharePaths(path, other) === 'yes',
    ),
  );
}

/** Whether every row of `a` is one of `b`. */
export function within(a: RowSet, b: RowSet): boolean {
  return a.paths.every((path) => b.paths.some((wide) => pathWithin(path, wide)));
}

export function sameRows(a: RowSet, b: RowSet): boolean {
  return a === b || (a.paths.length === b.paths.length && within(a, b) && within(b, a));
}

export function between(a: RowSet, b: RowSet): readonly Split[] {
  const found: Split[] = [];
  for (const left of a.paths)
    for (const right of b.paths)
      for (const one of left.constraints)
        if (one.kind === 'part')
          for (const two of right.constraints)
            if (two.kind === 'part' && two.split === one.split && two.index !== one.index && !found.includes(one.split))
              found.push(one.split);
  return found;
}

/** Learnings behind filters that both tables passed through. */
export function filtersOfBoth(a: RowSet, b: RowSet): readonly Learning[] {
  const found: Learning[] = [];
  for (const left of a.paths)
    for (const one of left.constraints)
      if (one.kind === 'where' && one.learnt.length > 0)
        for (const right of b.paths)
          if (right.constraints.some((two) => two.kind === 'where' && samePredicate(two.mask, one.mask)))
            for (const learning of one.learnt)
              // One model per shop: which shops there are says nothing of their rows.
              if (learning.how !== 'vocabulary' && !found.includes(learning)) found.push(learning);
  return found;
}

/** A short text that is equal for equal row sets; names what positions and permutations refer to. */
export function rowsKey(rows: RowSet): string {
  return rows.paths
    .map((path) => `${path.source.key ?? path.source.id}${path.constraints.map(constraintKey).join('')}`)
    .join('|');
}

/** Rows chosen by other rows, which were chosen by others again, lead to the same pairs by many ways. */
const shared = new WeakMap<RowPath, WeakMap<RowPath, Sharing>>();

function sharePaths(a: RowPath, b: RowPath): Sharing {
  if (!a.constraints.some(isNested) && !b.constraints.some(isNested)) return sharingOf(a, b);
  let known = shared.get(a);
  if (!known) shared.set(a, (known = new WeakMap()));
  let sharing = known.get(b);
  if (!sharing) known.set(b, (sharing = sharingOf(a, b)));
  return sharing;
}

function isNested(constraint: Constraint): boolean {
  if (constraint.kind === 'where') return constraint.mask.kind !== 'compare' && constraint.mask.kind !== 'opaque';
  return constraint.kind === 'within' || constraint.kind === 'without';
}

function sharingOf(a: RowPath, b: RowPath): Sharing {
  if (!sameSource(a.source, b.source)) return 'no';
  let loose = 0;
  for (const one of a.constraints) {
    for (const two of b.constraints) if (contradicts(one, two)) return 'no';
    if (isLoose(one) && !b.constraints.some((two) => meets(one, two))) loose |= 1;
  }
  for (const two of b.constraints) if (isLoose(two) && !a.constraints.some((one) => meets(one, two))) loose |= 2;
  for (const one of a.constraints) if (excludes(one, b)) return 'no';
  for (const two of b.constraints) if (excludes(two, a)) return 'no';
  // Two unknown choices of the same rows may well be apart, as may unknown positions and a part; one against the whole surely overlaps.
  const mayMiss = (one: RowPath, other: RowPath) =>
    one.constraints.some(isByPosition) && other.constraints.some(isPart);
  return loose === 3 || mayMiss(a, b) || mayMiss(b, a) ? 'maybe' : 'yes';
}

function isByPosition(constraint: Constraint): boolean {
  if (constraint.kind === 'where') return constraint.mask.kind === 'opaque' && /^u\d+$/.test(constraint.mask.key);
  return constraint.kind === 'some' && constraint.positions === true;
}

function isPart({ kind }: Constraint): boolean {
  return kind === 'part' || kind === 'slice' || kind === 'within' || kind === 'without';
}

function excludes(constraint: Constraint, path: RowPath): boolean {
  if (constraint.kind === 'within') return isElsewhere(path, constraint.rows);
  if (constraint.kind === 'without') return constraint.rows.paths.some((wide) => pathWithin(path, wide));
  if (constraint.kind !== 'where') return false;
  const { mask } = constraint;
  if (mask.kind === 'rows') return isElsewhere(path, mask.rows);
  return mask.kind === 'not' && mask.of.kind === 'rows' && mask.of.rows.paths.some((wide) => pathWithin(path, wide));
}

/** Other rows of the same source; rows of another one say nothing of these. */
function isElsewhere(path: RowPath, rows: RowSet): boolean {
  return rows.paths.some(({ source }) => sameSource(source, path.source)) && share(rows, { paths: [path] }) === 'no';
}

function pathWithin(narrowed: RowPath, wide: RowPath): boolean {
  if (!sameSource(narrowed.source, wide.source)) return false;
  return wide.constraints.every((constraint) => {
    if (narrowed.constraints.some((other) => sameConstraint(other, constraint))) return true;
    return constraint.kind === 'within' && constraint.rows.paths.some((rows) => pathWithin(narrowed, rows));
  });
}

function sameSource(a: Source, b: Source): boolean {
  return a === b || (a.key !== undefined && a.key === b.key);
}

function samePath(a: RowPath, b: RowPath): boolean {
  return (
    sameSource(a.source, b.source) &&
    a.constraints.length === b.constraints.length &&
    a.copies.length === b.copies.length &&
    a.constraints.every((constraint, i) => sameConstraint(constraint, b.constraints[i]!)) &&
    a.copies.every((copy, i) => copy === b.copies[i])
  );
}

/** Whether two constraints surely leave rows in common, on their own: `[:800]` and `[700:]`. Asked of pairs that do not contradict. */
function meets(a: Constraint, b: Constraint): boolean {
  if (sameConstraint(a, b)) return true;
  if (a.kind === 'some') return b.kind === 'some' && a.random === true && b.random === true && a.id !== b.id;
  if (a.kind === 'slice') return b.kind === 'slice' && a.base === b.base;
  if (a.kind !== 'where' || b.kind !== 'where') return false;
  const [p, q] = [a.mask, b.mask];
  return (
    p.kind === 'compare' &&
    q.kind === 'compare' &&
    p.left === q.left &&
    p.value !== undefined &&
    typeof p.value === typeof q.value
  );
}

function isLoose(constraint: Constraint): boolean {
  switch (constraint.kind) {
    case 'some':
      return true;
    case 'where':
      return !(
        constraint.mask.kind === 'rows' ||
        (constraint.mask.kind === 'not' && constraint.mask.of.kind === 'rows')
      );
    case 'slice':
      return true;
    case 'within':
    case 'without':
    case 'part':
      return false;
  }
}

export function sameConstraint(a: Constraint, b: Constraint): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'part':
      return b.kind === 'part' && a.split === b.split && a.index === b.index;
    case 'slice':
      return b.kind === 'slice' && a.base === b.base && a.low?.key === b.low?.key && a.high?.key === b.high?.key;
    case 'where':
      return b.kind === 'where' && samePredicate(a.mask, b.mask);
    case 'within':
    case 'without':
      return b.kind === a.kind && sameRows(a.rows, b.rows);
    case 'some':
      return false;
  }
}

export function contradicts(a: Constraint, b: Constraint): boolean {
  if (a.kind === 'part') return b.kind === 'part' && a.split === b.split && a.index !== b.index;
  if (a.kind === 'slice')
    return b.kind === 'slice' && a.base === b.base && (before(a.high, b.low) || before(b.high, a.low));
  if (a.kind === 'where') return b.kind === 'where' && opposed(a.mask, b.mask);
  if (a.kind === 'within')
    return (b.kind === 'within' && share(a.rows, b.rows) === 'no') || (b.kind === 'without' && within(a.rows, b.rows));
  if (a.kind === 'without') return b.kind === 'within' && within(b.rows, a.rows);
  return false;
}

/** `[:high]` and `[low:]` share nothing. Unknown bounds get the benefit of the doubt unless numbers prove an overlap. */
function before(high: Bound | undefined, low: Bound | undefined): boolean {
  if (!high || !low) return false;
  if (high.key === low.key) return true;
  if (high.value !== undefined && low.value !== undefined && high.value < 0 === low.value < 0)
    return high.value <= low.value;
  if (high.portion !== undefined && low.portion !== undefined) return high.portion <= low.portion + 1e-9;
  return true;
}

export function samePredicate(a: Predicate, b: Predicate): boolean {
  return a === b || predicateKey(a) === predicateKey(b);
}

function opposed(a: Predicate, b: Predicate): boolean {
  if (a.kind === 'and') return opposed(a.left, b) || opposed(a.right, b);
  if (b.kind === 'and') return opposed(a, b.left) || opposed(a, b.right);
  if (a.kind === 'not' && samePredicate(a.of, b)) return true;
  if (b.kind === 'not' && samePredicate(b.of, a)) return true;
  if (a.kind === 'or') return opposed(a.left, b) && opposed(a.right, b);
  if (b.kind === 'or') return opposed(a, b.left) && opposed(a, b.right);
  if (a.kind === 'rows' && b.kind === 'rows') return share(a.rows, b.rows) === 'no';
  if (a.kind === 'not' && a.of.kind === 'rows' && b.kind === 'rows') return within(b.rows, a.of.rows);
  if (b.kind === 'not' && b.of.kind === 'rows' && a.kind === 'rows') return within(a.rows, b.of.rows);
  if (a.kind === 'in' && b.kind === 'in' && a.left === b.left)
    return !!a.values && !!b.values && a.values.every((value) => !b.values!.includes(value));
  if (a.kind === 'compare' && b.kind === 'compare' && a.left === b.left) return apart(a, b);
  return false;
}

type Comparison = Extract<Predicate, { kind: 'compare' }>;
const NEGATED: Record<CompareOp, CompareOp> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

function apart(a: Comparison, b: Comparison): boolean {
  if (a.right === b.right)
    return (
      NEGATED[a.op] === b.op ||
      (a.op === '<' && b.op === '>') ||
      (a.op === '>' && b.op === '<') ||
      (a.op === '==' && (b.op === '<' || b.op === '>')) ||
      (b.op === '==' && (a.op === '<' || a.op === '>'))
    );
  if (a.op === '==' && b.op === '==') return a.value !== undefined && b.value !== undefined;
  const isBelow = (p: Comparison) => p.op === '<' || p.op === '<=' || p.op === '==';
  const isAbove = (p: Comparison) => p.op === '>' || p.op === '>=' || p.op === '==';
  if (a.value === undefined || b.value === undefined || typeof a.value !== typeof b.value) {
    // Cut-offs that cannot be compared: one side below, the other above, is how a time split is written.
    return (isBelow(a) && isAbove(b) && a.op !== '==') || (isAbove(a) && isBelow(b) && a.op !== '==');
  }
  return (isBelow(a) && isAbove(b) && a.value < b.value) || (isAbove(a) && isBelow(b) && b.value < a.value);
}

export function predicateKey(p: Predicate): string {
  switch (p.kind) {
    case 'compare':
      return `${p.left}${p.op}${p.right}`;
    case 'in':
      return `${p.left} in ${p.key}`;
    case 'not':
      return p.of.kind === 'compare' ? `${p.of.left}${NEGATED[p.of.op]}${p.of.right}` : `!(${predicateKey(p.of)})`;
    case 'and':
    case 'or':
      return `(${predicateKey(p.left)} ${p.kind} ${predicateKey(p.right)})`;
    case 'rows':
      return `rows(${rowsKey(p.rows)})`;
    case 'opaque':
      return p.key;
  }
}

function constraintKey(c: Constraint): string {
  switch (c.kind) {
    case 'part':
      return `/${c.split.id}.${c.index}`;
    case 'slice':
      return `[${c.low?.key ?? ''}:${c.high?.key ?? ''}]`;
    case 'where':
      return `[${predicateKey(c.mask)}]`;
    case 'within':
      return `&(${rowsKey(c.rows)})`;
    case 'without':
      return `-(${rowsKey(c.rows)})`;
    case 'some':
      return `?${c.id}`;
  }
}
