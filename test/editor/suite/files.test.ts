import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { assertLeak, hasFindings, marked, openText, pause, replace, rule, uriOf } from './workspace.js';

const leak = 'scaler.fit_transform(df)';

describe('a Python file', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('runs the extension that is under test', async () => {
    const extension = vscode.extensions.getExtension('plumbline-lint.plumbline');
    assert.ok(extension, 'not installed');
    const isSource = extension.extensionPath === process.env.PLUMBLINE_REPOSITORY;
    assert.equal(isSource ? 'source' : 'vsix', process.env.PLUMBLINE_VARIANT, extension.extensionPath);
    await extension.activate();
  });

  it('has the finding at the call, with the steps that led to it', async () => {
    const document = await openText('train.py');
    const [finding] = await hasFindings(document.uri, 1);
    assert.equal(marked(document, finding), leak);
    const steps = assertLeak(finding);
    assert.ok(steps.every(({ location }) => location.uri.toString() === document.uri.toString()));
  });

  it('loses the finding when the leak is edited away, and gets it back', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    await replace(document, leak, 'df.to_numpy()');
    await hasFindings(document.uri, 0);
    await vscode.commands.executeCommand('undo');
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has no finding where there is no leak', async () => {
    const document = await openText('reports/quarterly.py');
    await hasFindings(document.uri, 0);
  });

  it('is analysed before it is saved anywhere', async () => {
    const content = (await vscode.workspace.fs.readFile(uriOf('train.py'))).toString();
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    await vscode.window.showTextDocument(document);
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has its finding again after the server was restarted', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('plumbline.restartServer');
    await hasFindings(document.uri, 1);
  });

  it('has its finding again after the server died', async function () {
    if (process.platform !== 'linux') this.skip();
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    const [server, ...others] = children('dist/server.js');
    assert.deepEqual(others, []);
    process.kill(server, 'SIGKILL');
    while ((children('dist/server.js')[0] ?? server) === server) await pause(50);
    await hasFindings(document.uri, 1);
  });

  it('shows findings as the settings want them', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    const settings = vscode.workspace.getConfiguration('plumbline');
    const set = (level: string | undefined) =>
      settings.update('rules', level && { [rule]: level }, vscode.ConfigurationTarget.Workspace);
    await set('off');
    await hasFindings(document.uri, 0);
    await set('error');
    const [finding] = await hasFindings(document.uri, 1);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    await set(undefined);
  });

  it('shows nothing once it is closed', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await hasFindings(document.uri, 0);
  });
});

/** Processes that this extension host has started with such a command line. */
function children(command: string): number[] {
  const ids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const read = (id: string, file: string) => {
    try {
      return fs.readFileSync(`/proc/${id}/${file}`, 'utf8');
    } catch {
      return ''; // it has ended in the meantime
    }
  };
  const isOurs = (id: string) => read(id, 'status').includes(`\nPPid:\t${process.pid}\n`);
  return ids.filter((id) => isOurs(id) && read(id, 'cmdline').includes(command)).map(Number);
}
