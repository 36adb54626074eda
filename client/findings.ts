/** Findings in the editor, as VS Code holds them. */
import * as vscode from 'vscode';

/** The one at the cursor, or the first on its line. */
export function findingAtCursor(): { readonly uri: vscode.Uri; readonly finding: vscode.Diagnostic } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { active } = editor.selection;
  const own = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'plumbline');
  const finding =
    own.find(({ range }) => range.contains(active)) ??
    own.find(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
  return finding && { uri: editor.document.uri, finding };
}

export function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code === undefined ? undefined : String(code);
}

/** A word in the status bar, for those who wonder why nothing happened. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`Plumbline: ${message}`, 5000);
}
