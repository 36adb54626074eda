// `npm run check`: what a reviewer would otherwise have to look for. Every step runs, so that one visit names all faults.
// An argument picks steps: `npm run check -- lint format`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { install, root } from './install.mjs';

const tool = (...parts) => path.join(root, 'node_modules', ...parts);
const own = (name) => path.join(root, '.ci', name);

const STEPS = {
  models: [own('models.mjs'), '--check'],
  types: [tool('typescript', 'bin', 'tsc'), '-b'],
  lint: [tool('eslint', 'bin', 'eslint.js'), '--config=.ci/eslint.config.mjs', '--max-warnings=0', '.'],
  format: [
    tool('prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level=warn',
    '--ignore-path=.gitignore',
    '--ignore-path=.ci/prettierignore',
    '.',
  ],
  unused: [tool('knip', 'bin', 'knip.js'), '--config=.ci/knip.json', '--no-config-hints', '--no-progress'],
  layers: [tool('mocha', 'bin', 'mocha.js'), '--import=tsx', '--reporter=dot', 'test/layers.test.ts'],
  docs: ['--import=tsx', own('docs.mjs'), '--check'],
};

function runStep([name, args]) {
  const started = performance.now();
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(9)} ${seconds.padStart(5)} s`);
  if (status !== 0) console.log(`\n${stdout}${stderr}`);
  return status === 0;
}

install();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`there is no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
const chosen = Object.entries(STEPS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const failed = chosen.filter((step) => !runStep(step));
process.exit(failed.length === 0 ? 0 : 1);
