// Writes docs/rules/<family>/<name>.md from the rules, the table of rules in README.md, those of the schema of models in
// docs/models.md, and the schemas of what the command line prints. `npm run docs`.
// --check: writes nothing, fails when something is out of date. --into FOLDER: another place than this repository.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rules } from '../rules/index.ts';
import { kinds } from '../rules/kinds/index.ts';
import { Project } from '../server/analysis/analyze.ts';
import { moduleTexts } from '../server/report/module-texts.ts';
import { textReport } from '../server/report/text.ts';
import { schemaOf } from './schema.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { check: { type: 'boolean' }, into: { type: 'string', default: root } } });
const into = path.resolve(values.into);
const models = JSON.parse(readFileSync(path.join(root, '.cache', 'models.json'), 'utf8'));

/** What the command line prints for a rule's bad example, so that a page never promises what is not found. */
async function printed(rule) {
  const files = filesOf(rule.meta.docs.bad);
  const read = (file) => files[file];
  const project = new Project({ rules, models, kinds, files: { read }, pause: () => Promise.resolve() });
  const reports = [];
  for (const file of Object.keys(files)) if (file.endsWith('.py')) reports.push(...(await project.analyze(file)));
  reports.push(...(await project.survey({ root: '', paths: Object.keys(files), whole: true })));
  if (!reports.some(({ findings }) => findings.length > 0))
    throw new Error(`${rule.meta.id}: finds nothing in docs.bad`);
  const text = textReport({ reports, files: 1, base: '', texts: moduleTexts(read) }, { colour: false });
  return text.slice(0, text.lastIndexOf('\n1 finding')).trimEnd();
}

async function page(rule) {
  const { id, summary, severity, since, messages, docs } = rule.meta;
  return `<!-- Written by \`npm run docs\` from rules/${id}.ts: edit that. -->

# ${id}

${summary}

Severity: **${severity}**, unless a finding says otherwise · since ${since} · in the terminal: \`plumbline explain ${id}\`

## Why it hurts

${docs.why}

## Bad

${shown(docs.bad)}

Plumbline says:

${fenced('text', await printed(rule))}

## Good

${shown(docs.good)}

## How to fix

${docs.fix}

## Messages

${Object.values(messages).map(bullet).join('\n')}

## Sources

${docs.sources.map((source) => `- <${source}>`).join('\n')}
`;
}

function filesOf(example) {
  return typeof example === 'string' ? { 'train.py': example } : example;
}

const LANGUAGES = { py: 'python', yaml: 'yaml', yml: 'yaml', toml: 'toml', json: 'json', tf: 'hcl', dvc: 'yaml' };

function shown(example) {
  if (typeof example === 'string') return fenced('python', example);
  return Object.entries(example)
    .map(([file, text]) => `\`${file}\`\n\n${fenced(LANGUAGES[file.split('.').at(-1)] ?? 'text', text)}`)
    .join('\n\n');
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A placeholder stands for a name of the program. */
function bullet(template) {
  return `- ${template.replace(/`\{\w+\}`|\{\w+\}/g, '…')}`;
}

function table() {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](docs/rules/${meta.id}.md) | ${meta.severity} | ${meta.summary} |`,
  );
  return ['| rule | severity | finds |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A file written by hand, with what is generated between its markers. */
function filled(file, parts) {
  return Object.entries(parts).reduce(
    (text, [name, part]) => {
      const markers = new RegExp(`(<!-- ${name}: [^>]* -->\\n)[^]*?(<!-- /${name} -->)`);
      if (!markers.test(text))
        throw new Error(`${file}: the markers <!-- ${name}: … --> and <!-- /${name} --> are gone; put them back`);
      return text.replace(markers, (_, start, end) => `${start}\n${part}\n\n${end}`);
    },
    readFileSync(path.join(into, file), 'utf8'),
  );
}

/** The schema of model files as tables. */
function modelTables() {
  const schema = JSON.parse(readFileSync(path.join(root, 'rules', 'models', 'schema.json'), 'utf8'));
  const { Op, ClassModel } = schema.definitions;
  const keys = Object.entries(schema.properties).map(([key, { description }]) =>
    row(optional(key, schema), description),
  );
  return {
    file: ['| key | |', '| --- | --- |', ...keys].join('\n'),
    ops: alternatives('op', Op.oneOf),
    classes: alternatives('is', ClassModel.oneOf),
  };
}

/** One row per alternative: its names, its other keys, what it is. */
function alternatives(tag, schemas) {
  const rows = schemas.map(({ properties: { [tag]: own, ...others }, required, description }) => {
    const names = (own.enum ?? [own.const]).map((name) => `\`${name}\``);
    return row(
      names.join(', '),
      Object.keys(others)
        .map((key) => optional(key, { required }))
        .join(' '),
      description,
    );
  });
  return [`| \`${tag}\` | other keys | |`, '| --- | --- | --- |', ...rows].join('\n');
}

function optional(key, { required }) {
  return required.includes(key) ? `\`${key}\`` : `[\`${key}\`]`;
}

function row(...cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function written() {
  const folder = path.join(into, 'docs', 'rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.md') ? [path.posix.join('docs/rules', ...name.split(path.sep))] : [],
  );
}

const wanted = new Map([
  ['README.md', filled('README.md', { rules: table() })],
  ['docs/models.md', filled('docs/models.md', modelTables())],
]);
// A report of a later version has more properties, and is still one.
const schemas = { by: '`npm run docs`', open: true };
wanted.set('docs/report.schema.json', schemaOf('server/report/json-report.ts', 'JsonReport', schemas));
wanted.set('docs/rules.schema.json', schemaOf('server/report/json-report.ts', 'JsonRules', schemas));
for (const rule of rules) wanted.set(`docs/rules/${rule.meta.id}.md`, await page(rule));

const isCurrent = ([file, text]) =>
  existsSync(path.join(into, file)) && readFileSync(path.join(into, file), 'utf8') === text;
const changed = [...wanted].filter((entry) => !isCurrent(entry));
const left = written().filter((file) => !wanted.has(file));

if (!values.check) {
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(into, file)), { recursive: true });
    writeFileSync(path.join(into, file), text);
  }
  for (const file of left) rmSync(path.join(into, file));
} else if (changed.length + left.length > 0) {
  for (const [file] of changed) console.error(`${file} is out of date`);
  for (const file of left) console.error(`${file} belongs to no rule`);
  console.error('`npm run docs` puts this right');
  process.exitCode = 1;
}
