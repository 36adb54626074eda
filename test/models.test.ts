import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { compileModels, mergeModels } from '../server/analysis/models/compile.js';
import type { ModelFile } from '../server/analysis/models/model.js';
import { readModels } from '../server/host/read-models.js';

const root = path.join(__dirname, '..');
const folder = path.join(root, 'rules', 'models');
const build = (...options: string[]) =>
  spawnSync(process.execPath, ['.ci/models.mjs', ...options], { cwd: root, encoding: 'utf8' });

/** A model file with one row, and what is said of it: `line: message`. */
function problems(row: string, head = 'library: acme\nimport: [acme]\n'): string[] {
  const read = readModels([{ path: 'acme.yaml', text: `${head}${row}\n` }]);
  return read.problems.map(({ place, message }) => `${place.start.line}: ${message}`);
}

describe('the models of libraries', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const texts = files.map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));

  it('have a schema that is current', () => {
    const { status, stderr } = build('--check');
    assert.equal(status, 0, stderr);
  });

  it('are as the schema wants them, and no API is in two files', () => {
    assert.ok(files.length > 0);
    assert.deepEqual(readModels(texts).problems, []);
  });

  for (const { path: name, text } of texts)
    it(`${name} names its schema, for editors, and the day on which it was checked`, () => {
      assert.match(text, /^# yaml-language-server: \$schema=\.\/schema\.json\n/);
      assert.match((parse(text) as { checked: string }).checked, /^\d{4}-\d\d-\d\d$/);
    });
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

describe('the schema of models', () => {
  const schema = JSON.parse(readFileSync(path.join(folder, 'schema.json'), 'utf8')) as Schema;

  it('is a JSON Schema, and describes every key of a file, every op and every kind of class', () => {
    assert.ok(new Ajv({ discriminator: true }).compile(schema));
    const { Op, ClassModel } = schema.definitions!;
    for (const one of [...Object.values(schema.properties!), ...Op.oneOf!, ...ClassModel.oneOf!])
      assert.ok(one.description, JSON.stringify(one));
  });

  for (const good of ['0', '1|y_pred', '0|x|a', 'test_size', 'self', '*'])
    it(`takes ${good} for an argument`, () =>
      assert.deepEqual(problems(`calls: { acme.f: { op: same, of: '${good}' } }`), []));

  for (const bad of ['', '0,X', '0|', '-1', 'X|0', 'x y', '**', 'self|x.y'])
    it(`takes '${bad}' for a mistake`, () =>
      assert.match(
        problems(`calls: { acme.f: { op: same, of: '${bad}' } }`).join(),
        /^3: calls › acme\.f › of: .*An argument by position and keyword/,
      ));
});

describe('a mistake in a model file', () => {
  const says: readonly (readonly [row: string, says: RegExp])[] = [
    ['calls:\n  acme.load: { op: load, kye: "0" }', /^4: calls › acme\.load: there is no key `kye` here; .*`key`/],
    ['calls:\n  acme.load: { op: laod }', /^4: calls › acme\.load: there is no `op: laod`; there are `load`/],
    ['calls:\n  acme.f: { op: same }', /^4: calls › acme\.f: `of` is missing$/],
    ['calls:\n  acme.f: { of: "0" }', /^4: calls › acme\.f: `op` is missing$/],
    ['calls:\n  acme.f:\n    op: columns\n    of: self\n    do: slect', /^7: .* › do: must be one of `select`/],
    ['calls:\n  load: { op: load }', /^4: calls: `load` is not in the right form\. The full name of a function/],
    ['calls:\n  "acme.{a,b": { op: load }', /^4: calls: `acme\.\{a,b` is not in the right form/],
    ['classes:\n  acme.A: { is: transfomer }', /^4: classes › acme\.A: there is no `is: transfomer`; .*`transformer`/],
    ['classes:\n  acme.A: { is: predictor }\n  acme.A: { is: loss }', /^5: this is not YAML: Map keys must be unique$/],
    ['class: {}', /^3: there is no key `class` here; there are .*`classes`/],
    ['import: acme', /^3: this is not YAML: Map keys must be unique$/],
    ['calls: [', /^4: this is not YAML: /],
    ['calls: *nowhere', /^1: this is not YAML: Unresolved alias/],
    ['methods:\n  any: { __proto__: { op: pass } }', /^4: methods › any: `__proto__` is not in the right form/],
  ];
  for (const [row, expected] of says)
    it(row.replaceAll('\n', ' ⏎ '), () => assert.match(problems(row).join('\n'), expected));

  it('is told once, and so are all others', () => {
    const rows = ['a: { op: same }', 'b: { op: load, kye: x }', 'c: 7'].map((row) => `  acme.${row}`);
    assert.equal(problems(`calls:\n${rows.join('\n')}`).length, 3);
  });

  it('may be that the file is empty, or something else', () => {
    for (const text of ['', '7', '- a', 'null'])
      assert.match(problems(text, '').join(), /^1: must be made of keys and values$/);
  });

  it('may be far too many names', () => {
    const digits = '{0,1,2,3,4,5,6,7,8,9}';
    assert.match(problems(`calls: { "a.${digits.repeat(5)}": { op: load } }`).join(), /more than 20000 APIs/);
    assert.match(
      problems(`calls: &a { a.b: { op: load } }\nclasses: [${'*a,'.repeat(9)}]`).join(),
      /classes: must be made of keys/,
    );
  });

  it('leaves out its file, and keeps the others', () => {
    const row = 'calls: { acme.load: { op: load } }';
    const { models, problems } = readModels([
      { path: 'a.yaml', text: 'library: [' },
      { path: 'b.yaml', text: `library: acme\nimport: [acme]\n${row}` },
    ]);
    assert.deepEqual([problems.length, Object.keys(models.calls)], [1, ['acme.load']]);
  });

  it('may be that two files name the same API', () => {
    const text = (row: string) => `library: acme\nimport: [acme]\n${row}\n`;
    const read = readModels([
      { path: 'm/a.yaml', text: text('calls: { "acme.{load,read}": { op: load } }') },
      { path: 'm/b.yaml', text: text('classes: { acme.read: { is: neutral } }') },
    ]);
    assert.deepEqual(
      read.problems.map(({ place, message }) => `${place.path}:${place.start.line}:${place.start.column} ${message}`),
      ['m/b.yaml:3:12 `acme.read` is in a.yaml as well; keep one of the two'],
    );
    assert.equal(read.models.classes['acme.read'], undefined);
    assert.ok(read.models.calls['acme.read']);
  });

  it('ends the build, which names file, line and remedy', () => {
    const temporary = mkdtempSync(path.join(os.tmpdir(), 'plumbline-models-'));
    writeFileSync(path.join(temporary, 'typo.yaml'), 'library: acme\nimprt: [acme]\n');
    const { status, stderr } = build('--from', temporary);
    assert.equal(status, 1);
    assert.match(stderr, /typo\.yaml:2: there is no key `imprt` here; there are `library`, `import`/);
    rmSync(temporary, { recursive: true });
  });
});

describe('models of a project over those of libraries', () => {
  const file = (parts: Partial<ModelFile>) => compileModels([{ library: 'acme', import: ['acme'], ...parts }]);
  const base = file({
    aliases: { a: 'acme', 'acme.old': 'acme' },
    calls: { 'acme.load': { op: 'load' }, 'acme.fill': { op: 'neutral' } },
    classes: { 'acme.Scaler': { is: 'transformer' }, 'acme.Model': { is: 'predictor' } },
    methods: { any: { mean: { op: 'statistic', of: 'self' }, copy: { op: 'same', of: 'self' } } },
  });

  it('win row by row', () => {
    const own = file({
      calls: { 'acme.fill': { op: 'pass' } },
      classes: { 'acme.Model': { is: 'neutral' } },
      methods: { any: { mean: { op: 'neutral' } }, acme: { tidy: { op: 'pass' } } },
    });
    const merged = mergeModels(base, own);
    assert.deepEqual(merged.calls, { 'acme.load': { op: 'load' }, 'acme.fill': { op: 'pass' } });
    assert.deepEqual(merged.classes, { 'acme.Scaler': { is: 'transformer' }, 'acme.Model': { is: 'neutral' } });
    assert.deepEqual(merged.methods, {
      any: { mean: { op: 'neutral' }, copy: { op: 'same', of: 'self' } },
      acme: { tidy: { op: 'pass' } },
    });
  });

  it('make a function of a class, and a class of a function', () => {
    const own = file({ calls: { 'acme.Scaler': { op: 'pass' } }, classes: { 'acme.load': { is: 'neutral' } } });
    const { calls, classes } = mergeModels(base, own);
    assert.deepEqual(Object.keys(calls), ['acme.fill', 'acme.Scaler']);
    assert.deepEqual(Object.keys(classes), ['acme.Model', 'acme.load']);
  });

  it('have the longest alias first, and of two alike their own', () => {
    const { aliases } = mergeModels(base, file({ aliases: { a: 'own', 'acme.older': 'acme' } }));
    assert.deepEqual(aliases, [
      ['acme.older', 'acme'],
      ['acme.old', 'acme'],
      ['a', 'own'],
      ['a', 'acme'],
    ]);
  });

  it('leave what they are made of alone', () => {
    const before = structuredClone(base);
    mergeModels(base, file({ calls: { 'acme.fill': { op: 'pass' } } }));
    assert.deepEqual(base, before);
  });
});
