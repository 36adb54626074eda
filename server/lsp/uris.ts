/** URIs of the protocol and paths of the engine. */
import { URI } from 'vscode-uri';
import { formatOf } from '../analysis/config/format.js';

/** The engine's path: the file's own, with `/`, or the whole URI for what is not a file (an unsaved buffer). */
export function toPath(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : uri;
}

/** For files that the client has not named itself. */
export function toUri(path: string): string {
  return /^[a-z][\w+.-]+:/i.test(path) ? path : URI.file(path).toString();
}

/** Whether the engine reads such files. */
export function isSource(path: string): boolean {
  return /\.(py|ipynb)$/.test(path) || formatOf(path) !== undefined;
}
