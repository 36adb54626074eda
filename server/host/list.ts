/** Finds the Python files, notebooks and configuration of folders: one pruned walk that honours `.gitignore` files. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { formatOf } from '../analysis/config/format.js';

/** Environments, caches, and what runs leave behind. */
const SKIPPED = new Set(
  '.git .hg .svn .venv venv .tox .nox .eggs .dvc .vscode-test .ipynb_checkpoints .mypy_cache .pytest_cache .ruff_cache __pycache__ lightning_logs mlruns node_modules site-packages wandb'.split(
    ' ',
  ),
);

export interface Listing {
  readonly files: readonly string[];
  /** The folders among the paths that were given. */
  readonly folders: readonly string[];
  /** Folder or file → why it was left out. */
  readonly skipped: ReadonlyMap<string, string>;
  /** Folder → why it cannot be listed. These are in `skipped` as well. */
  readonly unread: ReadonlyMap<string, string>;
}

/**
 * `paths` are folders, or files, which are taken even where a folder's would be left out. Throws for what does not exist
 * or is no source.
 */
export function listSources(paths: readonly string[]): Listing {
  const missing = paths.filter((given) => !existsSync(given));
  if (missing.length > 0) throw new Error(missing.map(complaint).join('\n'));
  const files = new Set<string>();
  const skipped = new Map<string, string>();
  const unread = new Map<string, string>();
  const folders: string[] = [];
  for (const given of paths) {
    const full = path.resolve(given);
    if (statSync(full).isDirectory()) {
      walk(full, { files, skipped, unread, seen: new Set(), rules: rulesFor(full) });
      folders.push(slashed(full));
    } else if (SOURCE.test(full) || formatOf(slashed(full))) files.add(slashed(full));
    else throw new Error(`${given}: neither a Python file (.py), nor a notebook (.ipynb), nor configuration`);
  }
  return { files: [...files].sort(), folders, skipped, unread };
}

/** Given by name, a script may be without an ending. */
const SOURCE = /\.(py|pyw|ipynb)$|(^|[\\/])[^.\\/]+$/i;

function complaint(given: string): string {
  const remedy = /[*?[\]]/.test(given)
    ? 'patterns are the business of the shell; give the folder'
    : `paths are taken from ${process.cwd()}`;
  return `${given}: no such file or folder; ${remedy}`;
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}
interface Walk {
  readonly files: Set<string>;
  readonly skipped: Map<string, string>;
  readonly unread: Map<string, string>;
  /** Real paths of folders on the way here: a link back to one would never end. */
  readonly seen: Set<string>;
  readonly rules: readonly IgnoreFile[];
}

function walk(folder: string, state: Walk): void {
  let entries: Dirent[];
  try {
    const real = realpathSync(folder);
    if (state.seen.has(real)) return;
    state.seen.add(real);
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { message } = error as Error;
    state.skipped.set(slashed(folder), message);
    state.unread.set(slashed(folder), message);
    return;
  }
  const rules = withIgnoreFile(folder, state.rules);
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink()
      ? linkedKind(full)
      : entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? 'file'
          : undefined;
    if (kind === 'folder') {
      if (SKIPPED.has(entry.name) || existsSync(path.join(full, 'pyvenv.cfg')))
        state.skipped.set(slashed(full), 'environment, cache or run folder');
      else if (isIgnored(rules, full, true)) state.skipped.set(slashed(full), '.gitignore');
      else walk(full, { ...state, rules });
    } else if (kind === 'file' && (/\.(py|ipynb)$/.test(entry.name) || formatOf(slashed(full)))) {
      if (isIgnored(rules, full, false)) state.skipped.set(slashed(full), '.gitignore');
      else state.files.add(slashed(full));
    }
  }
}

function linkedKind(full: string): 'folder' | 'file' | undefined {
  try {
    const info = statSync(full);
    return info.isDirectory() ? 'folder' : info.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that is ignored was given on purpose. */
function rulesFor(folder: string): readonly IgnoreFile[] {
  const rules = inherited(folder);
  return isIgnored(rules, folder, true) ? [] : rules;
}

/** Ignore files of the folders above, up to the root of the repository. */
function inherited(folder: string): IgnoreFile[] {
  const above: string[] = [];
  for (let at = folder; !existsSync(path.join(at, '.git'));) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    above.unshift(parent);
    at = parent;
  }
  return above.reduce<readonly IgnoreFile[]>((rules, at) => withIgnoreFile(at, rules), []) as IgnoreFile[];
}

function withIgnoreFile(folder: string, rules: readonly IgnoreFile[]): readonly IgnoreFile[] {
  const file = path.join(folder, '.gitignore');
  try {
    return [...rules, { folder, rules: ignore().add(readFileSync(file, 'utf8')) }];
  } catch {
    return rules;
  }
}

/** The nearest ignore file that has an opinion decides. */
function isIgnored(rules: readonly IgnoreFile[], full: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules: own } of rules) {
    const relative = slashed(path.relative(folder, full)) + (isFolder ? '/' : '');
    const verdict = own.test(relative);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
