/** What somebody does with mouse and keyboard. */
import type { Page } from 'playwright-core';

export async function openFromExplorer(page: Page, name: string): Promise<void> {
  await page.dblclick(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
}

/** By the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const short = title.replace(/^.*: /, '');
  // The list does not follow extensions that start while it is open.
  for (let attempts = 10; attempts > 0; attempts--) {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget input[type=text]');
    await page.keyboard.type(title);
    await page.waitForTimeout(500);
    const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    const index = rows.findIndex((text) => text.includes(short));
    if (index >= 0) {
      for (let down = 0; down < index; down++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`there is no command '${title}'`);
}

/** The entries of the menu of quick fixes, opened by keys. */
export async function openQuickFixes(page: Page): Promise<string[]> {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // The menu has what there is when it opens, and the server may still be at work.
  for (let attempts = 20; ; attempts--) {
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(600);
    const titles = await rows.allInnerTexts();
    if (titles.some((title) => /Split|Ignore|Learn/.test(title)) || attempts === 0) return titles;
    await page.keyboard.press('Escape');
  }
}

/** Chooses an entry of the menu by keys. */
export async function chooseFix(page: Page, title: string): Promise<void> {
  const index = (await openQuickFixes(page)).findIndex((one) => one.includes(title));
  if (index < 0) throw new Error(`'${title}' is not in the menu`);
  for (let down = 0; down < index; down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.action-widget', { state: 'hidden' });
}

/** With the mouse. The editor draws its marks anew now and then. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  for (let attempts = 50; attempts > 0; attempts--) {
    const box = await page.locator(selector).first().boundingBox();
    if (box) return page.mouse.move(box.x + Math.min(40, box.width / 2), box.y + box.height / 2, { steps: 5 });
    await page.waitForTimeout(100);
  }
  throw new Error(`${selector} is not on the screen`);
}

export async function saveAll(page: Page): Promise<void> {
  await runCommand(page, 'File: Save All Files');
  await page.waitForTimeout(300);
}
