/** A scripted editor: starts the real server as a process and speaks the protocol over its standard streams. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

export const dist = path.resolve(__dirname, '../../dist');

/** How clients differ. */
export const pulls: ClientCapabilities = {
  textDocument: { diagnostic: { relatedInformation: true, codeDescriptionSupport: true }, publishDiagnostics: {} },
  workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true },
};
export const pushed: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
};

export class Client {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly log: string[] = [];
  refreshes = 0;
  /** How many times diagnostics were published. */
  publications = 0;
  initialized!: InitializeResult;
  readonly #process: ChildProcess;
  readonly connection: ProtocolConnection;

  private constructor(command: readonly string[]) {
    this.#process = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.publications++;
    });
    this.connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.log.push(message),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  static start(capabilities: ClientCapabilities, ...folders: readonly string[]): Promise<Client> {
    return Client.run([path.join(dist, 'server.js'), '--stdio'], capabilities, folders);
  }

  /** As `start`, with another way to start the server. */
  static async run(
    command: readonly string[],
    capabilities: ClientCapabilities,
    folders: readonly string[] = [],
  ): Promise<Client> {
    const client = new Client(command);
    const workspaceFolders = folders.map((folder) => ({ uri: uriOf(folder), name: path.basename(folder) }));
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    await client.notify('initialized', {});
    return client;
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'python'): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the whole text. */
  replace(uri: string, version: number, text: string): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** As editors do, asks again when the server wants to be asked again. */
  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    for (;;) {
      try {
        return await this.connection.sendRequest('textDocument/diagnostic', {
          textDocument: { uri },
          previousResultId,
        });
      } catch (error) {
        if (!(error as { data?: { retriggerRequest?: boolean } }).data?.retriggerRequest) throw error;
      }
    }
  }

  async pullItems(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits until what was published for a URI is as expected. */
  async publishes(
    uri: string,
    expected: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const items = () => this.published.get(uri)?.diagnostics ?? [];
    await until(
      () => this.published.has(uri) && expected(items()),
      () => `${uri}: ${JSON.stringify(items())}`,
    );
    return items();
  }

  /** Ends the server as the protocol wants it; returns its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  /** Sends `exit` alone. */
  async exit(): Promise<number | null> {
    const gone = once(this.#process, 'exit') as Promise<[number | null]>;
    await this.notify('exit', {});
    const [code] = await gone;
    this.connection.dispose();
    return code;
  }

  kill(): void {
    this.#process.kill();
  }

  /** Puts bytes on the wire that the protocol's library would not send. */
  write(raw: string): void {
    this.#process.stdin!.write(raw);
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).toString();
}

const folders: string[] = [];
process.once('exit', () => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A new folder with these files; it goes when the test run ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-lsp-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export async function until(condition: () => boolean, what: () => string, milliseconds = 8000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
