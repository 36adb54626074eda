/** Calls: functions and classes of the program are entered with the caller's values; library calls go to their models. */
import type { Expr, Param } from '../python/ast.js';
import { named } from './assign.js';
import { attribute, memberOf } from './attributes.js';
import { estimatorMethod, makeEstimator, guessEstimator } from './estimators.js';
import { evaluate } from './expressions.js';
import { builtinCall } from './builtins.js';
import { containerMethod } from './containers.js';
import { expressionMethod } from './columns.js';
import { chooseBy, report } from './events.js';
import { dict, joinAll, sequence } from './join.js';
import { libraryCall, tableMethod } from './library.js';
import { resolveName } from './links.js';
import { joinPath, keyOf } from './operators.js';
import { namesMethod } from './names.js';
import type { Run } from './run.js';
import { asTable, newSource, newTable } from './tables.js';
import { isFunctionDef } from './run.js';
import { runBlock } from './statements.js';
import {
  constant,
  lib,
  mergeTraces,
  NO_TRACE,
  NONE,
  traceOf,
  type ClassValue,
  type FunctionValue,
  type Instance,
  type Scope,
  type Table,
  type Trace,
  type Value,
} from './values.js';

export interface Arguments {
  readonly values: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  readonly node: Expr;
  readonly scope: Scope;
  /** Source of each positional argument. */
  readonly nodes?: readonly Expr[];
  /** `*args` of unknown length was passed. */
  readonly open?: boolean;
}

const MAX_DEPTH = 14;
const MAX_ENTRIES = 24;

export function call(run: Run, callee: Value, args: Arguments): Value {
  switch (callee.kind) {
    case 'function':
    case 'class':
      return callValue(run, callee, args);
    case 'lib':
      return callLibrary(run, callee.name, args);
    case 'method':
      return callMethod(run, callee.self, callee.name, args) ?? unknownCall(run, args);
    case 'instance': {
      const method =
        memberOf(callee.cls, '__call__') ?? (callee.estimator ? memberOf(callee.cls, 'forward') : undefined);
      if (method?.kind === 'function' && !callee.estimator) return callValue(run, { ...method, self: callee }, args);
      if (callee.estimator) return estimatorMethod(run, callee.estimator, '__call__', args) ?? unknownCall(run, args);
      return unknownCall(run, args);
    }
    case 'estimator':
      return estimatorMethod(run, callee, '__call__', args) ?? unknownCall(run, args);
    case 'either':
      return joinAll(callee.options.map((option) => call(run, option, args)));
    default:
      return callee.kind === 'unknown'
        ? run.unknown(callee.from, run.at(args.node), mergeTraces(callee.trace, traceOfArguments(args)), true)
        : unknownCall(run, args);
  }
}

/** Nobody knows what it does: what went in may come out, but no rows are claimed. */
export function unknownCall(run: Run, args: Arguments, from?: string): Value {
  return run.unknown(from ?? run.text(args.node), run.at(args.node), traceOfArguments(args), true);
}

export function traceOfArguments(args: Arguments): Trace {
  let trace = NO_TRACE;
  for (const value of args.values) trace = mergeTraces(trace, traceOf(value));
  for (const value of args.keywords.values()) trace = mergeTraces(trace, traceOf(value));
  return trace;
}

export function callLibrary(run: Run, name: string, args: Arguments): Value {
  const resolved = resolveName(run.models, name);
  if (resolved.startsWith('builtins.')) {
    const result = builtinCall(run, resolved.slice('builtins.'.length), args);
    if (result) return result;
  }
  // Generators have the functions of the module.
  if (
    /^numpy\.random\.(default_rng|RandomState|Generator)$/.test(resolved) ||
    resolved === 'sklearn.utils.check_random_state'
  )
    return lib('numpy.random');
  if (resolved.startsWith('pyspark.sql.SparkSession')) return lib('pyspark.session');
  if (/^pyspark\.session\.read\.(option|options|format|schema)$/.test(resolved)) return lib('pyspark.session.read');
  if (/^(sklearn\.utils\.Bunch|types\.SimpleNamespace|argparse\.Namespace)$/.test(resolved))
    return dict(new Map(args.keywords));
  if (resolved === 'glob.glob' || resolved === 'glob.iglob' || resolved === 'tensorflow.io.gfile.glob')
    return filesOf(run, args, undefined);
  const path = pathCall(run, resolved, args);
  if (path) return path;
  if (resolved === 'functools.partial' && args.values[0]?.kind === 'function') {
    const [fn, ...bound] = args.values;
    return { ...fn, bound, boundKeywords: args.keywords };
  }
  const cls = run.models.classes[resolved];
  if (cls) return makeEstimator(run, resolved, cls, args);
  const op = run.models.calls[resolved];
  if (op) return libraryCall(run, op, resolved, args);
  return run.unknown(resolved, run.at(args.node), traceOfArguments(args), !resolved.startsWith('builtins.'));
}

/** A listing of files; one folder or prefix per entity means several files of each. */
export function filesOf(run: Run, args: Arguments, folder: string | undefined): Value {
  const at = run.at(args.node);
  const [given] = args.values;
  const pattern = given?.kind === 'const' ? String(given.value) : given?.kind === 'scalar' ? given.key : '';
  const whole = folder === undefined ? pattern : `${folder}/${pattern}`;
  const table = newTable(
    'files',
    newSource(run, at, 'files', whole === '' ? undefined : `glob:${whole}`),
    run.text(args.node),
    { form: 'series' },
  );
  const several = /([A-Za-z]+)[_-]?(?:id)?[^/*]*\*[^/]*(?:\/[^/]*\*|[_-][A-Za-z]*[_-]?\*)/.exec(whole);
  return several && ENTITY_WORD.test(several[1]!) ? { ...table, group: { at, column: several[1]! } } : table;
}

const ENTITY_WORD =
  /^(subj|subject|subjects|patient|patients|pat|case|scan|slide|slides|person|people|speaker|speakers|user|users|animal|session|site|plant|participant|volunteer|sub)$/i;

/** `Path("data")`, `os.path.join("data", "a.csv")`: texts, as far as they are constant. */
function pathCall(run: Run, name: string, args: Arguments): Value | undefined {
  if (!/^(pathlib\.(Path|PurePath|PosixPath)|os\.path\.(join|abspath|normpath)|os\.fspath)$/.test(name))
    return undefined;
  const parts = args.values.map((value) => (value.kind === 'const' ? String(value.value) : undefined));
  if (parts.length > 0 && parts.every((part) => part !== undefined)) return constant(joinPath(parts));
  const keys = args.values.map(keyOf);
  return keys.includes('?')
    ? run.unknown(name, run.at(args.node))
    : { kind: 'scalar', key: keys.join('/'), trace: NO_TRACE };
}

/** `undefined` when the receiver has no such method: the attribute may still be something to call. */
export function callMethod(run: Run, self: Value, name: string, args: Arguments, receiver?: Expr): Value | undefined {
  switch (self.kind) {
    case 'table':
      return modelInColumn(run, self, name, args) ?? tableMethod(run, self, name, args, receiver);
    case 'grouped':
    case 'mask':
    case 'index':
    case 'indexer':
      return tableMethod(run, self, name, args, receiver);
    case 'expr':
      return expressionMethod(run, self, name, args);
    case 'names':
      return namesMethod(run, self, name, args, receiver);
    case 'estimator':
      return estimatorMethod(run, self, name, args);
    case 'instance': {
      if (self.fields.has(name)) return undefined;
      const member = memberOf(self.cls, name);
      if (member?.kind === 'function') return callValue(run, bound(member, self), args);
      if (self.estimator) return estimatorMethod(run, { ...self.estimator, owner: self }, name, args);
      return undefined;
    }
    case 'class': {
      const member = memberOf(self, name);
      if (member?.kind === 'function')
        return callValue(run, member.role === 'class' ? { ...member, self } : member, args);
      return undefined;
    }
    case 'either': {
      run.alternatives++;
      const results = self.options
        .map((option) => callMethod(run, option, name, args, receiver))
        .filter((result) => result !== undefined);
      run.alternatives--;
      return results.length ? joinAll(results) : undefined;
    }
    case 'unknown':
      readOut(run, self, name, args);
      return guessEstimator(run, self, name, args) ?? tableMethod(run, self, name, args, receiver);
    case 'list':
    case 'tuple':
    case 'set':
    case 'dict':
    case 'const':
    case 'scalar':
      return containerMethod(run, self, name, args);
    default:
      return undefined;
  }
}

/** `bundle["model"].predict(X)`: what looked like a column of something unknown is a model. */
function modelInColumn(run: Run, self: Table, name: string, args: Arguments): Value | undefined {
  if (self.library !== 'unknown' || self.form !== 'series' || !/^(predict|predict_proba|transform)$/.test(name))
    return undefined;
  const source = self.rows.paths[0]?.source;
  if (!source || !asTable(run, args.values[0])) return undefined;
  const model = run.intern(`model ${source.id} ${self.name}`, () => ({
    ...run.unknown(self.name, source.at),
    stored: run.stored.has(source),
  }));
  return guessEstimator(run, model, name, args);
}

/** `history["test-auc"].max()`, `importances.argsort()`. */
function readOut(run: Run, self: Value, name: string, args: Arguments): void {
  const { scores } = traceOf(self);
  if (scores.length === 0) return;
  const at = run.at(args.node);
  if (
    name === 'argsort' ||
    name === 'argmax' ||
    name === 'argmin' ||
    name === 'nlargest' ||
    name === 'sort_values' ||
    name === 'idxmax'
  )
    chooseBy(run, at, scores);
  if (name === 'max' || name === 'min')
    for (const one of scores) if (one.kind === 'best-of-search') report(run, at, 'best round', one);
}

function bound(member: FunctionValue, self: Instance): FunctionValue {
  if (member.role === 'static') return member;
  return { ...member, self: member.role === 'class' ? self.cls : self };
}

export function callValue(run: Run, callee: FunctionValue | ClassValue, args: Arguments): Value {
  return callee.kind === 'class' ? construct(run, callee, args) : enter(run, callee, args);
}

function construct(run: Run, cls: ClassValue, args: Arguments): Value {
  const instance = newInstance(run, cls, args);
  const init = memberOf(cls, '__init__');
  if (init?.kind === 'function') enter(run, { ...init, self: instance }, args);
  else fillFields(run, cls, instance, args);
  return instance;
}

export function newInstance(run: Run, cls: ClassValue, args: Arguments): Instance {
  const base = libraryBase(run, cls);
  const model = base ? run.models.classes[base] : undefined;
  const estimator = model && base ? makeEstimator(run, base, model, args) : undefined;
  return {
    kind: 'instance',
    cls,
    fields: new Map(),
    estimator: estimator?.kind === 'estimator' ? { ...estimator, name: cls.name } : undefined,
  };
}

function libraryBase(run: Run, cls: ClassValue, depth = 0): string | undefined {
  for (const base of cls.bases) {
    if (base.kind === 'lib') {
      const name = resolveName(run.models, base.name);
      if (run.models.classes[name]) return name;
    }
    const inherited = base.kind === 'class' && depth < 6 ? libraryBase(run, base, depth + 1) : undefined;
    if (inherited) return inherited;
  }
  return undefined;
}

/** Dataclasses and named tuples: fields in the order of their annotations. */
function fillFields(run: Run, cls: ClassValue, instance: Instance, args: Arguments): void {
  const names = cls.def.body.flatMap((statement) =>
    statement.kind === 'AnnAssign' && statement.target.kind === 'Name' ? [statement.target.id] : [],
  );
  names.forEach((name, i) => {
    const value = args.keywords.get(name) ?? args.values[i];
    if (value) run.setVar(instance.fields, name, value);
  });
  const post = memberOf(cls, '__post_init__');
  if (post?.kind === 'function') enter(run, { ...post, self: instance }, { ...args, values: [], keywords: new Map() });
}

function enter(run: Run, fn: FunctionValue, args: Arguments): Value {
  const entries = run.entered.get(fn.def) ?? 0;
  const recursive = run.frames.some((frame) => frame.def === fn.def);
  if (run.frames.length >= MAX_DEPTH || entries >= MAX_ENTRIES || recursive) return unknownCall(run, args);
  run.entered.set(fn.def, entries + 1);
  const scope: Scope = {
    vars: new Map(),
    parent: fn.scope,
    module: fn.scope.module,
    kind: 'function',
    globals: undefined,
    nonlocals: undefined,
  };
  const frame = { def: fn.def, returns: [] as Value[], yields: [] as Value[], exits: [], scope, owner: fn.owner };
  const file = run.file;
  run.file = fn.scope.module;
  passArguments(run, fn, args, scope);
  run.frames.push(frame);
  const isFrozen = isFunctionDef(fn.def) && fn.def.decorators.some(isNoGrad);
  if (isFrozen) run.frozen++;
  let ended: string = 'normal';
  try {
    if (isFunctionDef(fn.def)) ended = runBlock(run, fn.def.body, scope);
    else frame.returns.push(evaluate(run, fn.def.body, scope));
  } finally {
    run.frames.pop();
    run.file = file;
    if (isFrozen) run.frozen--;
  }
  if (frame.exits.length > 0) run.merge(ended === 'raise' ? frame.exits : [new Map(), ...frame.exits]);
  if (isFunctionDef(fn.def) && fn.def.isGenerator) return generated(run, frame.yields);
  const result = frame.returns.length ? joinAll(frame.returns) : NONE;
  if (
    result.kind === 'table' &&
    (result.picked ?? result.handed) &&
    (result.picked?.name === undefined || result.handed?.name === undefined) &&
    isFunctionDef(fn.def)
  )
    return named(result, fn.def.name);
  // A table that went through a function of the program comes back as that call's.
  return result.kind === 'table' && !result.chosen && args.values.some((value) => value.kind === 'table')
    ? { ...result, chosen: run.at(args.node) }
    : result;
}

/** A generator of the program: what it yields, as many times as it likes. */
function generated(run: Run, yields: readonly Value[]): Value {
  return sequence('list', [], yields.length ? joinAll(yields) : run.unknown('yield', undefined));
}

function passArguments(run: Run, fn: FunctionValue, args: Arguments, scope: Scope): void {
  const given = [...(fn.self ? [fn.self] : []), ...fn.bound, ...args.values];
  const keywords = new Map([...(fn.boundKeywords ?? []), ...args.keywords]);
  let position = 0;
  for (const param of fn.def.params) {
    const value = oneArgument(run, param, given, position, keywords, args, fn);
    if (param.category === 'plain') position++;
    scope.vars.set(param.name, value);
  }
}

function oneArgument(
  run: Run,
  param: Param,
  given: readonly Value[],
  position: number,
  keywords: Map<string, Value>,
  args: Arguments,
  fn: FunctionValue,
): Value {
  if (param.category === 'args') return sequence('tuple', given.slice(position));
  if (param.category === 'kwargs') {
    const names = new Set(fn.def.params.map((one) => one.name));
    return dict(new Map([...keywords].filter(([name]) => !names.has(name))));
  }
  const byPosition = param.category === 'plain' ? given[position] : undefined;
  const value = byPosition ?? keywords.get(param.name);
  if (value) return value;
  if (args.open) return run.unknown(param.name, run.at(param), undefined, true);
  if (param.default) return evaluate(run, param.default, fn.scope);
  return run.unknown(param.name, run.at(param), undefined, true);
}

/** `with torch.no_grad():` and the like. */
export function isNoGrad(context: Expr): boolean {
  const callee = context.kind === 'Call' ? context.func : context;
  const name = callee.kind === 'Attribute' ? callee.attr : callee.kind === 'Name' ? callee.id : '';
  return name === 'no_grad' || name === 'inference_mode';
}

export function argumentOf(args: Arguments, name: string | undefined): Value | undefined {
  if (name === undefined) return undefined;
  for (const part of name.split('|')) {
    const value = /^\d+$/.test(part) ? args.values[Number(part)] : args.keywords.get(part);
    if (value) return value;
  }
  return undefined;
}

export { attribute, constant };
