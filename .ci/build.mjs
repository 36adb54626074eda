// Bundles what ships: command line, language server, extension, and the licences of what is bundled with them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pyrightParserOnly } from './pyright-bundle.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What is loaded only when it is needed stays in the bundle beside. */
const BESIDE = { '../lsp/main.js': './server.js', './read-models.js': './read-models.js' };
const besides = {
  name: 'besides',
  setup: (build) =>
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
      kind === 'dynamic-import' && path in BESIDE ? { path: BESIDE[path], external: true } : undefined,
    ),
};
const entries = [
  { from: 'server/cli/bin.ts', to: 'dist/cli.js', banner: '#!/usr/bin/env node' },
  { from: 'server/host/audit-thread.ts', to: 'dist/audit-thread.js' },
  { from: 'server/host/read-models.ts', to: 'dist/read-models.js' },
  { from: 'server/lsp/main.ts', to: 'dist/server.js' },
  { from: 'client/extension.ts', to: 'dist/extension.js', external: ['vscode'] },
];
const inputs = new Set();
for (const { from, to, banner, external } of entries) {
  if (!existsSync(path.join(root, from))) continue;
  const { metafile } = await build({
    metafile: true,
    entryPoints: [path.join(root, from)],
    outfile: path.join(root, to),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // `import()` of a bundle becomes `require`: Node looks for exports in what it imports, which takes longer than to run it.
    supported: { 'dynamic-import': false },
    minify: true,
    logLevel: 'warning',
    plugins: [pyrightParserOnly(), besides],
    external: external ?? [],
    banner: banner ? { js: banner } : {},
  });
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
}
writeFileSync(path.join(root, 'dist', 'NOTICES.txt'), notices());

/** Nearly all licences want to travel with the code. */
function notices() {
  const folders = new Set([...inputs].flatMap((input) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(path.join(root, folder, file), 'utf8').trim() : 'The package has no licence text.'}\n`;
  });
  return `Plumbline contains these packages.\n\n${[...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`)}`;
}
