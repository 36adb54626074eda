/** What the rules find, in the terminal. */
import type { Rule, RuleMeta } from '../../rules/api/rule.js';
import { rules } from '../../rules/index.js';
import type { JsonRules } from '../report/json-report.js';

export function explain(name: string, format: 'text' | 'json'): string {
  const rule = named(name);
  if (!rule) throw new Error(unknownRule(name));
  if (format === 'json') return json(rule.meta);
  const { id, summary, severity, docs } = rule.meta;
  return `${id} (${severity})

${summary}

Why: ${docs.why}

Bad:

${indented(docs.bad)}

Good:

${indented(docs.good)}

Fix: ${docs.fix}

Sources:
${docs.sources.map((source) => `  ${source}`).join('\n')}
`;
}

export function ruleTable(format: 'text' | 'json'): string {
  if (format === 'json') return json(rules.map(({ meta }) => meta));
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  return rules.map(({ meta }) => `${meta.id.padEnd(width)}  ${meta.severity.padEnd(7)}  ${meta.summary}\n`).join('');
}

export function unknownRule(name: string): string {
  const near = rules.map(({ meta }) => meta.id).find((id) => isNear(name, id));
  return `there is no rule ${name}; ${near ? `did you mean ${near}? ` : ''}\`plumbline rules\` lists them.`;
}

/** By its id, or by what follows the family. */
function named(name: string): Rule | undefined {
  return rules.find(({ meta }) => meta.id === name) ?? rules.find(({ meta }) => meta.id.endsWith(`/${name}`));
}

function json(meta: RuleMeta | JsonRules): string {
  return `${JSON.stringify(meta, null, 2)}\n`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/** Most of the words are the same, apart from a letter or two. */
function isNear(name: string, id: string): boolean {
  const words = id.split(/[/-]/);
  const given = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const same = given.filter((word) =>
    words.some((other) => other === word || distance(word, other) <= word.length / 4),
  );
  return same.length >= Math.max(1, given.length * 0.6) && same.some((word) => !words.slice(0, 1).includes(word));
}

/** How many letters have to be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
