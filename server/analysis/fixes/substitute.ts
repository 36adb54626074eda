/** Code with some of its parts replaced. */
import type { ParsedModule } from '../project.js';
import type { Node } from '../python/ast.js';

export interface Replacement extends Node {
  readonly text: string;
}

/** The text of a node after replacements inside of it, which do not overlap. */
export function rewritten({ text: { text } }: ParsedModule, node: Node, replacements: readonly Replacement[]): string {
  const inside = replacements
    .filter(({ start, end }) => start >= node.start && end <= node.end)
    .sort((a, b) => a.start - b.start);
  let result = '';
  let at = node.start;
  for (const one of inside) {
    result += text.slice(at, one.start) + one.text;
    at = one.end;
  }
  return result + text.slice(at, node.end);
}
