import assert from 'node:assert/strict';
import { rules } from '../../rules/index.js';
import { plumbline } from './cli.js';

describe('plumbline rules', () => {
  it('lists every rule with its severity and summary', () => {
    const { code, out } = plumbline(['rules']);
    assert.equal(code, 0);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, rules.length);
    for (const [index, { meta }] of rules.entries())
      assert.deepEqual(lines[index]!.split(/ {2,}/), [meta.id, meta.severity, meta.summary]);
  });

  it('--format json has all that is known of them', () => {
    const listed = JSON.parse(plumbline(['rules', '--format', 'json']).out) as unknown[];
    assert.deepEqual(listed, JSON.parse(JSON.stringify(rules.map(({ meta }) => meta))));
  });
});

describe('plumbline explain', () => {
  for (const { meta } of rules)
    it(`explains ${meta.id}`, () => {
      const { code, out, err } = plumbline(['explain', meta.id]);
      assert.deepEqual([code, err], [0, '']);
      for (const text of [meta.id, meta.severity, meta.summary, meta.docs.why, meta.docs.fix, ...meta.docs.sources])
        assert.ok(out.includes(text), text);
      const { bad } = meta.docs;
      const first = typeof bad === 'string' ? bad.split('\n')[0]! : Object.keys(bad)[0]!;
      assert.ok(out.includes(`Bad:\n\n    ${first}\n`));
    });

  it('takes a name without its family', () => {
    assert.deepEqual(plumbline(['explain', 'test-reuse']), plumbline(['explain', 'leakage/test-reuse']));
  });

  it('--format json', () => {
    const { out } = plumbline(['explain', 'test-reuse', '--format', 'json']);
    assert.equal((JSON.parse(out) as { id: string }).id, 'leakage/test-reuse');
  });

  for (const [given, says] of [
    ['leakage/tets-reuse', /there is no rule leakage\/tets-reuse; did you mean leakage\/test-reuse\?/],
    ['fit-before', /did you mean leakage\/fit-before-split\?/],
    ['E501', /^plumbline: there is no rule E501; `plumbline rules` lists them\.\n$/],
    ['leakage', /^plumbline: there is no rule leakage; `plumbline rules` lists them\.\n$/],
  ] as const)
    it(`does not know ${given}`, () => {
      const { code, out, err } = plumbline(['explain', given]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    });

  it('needs a rule', () => {
    assert.equal(plumbline(['explain']).code, 2);
  });
});
