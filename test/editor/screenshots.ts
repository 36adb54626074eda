/** Takes the pictures of the README, from the extension as it is: `tsx test/editor/screenshots.ts`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { start } from './host/host.js';
import { repository } from './host/paths.js';

const images = path.join(repository, 'docs/images');

/** Nothing on the pictures that is not about the findings. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'notebook.globalToolbar': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'problems.defaultViewMode': 'tree',
};

async function main(): Promise<void> {
  fs.mkdirSync(images, { recursive: true });
  for (const [name, arrange] of Object.entries({ python, notebook, audit })) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-picture-'));
    const workspace = path.join(folder, 'customers');
    fs.cpSync(path.join(repository, 'test/editor/workspace'), workspace, { recursive: true });
    const workbench = await start({ open: workspace, extensions: [repository], settings });
    try {
      await arrange(workbench.page);
      await takePicture(workbench.page, name);
    } finally {
      await workbench.stop();
      fs.rmSync(folder, { recursive: true });
    }
  }
}

/** The squiggle, and the way to it in the Problems panel. */
async function python(page: Page): Promise<void> {
  await openFromExplorer(page, 'train.py');
  await page.waitForSelector('.squiggly-error');
  await runCommand(page, 'View: Focus Problems');
  await expandProblems(page);
  await runCommand(page, 'View: Close Primary Side Bar');
}

/** The same mistake spread over cells. */
async function notebook(page: Page): Promise<void> {
  // Too early, before the extensions that come with VS Code have started, a notebook opens as JSON.
  await openFromExplorer(page, 'train.py');
  await page.waitForSelector('.squiggly-error');
  await runCommand(page, 'View: Close All Editors');
  await openFromExplorer(page, 'explore.ipynb');
  await page.waitForSelector('.notebookOverlay .squiggly-error');
  await runCommand(page, 'View: Focus Problems');
  await expandProblems(page);
  await runCommand(page, 'View: Close Primary Side Bar');
  await page.mouse.move(640, 250);
  await page.mouse.wheel(0, 220);
}

/** Findings of files that nobody opened. */
async function audit(page: Page): Promise<void> {
  await page.click('.explorer-folders-view .monaco-list-row[aria-label^="reports"]');
  await runCommand(page, 'Plumbline: Audit Workspace');
  await page.waitForSelector('.markers-panel .monaco-list-row:has-text("monthly.py")');
  await expandProblems(page);
}

async function openFromExplorer(page: Page, name: string): Promise<void> {
  await page.dblclick(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input[type=text]');
  await page.keyboard.type(title);
  await page.click(`.quick-input-list .monaco-list-row:has-text("${title.replace(/^.*: /, '')}")`);
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
}

/** Shows the steps of all findings. */
async function expandProblems(page: Page): Promise<void> {
  const collapsed = page.locator('.markers-panel .monaco-tl-twistie.collapsible.collapsed');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  while ((await collapsed.count()) > 0) await collapsed.first().click();
}

async function takePicture(page: Page, name: string): Promise<void> {
  // Over an empty part of the status bar, where nothing pops up.
  await page.mouse.move(640, 790);
  await page.waitForTimeout(800); // the last animation
  await page.screenshot({ path: path.join(images, `${name}.png`) });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
