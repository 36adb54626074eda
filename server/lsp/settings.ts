/** What the user wants to see, folder by folder. It changes what is shown and nothing of what is analysed. */
import { setTimeout as delay } from 'node:timers/promises';
import { DidChangeConfigurationNotification, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { Severity } from '../../rules/api/rule.js';
import type { FileFindings } from '../analysis/findings/merge.js';
import { contains, type Folders } from './folders.js';
import { toUri } from './uris.js';

const section = 'plumbline';
const levels: readonly unknown[] = ['off', 'hint', 'info', 'warning', 'error'] satisfies readonly Level[];
/** A client that promised to answer and does not must not keep findings from being shown. */
const patienceMilliseconds = 2000;

type Level = Severity | 'off';

/** Which files are shown: those on the screen, or all of a folder. */
type DiagnosticMode = 'openFiles' | 'workspace';

interface FolderSettings {
  readonly enable: boolean;
  readonly mode: DiagnosticMode;
  /** Rules that are not in here keep their own severity. */
  readonly rules: ReadonlyMap<string, Level>;
}

export class Settings {
  readonly #connection: Connection;
  readonly #folders: Folders;
  /** Can the client be asked? Otherwise it tells, when it starts and when they change. */
  readonly #asks: boolean;
  readonly #registers: boolean;
  #everywhere: FolderSettings;
  #byFolder: ReadonlyMap<string, FolderSettings> = new Map();
  /** Settled when the settings are those of the client. */
  #ready: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, { capabilities, initializationOptions }: InitializeParams, folders: Folders) {
    this.#connection = connection;
    this.#folders = folders;
    this.#asks = capabilities.workspace?.configuration === true;
    this.#registers = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#everywhere = this.#parse(initializationOptions);
  }

  get ready(): Promise<unknown> {
    return this.#ready;
  }

  /** To be called once the client is initialized. `changed` hears when other findings have to be shown. */
  listen(changed: () => void): void {
    this.#connection.onDidChangeConfiguration(({ settings }: { settings?: { [section]?: unknown } | null }) => {
      if (this.#asks) return this.load(changed);
      this.#everywhere = this.#parse(settings?.[section]);
      changed();
    });
    if (this.#registers) {
      const registering = this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
      registering.catch((error: unknown) =>
        this.#connection.console.warn(`Settings will go unnoticed: ${String(error)}`),
      );
    }
    this.load(changed);
  }

  /** Asks the client, for each folder. */
  load(changed: () => void): void {
    if (!this.#asks) return;
    const answered = this.#ask().then(changed, (error: unknown) => {
      this.#connection.console.warn(`The client's settings are unknown: ${String(error)}`);
    });
    this.#ready = Promise.race([answered, delay(patienceMilliseconds, undefined, { ref: false })]);
  }

  async #ask(): Promise<void> {
    const folders = this.#folders.paths;
    const items = [{ section }, ...folders.map((folder) => ({ scopeUri: toUri(folder), section }))];
    const [everywhere, ...each]: unknown[] = await this.#connection.workspace.getConfiguration(items);
    this.#everywhere = this.#parse(everywhere);
    this.#byFolder = new Map(folders.map((folder, index) => [folder, this.#parse(each[index])]));
  }

  /** Folders of which all files are to be shown. */
  get watched(): readonly string[] {
    return this.#folders.paths.filter((folder) => {
      const { enable, mode } = this.#byFolder.get(folder) ?? this.#everywhere;
      return enable && mode === 'workspace';
    });
  }

  /** Findings of a file as the user wants to see them. */
  apply(path: string, { findings, silenced, notes }: FileFindings): FileFindings {
    const { enable, rules } = this.#of(path);
    if (!enable) return { findings: [], silenced: [], notes: [] };
    const shown = findings.flatMap((finding) => {
      const level = rules.get(finding.rule) ?? finding.severity;
      return level === 'off' ? [] : [{ ...finding, severity: level }];
    });
    return { findings: shown, silenced, notes };
  }

  /** Folders of a workspace may contain one another; the innermost decides. */
  #of(path: string): FolderSettings {
    const around = [...this.#byFolder.keys()].filter((folder) => contains([folder], path));
    const innermost = around.sort((a, b) => b.length - a.length)[0];
    return (innermost === undefined ? undefined : this.#byFolder.get(innermost)) ?? this.#everywhere;
  }

  #parse(given: unknown): FolderSettings {
    const { enable, rules, diagnosticMode } = fieldsOf(given);
    const entries = Object.entries(fieldsOf(rules));
    const wrong = entries
      .filter(([, level]) => !isLevel(level))
      .map(([rule, level]) => `${rule}: ${JSON.stringify(level)}`);
    if (wrong.length > 0)
      this.#connection.console.warn(`${section}.rules takes ${levels.join(', ')}; not ${wrong.join(', ')}`);
    const known = entries.filter((entry): entry is [string, Level] => isLevel(entry[1]));
    const mode = diagnosticMode === 'workspace' ? 'workspace' : 'openFiles';
    return { enable: enable !== false, mode, rules: new Map(known) };
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isLevel(value: unknown): value is Level {
  return levels.includes(value);
}
