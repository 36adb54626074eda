/** Says in the language status of Python files what the server does, how long that took, and what helps when it has stopped. */
import * as vscode from 'vscode';
import type { ServerStatus } from '../server/protocol/messages.js';
import { onServerState, onServerStatus, type LanguageClient, type ServerState } from './language-client.js';

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
    if (stopped) item.detail = '';
  };
  const tell = ({ running, last }: ServerStatus) => {
    item.busy = running !== undefined;
    item.detail = running ? `analysing ${name(running)}` : last ? `${name(last.file)} in ${last.milliseconds} ms` : '';
  };
  show('starting');
  return vscode.Disposable.from(item, onServerState(client, show), onServerStatus(client, tell));
}

function name(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
