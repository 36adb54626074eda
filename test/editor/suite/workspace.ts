/** What the tests do in the editor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const rule = 'leakage/fit-before-split';

export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name);
}

export async function openText(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a copy: VS Code keeps a changed notebook alive after its tab was closed, with its changes. */
export async function openCopy(name: string, copy: string): Promise<vscode.NotebookDocument> {
  await vscode.workspace.fs.copy(uriOf(name), uriOf(copy), { overwrite: true });
  const notebook = await vscode.workspace.openNotebookDocument(uriOf(copy));
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

/** Replaces one piece of text, as somebody at the keyboard would. */
export async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  assert.ok(start >= 0, `no '${before}' in ${document.uri}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + before.length));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'plumbline');
}

/** Waits until a file has this many findings, and makes sure that it stays so. */
export async function hasFindings(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  const deadline = Date.now() + 20_000;
  while (findings(uri).length !== count) {
    if (Date.now() > deadline) assert.fail(`${findings(uri).length} findings instead of ${count} in ${uri}`);
    await pause(50);
  }
  await pause(400);
  assert.equal(findings(uri).length, count, `findings in ${uri} a moment later`);
  return findings(uri);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What the diagnostic marks in its document. */
export function marked(document: vscode.TextDocument, { range }: vscode.Diagnostic): string {
  return document.getText(range);
}

/** Rule and steps as a reader of the Problems panel sees them. */
export function assertLeak(diagnostic: vscode.Diagnostic): vscode.DiagnosticRelatedInformation[] {
  const code = diagnostic.code as { value: string; target: vscode.Uri };
  assert.equal(code.value, rule);
  assert.ok(code.target.path.includes(rule), code.target.toString());
  assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
  const steps = diagnostic.relatedInformation ?? [];
  assert.ok(steps.length >= 2, `${steps.length} steps`);
  steps.forEach(({ message }, index) => assert.ok(message.startsWith(`${index + 1}/${steps.length} `), message));
  return steps;
}
