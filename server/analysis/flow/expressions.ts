/** Expressions → abstract values. */
import type { Call, Comprehension, Expr, SliceExpr } from '../python/ast.js';
import { attribute } from './attributes.js';
import { bind, named } from './assign.js';
import { current, detached, lend } from './objects.js';
import { call, callMethod, callValue, type Arguments } from './calls.js';
import { noteSelection } from './events.js';
import { iterate } from './iterate.js';
import { dict, join, joinAll, sequence } from './join.js';
import { less } from './names.js';
import { binary, compare, logic, unary } from './operators.js';
import { branches } from './statements.js';
import { subscript } from './subscripts.js';
import { computed, narrowed, withTrace } from './tables.js';
import type { Run } from './run.js';
import {
  ANY_NAME,
  constant,
  isSequence,
  lib,
  merged,
  mergeTraces,
  NO_TRACE,
  NONE,
  traceOf,
  type Scope,
  type Table,
  type Trace,
  type Value,
} from './values.js';

/** `target` names the result where the expression is assigned: the name a message will use. */
export function evaluate(run: Run, expr: Expr, scope: Scope, target?: Expr): Value {
  run.step();
  const value = valueOf(run, expr, scope, target);
  return expr.kind === 'Name' ? current(run, value) : detached(run, value);
}

function valueOf(run: Run, expr: Expr, scope: Scope, target: Expr | undefined): Value {
  switch (expr.kind) {
    case 'Name':
      return (
        lookUp(run, expr.id, scope) ??
        (target ? NONE : BUILTINS.has(expr.id) ? builtin(expr.id) : run.unknown(expr.id, run.at(expr), undefined, true))
      );
    case 'Number':
      return constant(expr.value);
    case 'String':
      return constant(expr.value);
    case 'Literal':
      return expr.value === '...' ? run.unknown('...', undefined) : constant(expr.value);
    case 'Bytes':
      return run.unknown('bytes', undefined);
    case 'FString':
      return formatted(run, expr.parts, scope);
    case 'Attribute':
      return attribute(run, evaluate(run, expr.value, scope), expr.attr, expr);
    case 'Subscript':
      return subscript(run, evaluate(run, expr.value, scope), expr.index, expr, scope);
    case 'Call':
      return evaluateCall(run, expr, scope);
    case 'Tuple':
    case 'List':
    case 'Set':
      return display(run, expr.kind === 'Tuple' ? 'tuple' : expr.kind === 'List' ? 'list' : 'set', expr.items, scope);
    case 'Dict':
      return evaluateDict(run, expr, scope);
    case 'Unary':
      return unary(run, expr.op, evaluate(run, expr.operand, scope), expr);
    case 'Binary':
      return binary(run, expr.op, evaluate(run, expr.left, scope), evaluate(run, expr.right, scope), expr);
    case 'BoolOp':
      return logic(run, expr.op, evaluate(run, expr.left, scope), evaluate(run, expr.right, scope));
    case 'Compare':
      return compare(run, expr.op, evaluate(run, expr.left, scope), evaluate(run, expr.right, scope), expr);
    case 'Conditional':
      return conditional(run, expr, scope);
    case 'Lambda':
      return {
        kind: 'function',
        def: expr,
        scope,
        self: undefined,
        bound: [],
        boundKeywords: undefined,
        name: 'lambda',
        owner: undefined,
        role: 'plain',
      };
    case 'Comprehension':
      return comprehension(run, expr, scope);
    case 'Await':
      return evaluate(run, expr.value, scope);
    case 'Yield': {
      const value = expr.value ? evaluate(run, expr.value, scope) : NONE;
      run.frames.at(-1)?.yields.push(expr.from ? element(run, value, expr.value!) : value);
      return run.unknown('yield', undefined);
    }
    case 'Starred':
      return evaluate(run, expr.value, scope);
    case 'Slice':
      return run.unknown('slice', undefined);
    case 'NamedExpr': {
      const value = evaluate(run, expr.value, scope, expr.target);
      bind(run, expr.target, value, scope, expr);
      return value;
    }
    case 'Error':
      for (const child of expr.children) evaluate(run, child, scope);
      return run.unknown('error', undefined);
  }
}

export function lookUp(run: Run, name: string, scope: Scope): Value | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    // A class body's names are not seen from its methods.
    if (at.kind === 'class' && at !== scope) continue;
    const value = at.vars.get(name);
    if (value) return value;
  }
  void run;
  return undefined;
}

/** Python's own names; any other that is not defined is unknown. */
const BUILTINS = new Set(
  'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip __import__ __name__ __file__ display get_ipython reduce xrange unicode raw_input'.split(
    ' ',
  ),
);

function builtin(name: string): Value {
  return lib(`builtins.${name}`);
}

/** Whether a condition is known. */
export function truth(value: Value): boolean | undefined {
  if (value.kind === 'const') return Boolean(value.value);
  return undefined;
}

const DRAWING =
  /^(set_[xyz]?(lim|ticks|title|label)|[xyz]lim|plot|scatter|[vh]lines|ax[vh]line|text|annotate|bar|barh|boxplot|fill_between|errorbar|imshow|hist|legend|title|suptitle|figtext|heatmap|lineplot|barplot)$/;

function evaluateCall(run: Run, expr: Call, scope: Scope): Value {
  const { func } = expr;
  if (func.kind === 'Attribute') {
    if (func.value.kind === 'Call' && func.value.func.kind === 'Name' && func.value.func.id === 'super') {
      evaluateArguments(run, expr, scope);
      return superCall(run, func.attr, expr, scope);
    }
    const self = evaluate(run, func.value, scope);
    const draws = DRAWING.test(func.attr) ? 1 : 0;
    run.drawing += draws;
    const args = evaluateArguments(run, expr, scope, isOfProgram(self));
    run.drawing -= draws;
    const result = callMethod(run, self, func.attr, args, func.value);
    if (result) return result;
    return call(run, attribute(run, self, func.attr, func), args);
  }
  const callee = evaluate(run, func, scope);
  return call(run, callee, evaluateArguments(run, expr, scope, isOfProgram(callee)));
}

/** Its code can change what it is given. */
function isOfProgram({ kind }: Value): boolean {
  return kind === 'function' || kind === 'class' || kind === 'instance' || kind === 'module';
}

function superCall(run: Run, name: string, expr: Call, scope: Scope): Value {
  const self = lookUp(run, 'self', scope);
  if (self?.kind !== 'instance') return run.unknown('super', run.at(expr));
  const owner = run.frames.at(-1)?.owner;
  for (const base of (owner ?? self.cls).bases)
    if (base.kind === 'class') {
      const member = base.members.get(name);
      if (member?.kind === 'function') return callValue(run, { ...member, self }, evaluateArguments(run, expr, scope));
    }
  return NONE;
}

export function evaluateArguments(run: Run, expr: Call, scope: Scope, lends = false): Arguments {
  const values: Value[] = [];
  const nodes: Expr[] = [];
  const keywords = new Map<string, Value>();
  let open = false;
  for (const arg of expr.args) {
    const value = evaluate(run, arg, scope);
    if (lends) lend(run, arg, value);
    if (arg.kind !== 'Starred') {
      values.push(value);
      nodes.push(arg);
    } else if (isSequence(value) && !value.cell.value.rest) {
      for (const item of value.cell.value.items) {
        values.push(item);
        nodes.push(arg.value);
      }
    } else {
      open = true;
      values.push(element(run, value, arg.value));
      nodes.push(arg.value);
    }
  }
  for (const keyword of expr.keywords) {
    const value = evaluate(run, keyword.value, scope);
    if (lends) lend(run, keyword.value, value);
    if (keyword.name !== undefined) keywords.set(keyword.name, value);
    else if (value.kind === 'dict') for (const [key, item] of value.cell.value.entries) keywords.set(key, item);
    if (keyword.name === undefined && traceOf(value).scores.length > 0) keywords.set('**', value);
  }
  return { values, keywords, nodes, node: expr, scope, open };
}

function display(run: Run, kind: 'tuple' | 'list' | 'set', items: readonly Expr[], scope: Scope): Value {
  const values: Value[] = [];
  let rest: Value | undefined;
  for (const item of items) {
    const value = evaluate(run, item, scope);
    if (kind === 'list') lend(run, item, value);
    if (item.kind !== 'Starred') values.push(value);
    else if (isSequence(value) && !value.cell.value.rest) values.push(...value.cell.value.items);
    else rest = rest ? join(rest, element(run, value, item)) : element(run, value, item);
  }
  const made = sequence(kind, values, rest);
  made.cell.depth = run.loopDepth;
  return made;
}

function evaluateDict(run: Run, expr: Extract<Expr, { kind: 'Dict' }>, scope: Scope): Value {
  const entries = new Map<string, Value>();
  let rest: Value | undefined;
  for (const { key, value } of expr.entries) {
    const item = evaluate(run, value, scope);
    if (!key) {
      if (item.kind === 'dict') for (const [name, one] of item.cell.value.entries) entries.set(name, one);
      continue;
    }
    const name = evaluate(run, key, scope);
    if (name.kind === 'const') entries.set(String(name.value), named(item, String(name.value)));
    else rest = rest ? join(rest, item) : item;
  }
  return dict(entries, rest);
}

function formatted(run: Run, parts: readonly (string | Expr)[], scope: Scope): Value {
  let text: string | undefined = '';
  let key = '';
  let trace: Trace = NO_TRACE;
  for (const part of parts) {
    if (typeof part === 'string') {
      key += part;
      if (text !== undefined) text += part;
      continue;
    }
    const value = evaluate(run, part, scope);
    trace = mergeTraces(trace, traceOf(value));
    if (value.kind === 'const') {
      key += String(value.value);
      if (text !== undefined) text += String(value.value);
    } else {
      text = undefined;
      key += value.kind === 'scalar' ? `{${value.key}}` : `{${run.text(part)}}`;
    }
  }
  return text !== undefined ? constant(text) : { kind: 'scalar', key: `f"${key}"`, trace };
}

function conditional(run: Run, expr: Extract<Expr, { kind: 'Conditional' }>, scope: Scope): Value {
  const test = evaluate(run, expr.test, scope);
  noteSelection(run, test, expr.test);
  const known = truth(test);
  if (known !== undefined) return evaluate(run, known ? expr.body : expr.orelse, scope);
  const results: Value[] = [];
  const way = (side: Expr) => () => {
    results.push(evaluate(run, side, scope));
    return 'normal' as const;
  };
  branches(run, [way(expr.body), way(expr.orelse)]);
  return joinAll(results);
}

function comprehension(run: Run, expr: Comprehension, scope: Scope): Value {
  const inner: Scope = {
    vars: new Map(),
    parent: scope,
    module: scope.module,
    kind: 'function',
    globals: undefined,
    nonlocals: undefined,
  };
  const items: Value[] = [];
  const keys: Value[] = [];
  let open = false;
  let excludes: readonly string[] = [];
  let chosen: Trace = NO_TRACE;
  let over: Value | undefined;
  const clause = (index: number): void => {
    const one = expr.clauses[index];
    if (!one) {
      if (expr.key) keys.push(evaluate(run, expr.key, inner));
      items.push(evaluate(run, expr.element, inner));
      return;
    }
    const iterable = evaluate(run, one.iter, inner);
    if (index === 0) over = iterable;
    const turns = iterate(run, iterable, one.iter);
    if (turns.again) {
      open = true;
      run.loopDepth++;
    }
    for (const value of turns.again ? [...turns.each, turns.again] : turns.each) {
      bind(run, one.target, value, inner, one.target);
      for (const condition of one.conditions) {
        const held = evaluate(run, condition, inner);
        chosen = mergeTraces(chosen, traceOf(held));
        excludes = merged(excludes, (held.kind === 'scalar' ? held.excludes : undefined) ?? [ANY_NAME]);
        open = true;
      }
      clause(index + 1);
    }
    if (turns.again) run.loopDepth--;
  };
  clause(0);
  if (expr.result === 'dict') {
    const entries = new Map<string, Value>();
    let rest: Value | undefined;
    keys.forEach((key, i) => {
      if (key.kind === 'const') entries.set(String(key.value), named(items[i]!, String(key.value)));
      else rest = rest ? join(rest, items[i]) : items[i];
    });
    return dict(entries, rest);
  }
  const [only] = items;
  if (items.length === 1 && only?.kind === 'scalar' && only.oneOf && chosen.learnt.length === 0)
    return less(only.oneOf, excludes);
  const each = expr.clauses.length === 1 && expr.result === 'list' ? overRowsOf(over, only) : undefined;
  if (each)
    return withTrace(
      expr.clauses[0]!.conditions.length > 0 ? narrowed(each, { kind: 'some', id: run.id() }) : each,
      chosen,
    );
  if (chosen.learnt.length > 0 && items.length > 0)
    return sequence('list', [], run.unknown('element', undefined, mergeTraces(chosen, traceOf(joinAll(items)))));
  const kind = expr.result === 'set' ? 'set' : 'list';
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set by the clauses above
  return open
    ? sequence(kind, [], items.length ? joinAll(items) : run.unknown('element', undefined))
    : sequence(kind, items);
}

/** `[clean(text) for text in df["text"]]`: the rows of the table, one value each. */
export function overRowsOf(over: Value | undefined, item: Value | undefined): Table | undefined {
  if (over?.kind !== 'table' || !item || over.target || (over.form === 'frame' && over.library !== 'numpy'))
    return undefined;
  if (isSequence(item) || item.kind === 'dict' || item.kind === 'estimator' || item.kind === 'instance')
    return undefined;
  return withTrace(computed(over, 'map'), traceOf(item));
}

/** One element of an iterable, whichever. */
export function element(run: Run, iterable: Value, node: Expr): Value {
  const turns = iterate(run, iterable, node);
  return joinAll([...turns.each, ...(turns.again ? [turns.again] : [])]);
}

export function sliceBounds(
  run: Run,
  slice: SliceExpr,
  scope: Scope,
): { low: Value | undefined; high: Value | undefined; step: Value | undefined } {
  return {
    low: slice.lower && evaluate(run, slice.lower, scope),
    high: slice.upper && evaluate(run, slice.upper, scope),
    step: slice.step && evaluate(run, slice.step, scope),
  };
}
