/** The audit command. */
import * as vscode from 'vscode';
import type { AuditResult } from '../server/protocol/messages.js';
import { requestAudit, type LanguageClient } from './language-client.js';

/** Fills the Problems panel and opens it; returns the totals to whoever runs the command from code. */
export async function auditWorkspace(client: LanguageClient): Promise<AuditResult> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Plumbline', cancellable: true };
  const result = await vscode.window.withProgress(options, (progress, cancelled) => {
    // VS Code wants to know how far it came since the last time.
    let before = 0;
    const report = (percentage: number, message: string | undefined) => {
      progress.report({ message, increment: percentage - before });
      before = percentage;
    };
    return requestAudit(client, report, cancelled);
  });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  vscode.window.setStatusBarMessage(`Plumbline: ${summary(result)}`, 10_000);
  return result;
}

function summary({ files, findings, unreadable, cancelled }: AuditResult): string {
  const found = `${count(findings, 'finding')} in ${count(files, 'file')}`;
  const unread = unreadable > 0 ? `, ${unreadable} could not be read (see the log)` : '';
  return cancelled ? `audit stopped, ${found} so far${unread}` : `${found}${unread}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
