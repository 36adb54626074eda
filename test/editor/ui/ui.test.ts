/**
 * By keys and mouse in a browser, with the extension from its source folder and from its package. Pictures of what a person
 * sees go to `.cache/editor/ui`.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { start, type Workbench, type WorkbenchOptions } from '../host/host.js';
import { install } from '../host/install.js';
import { cache, repository } from '../host/paths.js';
import { fromPackage } from '../variants.js';
import { chooseFix, openFromExplorer, openQuickFixes, pointAt, runCommand, saveAll } from './hands.js';

const shots = path.join(cache, 'ui');
const files = path.join(repository, 'test/editor/workspace');
const cured = /X_train = scaler\.fit_transform\(X_train\)\nX_test = scaler\.transform\(X_test\)\n/;

for (const variant of ['source', 'vsix'] as const)
  describe(`by keys and mouse (${variant})`, () => {
    let temporary: string;
    let workbench: Workbench | undefined;
    let extensions: Pick<WorkbenchOptions, 'extensions' | 'extensionsDir'>;

    before(async () => {
      fs.mkdirSync(shots, { recursive: true });
      temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-ui-'));
      extensions =
        variant === 'source'
          ? { extensions: [repository] }
          : { extensions: [], extensionsDir: (await fromPackage(temporary, await install())).extensionsDir };
    });
    after(() => fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
    afterEach(async function () {
      if (this.currentTest?.isFailed())
        await workbench?.page.screenshot({ path: path.join(shots, `${variant}-failed.png`) });
      await workbench?.stop();
      workbench = undefined;
    });

    /** A copy of the workspace of the tests, with these files besides, or instead. */
    const folderWith = (name: string, more: Readonly<Record<string, string>> = {}): string => {
      const folder = path.join(temporary, name);
      fs.cpSync(files, folder, { recursive: true });
      for (const [file, text] of Object.entries(more)) {
        fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        fs.writeFileSync(path.join(folder, file), text);
      }
      return folder;
    };
    const open = async (options: Pick<WorkbenchOptions, 'open' | 'restricted' | 'settings'>): Promise<Page> => {
      workbench = await start({ ...extensions, ...options });
      workbench.page.setDefaultTimeout(12_000);
      return workbench.page;
    };
    const shoot = (page: Page, name: string) => page.screenshot({ path: path.join(shots, `${variant}-${name}.png`) });
    const squiggle = (page: Page) => page.waitForSelector('.monaco-editor [class*="squiggly-"]');

    it('a file: from problem to problem, hover, fix, undo', async () => {
      const folder = folderWith('file');
      const page = await open({ open: folder });
      await openFromExplorer(page, 'train.py');
      await squiggle(page);
      await page.keyboard.press('F8');
      await page.waitForSelector('.marker-widget');
      assert.match(await page.locator('.marker-widget').innerText(), /learns from/);
      await shoot(page, 'f8');
      await page.keyboard.press('Escape');
      await pointAt(page, '.monaco-editor [class*="squiggly-"]');
      await page.waitForSelector('.monaco-hover .marker');
      assert.match(await page.locator('.monaco-hover:has(.marker)').first().innerText(), /leakage\/fit-before-split/);
      await shoot(page, 'hover');
      await page.keyboard.press('Escape');
      const titles = await openQuickFixes(page);
      await shoot(page, 'menu');
      assert.deepEqual(
        titles.map((title) => title.trim()),
        [
          'Split first, then learn on X_train only (safe)',
          'Ignore leakage/fit-before-split here, with a reason',
          'Show the path that led to this',
          'Explain leakage/fit-before-split',
        ],
      );
      await page.keyboard.press('Enter');
      await page.waitForSelector('[class*="squiggly-"]', { state: 'detached' });
      await shoot(page, 'fixed');
      await saveAll(page);
      assert.match(fs.readFileSync(path.join(folder, 'train.py'), 'utf8'), cured);
      await page.keyboard.press('Control+z');
      await saveAll(page);
      assert.equal(
        fs.readFileSync(path.join(folder, 'train.py'), 'utf8'),
        fs.readFileSync(path.join(files, 'train.py'), 'utf8'),
      );
    });

    it('a file: silence with a reason, explain, walk the path', async () => {
      const folder = folderWith('silence');
      const page = await open({ open: folder });
      await openFromExplorer(page, 'train.py');
      await squiggle(page);
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await chooseFix(page, 'Show the path');
      await page.waitForTimeout(500);
      await shoot(page, 'path-1');
      await page.keyboard.press('Control+Alt+F8');
      await page.waitForTimeout(500);
      await shoot(page, 'path-2');
      assert.match(await page.locator('.statusbar').innerText(), /2\/\d/);
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await runCommand(page, 'Plumbline: Explain Rule');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
      await frame.locator('text=Why it hurts').waitFor();
      await shoot(page, 'explained');
      await page.keyboard.press('Control+w');
      await page.locator('.monaco-editor .view-lines').first().waitFor();
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await chooseFix(page, 'Ignore');
      await page.waitForSelector('[class*="squiggly-"]', { state: 'detached' });
      await page.keyboard.type('public data');
      await shoot(page, 'silenced');
      await saveAll(page);
      assert.match(
        fs.readFileSync(path.join(folder, 'train.py'), 'utf8'),
        /# plumbline: ignore\[leakage\/fit-before-split\] -- public data\n/,
      );
    });

    it('two files: one fix changes both, one undo takes it back', async () => {
      const features = `from sklearn.preprocessing import StandardScaler\n\n\ndef scale(df):\n    df = StandardScaler().fit_transform(df)\n    return df\n`;
      const main = `import pandas as pd\nfrom features import scale\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("a.csv")\ny = df.pop("y")\nX = scale(df)\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nprint(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))\n`;
      const folder = folderWith('two', { 'features.py': features, 'main.py': main });
      const page = await open({ open: folder, settings: { 'plumbline.diagnosticMode': 'workspace' } });
      await openFromExplorer(page, 'features.py');
      await squiggle(page);
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await chooseFix(page, 'Learn on X_train only');
      await page.waitForSelector('[class*="squiggly-"]', { state: 'detached' });
      await shoot(page, 'two-files');
      await saveAll(page);
      const text = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
      assert.equal(text('features.py'), features.replace('    df = StandardScaler().fit_transform(df)\n', ''));
      assert.match(text('main.py'), /scaler = StandardScaler\(\)\nX_train = scaler\.fit_transform\(X_train\)/);
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+z');
      const everywhere = page.locator('.monaco-dialog-box .monaco-button:has-text("Undo in 2 Files")');
      await everywhere.click({ timeout: 5000 }).catch(() => undefined);
      await page.waitForTimeout(500);
      await saveAll(page);
      assert.deepEqual([text('features.py'), text('main.py')], [features, main]);
    });

    it('a notebook: fix in a cell, undo', async () => {
      const folder = folderWith('notebook');
      const page = await open({ open: folder });
      await openFromExplorer(page, 'train.py');
      await squiggle(page);
      await runCommand(page, 'View: Close All Editors');
      await openFromExplorer(page, 'explore.ipynb');
      const marked = page.locator('.notebookOverlay [class*="squiggly-"]').first();
      await marked.waitFor();
      await page.locator('.notebookOverlay .view-line:has-text("fit_transform")').first().click();
      await openQuickFixes(page);
      await shoot(page, 'cell-menu');
      await page.keyboard.press('Escape');
      await chooseFix(page, 'Split first');
      await marked.waitFor({ state: 'detached' });
      await shoot(page, 'cell-fixed');
      const cells = () =>
        (
          JSON.parse(fs.readFileSync(path.join(folder, 'explore.ipynb'), 'utf8')) as { cells: { source: string[] }[] }
        ).cells.map(({ source }) => source.join(''));
      const before = cells();
      await saveAll(page);
      assert.match(cells().join('\n'), /X_train = scaler\.fit_transform\(X_train\)/);
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(1000);
      await shoot(page, 'cell-undone');
      await saveAll(page);
      assert.deepEqual(cells(), before);
    });

    it('Restricted Mode: findings and fixes as ever', async () => {
      const folder = folderWith('restricted');
      const page = await open({ open: folder, restricted: true });
      await openFromExplorer(page, 'train.py');
      await squiggle(page);
      assert.match(await page.locator('.statusbar').innerText(), /Restricted Mode/);
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await openQuickFixes(page);
      await shoot(page, 'restricted');
      await page.keyboard.press('Escape');
      await chooseFix(page, 'Split first');
      await page.waitForSelector('[class*="squiggly-"]', { state: 'detached' });
    });

    it('three folders, one in another: each finding once, each folder with its own settings', async () => {
      const outer = folderWith('outer', { 'inner/train.py': fs.readFileSync(path.join(files, 'train.py'), 'utf8') });
      const quiet = folderWith('quiet', {
        '.vscode/settings.json': JSON.stringify({ 'plumbline.rules': { 'leakage/fit-before-split': 'off' } }),
      });
      const workspace = path.join(temporary, 'three.code-workspace');
      const folders = [outer, path.join(outer, 'inner'), quiet].map((folder) => ({ path: folder }));
      fs.writeFileSync(workspace, JSON.stringify({ folders, settings: { 'plumbline.diagnosticMode': 'workspace' } }));
      const page = await open({ open: workspace, settings: { 'problems.defaultViewMode': 'table' } });
      await runCommand(page, 'View: Focus Problems');
      const rows = page.locator('.markers-panel .monaco-table .monaco-list-row');
      await rows.nth(3).waitFor();
      await page.waitForTimeout(1500);
      await shoot(page, 'three-folders');
      const found = (await rows.allInnerTexts()).map(
        (text) => /(explore\.ipynb|monthly\.py|train\.py)/.exec(text)?.[1],
      );
      assert.deepEqual(found.sort(), ['explore.ipynb', 'monthly.py', 'train.py', 'train.py']);
    });
  });
