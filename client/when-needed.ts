/** A window that has nothing to do with Python or models costs no server process. */
import * as vscode from 'vscode';
import { configPatterns } from '../server/protocol/documents.js';

/** Calls `start` once: when Python, or configuration of models, is on the screen, or a folder is to be shown as a whole. */
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
    textDocuments.some((document) => document.languageId === 'python' || isOfModels(document)) ||
    notebookDocuments.some(({ notebookType }) => notebookType === 'jupyter-notebook') ||
    workspaceFolders.some((folder) => mode(folder) === 'workspace')
  );
}

/** Of all the YAML that people look at, little has to do with models. */
function isOfModels(document: vscode.TextDocument): boolean {
  const isConfig = configPatterns.some((pattern) => vscode.languages.match({ scheme: 'file', pattern }, document) > 0);
  return isConfig && (FILES.test(document.uri.path) || WORDS.test(document.getText()));
}

const FILES = /\/(dvc\.yaml|[^/]+\.dvc|MLproject|MLmodel|feature_store\.yaml|bentofile\.ya?ml|databricks\.yml)$/;
const WORDS =
  /kserve|seldon|kubeflow|kfp|azureml|sagemaker|vertex_ai|databricks|mlflow|kedro|zenml|scikit-learn|torch|tensorflow|xgboost/i;
