/** CODEOWNERS of GitHub, GitLab and Bitbucket: a list of `{pattern, owners, section}` in the order of the lines. */
import type { ConfigEntry, ConfigNode } from '../../../rules/api/config.js';
import { Builder } from './tree.js';

/**
 * Sections (`[Models][2] @ml`, `^[Docs]`) hand their owners down to patterns without any. A line that names a section is
 * an item without a pattern.
 */
export function parseCodeowners(file: string, text: string): ConfigNode[] {
  const make = new Builder(file);
  const items: ConfigNode[] = [];
  let section: { readonly entries: readonly ConfigEntry[]; readonly owners: ConfigNode } | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const code = line.replace(/(^|\s)#.*$/, '').trimEnd();
    const start = index + code.search(/\S/);
    const end = index + code.length;
    if (code.trim() === '') continue;
    const head = /^\^?\[([^\]]+)\](?:\[\d+\])?(?=\s|$)/.exec(code.trim());
    const rest = index + (head ? start - index + head[0].length : start - index);
    const words = [...text.slice(rest, end).matchAll(/(?:\\.|\S)+/g)].map((word) =>
      make.word(rest + word.index, word[0]),
    );
    if (head) {
      const named = text.indexOf(head[1]!, start);
      const name = make.entry('section', start, start + head[0].length, make.word(named, head[1]!));
      const owners = make.list(rest, end, words);
      section = { entries: [name], owners };
      items.push(make.map(start, end, [name, make.entry('owners', rest, rest, owners)]));
      continue;
    }
    const [pattern, ...owners] = words;
    const own = make.list(pattern!.at.end, end, owners);
    items.push(
      make.map(start, end, [
        make.entry('pattern', start, pattern!.at.end, pattern!),
        make.entry('owners', pattern!.at.end, pattern!.at.end, owners.length === 0 && section ? section.owners : own),
        ...(section?.entries ?? []),
      ]),
    );
  }
  return [make.list(0, text.length, items)];
}
