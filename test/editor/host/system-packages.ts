/** Programs that come from the operating system: found where they are, installed where that is allowed. */
import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.js';

export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** Finds one of `names`, and installs `packages` with apt-get if there is none. */
export async function needProgram(names: readonly string[], packages: readonly string[]): Promise<string> {
  const found = findProgram(...names);
  if (found) return found;
  if (!findProgram('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `none of ${names.join(', ')} is on the PATH; install it (Debian: apt-get install ${packages.join(' ')})`,
    );
  }
  // An installation that was killed half-way leaves dpkg waiting for this.
  await runCommand('dpkg', ['--configure', '-a']);
  await runCommand('apt-get', ['update']);
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  const installed = findProgram(...names);
  if (!installed) throw new Error(`${packages.join(', ')} installed, but none of ${names.join(', ')} is on the PATH`);
  return installed;
}
