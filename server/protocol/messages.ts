/** Our own messages. */
import type { DocumentSelector, WorkDoneProgressParams } from 'vscode-languageserver-protocol';

/** What our own client says of itself when it starts the server. */
export interface ClientOptions {
  /** The documents that it hands over. */
  readonly documentSelector: DocumentSelector;
  /** It has the commands that code actions name. */
  readonly commands: true;
  /** It wants to hear of {@link StatusNotification}. */
  readonly status: true;
}

/** Analyses every file of the workspace and shows what it finds, in files that are not open as well. */
export interface AuditRequest {
  readonly method: 'plumbline/audit';
  readonly params: WorkDoneProgressParams;
  readonly result: AuditResult;
}

export interface AuditResult {
  readonly files: number;
  readonly findings: number;
  /** Files that could not be read; the log says why. */
  readonly unreadable: number;
  readonly cancelled: boolean;
}

/**
 * Documents that came to the screen, or whose last tab was closed. The client drops what it pulled for the latter, but the
 * document may live on without an editor for minutes; without this the findings of an audit would be missing until then.
 */
export interface VisibilityNotification {
  readonly method: 'plumbline/visibility';
  readonly params: { readonly shown: readonly string[]; readonly hidden: readonly string[] };
}

/** What the server is doing: sent when that takes so long that somebody may wonder, and when it is done. */
export interface StatusNotification {
  readonly method: 'plumbline/status';
  readonly params: ServerStatus;
}

export interface ServerStatus {
  /** The file that is analysed now. */
  readonly running: string | undefined;
  readonly last: { readonly file: string; readonly milliseconds: number } | undefined;
}

/** For a report on a fault; nothing of anybody's code. */
export interface DebugRequest {
  readonly method: 'plumbline/debug';
  readonly result: Readonly<Record<string, string | number>>;
}

/** All rules, in reading order. */
export interface RulesRequest {
  readonly method: 'plumbline/rules';
  readonly result: readonly { readonly id: string; readonly summary: string }[];
}
