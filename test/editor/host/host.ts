/** Starts VS Code's web workbench: server, browser and page, in folders of their own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { installWeb } from './install.js';
import { openPage, type Development, type PageOptions } from './page.js';
import { startServer } from './server.js';
import { quietSettings, restrictedSettings } from './settings.js';

export interface WorkbenchOptions extends Partial<Development>, Partial<Pick<PageOptions, 'scale' | 'viewport'>> {
  /** A folder or a `.code-workspace` file. */
  readonly open: string;
  /** Installed extensions; a fresh folder without it. */
  readonly extensionsDir?: string;
  /** Holds `User/settings.json`; a fresh folder with `quietSettings` and `settings` without it. */
  readonly userDataDir?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In Restricted Mode. */
  readonly restricted?: boolean;
  /** Lines printed in the extension host while tests run. */
  readonly onLog?: (line: string) => void;
}

export interface Workbench {
  readonly page: Page;
  /** Exit code of the test run, for a workbench started with `tests`. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

export async function start(options: WorkbenchOptions): Promise<Workbench> {
  const { chromium } = await installWeb();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-host-'));
  const trust = options.restricted ? restrictedSettings : {};
  const userData = options.userDataDir ?? writeSettings(path.join(data, 'user'), { ...trust, ...options.settings });
  const remove = () => fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  const extensions = options.extensionsDir ?? path.join(data, 'extensions');
  const server = await startServer({ data, userData, extensions }, options.restricted).catch((error: unknown) => {
    remove();
    throw error;
  });
  let onExit: (code: number) => void = () => {};
  const exited = new Promise<number>((resolve) => (onExit = resolve));
  const opening = openPage({
    extensions: [],
    scale: 1,
    viewport: { width: 1280, height: 800 },
    onLog: () => {},
    ...options,
    chromium,
    authority: server.authority,
    onExit,
  });
  const { browser, page } = await opening.catch(async (error: unknown) => {
    await server.stop();
    remove();
    throw error;
  });
  return {
    page,
    exited,
    async stop() {
      await browser.close();
      await server.stop();
      remove();
    },
  };
}

/** Writes the settings of a user into a new user data folder, the same for a desktop VS Code. */
export function writeSettings(userData: string, settings: Readonly<Record<string, unknown>> = {}): string {
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  return userData;
}
