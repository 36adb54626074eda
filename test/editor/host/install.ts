/** Sets up a VS Code to test with. Quick when it is there already, safe to repeat after an interruption. */
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { installCodeServer } from './code-server.js';
import { cache, serverEntry } from './paths.js';
import { needProgram } from './system-packages.js';

export type Installation =
  { readonly kind: 'desktop'; readonly executable: string; readonly xvfb?: string } | WebInstallation;

export interface WebInstallation {
  readonly kind: 'web';
  readonly serverEntry: string;
  readonly chromium: string;
}

const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * The desktop VS Code where it can be downloaded, the web workbench otherwise. `PLUMBLINE_TEST_HOST=desktop|web` skips
 * the question.
 */
export async function install(): Promise<Installation> {
  const wanted = process.env.PLUMBLINE_TEST_HOST;
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'web') {
    throw new Error(`PLUMBLINE_TEST_HOST is '${wanted}'; it can be 'desktop' or 'web'`);
  }
  if (wanted) return wanted === 'desktop' ? installDesktop() : installWeb();
  if (!(await canDownload())) return installWeb();
  return installDesktop().catch((error: Error) => {
    // The list of versions and the files themselves come from different servers.
    console.log(`${error.message}\nThe tests run in VS Code's web workbench instead.`);
    return installWeb();
  });
}

/** The workbench in a browser page: the only one that a script can look at and click in. */
export async function installWeb(): Promise<WebInstallation> {
  const [chromium] = await Promise.all([
    explain(
      'a browser',
      needProgram(['chromium', 'chromium-browser', 'google-chrome'], ['chromium', 'fonts-dejavu-core']),
    ),
    explain('VS Code (npm package code-server)', installCodeServer()),
  ]);
  return { kind: 'web', serverEntry, chromium };
}

async function installDesktop(): Promise<Installation> {
  const executable = await explain('VS Code', downloadAndUnzipVSCode({ version: 'stable', cachePath: cache }));
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY;
  if (!needsDisplay) return { kind: 'desktop', executable };
  // What Electron itself links against is not part of the download.
  const libraries = ['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3', 'libxkbfile1'];
  const xvfb = await explain('a display', needProgram(['xvfb-run'], ['xvfb', 'xauth', ...libraries]));
  return { kind: 'desktop', executable, xvfb };
}

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(updateServer, { signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}

async function explain<T>(what: string, installing: Promise<T>): Promise<T> {
  try {
    return await installing;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The editor tests need ${what}, which could not be installed: ${reason}`, { cause: error });
  }
}
