/** Which project a file belongs to. Folders of the workspace are listed when somebody wants to know, not before. */
import { formatOf } from '../analysis/config/format.js';
import { projectsOf } from '../analysis/roots.js';
import type { Area } from '../analysis/survey.js';

export class Areas {
  readonly #folders: () => readonly string[];
  readonly #list: (folder: string) => readonly string[];
  readonly #listed = new Map<string, ReadonlyMap<string, Area>>();

  constructor(folders: () => readonly string[], list: (folder: string) => readonly string[]) {
    this.#folders = folders;
    this.#list = list;
  }

  /** The project of a file, as far as its folder was listed; `undefined` for a file that is in none. */
  of(path: string): Area | undefined {
    const folder = this.#folderOf(path);
    if (folder === undefined) return alone(path);
    const areas = this.#listed.get(folder);
    return areas && areaIn(areas, path);
  }

  /** As {@link of}, listing the folder if need be. */
  load(path: string): Area | undefined {
    const folder = this.#folderOf(path);
    if (folder !== undefined && !this.#listed.has(folder)) {
      const projects = projectsOf(folder, this.#list(folder));
      this.#listed.set(folder, new Map([...projects].map(([root, paths]) => [root, { root, paths, whole: true }])));
    }
    return this.of(path);
  }

  /** A file came or went, or a whole folder: what was listed around it is listed again. */
  forget(path?: string): void {
    const folder = path === undefined ? undefined : this.#folderOf(path);
    if (path === undefined) this.#listed.clear();
    else if (folder !== undefined) this.#listed.delete(folder);
  }

  /** The outermost one: folders of a workspace may contain one another. */
  #folderOf(path: string): string | undefined {
    const around = this.#folders().filter((folder) => path.startsWith(`${folder}/`));
    return around.sort((a, b) => a.length - b.length)[0];
  }
}

/** Files that are left out of a project, such as ignored ones, are not in its list. */
function areaIn(areas: ReadonlyMap<string, Area>, path: string): Area | undefined {
  const roots = [...areas.keys()].filter((root) => path.startsWith(`${root}/`));
  const root = roots.sort((a, b) => b.length - a.length)[0];
  return root === undefined ? undefined : areas.get(root);
}

function alone(path: string): Area | undefined {
  return formatOf(path) ? { root: path, paths: [path], whole: false } : undefined;
}
