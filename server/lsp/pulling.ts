/**
 * How the client is told to pull diagnostics. Whether it pulls the whole workspace as well depends on the settings, which
 * may change at any time: a client that can be told so later is told so then.
 */
import {
  DocumentDiagnosticRequest,
  type Connection,
  type DiagnosticOptions,
  type Disposable,
  type DocumentSelector,
  type InitializeParams,
} from 'vscode-languageserver';
import { configPatterns } from '../protocol/documents.js';
import type { ClientOptions } from '../protocol/messages.js';
import type { Settings } from './settings.js';

/** For clients that do not say which documents they hand over. */
export const everySource: DocumentSelector = [
  { language: 'python' },
  { notebook: { notebookType: 'jupyter-notebook' }, language: 'python' },
  ...configPatterns.map((pattern) => ({ pattern })),
];

export class Pulling {
  readonly #connection: Connection;
  readonly #settings: Settings;
  readonly pulls: boolean;
  readonly #registers: boolean;
  readonly #asksForAll: boolean;
  #registered: { readonly workspace: boolean; readonly done: Promise<Disposable | undefined> } | undefined;

  readonly #selector: DocumentSelector;

  constructor(connection: Connection, params: InitializeParams, settings: Settings) {
    const { textDocument, workspace } = params.capabilities;
    const given = (params.initializationOptions as Partial<ClientOptions> | undefined)?.documentSelector;
    this.#selector = given ?? everySource;
    this.#connection = connection;
    this.#settings = settings;
    this.pulls = textDocument?.diagnostic !== undefined;
    this.#registers = textDocument?.diagnostic?.dynamicRegistration === true;
    this.#asksForAll = workspace?.diagnostics !== undefined;
  }

  /** What the answer to `initialize` says; nothing for one that does not pull, or that is told later. */
  get capability(): DiagnosticOptions | undefined {
    return this.pulls && !this.#registers ? options(this.#asksForAll) : undefined;
  }

  /** Whether files that are not open are pulled, where they are watched. */
  get workspace(): boolean {
    return this.pulls && (this.#registers ? (this.#registered?.workspace ?? false) : this.#asksForAll);
  }

  /** To be called when the settings are known, and when they changed. */
  update(): void {
    if (!this.pulls || !this.#registers) return;
    const workspace = this.#settings.watched.length > 0;
    const before = this.#registered;
    if (before?.workspace === workspace) return;
    this.#registered = { workspace, done: this.#register(workspace, before?.done) };
  }

  async #register(
    workspace: boolean,
    before: Promise<Disposable | undefined> | undefined,
  ): Promise<Disposable | undefined> {
    try {
      (await before)?.dispose();
      const registration = { documentSelector: this.#selector, ...options(workspace) };
      return await this.#connection.client.register(DocumentDiagnosticRequest.type, registration);
    } catch (error) {
      this.#connection.console.warn(`Diagnostics will not be pulled: ${String(error)}`);
      return undefined;
    }
  }
}

function options(workspaceDiagnostics: boolean): DiagnosticOptions {
  return { identifier: 'plumbline', interFileDependencies: true, workspaceDiagnostics };
}
