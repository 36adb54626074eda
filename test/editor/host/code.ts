/** What the stand-in for `code` understands: the few flags that @vscode/test-electron and our own test run use. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { start } from './host.js';
import { serverEntry } from './paths.js';

const limitMinutes = 10;

/** The workbench's own remarks, most of them about what is missing in a headless run: no gallery, no native modules. */
const noise = new RegExp(
  [
    ...[/workbench\.js/, /extensionHostProcess\.js/, /server-main\.js/, /package\.nls\.json/, /open-vsx/],
    ...[
      /^Loading development extension/,
      /^Error while fetching the extension under development/,
      /^\[Service Worker\]/,
    ],
    ...[/connection token/, /^Creating a socket/, /^ChatSessionStore/, /builtin extensions cache/, /AccountPolicyGate/],
    ...[/^An unknown error occurred/, /^No search provider registered/, /ripgrep/],
  ]
    .map(({ source }) => source)
    .join('|'),
);

export async function code(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false, // Electron's flags mean nothing here
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
      'install-extension': { type: 'string' },
    },
  });
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const vsix = text('install-extension');
  if (vsix) return installExtension(vsix, text('extensions-dir'));
  const workbench = await start({
    open: path.resolve(positionals[0] ?? '.'),
    extensions: (values.extensionDevelopmentPath ?? []).filter((value) => typeof value === 'string'),
    tests: text('extensionTestsPath'),
    extensionsDir: text('extensions-dir'),
    userDataDir: text('user-data-dir'),
    onLog: (line) => noise.test(line) || console.log(line),
  });
  try {
    return await Promise.race([workbench.exited, tooLate()]);
  } finally {
    await workbench.stop();
  }
}

/** An extension host that died does not say so. */
async function tooLate(): Promise<number> {
  await delay(limitMinutes * 60_000, undefined, { ref: false });
  console.error(`The tests did not end within ${limitMinutes} minutes`);
  return 1;
}

function installExtension(vsix: string, extensionsDir: string | undefined): number {
  const folders = extensionsDir
    ? ['--extensions-dir', extensionsDir, '--server-data-dir', path.dirname(extensionsDir)]
    : [];
  const args = [serverEntry, '--accept-server-license-terms', '--install-extension', vsix, '--force', ...folders];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
