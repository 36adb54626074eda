/** The steps that led to a finding, one after the other, across files and cells. */
import * as vscode from 'vscode';
import { findingAtCursor, say } from './findings.js';

/** Lets the keys for the next and the previous step work. */
const context = 'plumbline.hasPath';

export class LeakPath implements vscode.Disposable {
  #steps: readonly vscode.DiagnosticRelatedInformation[] = [];
  #at = -1;
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.infoForeground'),
  });
  readonly #editors = vscode.window.onDidChangeVisibleTextEditors(() => this.#paint());

  /** Of the finding at the cursor; goes to the first step. */
  async show(): Promise<void> {
    const steps = findingAtCursor()?.finding.relatedInformation ?? [];
    if (steps.length === 0) return say('there is no finding with a path at the cursor');
    this.#steps = steps;
    this.#at = -1;
    await vscode.commands.executeCommand('setContext', context, true);
    await this.go(1);
  }

  /** The next step, or the one before; round and round. */
  async go(by: 1 | -1): Promise<void> {
    const count = this.#steps.length;
    if (count === 0) return this.show();
    this.#at = (this.#at + by + count) % count;
    const { location, message } = this.#steps[this.#at]!;
    await reveal(location);
    this.#paint();
    say(message);
  }

  #paint(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const own = this.#steps.filter(({ location }) => location.uri.toString() === editor.document.uri.toString());
      editor.setDecorations(
        this.#mark,
        own.map(({ location: { range }, message }) => ({ range, hoverMessage: message })),
      );
    }
  }

  dispose(): void {
    this.#editors.dispose();
    this.#mark.dispose();
  }
}

/** Cells are not opened, but shown in their notebook. */
async function reveal({ uri, range }: vscode.Location): Promise<void> {
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some(({ document }) => document.uri.toString() === uri.toString()),
  );
  if (!notebook) {
    await vscode.window.showTextDocument(uri, { selection: range });
    return;
  }
  const index = notebook.getCells().findIndex(({ document }) => document.uri.toString() === uri.toString());
  const cells = new vscode.NotebookRange(index, index + 1);
  const shown = vscode.window.visibleNotebookEditors.find((one) => one.notebook === notebook);
  const editor = await vscode.window.showNotebookDocument(notebook, {
    selections: [cells],
    ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}),
  });
  editor.revealRange(cells, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('notebook.cell.edit');
  const text = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (text) text.selection = new vscode.Selection(range.start, range.end);
}
