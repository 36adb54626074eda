/** Findings as the protocol wants them: the only file that builds LSP types. */
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
  type Position as LspPosition,
} from 'vscode-languageserver';
import type { Finding, Note, Place, Position } from '../analysis/analyze.js';
import type { FileFindings } from '../analysis/findings/merge.js';
import { lineMapOf, utf8Column } from '../analysis/text/lines.js';
import type { Encoding } from './encoding.js';
import { toUri } from './uris.js';

/** What a diagnostic looks like depends on the client and on what is open in it. */
export interface View {
  readonly encoding: Encoding;
  readonly supports: {
    readonly relatedInformation: boolean;
    readonly codeDescription: boolean;
    readonly data: boolean;
  };
  /** Page with the documentation of a rule. */
  readonly pageOf: (rule: string) => string;
  /** The client's own URI of an open file. */
  readonly uriOf: (path: string) => string | undefined;
  /** URIs of the cells of an open notebook. */
  readonly cellsOf: (path: string) => readonly string[] | undefined;
  readonly textAt: (uri: string) => string | undefined;
}

export interface Located {
  readonly uri: string;
  readonly diagnostic: Diagnostic;
}

export function toDiagnostics({ findings, notes }: FileFindings, path: string, view: View): Located[] {
  return [
    ...findings.map((finding) => toDiagnostic(finding, view)),
    ...shownNotes(notes).map((note) => fromNote(note, path, view)),
  ];
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function toDiagnostic(finding: Finding, view: View): Located {
  const { uri, range } = locate(finding.place, view);
  const steps = finding.steps.map(({ place, message }, index, { length }) => ({
    location: locate(place, view),
    message: `${index + 1}/${length} ${cellLabel(place)}${message}`,
  }));
  const diagnostic: Diagnostic = {
    range,
    severity: severities[finding.severity],
    source: 'plumbline',
    code: finding.rule,
    message: message(finding, steps, view),
  };
  if (view.supports.data) diagnostic.data = { key: finding.key };
  if (view.supports.codeDescription) diagnostic.codeDescription = { href: view.pageOf(finding.rule) };
  if (view.supports.relatedInformation && steps.length > 0) diagnostic.relatedInformation = steps;
  return { uri, diagnostic };
}

/** Clients that cannot show related information get the steps in the message. */
function message({ place, message }: Finding, steps: readonly DiagnosticRelatedInformation[], view: View): string {
  // A notebook that is not open shows positions in its JSON, which say nothing to its reader.
  const text = view.cellsOf(place.path) ? message : `${cellLabel(place)}${message}`;
  return view.supports.relatedInformation ? text : [text, ...steps.map((step) => step.message)].join('\n');
}

/** Every editor says itself what does not parse. */
function shownNotes(notes: readonly Note[]): Note[] {
  return notes.filter(({ kind }) => kind !== 'unparsed');
}

function fromNote({ kind, place, message }: Note, path: string, view: View): Located {
  const start = { line: 0, character: 0 };
  const top = { uri: view.cellsOf(path)?.[0] ?? view.uriOf(path) ?? toUri(path), range: { start, end: start } };
  const { uri, range } = place ? locate(place, view) : top;
  // Rows that are not used: findings may be missing, or wrong, without anyone knowing why.
  const severity = kind === 'models' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information;
  return { uri, diagnostic: { range, severity, source: 'plumbline', message } };
}

function cellLabel({ cell }: Place): string {
  return cell ? `cell ${cell.index + 1}: ` : '';
}

export function locate(place: Place, view: View): Location {
  const cellUri = place.cell && view.cellsOf(place.path)?.[place.cell.index];
  if (place.cell && cellUri) return location(cellUri, place.cell, view);
  return location(view.uriOf(place.path) ?? toUri(place.path), place, view);
}

function location(uri: string, { start, end }: { start: Position; end: Position }, view: View): Location {
  return { uri, range: { start: position(uri, start, view), end: position(uri, end, view) } };
}

/** Where the client counts a position of ours. */
export function position(uri: string, at: Position, view: View): LspPosition {
  const text = view.encoding === 'utf-8' ? view.textAt(uri) : undefined;
  const column = text === undefined ? at.column : utf8Column(text, lineMapOf(text), at);
  return { line: at.line - 1, character: column - 1 };
}
