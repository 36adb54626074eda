/**
 * Brings findings to the client. Files that it pulls are left to its pulls, with a request to pull again when something
 * changed; all others are published. A URI never gets both, which would show everything twice.
 */
import { createHash } from 'node:crypto';
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FileFindings } from '../analysis/findings/merge.js';
import type { VisibilityNotification } from '../protocol/messages.js';
import type { Documents } from './documents.js';
import { Superseded } from './schedule.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';
import { toDiagnostics, type View } from './to-lsp.js';
import { isSource, toUri } from './uris.js';
import { WorkspaceDiagnostics } from './workspace-diagnostics.js';

/** What the client holds for a URI. */
interface Held {
  readonly items: string;
  readonly id: string;
}

export interface ClientKind {
  readonly pulls: boolean;
  /** Whether it pulls a file that is not open along with the rest of its folder. */
  readonly pullsClosed: (path: string) => boolean;
  /** It can be asked to pull again. */
  readonly refreshes: boolean;
}

export class Diagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #view: View;
  readonly #client: ClientKind;
  /** `undefined` while the first answer is on its way. */
  readonly #pulled = new Map<string, Held | undefined>();
  /** Documents that live on without an editor, with what was answered to a pull since then. */
  readonly #hidden = new Map<string, Held | undefined>();
  /** By path: an open notebook is published under the URIs of its cells, a closed one under its own. */
  readonly #published = new Map<string, Map<string, string>>();
  readonly workspace: WorkspaceDiagnostics;

  constructor(
    connection: Connection,
    session: Session,
    documents: Documents,
    settings: Settings,
    view: View,
    client: ClientKind,
    isBusy: () => boolean,
  ) {
    this.workspace = new WorkspaceDiagnostics({
      known: () => this.#closed(),
      get isBusy() {
        return isBusy();
      },
      idOf: (items) => idOf(JSON.stringify(items)),
    });
    this.#connection = connection;
    this.#session = session;
    this.#documents = documents;
    this.#settings = settings;
    this.#view = view;
    this.#client = client;
  }

  /** Answers `textDocument/diagnostic`. */
  async pull(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const path = this.#documents.pathOf(uri);
    const holder = () => (this.#hidden.has(uri) ? this.#hidden : this.#pulled);
    holder().set(uri, holder().get(uri));
    const items = (await this.#itemsOf(path, token)).get(uri) ?? [];
    const text = JSON.stringify(items);
    const held = { items: text, id: idOf(text) };
    holder().set(uri, held);
    // What was published before the client took an interest in the file would stay beside the answer.
    this.#publish(path, uri, []);
    return previousResultId === held.id
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: held.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: held.id, items };
  }

  async #itemsOf(path: string, token: CancellationToken): Promise<ReadonlyMap<string, Diagnostic[]>> {
    if (!this.#session.isOpen(path) && !isSource(path)) return new Map();
    await this.#settings.ready;
    try {
      return this.#byUri(path, await this.#session.findings(path, 'interactive', () => !token.isCancellationRequested));
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      // An empty answer would make the squiggles flicker.
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed', { retriggerRequest: true });
    }
  }

  /** Of documents that are not on the screen the client holds nothing, even if it pulls them a last time. */
  visibility({ shown, hidden }: VisibilityNotification['params']): void {
    for (const uri of shown) {
      // The client may have pulled it before it said so.
      if (this.#hidden.has(uri)) this.#pulled.set(uri, this.#hidden.get(uri));
      this.#hidden.delete(uri);
    }
    for (const uri of hidden) {
      this.#hidden.set(uri, undefined);
      this.#pulled.delete(uri);
    }
    this.#session.touch(hidden.map((uri) => this.#documents.pathOf(uri)));
    this.deliver();
  }

  /** Sends what changed since the last call, as far as it is known for the present state of the files. */
  deliver(): void {
    let outdated = false;
    for (const path of this.#session.takeTouched()) {
      if (!this.#session.isFresh(path)) this.#session.touch([path]);
      else outdated = this.#deliverFile(path) || outdated;
    }
    if (outdated && this.#client.refreshes) this.#sent(this.#connection.languages.diagnostics.refresh());
    this.workspace.changed();
  }

  /** A client that went away, or refuses, is no reason to stop. */
  #sent(sending: Promise<void>): void {
    sending.catch((error: unknown) => this.#connection.console.warn(`Diagnostics did not arrive: ${String(error)}`));
  }

  /** Returns whether the client holds an outdated answer to a pull. */
  #deliverFile(path: string): boolean {
    let outdated = false;
    const byUri = this.#byUri(path, this.#session.known(path));
    for (const [uri, items] of byUri) {
      if (!this.#session.isOpen(path)) {
        this.#pulled.delete(uri);
        this.#hidden.delete(uri);
      }
      const held = this.#pulled.get(uri);
      if (held) outdated ||= held.items !== JSON.stringify(items);
      else if (!this.#pulled.has(uri)) this.#publish(path, uri, this.#publishes(path) ? items : []);
    }
    for (const uri of this.#published.get(path)?.keys() ?? []) if (!byUri.has(uri)) this.#publish(path, uri, []);
    return outdated;
  }

  /** A client that pulls knows for itself which of its open documents it wants to see. */
  #publishes(path: string): boolean {
    if (this.#client.pullsClosed(path)) return false;
    return !this.#client.pulls || !this.#session.isOpen(path) || this.#session.isAudited(path);
  }

  #publish(path: string, uri: string, items: readonly Diagnostic[]): void {
    const published = this.#published.get(path) ?? new Map<string, string>();
    const text = JSON.stringify(items);
    if ((published.get(uri) ?? '[]') === text) return;
    const version = this.#documents.textAt(uri)?.version;
    this.#sent(this.#connection.sendDiagnostics({ uri, version, diagnostics: [...items] }));
    if (items.length > 0) published.set(uri, text);
    else published.delete(uri);
    if (published.size > 0) this.#published.set(path, published);
    else this.#published.delete(path);
  }

  /** Files that the client does not pull by themselves, as answers to pulls of the workspace show them. */
  *#closed(): Generator<{ readonly uri: string; readonly items: readonly Diagnostic[] }> {
    for (const path of this.#session.audited)
      if (
        this.#client.pullsClosed(path) &&
        this.#session.isFresh(path) &&
        !this.#documents.urisOf(path).some((uri) => this.#pulled.has(uri))
      )
        for (const [uri, items] of this.#byUri(path, this.#session.known(path))) yield { uri, items };
  }

  /** Every URI under which the client shows the file, those without findings as well. */
  #byUri(path: string, found: FileFindings): ReadonlyMap<string, Diagnostic[]> {
    const open = this.#documents.urisOf(path);
    const byUri = new Map<string, Diagnostic[]>((open.length > 0 ? open : [toUri(path)]).map((uri) => [uri, []]));
    for (const { uri, diagnostic } of toDiagnostics(this.#settings.apply(path, found), path, this.#view)) {
      byUri.set(uri, [...(byUri.get(uri) ?? []), diagnostic]);
    }
    return byUri;
  }
}

/** Equal answers have equal ids, so that a client that holds one is not sent it again. */
function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
