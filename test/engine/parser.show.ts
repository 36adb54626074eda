import type { Expr, Param, Stmt } from '../../server/analysis/python/ast.js';

/** An expression in one line, with its structure made visible. */
export function show(node: Expr | undefined): string {
  if (!node) return '_';
  const all = (nodes: readonly Expr[]) => nodes.map(show).join(' ');
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Attribute':
      return `${show(node.value)}.${node.attr}`;
    case 'Call':
      return `${show(node.func)}(${[...node.args.map(show), ...node.keywords.map(({ name, value }) => `${name ?? '**'}=${show(value)}`)].join(' ')})`;
    case 'Subscript':
      return `${show(node.value)}[${show(node.index)}]`;
    case 'Number':
      return `${node.value}${node.isInt ? '' : '.'}`;
    case 'String':
      return `'${JSON.stringify(node.value).slice(1, -1)}'`;
    case 'Bytes':
      return 'Bytes';
    case 'Literal':
      return String(node.value);
    case 'FString':
      return `f(${node.parts.map((part) => (typeof part === 'string' ? `'${part}'` : show(part))).join(' ')})`;
    case 'Tuple':
    case 'List':
    case 'Set':
      return `${node.kind}(${all(node.items)})`;
    case 'Dict':
      return `Dict(${node.entries.map(({ key, value }) => (key ? `${show(key)}:${show(value)}` : `**${show(value)}`)).join(' ')})`;
    case 'Unary':
      return `${node.op}(${show(node.operand)})`;
    case 'Binary':
    case 'BoolOp':
    case 'Compare':
      return `${node.op}(${show(node.left)} ${show(node.right)})`;
    case 'Conditional':
      return `if(${show(node.test)} ${show(node.body)} ${show(node.orelse)})`;
    case 'Lambda':
      return `lambda(${node.params.map(lambdaParam).join(' ')}: ${show(node.body)})`;
    case 'Comprehension': {
      const clauses = node.clauses.map(({ target, iter, conditions }) =>
        [` for ${show(target)} in ${show(iter)}`, ...conditions.map((condition) => ` if ${show(condition)}`)].join(''),
      );
      return `${node.result}(${node.key ? `${show(node.key)}: ` : ''}${show(node.element)}${clauses.join('')})`;
    }
    case 'Await':
      return `await(${show(node.value)})`;
    case 'Yield':
      return `yield${node.from ? ' from' : ''}${node.value ? `(${show(node.value)})` : ''}`;
    case 'Starred':
      return `*(${show(node.value)})`;
    case 'Slice':
      return `Slice(${show(node.lower)} ${show(node.upper)} ${show(node.step)})`;
    case 'NamedExpr':
      return `${node.target.id}:=${show(node.value)}`;
    case 'Error':
      return `Error(${all(node.children)})`;
  }
}

function lambdaParam({ name, category, default: value }: Param): string {
  return `${category === 'args' ? '*' : category === 'kwargs' ? '**' : ''}${name}${value ? `=${show(value)}` : ''}`;
}

export function showStatement(node: Stmt): string {
  const block = (body: readonly Stmt[]) => `[${body.map(showStatement).join(' | ')}]`;
  const names = (list: readonly { readonly name: string; readonly as: string | undefined }[]) =>
    list.map(({ name, as }) => (as ? `${name} as ${as}` : name)).join(', ');
  switch (node.kind) {
    case 'Expr':
      return `Expr ${show(node.value)}`;
    case 'Assign':
      return `Assign ${node.targets.map(show).join(' ')} = ${show(node.value)}`;
    case 'AugAssign':
      return `AugAssign ${show(node.target)} ${node.op} ${show(node.value)}`;
    case 'AnnAssign':
      return `AnnAssign ${show(node.target)}`;
    case 'FunctionDef': {
      const params = node.params.map(
        ({ category, name, default: value }) => `${category} ${name}${value ? `=${show(value)}` : ''}`,
      );
      return `FunctionDef ${node.name}(${params.join(', ')})${node.isAsync ? ' async' : ''}${node.isGenerator ? ' generator' : ''} ${block(node.body)}`;
    }
    case 'ClassDef': {
      const bases = [...node.bases.map(show), ...node.keywords.map(({ name, value }) => `${name}=${show(value)}`)];
      return `ClassDef ${node.decorators.map((decorator) => `@${show(decorator)} `).join('')}${node.name}(${bases.join(' ')}) ${block(node.body)}`;
    }
    case 'Return':
      return `Return ${show(node.value)}`;
    case 'Delete':
      return `Delete ${node.targets.map(show).join(' ')}`;
    case 'For':
      return `For ${show(node.target)} in ${show(node.iter)} ${block(node.body)} ${block(node.orelse)}`;
    case 'While':
    case 'If':
      return `${node.kind} ${show(node.test)} ${block(node.body)} ${block(node.orelse)}`;
    case 'With':
      return `With ${node.items.map(({ context, target }) => (target ? `${show(context)} as ${show(target)}` : show(context))).join(', ')} ${block(node.body)}`;
    case 'Try': {
      const handlers = node.handlers.map(
        ({ type, name, body }) => `${show(type)}${name ? ` as ${name}` : ''} ${block(body)} `,
      );
      return `Try ${block(node.body)} ${handlers.join('')}${block(node.orelse)} ${block(node.finalbody)}`;
    }
    case 'Raise':
      return `Raise ${show(node.exception)}`;
    case 'Assert':
      return `Assert ${show(node.test)}`;
    case 'Import':
      return `Import ${names(node.names.map(({ module, as }) => ({ name: module, as })))}`;
    case 'ImportFrom':
      return `ImportFrom ${node.level} ${node.module}: ${names(node.names)}`;
    case 'Global':
    case 'Nonlocal':
      return `${node.kind} ${node.names.join(', ')}`;
    case 'TypeAlias':
      return `TypeAlias ${node.name}`;
    case 'Match':
    case 'Pass':
    case 'Break':
    case 'Continue':
      return node.kind;
  }
}
