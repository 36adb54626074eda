/** Comments that silence findings: `# plumbline: ignore[rule, …] -- reason`, `ignore-cell[…]`, `ignore-file[…]`. */
import type { Edit } from '../../../rules/api/fix.js';
import type { Suppression, SuppressionFlaw } from '../../../rules/api/suppression.js';
import type { ParsedModule } from '../project.js';
import type { Node } from '../python/ast.js';
import { headerEnd, statementsIn } from '../python/walk.js';
import { lineAt } from '../text/lines.js';
import { cellAt } from '../text/notebook.js';
import { nearest } from './nearest.js';

export interface SuppressionComment {
  /** From its `#` on. */
  readonly at: Node;
  readonly rules: readonly SuppressedRule[];
  /** Offsets at which findings are silenced. */
  readonly covers: readonly Node[];
  readonly flaw: Exclude<SuppressionFlaw, { kind: 'unknown' }> | undefined;
  /** Where another rule may be named; undefined for a comment that names none. */
  readonly listEnd: number | undefined;
}

interface SuppressedRule {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const DIRECTIVE = /^([\w-]*)\s*(?:\[([^\]]*)\])?(?:\s*--\s*(.*\S))?/s;
const SCOPES = ['ignore', 'ignore-cell', 'ignore-file'];

export function suppressionComments(module: ParsedModule): SuppressionComment[] {
  const found: SuppressionComment[] = [];
  for (const { start, text } of module.tree.comments) {
    const said = /(?:^|#)\s*plumbline:\s*/.exec(text);
    // A comment may say other things first: `# noqa # plumbline: ignore[…]`.
    if (said)
      found.push(
        read(
          module,
          start + (said[0].startsWith('#') ? 1 + said.index : 0),
          start + 1 + said.index + said[0].length,
          start + 1 + text.length,
        ),
      );
  }
  return found;
}

/** `body`: where the words begin after `plumbline:`. */
function read(module: ParsedModule, start: number, body: number, end: number): SuppressionComment {
  const words = module.text.text.slice(body, end);
  const [, scope = '', list, reason] = DIRECTIVE.exec(words) ?? [];
  const at = { start, end };
  const nothing = { at, rules: [], covers: [], listEnd: undefined };
  if (!SCOPES.includes(scope)) return { ...nothing, flaw: { kind: 'directive', word: /^[^\s[]*/.exec(words)![0] } };
  const listStart = body + words.indexOf('[') + 1;
  const rules = [...(list ?? '').matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    start: listStart + index,
    end: listStart + index + name.length,
  }));
  if (rules.length === 0) return { ...nothing, flaw: { kind: 'rules' } };
  const listEnd = rules.at(-1)!.end;
  if (scope === 'ignore-cell' && !module.text.cells) return { at, rules, covers: [], listEnd, flaw: { kind: 'cell' } };
  return {
    at,
    rules,
    covers: covered(module, scope, start),
    listEnd,
    flaw: reason ? undefined : { kind: 'reason' },
  };
}

function covered(module: ParsedModule, scope: string, comment: number): readonly Node[] {
  const { text, cells } = module.text;
  if (scope === 'ignore-file') return [{ start: 0, end: text.length + 1 }];
  if (scope === 'ignore-cell') return cells ? [cellAt(cells, comment)].filter((cell) => cell !== undefined) : [];
  const line = codeLine(module, comment);
  return line ? [line, ...statementsOn(module, line)] : [];
}

/** The line that a comment ends, or the next one below that is more than a comment. */
function codeLine({ text: { text, lines, cells } }: ParsedModule, comment: number): Node | undefined {
  const end = cells ? (cellAt(cells, comment)?.end ?? 0) : text.length;
  for (let number = lineAt(lines, comment); number <= lines.starts.length; number++) {
    const line = { start: lines.starts[number - 1]!, end: lines.ends[number - 1]! };
    if (line.start > end) break;
    if (/^\s*[^\s#]/.test(text.slice(line.start, line.end))) return line;
  }
  return undefined;
}

/** Statements over several lines count as one; of a compound one only what stands before its block. */
function statementsOn({ tree }: ParsedModule, line: Node): Node[] {
  const found: Node[] = [];
  for (const statement of statementsIn(tree.body)) {
    const own = { start: statement.start, end: headerEnd(statement) };
    if (own.start <= line.end && own.end > line.start) found.push(own);
  }
  return found;
}

/** What rules are told of the comments of a module, once it is known what they silenced. */
export function suppressionsOf(
  module: ParsedModule,
  comments: readonly SuppressionComment[],
  known: ReadonlySet<string>,
  usedBy: (comment: SuppressionComment, rule: string) => boolean | undefined,
): Suppression[] {
  return comments.flatMap((comment): Suppression[] => {
    const whole = removal(module, comment.at);
    if (comment.rules.length === 0)
      return [
        {
          at: { file: module.path, ...comment.at },
          rule: undefined,
          used: undefined,
          flaw: comment.flaw,
          removal: whole,
        },
      ];
    return comment.rules.map((rule, index) => {
      const unknown = !known.has(rule.name);
      return {
        at: { file: module.path, ...spanIn(comment, rule.name) },
        rule: rule.name,
        used: unknown || comment.flaw?.kind === 'cell' ? undefined : usedBy(comment, rule.name),
        flaw: unknown ? { kind: 'unknown', near: nearest(rule.name, known) } : index === 0 ? comment.flaw : undefined,
        removal: comment.rules.length === 1 ? whole : without(module, comment, index),
      };
    });
  });
}

/** What a rule's part in a comment is known by: the comment, or the name where there are several. */
export function spanIn({ at, rules }: SuppressionComment, rule: string): Node {
  const named = rules.length > 1 ? rules.find(({ name }) => name === rule) : undefined;
  return named ? { start: named.start, end: named.end } : at;
}

/** With its line if there is nothing else on it. */
function removal({ path: file, text: { text, lines, cells } }: ParsedModule, { start, end }: Node): Edit {
  const line = lineAt(lines, start);
  const [from, to] = [lines.starts[line - 1]!, lines.ends[line - 1]!];
  if (text.slice(from, start).trim() !== '' || end < to) {
    const before = text.slice(from, start);
    return { at: { file, start: from + before.trimEnd().length, end }, text: '' };
  }
  const cell = cells && cellAt(cells, start);
  const next = lines.starts[line];
  if (next !== undefined && next <= (cell?.end ?? text.length))
    return { at: { file, start: from, end: next }, text: '' };
  // The last line goes with the break before it.
  return { at: { file, start: Math.max(cell?.start ?? 0, lines.ends[line - 2] ?? 0), end: to }, text: '' };
}

function without({ path: file }: ParsedModule, { rules }: SuppressionComment, index: number): Edit {
  const { start, end } = rules[index]!;
  const next = rules[index + 1];
  return { at: { file, start: next ? start : rules[index - 1]!.end, end: next ? next.start : end }, text: '' };
}
