/** Quick fixes and fix-all: repairs that have been proven, as edits of the client's documents. */
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type CancellationToken,
  type Command,
  type InitializeParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Fix } from '../../rules/api/fix.js';
import type { Finding } from '../analysis/analyze.js';
import { REASON } from '../analysis/fixes/suppress.js';
import { lineMapOf, positionAt } from '../analysis/text/lines.js';
import type { ClientOptions } from '../protocol/messages.js';
import type { Documents } from './documents.js';
import { lineEdits } from './line-edits.js';
import { Superseded } from './schedule.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';
import { locate, position, toDiagnostic, type View } from './to-lsp.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.plumbline`;
/** Of a whole notebook: asked for one cell, it changes all. A kind per cell would be asked for each, and change all each time. */
export const notebookFixAllKind = `notebook.${fixAllKind}`;

/** What a client can do with actions. */
interface Support {
  readonly literals: boolean;
  readonly resolvesEdits: boolean;
  readonly documentChanges: boolean;
  /** Our own client's commands. */
  readonly commands: boolean;
}

interface FixAllData {
  readonly fixAll: string;
}

export class CodeActions {
  readonly #session: Session;
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #view: View;
  readonly #support: Support;

  constructor(session: Session, documents: Documents, settings: Settings, view: View, params: InitializeParams) {
    this.#session = session;
    this.#documents = documents;
    this.#settings = settings;
    this.#view = view;
    this.#support = supportOf(params);
  }

  /** Answers `textDocument/codeAction`. What the program has become in the meantime gets no old answers. */
  async list(
    { textDocument: { uri }, range, context: { only } }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const path = this.#documents.pathOf(uri);
    if (!this.#support.literals || !this.#session.isOpen(path)) return [];
    const wants = (kind: string) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
    const isCell = this.#documents.cellsOf(path) !== undefined;
    const fixAll = isCell ? notebookFixAllKind : fixAllKind;
    const quickFixes = async () => (wants(CodeActionKind.QuickFix) ? this.#quickFixes(path, uri, range, token) : []);
    return [
      // Old ranges mean nothing in a new text.
      ...((await notSuperseded(quickFixes())) ?? []),
      ...(only && wants(fixAll) ? ((await insist(() => this.#fixAll(path, fixAll, token), token)) ?? []) : []),
    ];
  }

  /** Answers `codeAction/resolve`. */
  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const path = (action.data as Partial<FixAllData> | undefined)?.fixAll;
    if (action.edit || path === undefined) return action;
    return { ...action, edit: (await insist(() => this.#fixAllEdit(path, token), token)) ?? {} };
  }

  async #quickFixes(path: string, uri: string, range: Range, token: CancellationToken): Promise<CodeAction[]> {
    const wanted = () => !token.isCancellationRequested;
    await this.#settings.ready;
    const { findings } = this.#settings.apply(path, await this.#session.findings(path, 'interactive', wanted));
    const actions: CodeAction[] = [];
    for (const finding of findings) {
      const { uri: shown, diagnostic } = toDiagnostic(finding, this.#view);
      if (shown !== uri || !overlaps(diagnostic.range, range)) continue;
      for (const fix of await this.#session.fixes(finding, wanted)) {
        actions.push({
          title: fix.suppresses ? fix.title : `${fix.title} (${fix.safety})`,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          ...(fix.safety === 'safe' ? { isPreferred: true } : {}),
          edit: this.#workspaceEdit(this.#editsOf(fix)),
          ...(fix.suppresses && this.#support.commands ? { command: editReason } : {}),
        });
      }
      if (this.#support.commands) actions.push(...commands(finding, diagnostic));
    }
    return actions;
  }

  /** Offered only when there is something to do. */
  async #fixAll(path: string, kind: string, token: CancellationToken): Promise<CodeAction[]> {
    const action = { title: 'Fix all that Plumbline can fix safely', kind };
    if (this.#support.resolvesEdits) {
      const wanted = () => !token.isCancellationRequested;
      const { findings } = this.#settings.apply(path, await this.#session.findings(path, 'interactive', wanted));
      const hopeful = findings.some(({ fixes, remedies }) => fixes.length + remedies.length > 0);
      return hopeful ? [{ ...action, data: { fixAll: path } satisfies FixAllData }] : [];
    }
    const edit = await this.#fixAllEdit(path, token);
    return edit.changes || edit.documentChanges ? [{ ...action, edit }] : [];
  }

  async #fixAllEdit(path: string, token: CancellationToken): Promise<WorkspaceEdit> {
    await this.#settings.ready;
    const ignored = (finding: Finding) =>
      this.#settings.apply(path, { findings: [finding], silenced: [], notes: [] }).findings.length === 0;
    const text = await this.#session.fixAll(path, ignored, () => !token.isCancellationRequested);
    if (!text) return {};
    const uris = this.#documents.cellsOf(path);
    const after = text.cells
      ? text.cells.map(({ index, start, end }) => ({ uri: uris?.[index], text: text.text.slice(start, end) }))
      : [{ uri: this.#documents.urisOf(path)[0], text: text.text }];
    const edits = after.flatMap(({ uri, text: changed }) => {
      const before = uri === undefined ? undefined : this.#documents.textAt(uri)?.getText();
      if (uri === undefined || before === undefined || before === changed) return [];
      const lines = lineMapOf(before);
      const at = (offset: number) => position(uri, positionAt(lines, offset), this.#view);
      return lineEdits(before, changed).map(({ start, end, text: newText }) => ({
        uri,
        edit: { range: { start: at(start), end: at(end) }, newText },
      }));
    });
    return edits.length > 0 ? this.#workspaceEdit(edits) : {};
  }

  #editsOf({ edits }: Fix): { uri: string; edit: TextEdit }[] {
    return edits.map(({ at, text }) => {
      const { uri, range } = locate(this.#session.locate(at), this.#view);
      return { uri, edit: { range, newText: text } };
    });
  }

  #workspaceEdit(edits: readonly { uri: string; edit: TextEdit }[]): WorkspaceEdit {
    const byUri = new Map<string, TextEdit[]>();
    for (const { uri, edit } of edits) byUri.set(uri, [...(byUri.get(uri) ?? []), edit]);
    if (!this.#support.documentChanges) return { changes: Object.fromEntries(byUri) };
    return {
      documentChanges: [...byUri].map(([uri, changes]) => ({
        textDocument: { uri, version: this.#documents.textAt(uri)?.version ?? null },
        edits: changes,
      })),
    };
  }
}

async function notSuperseded<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Superseded) return undefined;
    throw error;
  }
}

const patience = 10;

/** For what is asked of a whole file: if that changes in the meantime (a save does so itself), the new state counts. */
async function insist<T>(ask: () => Promise<T>, token: CancellationToken): Promise<T | undefined> {
  for (let tries = 0; tries < patience && !token.isCancellationRequested; tries++) {
    const answer = await notSuperseded(ask());
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Selects the words that a person has to replace. */
const editReason: Command = { title: 'Say why', command: 'plumbline.editReason', arguments: [REASON] };

/** What our own client does with a finding besides repairing it. */
function commands({ rule, steps }: Finding, diagnostic: Diagnostic): CodeAction[] {
  const action = (title: string, command: string, argument: unknown): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [argument] },
  });
  return [
    ...(steps.length > 0
      ? [action('Show the path that led to this', 'plumbline.showPath', diagnostic.range.start)]
      : []),
    action(`Explain ${rule}`, 'plumbline.explainRule', rule),
  ];
}

function supportOf({ capabilities: { textDocument, workspace }, initializationOptions }: InitializeParams): Support {
  const { codeActionLiteralSupport, resolveSupport, dataSupport } = textDocument?.codeAction ?? {};
  return {
    literals: codeActionLiteralSupport !== undefined,
    resolvesEdits: dataSupport === true && resolveSupport?.properties.includes('edit') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    commands: (initializationOptions as Partial<ClientOptions> | undefined)?.commands === true,
  };
}

function overlaps(a: Range, b: Range): boolean {
  const before = (one: Range['start'], other: Range['start']) =>
    one.line < other.line || (one.line === other.line && one.character <= other.character);
  return before(a.start, b.end) && before(b.start, a.end);
}
