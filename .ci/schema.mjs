// JSON Schemas out of TypeScript types: their doc comments become descriptions.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { createGenerator } from 'ts-json-schema-generator';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The schema of a type that a file exports, as text. `open`: objects may have properties that are not in it. */
export function schemaOf(file, type, { by, open = false }) {
  const source = path.join(root, file);
  const generator = createGenerator({
    path: source,
    type,
    tsconfig: path.join(root, '.ci', 'tsconfig.base.json'),
    additionalProperties: open,
    discriminatorType: 'open-api',
    topRef: false,
    // `npm run check` has a step of its own for types.
    skipTypeCheck: true,
  });
  const { $schema, ...schema } = generator.createSchema(type);
  describeAlternatives(schema.definitions, source);
  return `${JSON.stringify({ $schema, $comment: `Made from ${file} by ${by}.`, ...schema }, null, 2)}\n`;
}

/** TypeScript knows no doc comments of the members of a union: they are taken from the text in front of each. */
function describeAlternatives(definitions, source) {
  const file = ts.createSourceFile(source, readFileSync(source, 'utf8'), ts.ScriptTarget.Latest);
  for (const { name, type } of file.statements.filter(ts.isTypeAliasDeclaration)) {
    const definition = definitions[name.text];
    if (!definition || !ts.isUnionTypeNode(type)) continue;
    const comments = type.types.map((member, nth) =>
      commentBetween(file, type.types[nth - 1]?.end ?? type.pos, member),
    );
    if (definition.oneOf) definition.oneOf.forEach((one, nth) => describe(one, comments[nth]));
    else describe(definition, values(type.types, comments));
  }
}

function commentBetween(file, from, member) {
  return /\/\*\*\s*(.*?)\s*\*\//s.exec(file.text.slice(from, member.getStart(file)))?.[1].replace(/\s*\n\s*\* ?/g, ' ');
}

/** `'a'` and `'b'` with their comments as a list. */
function values(members, comments) {
  const lines = members.flatMap(({ literal }, nth) =>
    comments[nth] ? [`- \`${literal?.text}\`: ${comments[nth]}`] : [],
  );
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function describe(schema, text) {
  if (text) schema.description = schema.description ? `${schema.description}\n\n${text}` : text;
}

/** Code that checks values against a schema: to compile a schema takes longer than what it is needed for. */
export function validatorOf(schema) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    inlineRefs: false,
    code: { source: true },
  });
  return standalone.default(ajv, ajv.compile(JSON.parse(schema)));
}
