import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, hasFindings, openText, uriOf } from './workspace.js';

const service = `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata:
  name: fraud
  labels: {owner: risk}
  annotations: {serving.kserve.io/enable-prometheus-scraping: "true"}
spec:
  predictor:
    sklearn: {storageUri: s3://models/fraud/7}
`;

describe('configuration', () => {
  const uri = uriOf('fraud.yaml');

  before(() => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(service)));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  });

  it('has its finding, and a fix that keeps the rest as it is', async () => {
    const document = await openText('fraud.yaml');
    const [finding] = await hasFindings(uri, 1);
    assert.equal(document.getText(finding!.range), 'fraud');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding!.range,
      'quickfix',
      10,
    );
    const fix = actions.find(({ title }) => title === 'Add `logger` (review)');
    assert.ok(await vscode.workspace.applyEdit(fix!.edit!));
    const added = '    logger:\n      mode: all\n      url: http://TODO-collector\n';
    assert.equal(document.getText(), service.replace('  predictor:\n', `  predictor:\n${added}`));
    await hasFindings(uri, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), service);
    await hasFindings(uri, 1);
  });

  it('is forgotten with its file', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (let tries = 0; tries < 100 && findings(uri).length > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(findings(uri), []);
  });
});
