/**
 * The whole workspace in the Problems panel, for clients that pull it: a request is answered when something changed, and
 * waits until then, because clients ask again at once.
 */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';

/** Editors stall on thousands of diagnostics at once. */
const filesPerChunk = 100;

export interface WorkspaceState {
  /** Files whose findings are known and shown by these answers, with what is shown. */
  known(): Iterable<{ readonly uri: string; readonly items: readonly Diagnostic[] }>;
  /** More are on their way. */
  readonly isBusy: boolean;
  /** The same for the same diagnostics. */
  idOf(items: readonly Diagnostic[]): string;
}

export class WorkspaceDiagnostics {
  readonly #state: WorkspaceState;
  readonly #waiting = new Set<() => void>();

  constructor(state: WorkspaceState) {
    this.#state = state;
  }

  /** To be called when something that is known may have changed. */
  changed(): void {
    for (const wake of this.#waiting) wake();
  }

  /** Answers `workspace/diagnostic`. `stream`, for clients that take the answer in pieces. */
  async pull(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    stream?: (piece: WorkspaceDiagnosticReportPartialResult) => void,
  ): Promise<WorkspaceDiagnosticReport> {
    const held = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    token.onCancellationRequested(() => this.changed());
    for (let sent = false; ;) {
      const news = this.#news(held);
      sent ||= news.length > 0;
      if (stream)
        for (let at = 0; at < news.length; at += filesPerChunk) stream({ items: news.slice(at, at + filesPerChunk) });
      else items.push(...news);
      if (sent && !this.#state.isBusy) return { items };
      await this.#change();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Not wanted any more');
    }
  }

  async #change(): Promise<void> {
    let wake = () => {};
    const change = new Promise<void>((resolve) => this.#waiting.add((wake = resolve)));
    await change;
    this.#waiting.delete(wake);
  }

  /** What the client does not hold; `held` is brought up to date. Unchanged files are named along with changed ones. */
  #news(held: Map<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const unchanged: WorkspaceDocumentDiagnosticReport[] = [];
    const gone = new Set(held.keys());
    for (const { uri, items } of this.#state.known()) {
      gone.delete(uri);
      const before = held.get(uri);
      const resultId = this.#state.idOf(items);
      if (before === resultId)
        unchanged.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId });
      else if (items.length > 0) {
        held.set(uri, resultId);
        reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] });
      } else if (before !== undefined) gone.add(uri);
    }
    // Without an id: the client forgets the file.
    for (const uri of this.#state.isBusy ? [] : gone) {
      held.delete(uri);
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    return reports.length > 0 ? [...reports, ...unchanged] : [];
  }
}
