/** Operators on abstract values. */
import type { BinaryOp, Compare, Node } from '../python/ast.js';
import type { Pick } from '../../../rules/api/facts.js';
import { use } from './events.js';
import { sequence } from './join.js';
import { excludedBy, less } from './names.js';
import type { Predicate } from './rows.js';
import { isTooMuch } from './weights.js';
import type { Run } from './run.js';
import { asTable, columnOf, combined, computed, narrowed, shorten, soleColumn, withTrace } from './tables.js';
import {
  ANY_NAME,
  constant,
  isEmpty,
  isSequence,
  merged,
  mergeTraces,
  NO_TRACE,
  numberOf,
  stringsOf,
  traceOf,
  type Mask,
  type Table,
  type Value,
} from './values.js';

export function binary(run: Run, op: BinaryOp, left: Value, right: Value, node: Node): Value {
  if (left.kind === 'expr' || right.kind === 'expr') return expressionOf(left, right);
  if ((op === '&' || op === '|') && left.kind === 'mask' && right.kind === 'mask')
    return bothMasks(run, op === '&' ? 'and' : 'or', left, right);
  if (left.kind === 'const' && right.kind === 'const')
    return folded(op, left.value, right.value) ?? run.unknown('constant', run.at(node));
  const a = left.kind === 'mask' ? undefined : asTable(run, left);
  const b = right.kind === 'mask' ? undefined : asTable(run, right);
  // An unknown parameter beside a table is a number as likely as a table.
  if (left.kind === 'table' || right.kind === 'table' || (a && b)) {
    if (a && b && left.kind !== 'unknown' && right.kind !== 'unknown') return combined(a, b, op);
    const [table, other] = left.kind === 'table' ? [left, right] : right.kind === 'table' ? [right, left] : [a!, right];
    use(run, run.at(node), traceOf(other).learnt);
    return withTrace(computed(table, `${op}${keyOf(other)}`), traceOf(other));
  }
  if (isSequence(left) && isSequence(right) && op === '+') return concatenated(left, right);
  if (isSequence(left) && op === '*') return repeatedList(left, numberOf(right));
  if (left.kind === 'names' && op === '-') {
    const given = stringsOf(right);
    if (given) return less(left, given);
  }
  const trace = mergeTraces(traceOf(left), traceOf(right));
  if (left.kind === 'unknown' && left.mayBeTable)
    return withTrace(computed(asTable(run, left)!, `${op}${keyOf(right)}`), trace);
  const keys = [keyOf(left), keyOf(right)];
  if (keys[0] !== '?' && keys[1] !== '?')
    return { kind: 'scalar', key: shorten(`(${keys[0]}${op}${keys[1]})`), trace, ...portionOf(op, left, right) };
  return run.unknown(run.text(node), run.at(node), trace);
}

function repeatedList(list: Extract<Value, { kind: 'list' | 'tuple' | 'set' }>, times: number | undefined): Value {
  const { items, rest } = list.cell.value;
  return times === undefined || rest || items.length * times > 16
    ? list
    : sequence(list.kind, Array.from({ length: Math.max(0, times) }, () => items).flat());
}

/** `len(df) * 0.8`: four fifths of the rows. */
function portionOf(op: BinaryOp, left: Value, right: Value): { portion?: number } {
  const [a, b] = [left, right].map((value) => (value.kind === 'scalar' ? value.portion : undefined));
  const [x, y] = [numberOf(left), numberOf(right)];
  if (op === '*' && a !== undefined && y !== undefined) return { portion: a * y };
  if (op === '*' && b !== undefined && x !== undefined) return { portion: b * x };
  if ((op === '/' || op === '//') && a !== undefined && y) return { portion: a / y };
  if (op === '-' && a !== undefined && b !== undefined) return { portion: a - b };
  if (op === '+' && a !== undefined && b !== undefined) return { portion: a + b };
  return {};
}

/** A short key of a scalar or constant; '?' when nothing is known. */
export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'const':
      return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value);
    case 'scalar':
      return value.key;
    case 'unknown':
      return `u${value.id}`;
    case 'table':
      return soleColumn(value).id;
    default:
      return '?';
  }
}

export function unary(run: Run, op: 'not' | '-' | '+' | '~', operand: Value, node: Node): Value {
  if (operand.kind === 'mask' && (op === '~' || op === 'not' || op === '-')) {
    const mask: Predicate = operand.mask.kind === 'not' ? operand.mask.of : { kind: 'not', of: operand.mask };
    return { ...operand, mask };
  }
  if (operand.kind === 'const') {
    if (op === 'not') return constant(!operand.value);
    if (typeof operand.value === 'number') return constant(op === '-' ? -operand.value : operand.value);
  }
  if (operand.kind === 'names' && operand.only) return { kind: 'names', without: operand.only, only: undefined };
  if (operand.kind === 'table') return computed(operand, op);
  if (operand.kind === 'scalar') return op === '+' ? operand : { ...operand, key: `${op}${operand.key}` };
  if (op === 'not' && operand.kind === 'const') return constant(!operand.value);
  if (operand.kind === 'expr') return operand;
  return run.unknown(run.text(node), run.at(node), traceOf(operand));
}

export function logic(run: Run, op: 'and' | 'or', left: Value, right: Value): Value {
  if (left.kind === 'const') return (op === 'and') === Boolean(left.value) ? right : left;
  const trace = mergeTraces(traceOf(left), traceOf(right));
  const compares = merged(comparesOf(left), comparesOf(right));
  const excludes =
    op === 'and' && (excludesOf(left) ?? excludesOf(right))
      ? merged(excludesOf(left) ?? [ANY_NAME], excludesOf(right) ?? [ANY_NAME])
      : [];
  return {
    kind: 'scalar',
    key: `b${run.count()}`,
    trace,
    ...(compares.length ? { compares } : {}),
    ...(excludes.length ? { excludes } : {}),
  };
}

function excludesOf(value: Value) {
  return value.kind === 'scalar' ? value.excludes : undefined;
}

function comparesOf(value: Value) {
  return value.kind === 'scalar' ? (value.compares ?? []) : [];
}

export function compare(run: Run, op: Compare['op'], left: Value, right: Value, node: Compare): Value {
  if (left.kind === 'expr' || right.kind === 'expr') return expressionOf(left, right);
  if (left.kind === 'const' && right.kind === 'const') {
    const known = comparedConstants(op, left.value, right.value);
    if (known !== undefined) return constant(known);
  }
  if (
    (op === 'in' || op === 'not in') &&
    left.kind === 'const' &&
    typeof left.value === 'string' &&
    right.kind === 'table' &&
    columnOf(right, left.value)
  )
    return constant(op === 'in');
  const isNone = (op === 'is' || op === 'is not') && right.kind === 'const' && right.value === null;
  if (isNone && SOMETHING.has(left.kind)) return constant(op === 'is not');
  const excludes = excludedBy(op, left, right);
  if (excludes) return { kind: 'scalar', key: `b${run.count()}`, trace: NO_TRACE, excludes };
  if (left.kind === 'names' && op === '!=' && right.kind === 'const') return less(left, [String(right.value)]);
  const trace = mergeTraces(traceOf(left), traceOf(right));
  if (left.kind === 'mask' && left.table && left.table.predicted.length > 0 && (op === '==' || op === '!='))
    return compare(run, op, left.table, right, node);
  const [table, other, turned] =
    left.kind === 'table'
      ? [left, right, false]
      : right.kind === 'table'
        ? [right, left, true]
        : [undefined, right, false];
  if (table) return maskOf(run, op, table, other, turned);
  const labels = labelsOf(left) ?? labelsOf(right);
  if (labels && op in TURNED) {
    const isLeft = left.kind === 'index';
    const mask = predicateOf(run, op, labels, isLeft ? right : left, !isLeft);
    return { kind: 'mask', mask, table: undefined, trace };
  }
  if (op === 'is' || op === 'is not' || op === 'in' || op === 'not in')
    return { kind: 'scalar', key: `b${run.count()}`, trace: NO_TRACE };
  if (
    left.kind === 'unknown' &&
    left.mayBeTable &&
    right.kind === 'const' &&
    op in TURNED &&
    typeof right.value === 'number'
  )
    return {
      kind: 'mask',
      mask: { kind: 'compare', left: keyOf(left), op: op as '==', right: String(right.value), value: right.value },
      table: undefined,
      trace,
    };
  // A parameter compared with a constant may be a column as well.
  if (left.kind === 'unknown' && left.mayBeTable && right.kind !== 'const') {
    const mask: Mask = {
      kind: 'mask',
      mask: { kind: 'opaque', key: `${keyOf(left)}${op}${keyOf(right)}` },
      table: asTable(run, left),
      trace,
    };
    return mask;
  }
  const [a, b] = [traceOf(left).scores, traceOf(right).scores];
  const scores = op !== '==' && op !== '!=' && a.length > 0 && b.length > 0 ? merged(a, b) : undefined;
  if (left.kind === 'unknown' && isEmpty(trace))
    return {
      kind: 'mask',
      mask: { kind: 'opaque', key: `${keyOf(left)}${op}${keyOf(right)}` },
      table: undefined,
      trace,
    };
  return {
    kind: 'scalar',
    key: shorten(`${keyOf(left)}${op}${keyOf(right)}`),
    trace,
    ...(scores ? { compares: scores } : {}),
  };
}

/** Values that are surely not None. */
const SOMETHING = new Set<Value['kind']>([
  'table',
  'estimator',
  'instance',
  'function',
  'class',
  'list',
  'tuple',
  'dict',
  'set',
  'mask',
  'grouped',
  'folds',
]);

const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

/** One key for the labels of a table's rows: `df.index`. */
function labelsOf(value: Value): string | undefined {
  const rows = value.kind === 'index' && value.constraint?.kind === 'within' ? value.constraint.rows : undefined;
  return rows && `index(${rows.paths[0]?.source.id})`;
}

function predicateOf(run: Run, op: Compare['op'], left: string, other: Value, turned: boolean): Predicate {
  const key = keyOf(other);
  const name = turned ? (TURNED[op] ?? op) : op;
  if (!(name in TURNED)) return { kind: 'opaque', key: `${left} ${op} ${key}` };
  const value = other.kind === 'const' && other.value !== null ? other.value : undefined;
  return { kind: 'compare', left, op: name as '==', right: key === '?' ? `x${run.count()}` : key, value };
}

function maskOf(run: Run, op: Compare['op'], table: Table, other: Value, turned: boolean): Value {
  const against = other.kind === 'table' ? other : undefined;
  const mask = predicateOf(run, op, soleColumn(table).id, other, turned);
  const whole = against ? combined(table, against, op) : withTrace(table, traceOf(other));
  const trace = mergeTraces(traceOf(table), traceOf(other));
  return { kind: 'mask', mask, table: whole, trace };
}

function bothMasks(run: Run, kind: 'and' | 'or', left: Mask, right: Mask): Mask {
  const mask: Predicate = { kind, left: left.mask, right: right.mask };
  return {
    kind: 'mask',
    mask: isTooMuch(mask) ? { kind: 'opaque', key: `m${run.count()}` } : mask,
    table: left.table ?? right.table,
    trace: mergeTraces(left.trace, right.trace),
  };
}

/** Rows of a table where a mask holds. */
export function masked(table: Table, mask: Mask, pick?: Pick): Table {
  return narrowed(table, { kind: 'where', mask: mask.mask, learnt: mask.trace.learnt }, pick);
}

function expressionOf(left: Value, right: Value): Value {
  const [a, b] = [left, right];
  if (a.kind === 'expr' && b.kind === 'expr')
    return {
      ...a,
      columns: merged(a.columns, b.columns),
      statistics: merged(a.statistics, b.statistics),
      shifts: merged(a.shifts, b.shifts),
      trace: mergeTraces(a.trace, b.trace),
    };
  const [expr, other] = a.kind === 'expr' ? [a, b] : [b as typeof a, a];
  return expr.kind === 'expr' ? { ...expr, trace: mergeTraces(expr.trace, traceOf(other)) } : expr;
}

function concatenated(
  left: Extract<Value, { kind: 'list' | 'tuple' | 'set' }>,
  right: Extract<Value, { kind: 'list' | 'tuple' | 'set' }>,
): Value {
  const [a, b] = [left.cell.value, right.cell.value];
  if (a.rest) return sequence(left.kind, a.items, a.rest);
  return sequence(left.kind, [...a.items, ...b.items], b.rest);
}

export function joinPath(parts: readonly string[]): string {
  return parts
    .join('/')
    .replace(/\/(\.?\/)+/g, '/')
    .replace(/^\.\//, '');
}

type Plain = string | number | boolean | null;

function folded(op: BinaryOp, a: Plain, b: Plain): Value | undefined {
  if (typeof a === 'string' && typeof b === 'string' && op === '+') return constant(a + b);
  if (typeof a === 'string' && typeof b === 'string' && op === '/') return constant(joinPath([a, b]));
  if (typeof a === 'string' && op === '%') return undefined;
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  switch (op) {
    case '+':
      return constant(a + b);
    case '-':
      return constant(a - b);
    case '*':
      return constant(a * b);
    case '/':
      return constant(a / b);
    case '//':
      return constant(Math.floor(a / b));
    case '%':
      return constant(((a % b) + b) % b);
    case '**':
      return constant(a ** b);
    default:
      return undefined;
  }
}

function comparedConstants(op: Compare['op'], a: Plain, b: Plain): boolean | undefined {
  switch (op) {
    case '==':
    case 'is':
      return a === b;
    case '!=':
    case 'is not':
      return a !== b;
    case 'in':
      return typeof a === 'string' && typeof b === 'string' ? b.includes(a) : undefined;
    case 'not in':
      return typeof a === 'string' && typeof b === 'string' ? !b.includes(a) : undefined;
    default:
      if (typeof a !== 'number' || typeof b !== 'number') return undefined;
      return op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b;
  }
}
