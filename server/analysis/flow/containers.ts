/** Methods of lists, dicts, texts and numbers. */
import { filesOf, traceOfArguments, type Arguments } from './calls.js';
import { orderedBy } from './builtins.js';
import { backward } from './networks.js';
import { choose } from './events.js';
import { dict, joinAll, join, sequence } from './join.js';
import { tableMethod } from './library.js';
import type { Run } from './run.js';
import { constant, isSequence, NONE, stringOf, traceOf, type DictValue, type Sequence, type Value } from './values.js';

export function containerMethod(run: Run, self: Value, name: string, args: Arguments): Value | undefined {
  if (name === 'backward') return backward(run, self, args);
  if (isSequence(self)) return listMethod(run, self, name, args);
  if (self.kind === 'dict') return dictMethod(run, self, name, args);
  const text = stringOf(self);
  if (text !== undefined && (name === 'glob' || name === 'rglob')) return filesOf(run, args, text);
  if (text !== undefined && name === 'format')
    return { kind: 'scalar', key: `${JSON.stringify(text)}%${run.count()}`, trace: traceOfArguments(args) };
  if (text !== undefined && name === 'lower') return constant(text.toLowerCase());
  if (
    self.kind === 'scalar' &&
    (name === 'item' || name === 'mean' || name === 'round' || name === 'max' || name === 'min')
  )
    return self;
  return run.unknown(name, run.at(args.node), traceOf(self));
}

function listMethod(run: Run, self: Sequence, name: string, args: Arguments): Value {
  const state = self.cell.value;
  const [first] = args.values;
  switch (name) {
    case 'append':
    case 'add':
      // In a loop nobody counts, an element may be one of many.
      if (first)
        run.setCell(
          self.cell,
          run.loopDepth > (self.cell.depth ?? 0) || state.rest
            ? { ...state, rest: state.rest ? join(state.rest, first) : first }
            : { ...state, items: [...state.items, first] },
        );
      return NONE;
    case 'extend':
      if (first && isSequence(first))
        run.setCell(self.cell, {
          items: [...state.items, ...first.cell.value.items],
          rest: state.rest ?? first.cell.value.rest,
        });
      return NONE;
    case 'insert':
      if (args.values[1]) run.setCell(self.cell, { items: [args.values[1], ...state.items], rest: state.rest });
      return NONE;
    case 'sort':
      choose(run, run.at(args.node), args.keywords.has('key') ? traceOf(self).scores : orderedBy(self));
      return NONE;
    case 'remove':
    case 'reverse':
    case 'clear':
      return NONE;
    case 'pop': {
      const all = [...state.items, ...(state.rest ? [state.rest] : [])];
      return all.length ? joinAll(all) : NONE;
    }
    case 'copy':
      return sequence(self.kind, state.items, state.rest);
    default:
      return run.unknown(name, run.at(args.node), traceOf(self));
  }
}

function dictMethod(run: Run, self: DictValue, name: string, args: Arguments): Value {
  const { entries, rest } = self.cell.value;
  const pair = (key: Value, value: Value) => sequence('tuple', [key, value]);
  switch (name) {
    case 'items':
      return sequence(
        'list',
        [...entries].map(([key, value]) => pair(constant(key), value)),
        rest && pair(run.unknown('key', undefined), rest),
      );
    case 'values':
      return sequence('list', [...entries.values()], rest);
    case 'keys':
      return sequence(
        'list',
        [...entries.keys()].map((key) => constant(key)),
        rest && run.unknown('key', undefined),
      );
    case 'get':
    case 'pop':
    case 'setdefault': {
      const key = args.values[0];
      const known = key?.kind === 'const' ? entries.get(String(key.value)) : undefined;
      if (known && name === 'pop')
        run.setCell(self.cell, {
          entries: new Map([...entries].filter(([one]) => one !== String((key as { value: unknown }).value))),
          rest,
        });
      if (known) return known;
      const all = [
        ...(key?.kind === 'const' ? [] : entries.values()),
        ...(rest ? [rest] : []),
        ...(args.values[1] ? [args.values[1]] : []),
      ];
      return all.length ? joinAll(all) : NONE;
    }
    case 'update': {
      const [other] = args.values;
      const all = new Map(entries);
      if (other?.kind === 'dict') for (const [key, value] of other.cell.value.entries) all.set(key, value);
      for (const [key, value] of args.keywords) all.set(key, value);
      run.setCell(self.cell, {
        entries: all,
        rest: rest ?? (other?.kind === 'dict' ? other.cell.value.rest : undefined),
      });
      return NONE;
    }
    case 'copy':
      return { kind: 'dict', cell: { value: self.cell.value, join: self.cell.join } };
    default:
      return perPart(run, self, name, args) ?? run.unknown(name, run.at(args.node), traceOf(self));
  }
}

/** A method of a dict of named parts is one of each part: `DatasetDict.map`. */
function perPart(run: Run, self: DictValue, name: string, args: Arguments): Value | undefined {
  const { entries, rest } = self.cell.value;
  if (entries.size === 0 || rest) return undefined;
  const changed = new Map<string, Value>();
  for (const [key, value] of entries) {
    const made = value.kind === 'table' ? tableMethod(run, value, name, args) : undefined;
    if (!made) return undefined;
    changed.set(key, made);
  }
  return dict(changed);
}
