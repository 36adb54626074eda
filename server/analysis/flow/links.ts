/** Imports, and names of libraries under one spelling. */
import type { Models } from '../models/model.js';
import type { Import, ImportFrom } from '../python/ast.js';
import type { Run } from './run.js';
import { lib, type Scope } from './values.js';

/** Where a library may be reached by several names, the one that its model uses. */
export function resolveName(models: Models, name: string): string {
  for (const [from, to] of models.aliases)
    if (name === from || (name.startsWith(from) && name[from.length] === '.')) return to + name.slice(from.length);
  return name;
}

export function importNames(run: Run, statement: Import, scope: Scope): void {
  for (const { module, as } of statement.names) {
    const top = module.split('.')[0]!;
    const found = run.linker.module(run, as ? module : top, 0, run.file);
    if (!as && found && module !== top) run.linker.module(run, module, 0, run.file);
    run.setVar(scope.vars, as ?? top, found ?? lib(as ? module : top));
  }
}

export function importFrom(run: Run, statement: ImportFrom, scope: Scope): void {
  const { module, level, names } = statement;
  const found = run.linker.module(run, module, level, run.file);
  for (const { name, as } of names) {
    if (name === '*') {
      if (found)
        for (const [key, value] of found.scope.vars) if (!key.startsWith('_')) run.setVar(scope.vars, key, value);
      if (!found) for (const [key, value] of starOf(run.models, module)) run.setVar(scope.vars, key, lib(value));
      continue;
    }
    const path = module ? `${module}.${name}` : name;
    const member =
      found?.scope.vars.get(name) ?? (found || level > 0 ? run.linker.module(run, path, level, run.file) : undefined);
    const unknown = level > 0 || found !== undefined;
    run.setVar(
      scope.vars,
      as ?? name,
      member ?? (unknown ? run.unknown(name, run.at(statement), undefined, true) : lib(path)),
    );
  }
}

/** `from sklearn.preprocessing import *`: every modelled name directly below. */
function starOf(models: Models, module: string): [string, string][] {
  const prefix = `${resolveName(models, module)}.`;
  const found: [string, string][] = [];
  for (const table of [models.calls, models.classes])
    for (const name in table)
      if (name.startsWith(prefix) && !name.includes('.', prefix.length)) found.push([name.slice(prefix.length), name]);
  return found;
}
