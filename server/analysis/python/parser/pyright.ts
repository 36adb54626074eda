import { Parser, ParseOptions } from '@zzzen/pyright-internal/dist/parser/parser.js';
import { DiagnosticSink } from '@zzzen/pyright-internal/dist/common/diagnosticSink.js';
import { LocMessage, setForceEnglishDiagnostics } from '@zzzen/pyright-internal/dist/localization/localize.js';
import type { ModuleNode } from '@zzzen/pyright-internal/dist/parser/parseNodes.js';
import type { TokenizerOutput } from '@zzzen/pyright-internal/dist/parser/tokenizer.js';
import type { SyntaxProblem } from '../ast.js';

export interface PyrightTree {
  readonly module: ModuleNode;
  readonly tokens: TokenizerOutput['tokens'];
  readonly problems: readonly SyntaxProblem[];
}

/** Throws a RangeError for code that is nested deeper than the stack. */
export function parseWithPyright(text: string): PyrightTree {
  setForceEnglishDiagnostics(true); // else the messages follow the LANG of whoever runs this
  const sink = new DiagnosticSink();
  const { parserOutput, tokenizerOutput } = new Parser().parseSourceFile(text, new ParseOptions(), sink, noFingerprint);
  const { lines } = tokenizerOutput;
  const offset = (at: { readonly line: number; readonly character: number }) =>
    at.line < lines.count ? Math.min(lines.getItemAt(at.line).start + at.character, text.length) : text.length;
  const problems = sink
    .getErrors()
    .filter(({ message }) => !warnings().includes(message))
    .map(({ message, range }) => ({ start: offset(range.start), end: offset(range.end), message }));
  return { module: parserOutput.parseTree, tokens: tokenizerOutput.tokens, problems };
}

/** Saves hashing the text: the engine has its own content hash. */
const noFingerprint: NonNullable<Parameters<Parser['parseSourceFile']>[3]> = { primary: 0, secondary: 0 };

/** What Python compiles all the same (PEP 765). */
function warnings(): string[] {
  return [LocMessage.finallyReturn(), LocMessage.finallyBreak(), LocMessage.finallyContinue()];
}
