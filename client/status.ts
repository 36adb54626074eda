/** Says in the language status of Python files whether the server runs, and offers what helps when it does not. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';

const showLogs: vscode.Command = { command: 'plumbline.showLogs', title: 'Show Logs' };
const restart: vscode.Command = { command: 'plumbline.restartServer', title: 'Restart Server' };

export function createStatus(client: LanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    'plumbline.status',
    client.clientOptions.documentSelector as vscode.DocumentSelector,
  );
  item.name = 'Plumbline';
  const show = (state: State) => {
    const stopped = state === State.Stopped;
    item.busy = state === State.Starting;
    item.text = stopped ? 'Plumbline has stopped' : 'Plumbline';
    item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command = stopped ? restart : showLogs;
  };
  show(client.state);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );
}
