/** The language server, as a process of its own; the only file that knows the client library. */
import * as vscode from 'vscode';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  LanguageClient,
  State,
  TransportKind,
  WorkDoneProgress,
  type CodeAction,
  type LanguageClientOptions,
  type ServerOptions,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageclient/node';
import { configPatterns } from '../server/protocol/documents.js';
import type {
  AuditRequest,
  ClientOptions,
  DebugRequest,
  VisibilityNotification,
  RulesRequest,
  ServerStatus,
  StatusNotification,
} from '../server/protocol/messages.js';

export type { LanguageClient };

const auditMethod: AuditRequest['method'] = 'plumbline/audit';
const rulesMethod: RulesRequest['method'] = 'plumbline/rules';
const debugMethod: DebugRequest['method'] = 'plumbline/debug';
const statusMethod: StatusNotification['method'] = 'plumbline/status';
const fixAllKind = 'source.fixAll.plumbline';
const visibilityMethod: VisibilityNotification['method'] = 'plumbline/visibility';

/** Not every scheme: git shows old versions of a file, the interactive window repeats its lines. */
const documentSelector: ClientOptions['documentSelector'] = [
  { scheme: 'file', language: 'python' },
  { scheme: 'untitled', language: 'python' },
  { scheme: 'vscode-vfs', language: 'python' },
  { notebook: 'jupyter-notebook', language: 'python' },
  ...configPatterns.map((pattern) => ({ scheme: 'file', pattern })),
];

export function createLanguageClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector,
    initializationOptions: { documentSelector, commands: true, status: true } satisfies ClientOptions,
    diagnosticPullOptions: { onChange: true },
    outputChannel: log,
  };
  const client = new LanguageClient('plumbline', 'Plumbline', server, options);
  context.subscriptions.push(
    client.visibleDocuments.onOpen((uris) => sendVisibility(client, [...uris], [])),
    client.visibleDocuments.onClose((uris) => sendVisibility(client, [], [...uris])),
  );
  return client;
}

/** `progress` is told how far the audit is. */
export async function requestAudit(
  client: LanguageClient,
  progress: (percentage: number, message: string | undefined) => void,
  cancelled: vscode.CancellationToken,
): Promise<AuditRequest['result']> {
  await client.start();
  const workDoneToken = `plumbline-audit-${Date.now()}`;
  const report = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => {
    if (value.kind !== 'end') progress(value.percentage ?? 0, value.message);
  };
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, report);
  try {
    const params: AuditRequest['params'] = { workDoneToken };
    return await client.sendRequest<AuditRequest['result']>(auditMethod, params, cancelled);
  } finally {
    listening.dispose();
  }
}

export async function requestRules(client: LanguageClient): Promise<RulesRequest['result']> {
  await client.start();
  return client.sendRequest<RulesRequest['result']>(rulesMethod);
}

export function requestDebug(client: LanguageClient): Promise<DebugRequest['result']> {
  return client.sendRequest<DebugRequest['result']>(debugMethod);
}

/**
 * Asks the server itself: the editor asks only for cells that it has drawn. `uri`: of the file, or of any cell of the
 * notebook.
 */
export async function requestFixAll(
  client: LanguageClient,
  uri: vscode.Uri,
  isNotebook: boolean,
): Promise<vscode.WorkspaceEdit | undefined> {
  await client.start();
  const start = { line: 0, character: 0 };
  const only = [isNotebook ? `notebook.${fixAllKind}` : fixAllKind];
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const context = { diagnostics: [], only };
  const params = { textDocument, range: { start, end: start }, context };
  const actions = await client.sendRequest(CodeActionRequest.type, params);
  const action = actions?.find((one): one is CodeAction => 'kind' in one && one.kind === only[0]);
  const { edit } = action ? await client.sendRequest(CodeActionResolveRequest.type, action) : {};
  return client.protocol2CodeConverter.asWorkspaceEdit(edit);
}

export function onServerStatus(client: LanguageClient, listener: (status: ServerStatus) => void): vscode.Disposable {
  return client.onNotification(statusMethod, listener);
}

export type ServerState = 'starting' | 'running' | 'stopped';

export function onServerState(client: LanguageClient, listener: (state: ServerState) => void): vscode.Disposable {
  const names = {
    [State.Starting]: 'starting',
    [State.Running]: 'running',
    [State.Stopped]: 'stopped',
    [State.StartFailed]: 'stopped',
  } as const;
  return client.onDidChangeState(({ newState }) => listener(names[newState]));
}

function sendVisibility(client: LanguageClient, shown: readonly vscode.Uri[], hidden: readonly vscode.Uri[]): void {
  if (!client.isRunning()) return;
  const toProtocol = (uris: readonly vscode.Uri[]) => uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
  const params: VisibilityNotification['params'] = { shown: toProtocol(shown), hidden: toProtocol(hidden) };
  // A connection that is about to close has no use for it.
  client.sendNotification(visibilityMethod, params).catch(() => undefined);
}
