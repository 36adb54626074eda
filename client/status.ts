/** Says in the language status of Python files whether the server runs, and offers what helps when it does not. */
import * as vscode from 'vscode';
import { onServerState, type LanguageClient, type ServerState } from './language-client.js';

const showLogs: vscode.Command = { command: 'plumbline.showLogs', title: 'Show Logs' };
const restart: vscode.Command = { command: 'plumbline.restartServer', title: 'Restart Server' };

export function createStatus(client: LanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('plumbline.status', { language: 'python' });
  item.name = 'Plumbline';
  const show = (state: ServerState) => {
    const stopped = state === 'stopped';
    item.busy = state === 'starting';
    item.text = stopped ? 'Plumbline has stopped' : 'Plumbline';
    item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command = stopped ? restart : showLogs;
  };
  show('starting');
  return vscode.Disposable.from(item, onServerState(client, show));
}
