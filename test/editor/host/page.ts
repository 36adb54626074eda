/** A browser page with the workbench in it. */
import { format } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';

export interface Development {
  /** Folders of extensions under development. */
  readonly extensions: readonly string[];
  /** Module with a `run` function for the extension host. */
  readonly tests?: string;
}

export interface PageOptions extends Development {
  readonly chromium: string;
  readonly authority: string;
  /** A folder or a `.code-workspace` file. */
  readonly open: string;
  /** Pixels of the screen per pixel of the page. */
  readonly scale: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly onLog: (line: string) => void;
  readonly onExit: (code: number) => void;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openPage(options: PageOptions): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({ executablePath: options.chromium, args: flags });
  const page = await browser.newPage({ viewport: options.viewport, deviceScaleFactor: options.scale });
  // The workbench calls these two for the test run inside its extension host.
  await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => options.onLog(format(...args)));
  await page.exposeFunction('codeAutomationExit', options.onExit);
  await page.addInitScript({ content: developmentScript(options.authority, options) });
  const kind = options.open.endsWith('.code-workspace') ? 'workspace' : 'folder';
  await page.goto(`http://${options.authority}/?${kind}=${encodeURIComponent(options.open)}`);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return { browser, page };
}

/**
 * The workbench takes extensions under development from its embedder, as `developmentOptions` of the configuration in a
 * `<meta>` element. Rewriting the HTML on its way makes Chromium block the page's web socket, so the element's attribute
 * answers with them added. Source text, because a function would arrive with the compiler's helpers and without their
 * definitions.
 */
function developmentScript(authority: string, { extensions, tests }: Development): string {
  const remote = (path: string) => ({ scheme: 'vscode-remote', authority, path });
  const development = { extensions: extensions.map(remote), ...(tests && { extensionTestsPath: remote(tests) }) };
  return `{
    const get = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = get.call(this, name);
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
      const settings = JSON.parse(value);
      settings.developmentOptions = { ...settings.developmentOptions, ...${JSON.stringify(development)} };
      return JSON.stringify(settings);
    };
  }`;
}
