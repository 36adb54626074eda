/** Repairs by command. */
import * as vscode from 'vscode';
import { say } from './findings.js';
import { requestFixAll, type LanguageClient } from './language-client.js';

/** All safe repairs of the file or notebook on the screen. */
export async function fixAll(client: LanguageClient): Promise<void> {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const document = notebook ? notebook.getCells()[0]?.document : vscode.window.activeTextEditor?.document;
  if (!document) return say('there is no file to fix');
  const edit = await requestFixAll(client, document.uri, notebook !== undefined);
  if (!edit || edit.size === 0) return say('nothing can be fixed safely');
  await vscode.workspace.applyEdit(edit);
}

/** Selects the words that stand for a reason, so that one is typed over them. */
export function editReason(words: string): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const near = Math.max(0, document.offsetAt(selection.active) - 500);
  const start = document.getText().indexOf(words, near);
  if (start < 0) return;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  editor.revealRange(editor.selection);
}
