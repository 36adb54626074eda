/** JSON, with comments and trailing commas where people write them. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser/lib/esm/main.js'; // esbuild cannot follow the package's UMD entry
import type { ConfigNode } from '../../../rules/api/config.js';
import { Builder } from './tree.js';

/** `undefined` when it is no JSON. */
export function parseJson(file: string, text: string): ConfigNode[] | undefined {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
    return root && errors.length === 0 ? [read(new Builder(file), root)] : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(make: Builder, node: Node): ConfigNode {
  const [start, end] = [node.offset, node.offset + node.length];
  if (node.type === 'object')
    return make.map(
      start,
      end,
      (node.children ?? []).flatMap(({ children }) => {
        const [key, value] = children ?? [];
        if (!key || !value) return [];
        return [make.entry(String(key.value), key.offset, key.offset + key.length, read(make, value))];
      }),
    );
  if (node.type === 'array')
    return make.list(
      start,
      end,
      (node.children ?? []).map((child) => read(make, child)),
    );
  return make.scalar(start, end, node.value as string | number | boolean | null);
}
