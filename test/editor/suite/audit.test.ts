import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertLeak, hasFindings, openText, replace, uriOf } from './workspace.js';

describe('Audit Workspace', () => {
  const monthly = 'reports/monthly.py';
  const closeAll = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const isOpen = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

  before(closeAll);
  after(closeAll);

  it('shows the findings of files that nobody opened', async () => {
    const result = await vscode.commands.executeCommand('plumbline.auditWorkspace');
    assert.deepEqual(result, { files: 4, findings: 3, unreadable: 0, cancelled: false });
    assert.ok(!isOpen(uriOf(monthly)));
    const [finding] = await hasFindings(uriOf(monthly), 1);
    assertLeak(finding);
    await hasFindings(uriOf('train.py'), 1);
    await hasFindings(uriOf('explore.ipynb'), 1);
    await hasFindings(uriOf('reports/quarterly.py'), 0);
  });

  it('shows them once when the file is opened, edited and closed', async () => {
    const document = await openText(monthly);
    await hasFindings(document.uri, 1);
    await replace(document, 'SimpleImputer(strategy="mean").fit_transform(table)', 'table.copy()');
    await hasFindings(document.uri, 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await hasFindings(document.uri, 1);
    await closeAll();
    await hasFindings(document.uri, 1);
  });

  it('follows files that change on disk', async () => {
    const quarterly = uriOf('reports/quarterly.py');
    const [clean, leaky] = await Promise.all(
      [quarterly, uriOf(monthly)].map((uri) => vscode.workspace.fs.readFile(uri)),
    );
    await vscode.workspace.fs.writeFile(quarterly, leaky);
    await hasFindings(quarterly, 1);
    await vscode.workspace.fs.writeFile(quarterly, clean);
    await hasFindings(quarterly, 0);
  });

  it('does not double anything when it is repeated', async () => {
    await vscode.commands.executeCommand('plumbline.auditWorkspace');
    await hasFindings(uriOf('train.py'), 1);
  });
});
