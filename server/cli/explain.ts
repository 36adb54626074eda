/** What the rules find, in the terminal. */
import type { Example, Rule, RuleMeta } from '../../rules/api/rule.js';
import { rules } from '../../rules/index.js';
import { nearest } from '../analysis/findings/nearest.js';
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
  const near = nearest(
    name,
    rules.map(({ meta }) => meta.id),
  );
  return `there is no rule ${name}; ${near ? `did you mean ${near}? ` : ''}\`plumbline rules\` lists them.`;
}

/** By its id, or by what follows the family. */
function named(name: string): Rule | undefined {
  return rules.find(({ meta }) => meta.id === name) ?? rules.find(({ meta }) => meta.id.endsWith(`/${name}`));
}

function json(meta: RuleMeta | JsonRules): string {
  return `${JSON.stringify(meta, null, 2)}\n`;
}

function indented(example: Example): string {
  if (typeof example !== 'string')
    return Object.entries(example)
      .map(([path, text]) => `    ${path}\n\n${indented(text)}`)
      .join('\n\n');
  return example.replace(/^(?=.)/gm, '    ');
}
