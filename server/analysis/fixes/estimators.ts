/** What the making of an estimator tells. */
import type { ParsedModule } from '../project.js';
import type { Call, Expr, Stmt } from '../python/ast.js';
import { givenTo } from './columns.js';
import { freeName } from './site.js';

/** A name for one that had none: `scaler` for `StandardScaler()`; undefined for what does not look like the making of one. */
export function estimatorName(module: ParsedModule, { func }: Call): string | undefined {
  const made = func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : '';
  if (!/^[A-Z]/.test(made)) return undefined;
  const words = made
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  const last = words.slice(words.lastIndexOf('_') + 1);
  return freeName(module, ...(/(er|or)$/.test(last) ? [last, words] : [words]));
}

/** Whether it stops at categories that it has not learnt. Known for what is made in sight. */
export function stopsAtNewCategories(learner: Expr, before: readonly Stmt[]): boolean {
  const made = learner.kind === 'Name' ? givenTo(learner.id, before) : learner;
  if (made?.kind !== 'Call') return false;
  const name = made.func.kind === 'Name' ? made.func.id : made.func.kind === 'Attribute' ? made.func.attr : '';
  return /^(OneHot|Ordinal|Label)Encoder$/.test(name) && !made.keywords.some((one) => one.name === 'handle_unknown');
}
