/** Column names as values: `df.columns`, and what programs leave out of them. */
import type { Expr } from '../python/ast.js';
import type { Arguments } from './calls.js';
import { bind } from './assign.js';
import { sequence } from './join.js';
import type { Run } from './run.js';
import {
  ANY_NAME,
  isSequence,
  merged,
  NO_TRACE,
  stringOf,
  stringsOf,
  type ColumnNames,
  type Scalar,
  type Table,
  type Value,
} from './values.js';

export function namesOf(table: Table): ColumnNames {
  return { kind: 'names', without: table.base?.without ?? [], only: table.base ? undefined : [...table.named.keys()] };
}

/** `names - {"y"}`, `names.drop("y")`, `names != "y"`. */
export function less(names: ColumnNames, left: readonly string[]): ColumnNames {
  const without = merged(names.without, left);
  return left.includes(ANY_NAME)
    ? { ...names, without, only: undefined }
    : { ...names, without, only: names.only?.filter((name) => !left.includes(name)) };
}

/** One of the names, whichever: what a loop over them sees. */
export function oneName(run: Run, names: ColumnNames): Scalar {
  return { kind: 'scalar', key: `col${run.count()}`, trace: NO_TRACE, oneOf: names };
}

export function namesMethod(
  run: Run,
  self: ColumnNames,
  name: string,
  args: Arguments,
  receiver?: Expr,
): Value | undefined {
  const [first] = args.values;
  const given = stringsOf(first ?? args.keywords.get('labels'));
  switch (name) {
    case 'drop':
    case 'difference':
      return given ? less(self, given) : run.unknown(name, run.at(args.node));
    case 'remove':
      if (receiver && given) bind(run, receiver, less(self, given), args.scope, args.node);
      return run.unknown(name, undefined);
    case 'tolist':
    case 'to_list':
    case 'copy':
    case 'sort_values':
    case 'astype':
      return self;
    case 'isin':
      return given ? { kind: 'names', without: [], only: given } : run.unknown(name, run.at(args.node));
    case 'intersection':
      return given ? sequence('list', stringsToValues(given)) : self;
    default:
      return run.unknown(name, run.at(args.node));
  }
}

function stringsToValues(names: readonly string[]): Value[] {
  return names.map((value) => ({ kind: 'const', value }));
}

/** Names that a condition on one of them leaves out: `c != "y"`, `c not in ("y", "id")`. */
export function excludedBy(op: string, left: Value, right: Value): readonly string[] | undefined {
  if (left.kind !== 'scalar' || !left.oneOf) return undefined;
  if (op !== '!=' && op !== 'not in') return undefined;
  const known = stringsOf(right);
  if (known || !isSequence(right)) return known;
  return [...right.cell.value.items.map(stringOf).filter((name) => name !== undefined), ANY_NAME];
}
