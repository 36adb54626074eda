/** Our own messages: the only file that client and server share. */
import type { WorkDoneProgressParams } from 'vscode-languageserver-protocol';

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
 * Documents whose last tab was closed. The client drops what it pulled for them at once, but the document may live on
 * without an editor for minutes, and without this the findings of an audit would be missing until it is closed.
 */
export interface HiddenNotification {
  readonly method: 'plumbline/hidden';
  readonly params: { readonly uris: readonly string[] };
}
