import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, hasFindings, openCopy, openText, pause, rule, uriOf } from './workspace.js';

const leak = 'scaler.fit_transform(df)';
const cured =
  /train_test_split\(df, y, random_state=0\)\nX_train = scaler\.fit_transform\(X_train\)\nX_test = scaler\.transform\(X_test\)\n/;

/** Actions for the whole document, once the server has any. */
async function actionsOf(document: vscode.TextDocument, kind?: string): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(0, 0, document.lineCount, 0);
  for (let tries = 0; tries < 100; tries++) {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
      10,
    );
    if (actions.length > 0) return actions;
    await pause(100);
  }
  return [];
}

async function putCursorAt(document: vscode.TextDocument, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(document.getText().indexOf(text));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('quick fixes', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are applied to a file, and undone to the byte', async () => {
    const document = await openText('train.py');
    const before = document.getText();
    await hasFindings(document.uri, 1);
    const [fix] = await actionsOf(document, 'quickfix');
    assert.equal(fix.title, 'Split first, then learn on X_train only (safe)');
    assert.ok(fix.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    assert.match(document.getText(), cured);
    await hasFindings(document.uri, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('are applied over the cells of a notebook', async () => {
    const notebook = await openCopy('explore.ipynb', 'fix.ipynb');
    const cell = notebook.getCells().find(({ document }) => document.getText().includes(leak))!;
    await hasFindings(cell.document.uri, 1);
    const [fix] = await actionsOf(cell.document, 'quickfix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    await hasFindings(cell.document.uri, 0);
    const text = notebook
      .getCells()
      .map(({ document }) => document.getText())
      .join('\n');
    assert.match(text, /X_train = scaler\.fit_transform\(X_train\)/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uriOf('fix.ipynb'));
  });

  it('silence a finding with a reason that is typed over the words that stand for it', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    const editor = await putCursorAt(document, leak);
    const ignore = (await actionsOf(document, 'quickfix')).find(({ title }) => title.startsWith('Ignore '))!;
    await vscode.workspace.applyEdit(ignore.edit!);
    const { command, arguments: given = [] } = ignore.command!;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    assert.equal(document.getText(editor.selection), 'TODO: say why');
    await vscode.commands.executeCommand('type', { text: 'public data' });
    assert.ok(document.getText().includes(`# plumbline: ignore[${rule}] -- public data\n`));
    await hasFindings(document.uri, 0);
  });
});

describe('fix all', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('repairs the file on the screen', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('plumbline.fixAll');
    assert.match(document.getText(), cured);
    await hasFindings(document.uri, 0);
  });

  it('repairs a file when it is saved, if one wants that', async () => {
    await vscode.workspace.fs.copy(uriOf('train.py'), uriOf('saved.py'), { overwrite: true });
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'python' });
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.plumbline': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
      true,
    );
    const document = await openText('saved.py');
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(document.isDirty, false);
    assert.match(document.getText(), cured);
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
    await vscode.workspace.fs.delete(uriOf('saved.py'));
  });

  it('repairs a notebook when it is saved, if one wants that', async () => {
    const settings = vscode.workspace.getConfiguration('notebook');
    const wanted = { 'notebook.source.fixAll.plumbline': 'explicit' };
    await settings.update('codeActionsOnSave', wanted, vscode.ConfigurationTarget.Workspace);
    const notebook = await openCopy('explore.ipynb', 'saved.ipynb');
    const cell = notebook.getCells().find(({ document }) => document.getText().includes(leak))!;
    await hasFindings(cell.document.uri, 1);
    // VS Code drops the actions of a save while any extension registers some, as Markdown's does after the first notebook.
    for (let saves = 0; saves < 3 && cell.document.getText().includes(leak); saves++) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(cell.document.uri, new vscode.Position(0, 0), '# scale\n');
      await vscode.workspace.applyEdit(edit);
      assert.ok(await notebook.save());
    }
    await hasFindings(cell.document.uri, 0);
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uriOf('saved.ipynb'));
  });

  it('repairs a notebook as a whole', async () => {
    const notebook = await openCopy('explore.ipynb', 'fix-all.ipynb');
    const cell = notebook.getCells().find(({ document }) => document.getText().includes(leak))!;
    await hasFindings(cell.document.uri, 1);
    await vscode.commands.executeCommand('plumbline.fixAll');
    await hasFindings(cell.document.uri, 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uriOf('fix-all.ipynb'));
  });
});

describe('commands', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('show the path of the finding at the cursor, step by step and round', async () => {
    const document = await openText('train.py');
    const [finding] = await hasFindings(document.uri, 1);
    const steps = finding.relatedInformation!;
    const editor = await putCursorAt(document, leak);
    const at = () => editor.selection;
    await vscode.commands.executeCommand('plumbline.showPath');
    assert.deepEqual(new vscode.Range(at().start, at().end), steps[0].location.range);
    for (const step of [...steps.slice(1), steps[0]]) {
      await vscode.commands.executeCommand('plumbline.nextStep');
      assert.ok(new vscode.Range(at().start, at().end).isEqual(step.location.range), step.message);
    }
    await vscode.commands.executeCommand('plumbline.previousStep');
    assert.ok(new vscode.Range(at().start, at().end).isEqual(steps.at(-1)!.location.range));
  });

  it('explain the rule of the finding at the cursor', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    await putCursorAt(document, leak);
    await vscode.commands.executeCommand('plumbline.explainRule');
    for (let tries = 0; tries < 100 && !tabs().some((label) => label.includes('fit-before-split')); tries++)
      await pause(50);
    assert.ok(
      tabs().some((label) => label.includes('fit-before-split')),
      tabs().join(),
    );
  });

  it('copy what a report needs, and no code', async () => {
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    const text = await vscode.commands.executeCommand<string>('plumbline.copyDebugInformation');
    assert.equal(await vscode.env.clipboard.readText(), text);
    for (const line of [/^- extension: \d/m, /^- server node: v\d+/m, /^- server open: \d+/m]) assert.match(text, line);
    assert.doesNotMatch(text, /train|StandardScaler/);
  });
});

describe('the whole workspace', () => {
  it('is in the Problems panel, file for file and each once, as long as one wants that', async () => {
    const settings = vscode.workspace.getConfiguration('plumbline');
    await settings.update('diagnosticMode', 'workspace', vscode.ConfigurationTarget.Workspace);
    await hasFindings(uriOf('train.py'), 1);
    await hasFindings(uriOf('reports/monthly.py'), 1);
    const document = await openText('train.py');
    await hasFindings(document.uri, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await hasFindings(uriOf('train.py'), 1);
    await settings.update('diagnosticMode', undefined, vscode.ConfigurationTarget.Workspace);
    await hasFindings(uriOf('reports/monthly.py'), 0);
    assert.deepEqual(findings(uriOf('train.py')), []);
  });
});

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}
