/** Installs code-server's npm package in a folder of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { codeServer, serverEntry } from './paths.js';
import { runCommand } from './run-command.js';

const marker = path.join(codeServer.folder, '.complete');

/**
 * Its install scripts compile native modules (spdlog, kerberos, …) that a test run can do without: the server logs
 * their absence and goes on. Its inner package comes with dependencies of its own, whose lock file is out of step with
 * its package.json, hence `npm install` and not `npm ci`.
 */
export async function installCodeServer(): Promise<void> {
  if (fs.existsSync(marker)) return;
  // npm takes a half-unpacked package for a whole one, so what an interrupted install left behind goes first.
  fs.rmSync(codeServer.folder, { recursive: true, force: true });
  fs.mkdirSync(codeServer.folder, { recursive: true });
  fs.writeFileSync(path.join(codeServer.folder, 'package.json'), '{ "private": true }\n');
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runCommand('npm', [...flags, `code-server@${codeServer.version}`], codeServer.folder);
  await runCommand('npm', [...flags, '--omit=dev'], path.resolve(path.dirname(serverEntry), '..'));
  fs.writeFileSync(marker, `${codeServer.version}\n`);
}
