import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertLeak, hasFindings, marked, openCopy, replace } from './workspace.js';

/** Counted from 0, the Markdown cell among them. */
const leakyCell = 3;
const splitCell = 4;

describe('a notebook', () => {
  let notebook: vscode.NotebookDocument;
  let copies = 0;
  const cell = (index: number) => notebook.cellAt(index).document;

  beforeEach(async () => {
    notebook = await openCopy('explore.ipynb', `explore-${++copies}.ipynb`);
  });
  afterEach(async () => {
    await notebook.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(notebook.uri);
  });

  it('has the finding in its cell, with steps in other cells', async () => {
    const [finding] = await hasFindings(cell(leakyCell).uri, 1);
    assert.equal(marked(cell(leakyCell), finding), 'scaler.fit_transform(df)');
    const steps = assertLeak(finding);
    const split = steps.find(({ location }) => location.uri.toString() === cell(splitCell).uri.toString());
    assert.ok(split, steps.map(({ location }) => location.uri).join());
    assert.match(split.message, /cell 5: /);
  });

  it('loses the finding when the cell is edited', async () => {
    await hasFindings(cell(leakyCell).uri, 1);
    await replace(cell(leakyCell), 'scaler.fit_transform(df)', 'df.to_numpy()');
    await hasFindings(cell(leakyCell).uri, 0);
  });

  it('loses the finding when the leak is gone because of another cell', async () => {
    await hasFindings(cell(leakyCell).uri, 1);
    await replace(cell(splitCell), 'train_test_split(X, y, random_state=0)', 'df, df, y, y');
    await hasFindings(cell(leakyCell).uri, 0);
  });

  it('loses the finding with its cell', async () => {
    await hasFindings(cell(leakyCell).uri, 1);
    const { uri } = cell(leakyCell);
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(leakyCell, leakyCell + 1))]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await hasFindings(uri, 0);
  });
});
