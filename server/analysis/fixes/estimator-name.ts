/** Names for estimators that had none. */
import type { ParsedModule } from '../project.js';
import type { Call } from '../python/ast.js';
import { freeName } from './site.js';

/** `scaler` for `StandardScaler()`; undefined for what does not look like the making of one. */
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
