/** What a program does with data and models, so that two versions of it can be compared. */
import type { ModuleFacts, TableFact } from '../../../rules/api/facts.js';
import { allExpressions, bound } from './site.js';
import type { Module } from '../python/ast.js';
import { statementsIn } from '../python/walk.js';

export interface Outline {
  /** Scores that are taken, and whether of a model that was trained. */
  readonly evaluations: readonly string[];
  readonly trainings: readonly string[];
  /** The same with what had been learnt for its features. */
  readonly learnt: readonly string[];
}

export function outlineOf({ trainings, evaluations }: ModuleFacts): Outline {
  return {
    evaluations: distinct(evaluations.map((one) => `${one.what} ${one.kind} ${one.trainings.length > 0}`)),
    trainings: distinct(trainings.map((one) => `${one.what} ${one.target ? 'target' : ''}`)),
    learnt: distinct(trainings.map((one) => `${one.what} ${learntBy(one.features)}`)),
  };
}

/** How often a loop takes its turns does not matter. */
function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}

function learntBy({ learnt }: TableFact): string {
  return distinct(learnt.map(({ what }) => what)).join();
}

/** Names that are read and that nothing in the module binds: builtins, and mistakes. */
export function unboundNames({ body }: Module): Set<string> {
  const names = new Set<string>();
  const known = new Set(body.flatMap((one) => [...bound(one)]));
  for (const one of statementsIn(body)) {
    if (one.kind === 'FunctionDef') for (const param of one.params) known.add(param.name);
    if (one.kind === 'Match') for (const { pattern } of one.cases) for (const name of pattern.captures) known.add(name);
  }
  for (const statement of body)
    for (const expr of allExpressions(statement)) {
      if (expr.kind === 'Name') names.add(expr.id);
      if (expr.kind === 'Lambda') for (const { name } of expr.params) known.add(name);
      if (expr.kind === 'Comprehension')
        for (const { target } of expr.clauses)
          for (const name of target.kind === 'Tuple' ? target.items : [target])
            if (name.kind === 'Name') known.add(name.id);
    }
  return new Set([...names].filter((name) => !known.has(name)));
}
