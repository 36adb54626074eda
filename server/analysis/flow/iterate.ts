/** What a `for` sees: the elements that are known, and what all others look like. */
import type { Expr } from '../python/ast.js';
import { sequence } from './join.js';
import { namesOf, oneName } from './names.js';
import type { Run } from './run.js';
import { narrowed, oneRow } from './tables.js';
import { constant, isSequence, numberOf, traceOf, type IndexValue, type Value } from './values.js';

export interface Turns {
  readonly each: readonly Value[];
  /** Stands for any number of further elements. */
  readonly again?: Value;
}

const MAX_EACH = 8;

export function iterate(run: Run, iterable: Value, node: Expr): Turns {
  if (isSequence(iterable)) {
    const { items, rest } = iterable.cell.value;
    if (items.length <= MAX_EACH) return rest ? { each: items, again: rest } : { each: items };
    return { each: items.slice(0, MAX_EACH - 1), again: items[MAX_EACH - 1]! };
  }
  switch (iterable.kind) {
    case 'dict': {
      const keys = [...iterable.cell.value.entries.keys()].map((key) => constant(key));
      return iterable.cell.value.rest
        ? { each: keys, again: run.unknown('key', run.at(node)) }
        : { each: keys.slice(0, MAX_EACH) };
    }
    case 'index': {
      if (!iterable.bounds) break;
      const key = `i${run.count()}`;
      const step = iterable.bounds.step ? numberOf(iterable.bounds.step) : 1;
      if (step !== undefined) run.stepsOf.set(key, step);
      return { each: [], again: { kind: 'scalar', key, trace: { learnt: [], scores: [], predicted: [] } } };
    }
    case 'folds': {
      const part = (index: number): IndexValue => ({
        kind: 'index',
        constraint: { kind: 'part', split: iterable.split, index },
        trace: { learnt: [], scores: [], predicted: [] },
        base: undefined,
        random: iterable.split.shuffles,
        replace: false,
      });
      return { each: [], again: sequence('tuple', [part(0), part(1)]) };
    }
    case 'table': {
      // A loader gives batches; a frame gives names; a series or an array gives values of rows.
      const { target } = iterable;
      if (target) return { each: [], again: sequence('tuple', [{ ...iterable, target: undefined }, target]) };
      if (iterable.library === 'pandas' && iterable.form === 'frame')
        return { each: [], again: oneName(run, namesOf(iterable)) };
      // Batches of a loader are, one after the other, all of its rows.
      if (iterable.library === 'torch' || iterable.library === 'tfdata' || iterable.library === 'huggingface')
        return { each: [], again: iterable };
      return { each: [], again: oneRow(run, iterable) };
    }
    case 'names':
      if (iterable.only && iterable.only.length <= MAX_EACH)
        return { each: iterable.only.map((name) => constant(name)) };
      return { each: [], again: oneName(run, iterable) };
    case 'grouped': {
      const { table } = iterable;
      return {
        each: [],
        again: sequence('tuple', [run.unknown('group', run.at(node)), narrowed(table, { kind: 'some', id: run.id() })]),
      };
    }
    case 'either': {
      const turns = iterable.options.map((option) => iterate(run, option, node));
      const each = turns.flatMap((turn) => turn.each);
      const again = turns.find((turn) => turn.again)?.again;
      return again ? { each, again } : { each };
    }
    default:
      break;
  }
  return {
    each: [],
    again: run.unknown(
      run.text(node),
      run.at(node),
      traceOf(iterable),
      iterable.kind === 'unknown' && iterable.mayBeTable,
    ),
  };
}
