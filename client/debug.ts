/** What a report on a fault needs; no code, no names, no paths. */
import * as vscode from 'vscode';
import { say } from './findings.js';
import { requestDebug, type LanguageClient } from './language-client.js';

/** Copies it, and returns it to whoever runs the command from code. */
export async function copyDebugInformation(context: vscode.ExtensionContext, client: LanguageClient): Promise<string> {
  const { packageJSON } = context.extension as { packageJSON: { version: string } };
  const server = client.isRunning() ? await requestDebug(client) : { server: 'does not run' };
  const settings = vscode.workspace.getConfiguration('plumbline');
  const facts = {
    extension: packageJSON.version,
    editor: `${vscode.env.appName} ${vscode.version}`,
    host: vscode.env.remoteName ? 'remote' : 'local',
    trusted: vscode.workspace.isTrusted,
    enable: settings.get<boolean>('enable'),
    diagnosticMode: settings.get<string>('diagnosticMode'),
    rules: JSON.stringify(settings.get<object>('rules')),
    ...Object.fromEntries(Object.entries(server).map(([key, value]) => [`server ${key}`, value])),
  };
  const text = Object.entries(facts)
    .map(([key, value]) => `- ${key}: ${value}`)
    .join('\n');
  await vscode.env.clipboard.writeText(text);
  say('debug information copied');
  return text;
}
