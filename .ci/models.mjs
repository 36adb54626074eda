// Compiles rules/models/*.yaml into .cache/models.json, which the host imports. Run by every script that needs it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = buildSync({
  entryPoints: [path.join(root, 'server/analysis/models/compile.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const { compileModels } = await import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`);
const folder = path.join(root, 'rules', 'models');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const models = compileModels(files.map((name) => parse(readFileSync(path.join(folder, name), 'utf8'))));
mkdirSync(path.join(root, '.cache'), { recursive: true });
writeFileSync(path.join(root, '.cache', 'models.json'), JSON.stringify(models));
