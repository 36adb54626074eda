/** A window without Python costs no server process. */
import * as vscode from 'vscode';

/** Calls `start` once: when Python is on the screen, or a folder is to be shown as a whole. */
export function whenNeeded(start: () => void): vscode.Disposable {
  const listening: vscode.Disposable[] = [];
  let isStarted = false;
  const stop = () => {
    for (const one of listening) one.dispose();
  };
  const look = () => {
    if (isStarted || !isNeeded()) return;
    isStarted = true;
    stop();
    start();
  };
  listening.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidOpenNotebookDocument(look),
    vscode.workspace.onDidChangeConfiguration(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
  );
  look();
  return new vscode.Disposable(stop);
}

function isNeeded(): boolean {
  const { textDocuments, notebookDocuments, workspaceFolders = [] } = vscode.workspace;
  const mode = (folder: vscode.WorkspaceFolder) =>
    vscode.workspace.getConfiguration('plumbline', folder).get<string>('diagnosticMode');
  return (
    textDocuments.some(({ languageId }) => languageId === 'python') ||
    notebookDocuments.some(({ notebookType }) => notebookType === 'jupyter-notebook') ||
    workspaceFolders.some((folder) => mode(folder) === 'workspace')
  );
}
