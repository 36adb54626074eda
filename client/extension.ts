/** Starts the language server; everything else is its work. */
import * as vscode from 'vscode';
import { registerCommands } from './commands.js';
import { createLanguageClient, type LanguageClient } from './language-client.js';
import { createStatus } from './status.js';
import { whenNeeded } from './when-needed.js';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Plumbline', { log: true });
  const created = createLanguageClient(context, log);
  client = created;
  // Not awaited: activation must not keep the editor waiting. The client itself reports a server that does not start.
  const start = () =>
    void created.start().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
  context.subscriptions.push(log, registerCommands(context, created, log), createStatus(created));
  context.subscriptions.push(whenNeeded(start));
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
