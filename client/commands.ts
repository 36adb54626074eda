/** Who handles which command. None of them asks for attention when all went well. */
import * as vscode from 'vscode';
import { auditWorkspace } from './audit.js';
import { copyDebugInformation } from './debug.js';
import { explainRule } from './explain.js';
import { editReason, fixAll } from './fix.js';
import type { LanguageClient } from './language-client.js';
import { LeakPath } from './leak-path.js';

export function registerCommands(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const path = new LeakPath();
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    auditWorkspace: () => auditWorkspace(client),
    copyDebugInformation: () => copyDebugInformation(context, client),
    editReason: (words: string) => editReason(words),
    explainRule: (rule?: string) => explainRule(context, client, rule),
    fixAll: () => fixAll(client),
    nextStep: () => path.go(1),
    previousStep: () => path.go(-1),
    restartServer: () => client.restart(),
    showLogs: () => log.show(),
    showPath: () => path.show(),
  };
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`plumbline.${name}`, run),
  );
  return vscode.Disposable.from(path, ...registered);
}
