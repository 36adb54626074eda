/** Capabilities and who handles what. */
import {
  CodeActionKind,
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
  type DocumentSelector,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { configPatterns } from '../protocol/documents.js';
import type {
  AuditRequest,
  ClientOptions,
  DebugRequest,
  RulesRequest,
  VisibilityNotification,
} from '../protocol/messages.js';
import { Areas } from './areas.js';
import { Audit } from './audit.js';
import { CodeActions, fixAllKind, notebookFixAllKind } from './code-actions.js';
import { Diagnostics, type ClientKind } from './diagnostics.js';
import { Documents } from './documents.js';
import { negotiate, type Encoding } from './encoding.js';
import { contains, Folders } from './folders.js';
import type { Host } from './host.js';
import { everySource, Pulling } from './pulling.js';
import { ReadableFiles } from './readable-files.js';
import { Session } from './session.js';
import { Settings } from './settings.js';
import { Status } from './status.js';
import type { View } from './to-lsp.js';
import { Updates } from './updates.js';
import { toPath } from './uris.js';

const auditMethod: AuditRequest['method'] = 'plumbline/audit';
const rulesMethod: RulesRequest['method'] = 'plumbline/rules';
const debugMethod: DebugRequest['method'] = 'plumbline/debug';
const visibilityMethod: VisibilityNotification['method'] = 'plumbline/visibility';

/** Everything starts with `initialize`, which says what the client can do. */
export function serve(connection: Connection, host: Host): void {
  let initialized = false;
  connection.onInitialize((params) => {
    if (initialized) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The server is initialized already');
    initialized = true;
    return initialize(connection, host, params);
  });
  connection.listen();
}

function initialize(connection: Connection, host: Host, params: InitializeParams): InitializeResult {
  const { textDocument, workspace, general, window } = params.capabilities;
  const encoding = negotiate(general?.positionEncodings);
  const options = params.initializationOptions as Partial<ClientOptions> | undefined;
  const failed = (error: unknown) => connection.console.error(describe(error));

  const files = new ReadableFiles(host.files, (message) => connection.console.warn(message));
  const documents = new Documents(encoding);
  const status = new Status(connection, options?.status === true);
  const report = (path: string, error: unknown) => failed(`${path}: ${describe(error)}`);
  const folders = new Folders(params);
  const areas = new Areas(
    () => folders.paths,
    (folder) => listFiles(connection, host, [folder], false),
  );
  const session = new Session(host.createEngine, files, areas, report, status);
  const view = viewOf(params, encoding, host, documents, files);
  const settings = new Settings(connection, params, folders);
  const pulling = new Pulling(connection, params, settings);
  const client: ClientKind = {
    pulls: pulling.pulls,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    pullsClosed: (path) => pulling.workspace && contains(settings.watched, path),
  };
  const isBusy = (): boolean => audit.isRunning;
  const diagnostics = new Diagnostics(connection, session, documents, settings, view, client, isBusy);
  const updates = new Updates(session, diagnostics, settings);
  const list = (all: readonly string[]) => listFiles(connection, host, all, true);
  const audit = new Audit(connection, session, diagnostics, settings, files, folders, list);
  const changed = () => void updates.changed().catch(failed);
  const watch = () => void audit.watch(window?.workDoneProgress === true).catch(failed);
  const showAgain = () => {
    pulling.update();
    session.touchAll();
    diagnostics.deliver();
    watch();
  };

  documents.listen(connection, (path) => {
    session.set(path, documents.source(path));
    changed();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of changes) fileChanged(session, change);
    changed();
    const created = changes.filter(({ type }) => type === FileChangeType.Created);
    if (created.some(({ uri }) => contains(settings.watched, toPath(uri)))) watch();
  });
  answerDiagnostics(connection, diagnostics, client);
  answerActions(connection, new CodeActions(session, documents, settings, view, params));
  answerOwn(connection, host, audit, () => ({
    folders: folders.paths.length,
    ...session.counts,
    positions: encoding,
    diagnostics: !client.pulls ? 'published' : pulling.workspace ? 'pulled, with the workspace' : 'pulled',
  }));

  const registersActions = textDocument?.codeAction?.dynamicRegistration === true;
  connection.onInitialized(() => {
    settings.listen(showAgain);
    if (registersActions) registerActions(connection, options?.documentSelector ?? everySource);
    void settings.ready.then(showAgain);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) watchFiles(connection);
    if (!workspace?.workspaceFolders) return;
    folders.listen(connection, (isGone) => {
      session.removeAudited(session.audited.filter(isGone));
      session.relist();
      settings.load(showAgain);
      changed();
    });
  });
  return {
    capabilities: capabilities(encoding, pulling, registersActions),
    serverInfo: { name: 'plumbline', version: host.version },
  };
}

function viewOf(
  params: InitializeParams,
  encoding: Encoding,
  host: Host,
  documents: Documents,
  files: ReadableFiles,
): View {
  return {
    encoding,
    supports: supported(params),
    pageOf: host.pageOf,
    uriOf: (path) => (documents.cellsOf(path) ? undefined : documents.urisOf(path)[0]),
    cellsOf: (path) => documents.cellsOf(path),
    textAt: (uri) => documents.textAt(uri)?.getText() ?? files.read(toPath(uri)),
  };
}

function answerDiagnostics(connection: Connection, diagnostics: Diagnostics, { pulls }: ClientKind): void {
  connection.onNotification(visibilityMethod, (change: VisibilityNotification['params']) =>
    diagnostics.visibility(change),
  );
  if (!pulls) return;
  connection.languages.diagnostics.on((request, token) => diagnostics.pull(request, token));
  connection.languages.diagnostics.onWorkspace((request, token, _progress, stream) =>
    diagnostics.workspace.pull(request, token, stream && ((piece) => stream.report(piece))),
  );
}

function answerActions(connection: Connection, actions: CodeActions): void {
  connection.onCodeAction((request, token) => actions.list(request, token));
  connection.onCodeActionResolve((action, token) => actions.resolve(action, token));
}

function answerOwn(connection: Connection, host: Host, audit: Audit, state: () => DebugRequest['result']): void {
  connection.onRequest(auditMethod, (request: AuditRequest['params'] | undefined, token) =>
    audit.run(request ?? {}, token),
  );
  connection.onRequest(rulesMethod, (): RulesRequest['result'] => host.rules);
  connection.onRequest(debugMethod, (): DebugRequest['result'] => ({
    version: host.version,
    ...state(),
    ...host.process(),
  }));
}

const actionOptions = {
  codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, notebookFixAllKind],
  resolveProvider: true,
};

/** Editors ask the first cell for actions of the whole notebook, in whatever language it is. */
function registerActions(connection: Connection, selector: DocumentSelector): void {
  const documentSelector = [...selector, { notebook: { notebookType: 'jupyter-notebook' } }];
  connection.client
    .register(CodeActionRequest.type, { documentSelector, ...actionOptions })
    .catch((error: unknown) => connection.console.warn(`There will be no quick fixes: ${describe(error)}`));
}

function capabilities(
  positionEncoding: string,
  pulling: Pulling,
  registersActions: boolean,
): InitializeResult['capabilities'] {
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    // All cells and not only those in Python, so that a cell has the number that its reader counts.
    notebookDocumentSync: { notebookSelector: [{ notebook: { notebookType: 'jupyter-notebook' } }] },
    ...(!registersActions && { codeActionProvider: actionOptions }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulling.capability && { diagnosticProvider: pulling.capability }),
  };
}

function supported({ capabilities: { textDocument } }: InitializeParams): View['supports'] {
  const { publishDiagnostics: pushed, diagnostic: pulled } = textDocument ?? {};
  return {
    relatedInformation: Boolean(pushed?.relatedInformation || pulled?.relatedInformation),
    codeDescription: Boolean(pushed?.codeDescriptionSupport || pulled?.codeDescriptionSupport),
    data: Boolean(pushed?.dataSupport || pulled?.dataSupport),
  };
}

function listFiles(
  connection: Connection,
  host: Host,
  folders: readonly string[],
  isAudit: boolean,
): readonly string[] {
  const listings = folders.flatMap((folder) => {
    try {
      return [host.list(folder)];
    } catch (error) {
      connection.console.warn(`${folder} cannot be listed: ${describe(error)}`);
      return [];
    }
  });
  const skipped = listings.flatMap((listing) => [...listing.skipped].map(([path, reason]) => `${path}: ${reason}`));
  if (isAudit && skipped.length > 0) connection.console.log(['Left out of the audit:', ...skipped].join('\n  '));
  // Folders of a workspace may contain one another.
  return [...new Set(listings.flatMap(({ files }) => files))];
}

function watchFiles(connection: Connection): void {
  // A folder that goes away takes its files with it, without a word about them.
  const watchers = [
    { globPattern: '**/*.{py,ipynb}' },
    ...configPatterns.map((globPattern) => ({ globPattern })),
    { globPattern: '**/.plumbline/**' },
    { globPattern: '**', kind: WatchKind.Delete },
  ];
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
    connection.console.warn(`Changes on disk will go unnoticed: ${describe(error)}`);
  });
}

function fileChanged(session: Session, { uri, type }: FileEvent): void {
  const path = toPath(uri);
  if (type === FileChangeType.Deleted) {
    session.removeAudited(session.audited.filter((audited) => audited === path || audited.startsWith(`${path}/`)));
  }
  if (type !== FileChangeType.Changed) session.relist(path);
  // What is open in the editor counts, not what is on disk.
  if (!session.isOpen(path)) session.invalidate(path);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
