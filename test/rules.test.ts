import assert from 'node:assert/strict';
import { rules } from '../rules/index.js';
import { check } from './support/project.js';

describe('every rule', () => {
  for (const { meta } of rules) {
    it(`${meta.id}: its bad example gives exactly this finding`, async () => {
      const found = await check({ 'main.py': meta.docs.bad });
      assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [meta.id]);
      for (const { steps, message } of found) {
        if (!meta.id.startsWith('suppression/')) assert.ok(steps.length >= 2, 'a finding shows its path');
        assert.doesNotMatch(message, /\{\w+\}/, 'every placeholder is filled');
      }
    });
    it(`${meta.id}: its good example is silent`, async () => {
      assert.deepEqual(
        (await check({ 'main.py': meta.docs.good })).map(
          (finding) => `${finding.rule} ${finding.place.start.line} ${finding.message}`,
        ),
        [],
      );
    });
    it(`${meta.id}: CRLF changes nothing`, async () => {
      const found = await check({ 'main.py': meta.docs.bad.replaceAll('\n', '\r\n') });
      const plain = await check({ 'main.py': meta.docs.bad });
      assert.deepEqual(
        found.map((one) => [one.rule, one.place.start]),
        plain.map((one) => [one.rule, one.place.start]),
      );
    });
  }
});
