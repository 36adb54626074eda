// `npm test`: installs what is missing, runs every suite, prints the true total. Node built-ins only until the install is done.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { install, root, run } from './install.mjs';

const results = path.join(root, '.cache', 'test-results');

/** Each suite runs in a process of its own, so that a crash of one cannot hide the others. */
const SUITES = [
  { name: 'layers', files: ['test/layers.test.ts'] },
  { name: 'engine', files: ['test/engine/**/*.test.ts'] },
  { name: 'rules', files: ['test/rules.test.ts', 'test/rules/fixtures.test.ts', 'test/example.test.ts'] },
  { name: 'fixes', files: ['test/fixes.test.ts'] },
  { name: 'host', files: ['test/host/**/*.test.ts'] },
  { name: 'cli', files: ['test/cli/**/*.test.ts'] },
  { name: 'generated', files: ['test/docs.test.ts', 'test/models.test.ts'] },
  { name: 'lsp', files: ['test/lsp/**/*.test.ts'] },
  // Not under mocha: it runs inside VS Code, which `run.ts` sets up and starts.
  { name: 'editor', script: 'test/editor/run.ts' },
  { name: 'ui', files: ['test/editor/ui/**/*.test.ts'] },
];

function runSuite({ name, files, script }) {
  const output = path.join(results, `${name}.json`);
  rmSync(output, { force: true });
  const mocha = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = path.join(root, '.ci', 'totals-reporter.cjs');
  const args = script
    ? ['--import=tsx', script]
    : [mocha, '--import=tsx', '--timeout=120000', `--reporter=${reporter}`, ...files];
  const status = run(process.execPath, args, { env: { ...process.env, PLUMBLINE_TEST_RESULT: output } });
  let totals = { passed: 0, failed: 0 };
  if (existsSync(output)) totals = JSON.parse(readFileSync(output, 'utf8'));
  // A suite that crashed, or that ran nothing, has failed whatever it counted.
  if ((status !== 0 && totals.failed === 0) || totals.passed + totals.failed === 0) totals.failed += 1;
  console.log(`${name}: ${totals.passed} passed and ${totals.failed} failed\n`);
  return totals;
}

install();
for (const script of ['models.mjs', 'build.mjs']) {
  // Suites run what ships: the bundles in dist/.
  if (run(process.execPath, [path.join(root, '.ci', script)]) !== 0) throw new Error(`.ci/${script} failed`);
}
mkdirSync(results, { recursive: true });
const total = SUITES.map(runSuite).reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
