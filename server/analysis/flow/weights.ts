/** How much there is to compare in a choice of rows, with all that is nested in it. */
import type { Constraint, Predicate } from './rows.js';

const MAX_WEIGHT = 500;

/** Of what is made once and never changes. */
const weights = new WeakMap<object, number>();

export function isTooMuch(constraint: Constraint | Predicate): boolean {
  return weightOf(constraint) > MAX_WEIGHT;
}

function weightOf(of: Constraint | Predicate): number {
  const parts = partsOf(of);
  if (parts.length === 0) return 1;
  let weight = weights.get(of);
  if (weight === undefined) {
    // Rows within rows are compared both ways, on every level anew: they count twice.
    const isLogic = of.kind === 'and' || of.kind === 'or' || of.kind === 'not';
    weight = parts.reduce((sum, part) => sum + weightOf(part) * (isLogic ? 1 : 2), 1);
    weights.set(of, weight);
  }
  return weight;
}

function partsOf(of: Constraint | Predicate): readonly (Constraint | Predicate)[] {
  switch (of.kind) {
    case 'where':
      return partsOf(of.mask);
    case 'not':
      return [of.of];
    case 'and':
    case 'or':
      return [of.left, of.right];
    case 'rows':
    case 'within':
    case 'without':
      return of.rows.paths.flatMap(({ constraints }) => constraints);
    default:
      return [];
  }
}
