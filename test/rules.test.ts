import assert from 'node:assert/strict';
import { rules } from '../rules/index.js';
import type { Example } from '../rules/api/rule.js';
import { checkExample, findingsOf, projectOf } from './support/project.js';

describe('every rule', () => {
  for (const { meta } of rules) {
    it(`${meta.id}: its bad example gives exactly this finding`, async () => {
      const found = await checkExample(meta.docs.bad);
      assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [meta.id]);
      for (const { steps, message } of found) {
        if (meta.id.startsWith('leakage/')) assert.ok(steps.length >= 2, 'a finding shows its path');
        assert.doesNotMatch(message, /\{\w+\}/, 'every placeholder is filled');
      }
    });
    it(`${meta.id}: its good example is silent`, async () => {
      assert.deepEqual(
        (await checkExample(meta.docs.good)).map(
          (finding) => `${finding.rule} ${finding.place.start.line} ${finding.message}`,
        ),
        [],
      );
    });
    if (typeof meta.docs.bad !== 'string')
      it(`${meta.id}: each of its repairs cures, and is made once`, async () => {
        const files = meta.docs.bad as Readonly<Record<string, string>>;
        const area = { root: '', paths: Object.keys(files), whole: true };
        const project = projectOf(files);
        for (const finding of findingsOf(await project.survey(area)))
          for (const fix of await project.fixes(finding)) {
            const after = { ...files };
            for (const { at, text } of [...fix.edits].sort((a, b) => b.at.start - a.at.start))
              after[at.file] = after[at.file]!.slice(0, at.start) + text + after[at.file]!.slice(at.end);
            assert.deepEqual(
              findingsOf(await projectOf(after).survey(area)).map(({ rule }) => rule),
              [],
              fix.title,
            );
          }
      });
    it(`${meta.id}: CRLF changes nothing`, async () => {
      const found = await checkExample(withCrlf(meta.docs.bad));
      const plain = await checkExample(meta.docs.bad);
      assert.deepEqual(
        found.map((one) => [one.rule, one.place.start]),
        plain.map((one) => [one.rule, one.place.start]),
      );
    });
  }
});

function withCrlf(example: Example): Example {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  if (typeof example === 'string') return crlf(example);
  return Object.fromEntries(Object.entries(example).map(([path, text]) => [path, crlf(text)]));
}
