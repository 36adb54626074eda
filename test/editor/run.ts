/**
 * Runs the suite in a real VS Code, with the extension from its source folder and installed from its package. Writes
 * `{ "passed": n, "failed": n }` to the file that PLUMBLINE_TEST_RESULT names.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { writeSettings } from './host/host.js';
import { install, type Installation } from './host/install.js';
import { repository } from './host/paths.js';
import { bundleSuite } from './suite-bundle.js';
import { fromPackage, fromSource, standIn, type Variant } from './variants.js';

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

async function main(): Promise<number> {
  const installation = await install();
  if (installation.kind === 'desktop' && installation.xvfb) return runAgainWithDisplay(installation.xvfb);
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-editor-'));
  try {
    const suite = await bundleSuite();
    const variants = [fromSource(temporary), await fromPackage(temporary, installation)];
    let [passed, failed] = [0, 0];
    for (const variant of variants) {
      const totals = await runVariant(variant, suite, installation, path.join(temporary, variant.name));
      console.log(`${variant.name}: ${totals.passed} passed, ${totals.failed} failed`);
      passed += totals.passed;
      failed += totals.failed;
    }
    const result = process.env.PLUMBLINE_TEST_RESULT;
    if (result) fs.writeFileSync(result, JSON.stringify({ passed, failed }));
    return failed === 0 ? 0 : 1;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runVariant(
  variant: Variant,
  suite: string,
  installation: Installation,
  temporary: string,
): Promise<Totals> {
  const workspace = path.join(temporary, 'workspace');
  // A copy: the suite edits files.
  fs.cpSync(path.join(repository, 'test/editor/workspace'), workspace, { recursive: true });
  const userData = writeSettings(path.join(temporary, 'user'));
  const result = path.join(temporary, 'result.json');
  const failure = await runTests({
    vscodeExecutablePath: installation.kind === 'desktop' ? installation.executable : standIn,
    extensionDevelopmentPath: variant.extensionDevelopmentPath,
    extensionTestsPath: suite,
    extensionTestsEnv: {
      PLUMBLINE_SUITE_RESULT: result,
      PLUMBLINE_VARIANT: variant.name,
      PLUMBLINE_REPOSITORY: repository,
    },
    launchArgs: [workspace, `--extensions-dir=${variant.extensionsDir}`, `--user-data-dir=${userData}`],
  }).then(
    () => undefined,
    (error: Error) => error,
  );
  // A suite that did not come to its end has failed, whatever it counted.
  if (!fs.existsSync(result)) {
    console.error(`${variant.name}: no result: ${failure?.message ?? 'the suite did not run'}`);
    return { passed: 0, failed: 1 };
  }
  return JSON.parse(fs.readFileSync(result, 'utf8')) as Totals;
}

function runAgainWithDisplay(xvfb: string): number {
  const args = ['-a', process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  return spawnSync(xvfb, args, { stdio: 'inherit' }).status ?? 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
