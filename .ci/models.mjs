// rules/models: the schema of its files out of the engine's types, its files against the schema, and all of them as
// .cache/models.json, which the host imports. Run by every script that needs it.
// --check: fails when rules/models/schema.json is not current, instead of writing it. --from FOLDER: only says what is
// wrong with the models there.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { check: { type: 'boolean' }, from: { type: 'string' } } });
const TYPES = 'server/analysis/models/model.ts';
const SCHEMA = 'rules/models/schema.json';
const here = (...names) => path.join(root, ...names);
const cached = (name) => here('.cache', name);
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

mkdirSync(cached(''), { recursive: true });
if (values.check || textOf(cached('schema.key')) !== schemaKey()) await makeSchema();
const folder = path.resolve(values.from ?? here('rules', 'models'));
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const files = names.sort().map((name) => path.join(folder, name));
const texts = files.map((file) => ({ path: path.relative(root, file), text: readFileSync(file, 'utf8') }));
const { models, problems } = reader().readModels(texts);
if (problems.length > 0) fail(problems.map(({ place, message }) => `${place.path}:${place.start.line}: ${message}`));
else if (!values.from) writeFileSync(cached('models.json'), JSON.stringify(models));

/** The same for as long as the schema and its validator, which take a second to make, would become the same. */
function schemaKey() {
  const inputs = [TYPES, SCHEMA, '.ci/schema.mjs', '.ci/models.mjs', 'package-lock.json'];
  return createHash('sha256')
    .update(JSON.stringify(inputs.map((name) => textOf(here(name)))))
    .digest('hex');
}

async function makeSchema() {
  const { schemaOf, validatorOf } = await import('./schema.mjs');
  const schema = schemaOf(TYPES, 'ModelFile', { by: '.ci/models.mjs' });
  const current = textOf(here(SCHEMA)) === schema;
  if (!current && values.check) fail([`${SCHEMA} is out of date`, '`node .ci/models.mjs` puts this right']);
  else if (!current) writeFileSync(here(SCHEMA), schema);
  writeFileSync(cached('validate-models.cjs'), validatorOf(schema));
  writeFileSync(
    cached('validate-models.d.cts'),
    `import type { ValidateFunction } from 'ajv';
import type { ModelFile } from '../server/analysis/models/model.js';
declare const validate: ValidateFunction<ModelFile>;
export = validate;
`,
  );
  if (current || !values.check) writeFileSync(cached('schema.key'), schemaKey());
}

/** The reader of model files that ships. */
function reader() {
  const outfile = cached('read-models.cjs');
  buildSync({ entryPoints: [here('server/host/read-models.ts')], outfile, bundle: true, platform: 'node' });
  return createRequire(import.meta.url)(outfile);
}

function fail(lines) {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
