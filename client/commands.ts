/** One function per command. None of them announces that all went well. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { AuditRequest } from '../server/protocol/messages.js';

const auditMethod: AuditRequest['method'] = 'plumbline/audit';

export function registerCommands(client: LanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('plumbline.auditWorkspace', () => auditWorkspace(client)),
    vscode.commands.registerCommand('plumbline.restartServer', () => client.restart()),
    vscode.commands.registerCommand('plumbline.showLogs', () => log.show()),
  );
}

/** Fills the Problems panel and opens it; returns the totals to whoever runs the command from code. */
async function auditWorkspace(client: LanguageClient): Promise<AuditRequest['result']> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Plumbline', cancellable: true };
  const result = await vscode.window.withProgress(options, async (progress, cancelled) => {
    await client.start();
    const token = `plumbline-audit-${Date.now()}`;
    const listening = client.onProgress(WorkDoneProgress.type, token, progressTo(progress));
    const params: AuditRequest['params'] = { workDoneToken: token };
    try {
      return await client.sendRequest<AuditRequest['result']>(auditMethod, params, cancelled);
    } finally {
      listening.dispose();
    }
  });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  return result;
}

/** The protocol says how far the work is, VS Code wants to know how far it came since the last time. */
function progressTo(progress: vscode.Progress<{ message?: string; increment?: number }>) {
  let before = 0;
  return (value: { kind: 'begin' | 'report' | 'end'; message?: string; percentage?: number }): void => {
    if (value.kind === 'end') return;
    const percentage = value.percentage ?? before;
    progress.report({ message: value.message, increment: percentage - before });
    before = percentage;
  };
}
