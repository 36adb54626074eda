/** The language server, as a process of its own. */
import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import type { HiddenNotification } from '../server/protocol/messages.js';

const hiddenMethod: HiddenNotification['method'] = 'plumbline/hidden';

export function createLanguageClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    // Not every scheme: git shows old versions of a file, the interactive window repeats its lines.
    documentSelector: [
      { scheme: 'file', language: 'python' },
      { scheme: 'untitled', language: 'python' },
      { notebook: 'jupyter-notebook', language: 'python' },
    ],
    diagnosticPullOptions: { onChange: true },
    outputChannel: log,
  };
  const client = new LanguageClient('plumbline', 'Plumbline', server, options);
  context.subscriptions.push(client.visibleDocuments.onClose((uris) => sendHidden(client, [...uris])));
  return client;
}

function sendHidden(client: LanguageClient, uris: readonly vscode.Uri[]): void {
  if (!client.isRunning()) return;
  const params: HiddenNotification['params'] = { uris: uris.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  // A connection that is about to close has no use for it.
  client.sendNotification(hiddenMethod, params).catch(() => undefined);
}
