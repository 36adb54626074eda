/** Python's own functions, as far as values flow through them. */
import type { Evaluation } from '../../../rules/api/facts.js';
import type { Expr } from '../python/ast.js';
import { call, traceOfArguments, type Arguments } from './calls.js';
import { choose, report, scoresOf } from './events.js';
import { iterate } from './iterate.js';
import { dict, joinAll, sequence } from './join.js';
import { keyOf } from './operators.js';
import type { Run } from './run.js';
import { asTable } from './tables.js';
import { constant, isSequence, lib, NO_TRACE, NONE, numberOf, traceOf, type IndexValue, type Value } from './values.js';

/** `undefined`: no opinion, a library model may say more. */
export function builtinCall(run: Run, name: string, args: Arguments): Value | undefined {
  const [first, second] = args.values;
  switch (name) {
    case 'len':
      return lengthOf(run, first);
    case 'range':
      return rangeOf(args);
    case 'enumerate':
      return paired(run, args, (item, i, open) =>
        sequence('tuple', [open ? run.unknown('index', undefined) : constant(i), item]),
      );
    case 'zip':
      return zipped(run, args);
    case 'list':
    case 'tuple':
    case 'set':
    case 'sorted':
    case 'reversed':
    case 'iter':
      return copied(run, name, first, args);
    case 'dict':
      return dictOf(args, first);
    case 'next':
      return first ? oneOf(run, first, args.node) : NONE;
    case 'map':
      return second && first ? mapped(run, first, second, args) : undefined;
    case 'filter':
      return second;
    case 'max':
    case 'min':
      return extreme(run, args);
    case 'sum':
    case 'abs':
    case 'round':
    case 'float':
    case 'int':
    case 'str':
    case 'bool':
      return passed(run, name, first, args);
    case 'open': {
      const key = first && keyOf(first);
      return key === undefined || key === '?'
        ? run.unknown('file', undefined)
        : { kind: 'scalar', key: `file:${key}`, trace: NO_TRACE };
    }
    case 'print':
    case 'isinstance':
    case 'hasattr':
    case 'input':
    case 'type':
    case 'id':
    case 'setattr':
      return NONE.value === null && name === 'print' ? NONE : run.unknown(name, undefined);
    case 'getattr':
      return run.unknown(name, run.at(args.node), undefined, true);
    case '__name__':
      return constant('__main__');
    default:
      return undefined;
  }
}

function lengthOf(run: Run, value: Value | undefined): Value {
  if (value && isSequence(value) && !value.cell.value.rest) return constant(value.cell.value.items.length);
  const table = asTable(run, value);
  return {
    kind: 'scalar',
    key: table
      ? `len(${table.rows.paths[0]?.source.id ?? 0}/${table.rows.paths[0]?.constraints.length ?? 0})`
      : `len${run.count()}`,
    trace: NO_TRACE,
    ...(table ? { portion: 1 } : {}),
  };
}

function rangeOf(args: Arguments): Value {
  const bounds = args.values.map((value) => numberOf(value));
  if (bounds.length === 1 && bounds[0] !== undefined && bounds[0] <= 3)
    return sequence(
      'list',
      Array.from({ length: Math.max(0, Math.floor(bounds[0])) }, (_, i) => constant(i)),
    );
  const index: IndexValue = {
    kind: 'index',
    constraint: undefined,
    trace: NO_TRACE,
    base: `range(${args.values.map((v) => (v.kind === 'scalar' ? v.key : v.kind === 'const' ? v.value : '?')).join()})`,
    random: false,
    replace: false,
    bounds: rangeBounds(args),
  };
  return index;
}

export function rangeBounds({ values }: Arguments): NonNullable<IndexValue['bounds']> {
  return values.length > 1
    ? { low: values[0], high: values[1], step: values[2] ?? constant(1) }
    : { low: undefined, high: values[0] };
}

function paired(run: Run, args: Arguments, make: (item: Value, i: number, open: boolean) => Value): Value {
  const turns = iterate(run, args.values[0] ?? NONE, args.node);
  return sequence(
    'list',
    turns.each.map((item, i) => make(item, i, false)),
    turns.again && make(turns.again, 0, true),
  );
}

function zipped(run: Run, args: Arguments): Value {
  const all = args.values.map((value) => iterate(run, value, args.node));
  const finite = all.filter((turns) => !turns.again);
  if (finite.length > 0) {
    const length = Math.min(...finite.map((turns) => turns.each.length));
    return sequence(
      'list',
      Array.from({ length }, (_, i) =>
        sequence(
          'tuple',
          all.map((turns) => turns.each[i] ?? turns.again!),
        ),
      ),
    );
  }
  return sequence(
    'list',
    [],
    sequence(
      'tuple',
      all.map((turns) => joinAll([...turns.each, ...(turns.again ? [turns.again] : [])])),
    ),
  );
}

/** What an order is by: of tuples, the first item. */
export function orderedBy(value: Value): readonly Evaluation[] {
  if (!isSequence(value)) return scoresOf(value);
  const { items, rest } = value.cell.value;
  return [...items, ...(rest ? [rest] : [])].flatMap((item) =>
    scoresOf(item.kind === 'tuple' ? (item.cell.value.items[0] ?? NONE) : item),
  );
}

function copied(run: Run, name: string, value: Value | undefined, args: Arguments): Value {
  if (!value) return sequence(name === 'tuple' ? 'tuple' : name === 'set' ? 'set' : 'list', []);
  if (name === 'sorted' && args.keywords.size > 0) {
    const key = args.keywords.get('key');
    const items = iterate(run, value, args.node);
    const scores = key
      ? [...items.each, ...(items.again ? [items.again] : [])].flatMap((item) =>
          scoresOf(call(run, key, { ...args, values: [item], keywords: new Map() })),
        )
      : [];
    choose(run, run.at(args.node), scores);
  }
  if (name === 'sorted' && !args.keywords.has('key')) choose(run, run.at(args.node), orderedBy(value));
  if (isSequence(value))
    return sequence(
      name === 'tuple' ? 'tuple' : name === 'set' ? 'set' : 'list',
      value.cell.value.items,
      value.cell.value.rest,
    );
  if (
    value.kind === 'names' ||
    value.kind === 'folds' ||
    value.kind === 'index' ||
    value.kind === 'table' ||
    value.kind === 'unknown'
  )
    return value;
  const turns = iterate(run, value, args.node);
  return sequence('list', turns.each, turns.again);
}

function dictOf(args: Arguments, first: Value | undefined): Value {
  const entries = new Map(first?.kind === 'dict' ? first.cell.value.entries : []);
  if (first && isSequence(first))
    for (const pair of first.cell.value.items)
      if (isSequence(pair) && pair.cell.value.items[0]?.kind === 'const')
        entries.set(String(pair.cell.value.items[0].value), pair.cell.value.items[1] ?? NONE);
  for (const [name, value] of args.keywords) entries.set(name, value);
  return dict(entries, first?.kind === 'dict' ? first.cell.value.rest : undefined);
}

function oneOf(run: Run, value: Value, node: Expr): Value {
  const turns = iterate(run, value, node);
  return turns.each[0] ?? turns.again ?? NONE;
}

function mapped(run: Run, fn: Value, over: Value, args: Arguments): Value {
  const turns = iterate(run, over, args.node);
  const one = (item: Value) => call(run, fn, { ...args, values: [item], keywords: new Map() });
  return sequence('list', turns.each.map(one), turns.again && one(turns.again));
}

/** `max(scores)`, `max(candidates, key=score)`: the best is chosen. */
function extreme(run: Run, args: Arguments): Value {
  const key = args.keywords.get('key');
  const at = run.at(args.node);
  if (key && args.values[0]) {
    const turns = iterate(run, args.values[0], args.node);
    run.loopDepth += turns.again ? 1 : 0;
    const items = [...turns.each, ...(turns.again ? [turns.again] : [])];
    const scores = items.flatMap((item) => scoresOf(call(run, key, { ...args, values: [item], keywords: new Map() })));
    run.loopDepth -= turns.again ? 1 : 0;
    const byKey = scores.length > 0 ? scores : scoresOf(args.values[0]);
    const own = key.kind === 'method' ? scoresOf(key.self) : [];
    choose(
      run,
      at,
      [...byKey, ...own],
      new Set(byKey.flatMap((one) => one.trainings.map((t) => t.model.id))).size <= 1 && byKey.length > 0
        ? 'threshold'
        : 'model',
    );
    const best = items.length ? joinAll(items) : NONE;
    return byKey.length > 0 &&
      (best.kind === 'const' ||
        best.kind === 'scalar' ||
        (best.kind === 'either' && best.options.every((one) => one.kind === 'const')))
      ? { kind: 'scalar', key: `best${run.count()}`, trace: { ...NO_TRACE, scores: byKey } }
      : best;
  }
  const trace = traceOfArguments(args);
  for (const one of trace.scores) if (one.kind === 'best-of-search') report(run, at, 'best round', one);
  if (
    args.values.every((value) => value.kind === 'const' && typeof value.value === 'number') &&
    args.values.length > 1
  ) {
    const numbers = args.values.map((value) => numberOf(value)!);
    return constant(run.text(args.node).startsWith('max') ? Math.max(...numbers) : Math.min(...numbers));
  }
  choose(run, at, trace.scores);
  return { kind: 'scalar', key: `best${run.count()}`, trace };
}

function passed(run: Run, name: string, first: Value | undefined, args: Arguments): Value {
  if (first?.kind === 'const' && typeof first.value === 'number' && name === 'int')
    return constant(Math.trunc(first.value));
  if (first?.kind === 'const' && (name === 'float' || name === 'str'))
    return name === 'str' ? constant(String(first.value)) : first;
  if (first?.kind === 'scalar') return name === 'float' ? first : { ...first, key: `${name}(${first.key})` };
  if (first?.kind === 'table') return first;
  return run.unknown(name, run.at(args.node), traceOfArguments(args));
}

export { dict, lib, traceOf };
