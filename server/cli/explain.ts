/** What a rule finds, in the terminal. */
import { rules } from '../../rules/index.js';

export function explain(id: string): string {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (!rule) throw new Error(`there is no rule ${id}; \`plumbline rules\` lists them`);
  const { summary, severity, docs } = rule.meta;
  const indent = (text: string) =>
    text
      .split('\n')
      .map((line) => `    ${line}`.trimEnd())
      .join('\n');
  return `${id} (${severity})\n\n${summary}\n\nWhy: ${docs.why}\n\nBad:\n\n${indent(docs.bad)}\n\nGood:\n\n${indent(docs.good)}\n\nFix: ${docs.fix}\n\nSources:\n${docs.sources.map((source) => `  ${source}`).join('\n')}\n`;
}

export function ruleTable(): string {
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  return rules.map(({ meta }) => `${meta.id.padEnd(width)}  ${meta.severity.padEnd(7)}  ${meta.summary}\n`).join('');
}
