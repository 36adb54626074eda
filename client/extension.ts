/** Starts the language server; everything else is its work. */
import * as vscode from 'vscode';
import { registerCommands } from './commands.js';
import { createLanguageClient, type LanguageClient } from './language-client.js';
import { createStatus } from './status.js';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Plumbline', { log: true });
  client = createLanguageClient(context, log);
  context.subscriptions.push(log, registerCommands(context, client, log), createStatus(client));
  // Not awaited: activation must not keep the editor waiting. The client itself reports a server that does not start.
  client.start().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
