/** A rule's page inside VS Code. */
import * as vscode from 'vscode';
import { findingAtCursor, ruleOf } from './findings.js';
import { requestRules, type LanguageClient } from './language-client.js';

/** Of the given rule, of the finding at the cursor, or of one that is picked from all. */
export async function explainRule(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  given: string | undefined,
): Promise<void> {
  const found = findingAtCursor();
  const rule = given ?? (found && ruleOf(found.finding)) ?? (await pick(client));
  if (rule === undefined) return;
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

async function pick(client: LanguageClient): Promise<string | undefined> {
  const items = (await requestRules(client)).map(({ id, summary }) => ({ label: id, detail: summary }));
  const options = { placeHolder: 'Which rule?', matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.label;
}
