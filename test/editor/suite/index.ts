/** Runs in the extension host: what VS Code is told to run as tests. */
import fs from 'node:fs';
import path from 'node:path';

/** What an audit has found stays, so it comes last. */
const suite = ['files.test.js', 'notebooks.test.js', 'fixes.test.js', 'audit.test.js', 'config.test.js'];

export async function run(): Promise<void> {
  // Mocha is an ES module, and this file becomes CommonJS.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  for (const file of suite) mocha.addFile(path.join(__dirname, file));
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    let passed = 0;
    const runner = mocha.run((failed) => resolve({ passed, failed }));
    runner.on('pass', () => passed++);
  });
  fs.writeFileSync(process.env.PLUMBLINE_SUITE_RESULT!, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
