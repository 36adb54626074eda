// What the code is held to: typescript-eslint's strict rules with types, and sizes that keep a function readable.
// How it looks is prettier's business.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.vscode-test/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-depth': ['error', 4],
      complexity: ['error', 20],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'console', 'process', 'require', 'module', 'performance', 'setInterval', 'setTimeout'].map(
          (name) => [name, false],
        ),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 500, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true }],
      // An index that was just looked up, a group that always matches: the reader sees it, the type does not.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => void this.work()` and `return stop()` say what is meant.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    // Facts are interfaces over plain closures, made to be taken apart: `{ share, between }: Lineage`.
    files: ['rules/**'],
    rules: { '@typescript-eslint/unbound-method': 'off', complexity: ['error', 30] },
  },
  {
    // An interpreter is made of dispatchers: one case per kind of node, value or call, each of them short.
    files: ['server/analysis/**'],
    rules: { complexity: ['error', 60], 'max-depth': ['error', 7] },
  },
  {
    // Pyright numbers its nodes and operators, and ships no enums to compare them with.
    files: ['server/analysis/python/parser/**'],
    rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off' },
  },
  {
    // The protocol's libraries say `any` for what comes in, and hand out methods to be passed on.
    files: ['server/lsp/**', 'client/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Clients without folders still send `rootUri`.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    // Told and forgotten: a client that is gone needs no answer.
    files: ['server/lsp/diagnostics.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    // A suite is one long function, and a wrong assumption in it fails the test.
    files: ['test/**', 'bench/**'],
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      complexity: ['error', 40],
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
);
