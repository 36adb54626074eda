import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Example } from '../rules/api/rule.js';
import { rules } from '../rules/index.js';

const root = path.join(__dirname, '..');

describe('rule documentation', () => {
  let folder: string;

  const docs = (...options: string[]) =>
    spawnSync(process.execPath, ['--import=tsx', '.ci/docs.mjs', '--into', folder, ...options], {
      cwd: root,
      encoding: 'utf8',
    });
  const write = (file: string, text: string) => {
    writeFileSync(path.join(folder, file), text);
  };
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const pageOf = (id: string) => `docs/rules/${id}.md`;

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline docs '));
    write('README.md', '# Title\n\n<!-- rules: here -->\nold\n<!-- /rules -->\n\nThe end\n');
    mkdirSync(path.join(folder, 'docs'));
    write(
      'docs/models.md',
      ['file', 'ops', 'classes'].map((part) => `<!-- ${part}: here -->\n<!-- /${part} -->`).join('\n'),
    );
    assert.equal(docs().status, 0);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a page for every rule, with all that its file says', () => {
    for (const { meta } of rules) {
      const page = read(pageOf(meta.id));
      for (const text of [
        meta.summary,
        meta.docs.why,
        ...textsOf(meta.docs.bad),
        ...textsOf(meta.docs.good),
        meta.docs.fix,
        ...meta.docs.sources,
      ])
        assert.ok(page.includes(text), `${meta.id}: ${text}`);
      assert.match(page, /Plumbline says:\n\n```text\n(error|warning|info|hint)/);
      assert.doesNotMatch(page, /\{\w+\}`|undefined/, 'no placeholder is left');
    }
  });

  it('puts all rules into the README and leaves the rest of it alone', () => {
    const readme = read('README.md');
    assert.match(readme, /^# Title\n\n<!-- rules: here -->\n\n\| rule /);
    assert.match(readme, /\n\n<!-- \/rules -->\n\nThe end\n$/);
    assert.deepEqual(
      [...readme.matchAll(/\]\((docs\/rules\/.*?)\)/g)].map((match) => match[1]),
      rules.map(({ meta }) => pageOf(meta.id)),
    );
  });

  it('puts all that models may say into their page', () => {
    const page = read('docs/models.md');
    assert.match(page, /\n\| `library` \| .+ \|\n(.*\n)*\| \[`aliases`\] \| /);
    assert.match(page, /\n\| `first`, `last`, `skip` \| `of` `count` \| The first /);
    assert.match(page, /\n\| `search` \| `estimator` \[`cv`\] \| Tries settings /);
    assert.doesNotMatch(page, /undefined/);
  });

  it('--check is content with what was written', () => {
    assert.equal(docs('--check').status, 0);
  });

  it('--check names a page that was edited, and changes nothing', () => {
    const page = pageOf('leakage/test-reuse');
    const before = read(page);
    write(page, `${before}edited`);
    const { status, stderr } = docs('--check');
    assert.equal(status, 1);
    assert.match(stderr, /^docs\/rules\/leakage\/test-reuse\.md is out of date\n`npm run docs` puts this right\n$/);
    assert.equal(read(page), `${before}edited`);
    write(page, before);
  });

  it('removes the page of a rule that is gone', () => {
    write('docs/rules/leakage/gone.md', 'old');
    assert.match(docs('--check').stderr, /docs\/rules\/leakage\/gone\.md belongs to no rule/);
    assert.equal(docs().status, 0);
    assert.ok(!existsSync(path.join(folder, 'docs/rules/leakage/gone.md')));
  });

  it('says what to do when the README has lost its markers', () => {
    const before = read('README.md');
    write('README.md', 'nothing');
    const { status, stderr } = docs();
    assert.equal(status, 1);
    assert.match(stderr, /the markers .* are gone; put them back/);
    write('README.md', before);
  });
});

function textsOf(example: Example): string[] {
  return typeof example === 'string' ? [example] : Object.values(example);
}
