// Mocha's spec report, and its totals as JSON for the overall runner.
const { writeFileSync, rmSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class TotalsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PLUMBLINE_TEST_RESULT;
    if (!file) return;
    rmSync(file, { force: true });
    runner.once('end', () =>
      writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures })),
    );
  }
};
