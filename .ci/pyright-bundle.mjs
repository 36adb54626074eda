import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * An esbuild plugin that takes only the parser out of pyright's package: of its messages those the parser can raise, in
 * English, and none of its file-system code. A tenth of the size, and no need for Node, so a web worker can load it.
 *
 * @returns {import('esbuild').Plugin}
 */
export function pyrightParserOnly() {
  return {
    name: 'pyright-parser-only',
    setup(build) {
      build.onLoad(
        { filter: /[\\/]pyright-internal[\\/]dist[\\/]localization[\\/]package\.nls\..*\.json$/ },
        async ({ path }) => ({
          contents: path.endsWith('package.nls.en-us.json') ? await parserMessages(path) : '{}',
          loader: 'json',
        }),
      );
      build.onLoad(
        { filter: /[\\/]pyright-internal[\\/]dist[\\/]localization[\\/]localize\.js$/ },
        async ({ path }) => ({
          contents: await parserLookups(path),
          loader: 'js',
        }),
      );
      // diagnostics turn into JSON with it, which nobody asks of the parser's
      build.onLoad({ filter: /[\\/]pyright-internal[\\/]dist[\\/]common[\\/]uri[\\/]uri\.js$/ }, () => ({
        contents: 'exports.Uri = {};',
        loader: 'js',
      }));
    },
  };
}

/** The English messages that the parser raises. */
async function parserMessages(path) {
  const all = JSON.parse(await readFile(path, 'utf8')).Diagnostic;
  const used = await messagesUsed();
  const entries = used.filter((name) => name in all).map((name) => [name, all[name].message ?? all[name]]);
  return JSON.stringify({ Diagnostic: Object.fromEntries(entries) });
}

/** The module with the functions for those messages alone: it has one per message of the type checker. */
async function parserLookups(path) {
  const used = new Set(await messagesUsed());
  const source = await readFile(path, 'utf8');
  return source.replace(/^ +\w+\.(\w+) = \(\) => .*getRawString\(.*;$/gm, (line, name) => (used.has(name) ? line : ''));
}

async function messagesUsed() {
  const parser = createRequire(import.meta.url).resolve('@zzzen/pyright-internal/dist/parser/parser.js');
  const sources = await Promise.all(
    [parser, join(dirname(parser), 'tokenizer.js')].map((path) => readFile(path, 'utf8')),
  );
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(/\bLocMessage\.(\w+)/g)].map(([, name]) => name))),
  ];
}
