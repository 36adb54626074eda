/** The two ways in which the extension gets into an editor: from its source folder, and installed from its package. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Installation } from './host/install.js';
import { cache, repository } from './host/paths.js';
import { runCommand } from './host/run-command.js';

export interface Variant {
  readonly name: 'source' | 'vsix';
  readonly extensionDevelopmentPath: string;
  readonly extensionsDir: string;
}

const mostBytes = 3_000_000;

/** Stands for the desktop's `code` where there is none. */
export const standIn = path.join(repository, 'test/editor/host/code.mjs');

export function fromSource(temporary: string): Variant {
  return { name: 'source', extensionDevelopmentPath: repository, extensionsDir: folder(temporary, 'no-extensions') };
}

export async function fromPackage(temporary: string, installation: Installation): Promise<Variant> {
  const vsix = path.join(temporary, 'plumbline.vsix');
  await runCommand('npx', ['vsce', 'package', '--out', vsix], repository);
  const { size } = fs.statSync(vsix);
  if (size > mostBytes) throw new Error(`the package has ${size} bytes, ${mostBytes} are the limit`);
  const extensionsDir = folder(temporary, 'extensions');
  const code =
    installation.kind === 'desktop' ? resolveCliPathFromVSCodeExecutablePath(installation.executable) : standIn;
  const args = [
    `--install-extension=${vsix}`,
    `--extensions-dir=${extensionsDir}`,
    `--user-data-dir=${folder(temporary, 'installing')}`,
    '--no-sandbox', // which root has to ask for
  ];
  const { status, stdout, stderr } = spawnSync(code, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`the package could not be installed:\n${stdout}\n${stderr}`);
  return { name: 'vsix', extensionDevelopmentPath: emptyExtension(), extensionsDir };
}

/** A test run needs an extension under development; the one under test is installed. */
function emptyExtension(): string {
  const extension = folder(cache, 'empty-extension');
  const manifest = { name: 'empty', publisher: 'plumbline-tests', version: '0.0.1', engines: { vscode: '*' } };
  fs.writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest));
  return extension;
}

function folder(parent: string, name: string): string {
  const created = path.join(parent, name);
  fs.mkdirSync(created, { recursive: true });
  return created;
}
