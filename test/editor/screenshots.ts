/** Takes the pictures of the README, from the extension as it is: `npm run screenshots`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { start } from './host/host.js';
import { repository } from './host/paths.js';
import { openFromExplorer, openQuickFixes, runCommand } from './ui/hands.js';

const images = path.join(repository, 'docs/images');
const example = path.join(repository, 'examples/churn/leaky');
const width = 1080;
const pictures = [
  { name: 'python', height: 520, arrange: python },
  { name: 'notebook', height: 600, arrange: notebook },
  { name: 'audit', height: 520, arrange: audit },
  { name: 'fix', height: 400, arrange: fix },
];

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
  'workbench.statusBar.visible': false,
  'problems.defaultViewMode': 'tree',
};

async function main(): Promise<void> {
  fs.mkdirSync(images, { recursive: true });
  for (const { name, height, arrange } of pictures) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-picture-'));
    const workspace = copyExample(folder);
    const viewport = { width, height };
    const workbench = await start({ open: workspace, extensions: [repository], settings, viewport, scale: 1.5 });
    try {
      await arrange(workbench.page);
      await workbench.page.waitForTimeout(800); // the last animation
      await workbench.page.screenshot({ path: path.join(images, `${name}.png`) });
    } finally {
      await workbench.stop();
      fs.rmSync(folder, { recursive: true });
    }
  }
}

/** Returns the copy. */
function copyExample(folder: string): string {
  const workspace = path.join(folder, 'churn');
  fs.cpSync(example, workspace, { recursive: true });
  return workspace;
}

/** What somebody sees who points at a squiggle: the finding, and the way to it. */
async function python(page: Page): Promise<void> {
  await openFromExplorer(page, 'train.py');
  await page.waitForSelector('.squiggly-error');
  await runCommand(page, 'View: Close Primary Side Bar');
  const { x, y, height } = (await page.locator('.squiggly-error').first().boundingBox())!;
  await page.mouse.move(x + 90, y + height / 2, { steps: 5 });
  await page.waitForSelector('.monaco-hover .marker');
}

/** A mistake that is spread over cells. */
async function notebook(page: Page): Promise<void> {
  // Too early, before the extensions that come with VS Code have started, a notebook opens as JSON.
  await openFromExplorer(page, 'train.py');
  await page.waitForSelector('.squiggly-error');
  await runCommand(page, 'View: Close All Editors');
  await openFromExplorer(page, 'explore.ipynb');
  await page.waitForSelector('.notebookOverlay [class*="squiggly-"]');
  await runCommand(page, 'View: Focus Problems');
  await expandProblems(page);
  await runCommand(page, 'View: Close Primary Side Bar');
  await page.mouse.move(width / 2, 200);
  // Cells that are out of sight are not on the page.
  const squiggle = page.locator('.notebookOverlay [class*="squiggly-"]').first();
  const isInView = async () => (await squiggle.isVisible()) && (await squiggle.boundingBox())!.y < 230;
  for (let turns = 0; turns < 30 && !(await isInView()); turns++) {
    await page.mouse.wheel(0, 40);
    await page.waitForTimeout(100);
  }
}

/** What can be done about it. */
async function fix(page: Page): Promise<void> {
  await openFromExplorer(page, 'train.py');
  await page.waitForSelector('[class*="squiggly-"]');
  await runCommand(page, 'View: Close Primary Side Bar');
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await openQuickFixes(page);
}

/** Findings of files that nobody opened. */
async function audit(page: Page): Promise<void> {
  await runCommand(page, 'Plumbline: Audit Workspace');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  await runCommand(page, 'View: Toggle Maximized Panel');
  await expandProblems(page);
}

/** Shows the steps of all findings. */
async function expandProblems(page: Page): Promise<void> {
  const collapsed = page.locator('.markers-panel .monaco-tl-twistie.collapsible.collapsed');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  while ((await collapsed.count()) > 0) await collapsed.first().click();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
