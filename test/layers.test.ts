import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LAYERS, violations } from './support/layers.js';

const root = path.join(__dirname, '..');

function sources(): string[] {
  return ['rules', 'server', 'client', 'test', 'bench'].flatMap((folder) => {
    try {
      const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
      return files
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.posix.join(folder, ...file.split(path.sep)));
    } catch {
      return [];
    }
  });
}

describe('layers', () => {
  const files = sources();
  const broken = files.flatMap((file) => violations(file, readFileSync(path.join(root, file), 'utf8')));

  for (const [index, { files: pattern }] of LAYERS.entries()) {
    const own = files.filter((file) => LAYERS.findIndex((layer) => layer.files.test(file)) === index);
    it(`${pattern.source} keeps to its own`, () => {
      assert.ok(own.length > 0 || /bench/.test(pattern.source), 'the layer has files');
      assert.deepEqual(
        broken.filter((line) => own.includes(line.slice(0, line.indexOf(':')))),
        [],
      );
    });
  }

  it('every file of rules, server and client is in a layer', () => {
    const shipped = files.filter((file) => /^(rules|server|client)\//.test(file));
    assert.deepEqual(
      shipped.filter((file) => !LAYERS.some((layer) => layer.files.test(file))),
      [],
    );
  });
});

describe('the layers test notices', () => {
  const bad: readonly (readonly [file: string, text: string, says: RegExp])[] = [
    ['rules/api/rule.ts', `import { x } from '../leakage/fit-before-split.js';`, /imports \.\.\/leakage/],
    [
      'rules/leakage/a.ts',
      `import { lineAt } from '../../server/analysis/text/lines.js';`,
      /imports \.\.\/\.\.\/server/,
    ],
    ['rules/leakage/a.ts', `import type { X } from '../drift/b.js';`, /imports \.\.\/drift/],
    ['rules/leakage/a.ts', `import { readFileSync } from 'node:fs';`, /imports node:fs/],
    ['rules/leakage/a.ts', `import yaml from 'yaml';`, /imports yaml/],
    ['server/analysis/a.ts', `import { defineRule } from '../../rules/api/rule.js';`, /imports \.\.\/\.\.\/rules\/api/],
    ['server/analysis/a.ts', `import type { rules } from '../../rules/index.js';`, /imports \.\.\/\.\.\/rules\/index/],
    ['server/analysis/a.ts', `export * from '../host/files.js';`, /imports \.\.\/host/],
    ['server/analysis/a.ts', `import path from 'path';`, /imports path/],
    ['server/analysis/a.ts', `const fs = await import('node:fs');`, /imports node:fs/],
    ['server/analysis/a.ts', `const fs = require('fs');`, /imports fs/],
    ['server/analysis/a.ts', `import fs = require('fs');`, /imports fs/],
    ['server/analysis/a.ts', `export type X = import('vscode').Uri;`, /imports vscode/],
    ['server/analysis/a.ts', `import { Range } from 'vscode-languageserver';`, /imports vscode-languageserver/],
    [
      'server/analysis/flow/a.ts',
      `import { P } from '@zzzen/pyright-internal/dist/parser/parser.js';`,
      /imports @zzzen/,
    ],
    ['server/analysis/a.ts', `export const home = process.env.HOME;`, /uses process/],
    ['server/analysis/a.ts', `export const now = () => Date.now();`, /uses Date/],
    ['server/analysis/a.ts', `export const now = () => new Date();`, /uses Date/],
    ['server/analysis/a.ts', `export const any = () => Math.random();`, /uses Math/],
    ['server/analysis/a.ts', `export function f() { setTimeout(f, 1); }`, /uses setTimeout/],
    ['server/analysis/a.ts', `let calls = 0; export const f = () => ++calls;`, /keeps state/],
    ['server/analysis/python/parser/a.ts', `import { readFileSync } from 'fs';`, /imports fs/],
    [
      'server/protocol/a.ts',
      `import { x } from 'vscode-languageserver-protocol';`,
      /imports vscode-languageserver-protocol/,
    ],
    ['server/host/a.ts', `import { main } from '../cli/main.js';`, /imports \.\.\/cli/],
    ['server/cli/a.ts', `import { writeFileSync } from 'node:fs';`, /imports node:fs/],
    ['server/cli/a.ts', `import { Session } from '../lsp/session.js';`, /imports \.\.\/lsp\/session/],
    ['server/lsp/a.ts', `import { main } from '../cli/main.js';`, /imports \.\.\/cli/],
    ['server/lsp/a.ts', `import * as vscode from 'vscode';`, /imports vscode/],
    ['client/a.ts', `import { Project } from '../server/analysis/analyze.js';`, /imports \.\.\/server\/analysis/],
    ['client/a.ts', `import fs from 'node:fs';`, /imports node:fs/],
    ['test/lsp/a.test.ts', `import * as vscode from 'vscode';`, /imports vscode/],
  ];
  for (const [file, text, says] of bad)
    it(`${file}: ${text}`, () => {
      const found = violations(file, text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', says);
    });
});

describe('the layers test lets pass', () => {
  const good: readonly (readonly [file: string, text: string])[] = [
    [
      'rules/leakage/a.ts',
      `import { isFold } from './shared/selections.js'; import { defineRule } from '../api/rule.js';`,
    ],
    ['rules/leakage/a.ts', `// process, Date.now()\nexport const text = 'process.env';`],
    ['rules/leakage/a.ts', `export const f = (step: { process: 1 }) => step.process;`],
    [
      'server/analysis/a.ts',
      `import type { Rule } from '../../rules/api/rule.js'; export const most = Math.max(1, 2);`,
    ],
    ['server/analysis/python/parser/a.ts', `import { Parser } from '@zzzen/pyright-internal/dist/parser/parser.js';`],
    [
      'client/a.ts',
      `import type { AuditResult } from '../server/protocol/messages.js'; import * as vscode from 'vscode';`,
    ],
    ['test/editor/suite/a.test.ts', `import * as vscode from 'vscode';`],
  ];
  for (const [file, text] of good)
    it(`${file}: ${text.replace('\n', ' ')}`, () => {
      assert.deepEqual(violations(file, text), []);
    });
});
