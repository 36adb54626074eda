/** Statements, run in Python's order. Branches are joined, loops take two turns, functions are entered by calls. */
import type { ClassDef, Expr, FunctionDef, Stmt, For, If, Match, Try, With } from '../python/ast.js';
import { callValue, callMethod, isNoGrad } from './calls.js';
import { evaluate, overRowsOf, truth } from './expressions.js';
import { bind, storeSubscript } from './assign.js';
import { iterate, type Turns } from './iterate.js';
import { importFrom, importNames } from './links.js';
import { noteSelection } from './events.js';
import type { Delta, Run } from './run.js';
import type { ClassValue, FunctionValue, Scope, Table, Value } from './values.js';
import { binary } from './operators.js';

export type Completion = 'normal' | 'return' | 'break' | 'continue' | 'raise';

export function runBlock(run: Run, body: readonly Stmt[], scope: Scope): Completion {
  for (const statement of body) {
    const completion = runStatement(run, statement, scope);
    if (completion !== 'normal') return completion;
  }
  return 'normal';
}

export function runStatement(run: Run, statement: Stmt, scope: Scope): Completion {
  run.step();
  switch (statement.kind) {
    case 'Expr':
      evaluate(run, statement.value, scope);
      return 'normal';
    case 'Assign': {
      const value = evaluate(run, statement.value, scope, statement.targets[0]);
      for (const target of statement.targets) bind(run, target, aliased(run, value, statement.value), scope, statement);
      return 'normal';
    }
    case 'AugAssign': {
      const value = binary(
        run,
        statement.op,
        evaluate(run, statement.target, scope),
        evaluate(run, statement.value, scope),
        statement,
      );
      bind(run, statement.target, value, scope, statement);
      return 'normal';
    }
    case 'AnnAssign':
      if (statement.value)
        bind(run, statement.target, evaluate(run, statement.value, scope, statement.target), scope, statement);
      return 'normal';
    case 'FunctionDef':
      defineFunction(run, statement, scope);
      return 'normal';
    case 'ClassDef':
      defineClass(run, statement, scope);
      return 'normal';
    case 'Return': {
      const value = statement.value ? evaluate(run, statement.value, scope) : undefined;
      const frame = run.frames.at(-1);
      if (frame && value) frame.returns.push(value);
      return 'return';
    }
    case 'Delete':
      for (const target of statement.targets) remove(run, target, scope);
      return 'normal';
    case 'For':
      return runFor(run, statement, scope);
    case 'While':
      return runWhile(run, statement, scope);
    case 'If':
      return runIf(run, statement, scope);
    case 'With':
      return runWith(run, statement, scope);
    case 'Try':
      return runTry(run, statement, scope);
    case 'Match':
      return runMatch(run, statement, scope);
    case 'Raise':
      if (statement.exception) evaluate(run, statement.exception, scope);
      return 'raise';
    case 'Assert':
      evaluate(run, statement.test, scope);
      return 'normal';
    case 'Import':
      importNames(run, statement, scope);
      return 'normal';
    case 'ImportFrom':
      importFrom(run, statement, scope);
      return 'normal';
    case 'Global':
      for (const name of statement.names) (scope.globals ??= new Set()).add(name);
      return 'normal';
    case 'Nonlocal':
      for (const name of statement.names) (scope.nonlocals ??= new Set()).add(name);
      return 'normal';
    case 'Break':
      return 'break';
    case 'Continue':
      return 'continue';
    case 'Pass':
    case 'TypeAlias':
      return 'normal';
  }
}

/** `X = df`: from here on the table is meant under its new name. */
function aliased(run: Run, value: Value, expr: Expr): Value {
  if (value.kind !== 'table' || value.chosen || (expr.kind !== 'Name' && expr.kind !== 'Attribute')) return value;
  return { ...value, chosen: run.at(expr) };
}

/** Runs alternatives from one state and joins what each leaves behind. */
export function branches(run: Run, alternatives: readonly (() => Completion)[]): Completion {
  const survivors: Delta[] = [];
  const ends: Completion[] = [];
  for (const alternative of alternatives) {
    const mark = run.mark();
    const completion = alternative();
    ends.push(completion);
    const delta = run.takeBack(mark);
    if (completion === 'normal') survivors.push(delta);
    else if (completion === 'return') run.frames.at(-1)?.exits.push(delta);
    else if (completion !== 'raise') run.loops.at(-1)?.push(delta);
  }
  if (survivors.length > 0) {
    run.merge(survivors);
    return 'normal';
  }
  // No way goes on: what the function or loop left with counts, code below is dead.
  return ends.find((end) => end !== 'raise') ?? 'raise';
}

function runIf(run: Run, statement: If, scope: Scope): Completion {
  const test = evaluate(run, statement.test, scope);
  noteSelection(run, test, statement.test);
  const known = truth(test);
  if (known !== undefined) return runBlock(run, known ? statement.body : statement.orelse, scope);
  return branches(run, [() => runBlock(run, statement.body, scope), () => runBlock(run, statement.orelse, scope)]);
}

function runFor(run: Run, statement: For, scope: Scope): Completion {
  const { iter } = statement;
  // Whichever brackets hold them, these are the very tables.
  const iterable = evaluate(run, iter.kind === 'Tuple' ? { ...iter, kind: 'List' } : iter, scope);
  const turns = iterate(run, iterable, statement.iter);
  const returned = loop(run, turns, (element) => {
    bind(run, statement.target, element, scope, statement);
    return runBlock(run, statement.body, scope);
  });
  if (iterable.kind === 'table') keepRows(run, iterable, statement.body, scope);
  return returned ?? runBlock(run, statement.orelse, scope);
}

/** A list to which each turn over the rows of a table appends one value holds those rows. */
function keepRows(run: Run, over: Table, body: readonly Stmt[], scope: Scope): void {
  if (body.some(leavesTurn)) return;
  for (const statement of body) {
    const call = statement.kind === 'Expr' && statement.value.kind === 'Call' ? statement.value : undefined;
    if (call?.func.kind !== 'Attribute' || call.func.attr !== 'append' || call.func.value.kind !== 'Name') continue;
    const list = scope.vars.get(call.func.value.id);
    const { items, rest } = list?.kind === 'list' ? list.cell.value : { items: [], rest: undefined };
    const rows = rest && items.length === 0 ? overRowsOf(over, rest) : undefined;
    if (rows) run.setVar(scope.vars, call.func.value.id, rows);
  }
}

function leavesTurn(statement: Stmt): boolean {
  if (statement.kind === 'Continue' || statement.kind === 'Break') return true;
  return statement.kind === 'If' && [...statement.body, ...statement.orelse].some(leavesTurn);
}

function runWhile(run: Run, statement: Extract<Stmt, { kind: 'While' }>, scope: Scope): Completion {
  const forever = truth(evaluate(run, statement.test, scope));
  if (forever === false) return runBlock(run, statement.orelse, scope);
  const returned = loop(run, { each: [], again: run.unknown('element', undefined) }, () => {
    noteSelection(run, evaluate(run, statement.test, scope), statement.test);
    return runBlock(run, statement.body, scope);
  });
  return returned ?? runBlock(run, statement.orelse, scope);
}

const DEEP = 3;

/** Every known element once; then, for elements nobody knows, two turns, so that what one turn leaves the next one sees. */
function loop(run: Run, turns: Turns, body: (element: Value) => Completion): Completion | undefined {
  run.loopDepth += turns.again ? 1 : 0;
  const exits: Delta[] = [];
  run.loops.push(exits);
  const twice = turns.again && run.loopDepth < DEEP ? [turns.again, turns.again] : turns.again ? [turns.again] : [];
  let end: Completion | undefined;
  for (const element of [...turns.each, ...twice]) {
    const completion = body(element);
    if (completion === 'return' || completion === 'raise') {
      end = turns.each.length > 0 || turns.again ? undefined : completion;
      break;
    }
    if (completion === 'break') break;
  }
  run.loops.pop();
  run.loopDepth -= turns.again ? 1 : 0;
  if (exits.length > 0) run.merge([new Map(), ...exits]);
  return end;
}

function runWith(run: Run, statement: With, scope: Scope): Completion {
  let frozen = 0;
  for (const { context, target } of statement.items) {
    const value = evaluate(run, context, scope);
    if (isNoGrad(context)) frozen++;
    const entered =
      value.kind === 'instance'
        ? (callMethod(run, value, '__enter__', { values: [], keywords: new Map(), node: context, scope }) ?? value)
        : value;
    if (target) bind(run, target, entered, scope, statement);
  }
  run.frozen += frozen;
  const completion = runBlock(run, statement.body, scope);
  run.frozen -= frozen;
  return completion;
}

function runTry(run: Run, statement: Try, scope: Scope): Completion {
  let completion = runBlock(run, statement.body, scope);
  if (completion === 'normal') completion = runBlock(run, statement.orelse, scope);
  if (statement.handlers.length > 0) {
    const went = completion;
    const handled = statement.handlers.map((handler) => () => {
      if (handler.name) run.setVar(scope.vars, handler.name, run.unknown(handler.name, run.at(handler)));
      return runBlock(run, handler.body, scope);
    });
    const ended = branches(run, [() => went, ...handled]);
    completion = went === 'normal' ? 'normal' : ended;
  }
  const last = runBlock(run, statement.finalbody, scope);
  return last === 'normal' ? completion : last;
}

function runMatch(run: Run, statement: Match, scope: Scope): Completion {
  const subject = evaluate(run, statement.subject, scope);
  const ways = statement.cases.map((branch) => () => {
    for (const name of branch.pattern.captures)
      run.setVar(scope.vars, name, run.unknown(name, run.at(branch.pattern), undefined, true));
    if (branch.pattern.irrefutable && branch.pattern.captures.length === 1)
      run.setVar(scope.vars, branch.pattern.captures[0]!, subject);
    if (branch.guard) evaluate(run, branch.guard, scope);
    return runBlock(run, branch.body, scope);
  });
  const complete = statement.cases.some((branch) => branch.pattern.irrefutable && !branch.guard);
  return branches(run, complete ? ways : [...ways, () => 'normal']);
}

function remove(run: Run, target: Expr, scope: Scope): void {
  if (target.kind === 'Name') run.deleteVar(scope.vars, target.id);
  else if (target.kind === 'Subscript') storeSubscript(run, target, undefined, scope, target);
  else if (target.kind === 'Tuple' || target.kind === 'List') for (const item of target.items) remove(run, item, scope);
}

// --- definitions -------------------------------------------------------------------------------------------------

const ROLES: Readonly<Record<string, FunctionValue['role']>> = {
  property: 'property',
  cached_property: 'property',
  staticmethod: 'static',
  classmethod: 'class',
};

function defineFunction(run: Run, def: FunctionDef, scope: Scope): void {
  let role: FunctionValue['role'] = 'plain';
  for (const decorator of def.decorators) {
    const name = decorator.kind === 'Name' ? decorator.id : decorator.kind === 'Attribute' ? decorator.attr : '';
    role = ROLES[name] ?? role;
  }
  let value: Value = {
    kind: 'function',
    def,
    scope,
    self: undefined,
    bound: [],
    boundKeywords: undefined,
    name: def.name,
    owner: undefined,
    role,
  };
  // A decorator of the program may wrap the function; one that nobody knows leaves it as it is.
  for (const decorator of [...def.decorators].reverse()) {
    const wrapper = evaluate(run, decorator, scope);
    if (wrapper.kind !== 'function') continue;
    const wrapped = callValue(run, wrapper, { values: [value], keywords: new Map(), node: decorator, scope });
    if (wrapped.kind === 'function') value = { ...wrapped, role };
  }
  run.setVar(scope.vars, def.name, value);
}

function defineClass(run: Run, def: ClassDef, scope: Scope): void {
  const bases = def.bases.map((base) => evaluate(run, base, scope));
  const inner: Scope = {
    vars: new Map(),
    parent: scope,
    module: scope.module,
    kind: 'class',
    globals: undefined,
    nonlocals: undefined,
  };
  const cls: ClassValue = { kind: 'class', def, scope, members: inner.vars, bases, name: def.name };
  runBlock(run, def.body, inner);
  for (const [name, member] of inner.vars)
    if (member.kind === 'function') inner.vars.set(name, { ...member, owner: cls });
  run.setVar(scope.vars, def.name, cls);
}
