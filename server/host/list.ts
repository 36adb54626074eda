/** Finds the Python files and notebooks of folders: one pruned walk that honours `.gitignore` files. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

const SKIPPED = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '__pycache__',
  '.ipynb_checkpoints',
  'site-packages',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  'wandb',
  'mlruns',
  'lightning_logs',
  '.dvc',
  '.eggs',
  '.vscode-test',
]);

export interface Listing {
  readonly files: readonly string[];
  /** Folder or file → why it was left out. */
  readonly skipped: ReadonlyMap<string, string>;
}

/** `paths` are files, which are always taken, or folders. Throws for one that does not exist. */
export function listSources(paths: readonly string[]): Listing {
  const files = new Set<string>();
  const skipped = new Map<string, string>();
  for (const given of paths) {
    const full = path.resolve(given);
    if (!existsSync(full)) throw new Error(`${given}: no such file or folder`);
    if (statSync(full).isFile()) files.add(slashed(full));
    else walk(full, { files, skipped, seen: new Set(), rules: inherited(full) });
  }
  return { files: [...files].sort(), skipped };
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}
interface Walk {
  readonly files: Set<string>;
  readonly skipped: Map<string, string>;
  /** Real paths of folders on the way here: a link back to one would never end. */
  readonly seen: Set<string>;
  readonly rules: readonly IgnoreFile[];
}

function walk(folder: string, state: Walk): void {
  const real = realpathSync(folder);
  if (state.seen.has(real)) return;
  state.seen.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    state.skipped.set(slashed(folder), (error as Error).message);
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
    } else if (kind === 'file' && /\.(py|ipynb)$/.test(entry.name)) {
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
