/** `value.name`, when it is not called as a method of a table or estimator. */
import type { Attribute } from '../python/ast.js';
import { callValue } from './calls.js';
import { estimatorAttribute } from './estimators.js';
import { joinAll } from './join.js';
import { namesOf } from './names.js';
import type { Run } from './run.js';
import { asTable, columnOf, computed, narrowed, seriesOf } from './tables.js';
import { lib, NONE, takenFrom, traceOf, type ClassValue, type Instance, type Table, type Value } from './values.js';

export function attribute(run: Run, owner: Value, name: string, node: Attribute): Value {
  switch (owner.kind) {
    case 'lib':
      return lib(`${owner.name}.${name}`);
    case 'module':
      return (
        owner.scope.vars.get(name) ??
        run.linker.module(run, name, 1, `${owner.path}/*`) ??
        run.unknown(run.text(node), run.at(node), undefined, true)
      );
    case 'instance':
      return instanceAttribute(run, owner, name, node);
    case 'class':
      return memberOf(owner, name) ?? run.unknown(run.text(node), run.at(node));
    case 'dict':
      // Bunches and argument namespaces: fields are items.
      return owner.cell.value.entries.get(name) ?? { kind: 'method', self: owner, name };
    case 'table':
      return tableAttribute(run, owner, name, node);
    case 'indexer':
      return owner;
    case 'grouped': {
      const column = columnOf(owner.table, name);
      return column
        ? { ...owner, table: seriesOf(owner.table, name, run.text(node)) }
        : { kind: 'method', self: owner, name };
    }
    case 'mask':
      if (name === 'values' || name === 'array') return owner;
      return owner.table
        ? tableAttribute(run, owner.table, name, node)
        : run.unknown(run.text(node), run.at(node), owner.trace);
    case 'estimator':
      return estimatorAttribute(run, owner, name, node);
    case 'index':
    case 'names':
      return name === 'values' || owner.kind === 'index' ? owner : { kind: 'method', self: owner, name };
    case 'either':
      return joinAll(owner.options.map((option) => attribute(run, option, name, node)));
    case 'unknown': {
      if (owner.mayBeTable && (ROW_PROPERTIES.has(name) || name in INDEXERS))
        return tableAttribute(run, asTable(run, owner)!, name, node);
      // A session that was passed in.
      if ((name === 'read' || name === 'table') && /^(spark|session|spark_session|sqlContext)$/.test(owner.from))
        return lib(`pyspark.session.${name}`);
      return takenFrom(owner, run.unknown(run.text(node), run.at(node), owner.trace, owner.mayBeTable));
    }
    default:
      return { kind: 'method', self: owner, name };
  }
}

const INDEXERS: Readonly<Record<string, 'loc' | 'iloc'>> = { loc: 'loc', iloc: 'iloc', at: 'loc', iat: 'iloc' };
/** The same rows under another view. */
const ROW_PROPERTIES = new Set(['values', 'T', 'str', 'dt', 'cat', 'sparse', 'array', 'data', 'real', 'rdd', 'na']);
const NAMES = new Set([
  'columns',
  'shape',
  'size',
  'ndim',
  'dtypes',
  'dtype',
  'empty',
  'schema',
  'name',
  'nbytes',
  'features',
  'num_rows',
]);

function tableAttribute(run: Run, table: ReturnType<typeof asTable> & object, name: string, node: Attribute): Value {
  const by = INDEXERS[name];
  if (by) return { kind: 'indexer', table, by };
  if (name === 'index' || name === 'indices')
    return {
      kind: 'index',
      constraint: { kind: 'within', rows: table.rows },
      trace: traceOf(table),
      base: undefined,
      random: false,
      replace: false,
    };
  if (name === 'columns' && table.form === 'frame' && !(table.library === 'numpy')) return namesOf(table);
  if (name === 'columns') return run.unknown(`${table.name}.columns`, undefined);
  if (name === 'shape' || name === 'size')
    return { kind: 'scalar', key: `${name}(${table.rows.paths[0]?.source.id ?? 0})`, trace: traceOf(NONE) };
  if (NAMES.has(name)) return run.unknown(run.text(node), undefined);
  // Methods of `.str` and `.dt` work value by value.
  if ((name === 'str' || name === 'dt') && table.form === 'series')
    return { ...computed(table, name), library: 'accessor' };
  if (ROW_PROPERTIES.has(name))
    return name === 'values'
      ? { ...table, library: 'numpy' }
      : name === 'T' || name === 'data'
        ? table
        : computed(table, name);
  if (name === 'write') return { kind: 'method', self: table, name };
  const part = partOf(run, table, name);
  if (part) return part;
  // `df.age` is a column unless the library has a method of that name.
  if (table.library === 'accessor') return { ...computed(table, name), library: 'pandas' };
  if (isMethod(run, table.library, name)) return { kind: 'method', self: table, name };
  if (
    table.form === 'frame' &&
    (table.named.has(name) || table.library === 'pandas' || table.library === 'unknown') &&
    columnOf(table, name)
  )
    return seriesOf(table, name, run.text(node));
  return computed(table, name);
}

/** `data.X_train`, `data["test"]` of something unknown: rows of their own, the same each time. */
export function partOf(run: Run, table: Table, name: string): Value | undefined {
  if (
    // What `numpy.load` reads may be an archive of arrays.
    !(table.library === 'unknown' || (table.library === 'numpy' && table.form === 'frame')) ||
    !/(^|_)(train|test|valid|validation|val?|dev|holdout|eval)(ing)?($|_|\d)/i.test(name)
  )
    return undefined;
  const from = `${table.name}.${name}`;
  return run.intern(`part ${table.rows.paths[0]?.source.id ?? 0} ${name}`, () =>
    run.unknown(from, table.rows.paths[0]?.source.at, traceOf(table), true),
  );
}

export function isMethod(run: Run, library: string, name: string): boolean {
  const { methods } = run.models;
  return methods[library]?.[name] !== undefined || methods.any?.[name] !== undefined;
}

function instanceAttribute(run: Run, owner: Instance, name: string, node: Attribute): Value {
  const field = owner.fields.get(name);
  if (field) return field;
  const member = memberOf(owner.cls, name);
  if (member?.kind === 'function') {
    if (member.role === 'property')
      return callValue(run, { ...member, self: owner }, { values: [], keywords: new Map(), node, scope: member.scope });
    return member.role === 'static' ? member : { ...member, self: member.role === 'class' ? owner.cls : owner };
  }
  if (member) return member;
  if (owner.estimator) return estimatorAttribute(run, owner.estimator, name, node);
  const unset = run.unknown(run.text(node), run.at(node), undefined, true);
  // A field that nobody set so far is one and the same wherever it is read.
  run.setVar(owner.fields, name, unset);
  return unset;
}

export function memberOf(cls: ClassValue, name: string, depth = 0): Value | undefined {
  const own = cls.members.get(name);
  if (own || depth > 8) return own;
  for (const base of cls.bases) {
    const inherited = base.kind === 'class' ? memberOf(base, name, depth + 1) : undefined;
    if (inherited) return inherited;
  }
  return undefined;
}

export { narrowed };
