// Bundles what ships: dist/cli.js, and the extension and server as they come in.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pyrightParserOnly } from './pyright-bundle.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** The command line loads the server from the bundle beside it. */
const serverBeside = {
  name: 'server-beside',
  setup: (build) => build.onResolve({ filter: /^\.\.\/lsp\/main\.js$/ }, () => ({ path: './server.js', external: true })),
};
const entries = [
  { from: 'server/cli/bin.ts', to: 'dist/cli.js', banner: '#!/usr/bin/env node' },
  { from: 'server/lsp/main.ts', to: 'dist/server.js' },
  { from: 'client/extension.ts', to: 'dist/extension.js', external: ['vscode'] },
];
for (const { from, to, banner, external } of entries) {
  if (!existsSync(path.join(root, from))) continue;
  await build({ entryPoints: [path.join(root, from)], outfile: path.join(root, to), bundle: true, platform: 'node', target: 'node20', format: 'cjs', minify: true, logLevel: 'warning', plugins: [pyrightParserOnly(), serverBeside], external: external ?? [], banner: banner ? { js: banner } : {} });
}
