/** Compiles the suite for the extension host, which loads CommonJS files. */
import path from 'node:path';
import { build } from 'esbuild';
import { cache, repository } from './host/paths.js';

/** Returns the module that VS Code is told to run. */
export async function bundleSuite(): Promise<string> {
  const outdir = path.join(cache, 'suite');
  await build({
    entryPoints: [path.join(repository, 'test/editor/suite/*.ts')],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}
