/** Which project of a repository a file belongs to. */

const MARKERS =
  /(^|\/)(pyproject\.toml|setup\.(py|cfg)|requirements\.txt|environment\.ya?ml|Pipfile|dvc\.yaml|databricks\.yml|MLproject|feature_store\.yaml|bentofile\.ya?ml|dbt_project\.yml)$/;

/**
 * Files by the folder of their project: the outermost one that has a file which begins a project, or else the folder that
 * was given. Services of one system often have requirements of their own, below those of the whole.
 */
export function projectsOf(folder: string, paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const below = folder === '' ? 0 : folder.length + 1;
  const marked = new Set(
    paths.filter((path) => MARKERS.test(path)).map((path) => path.slice(0, path.lastIndexOf('/'))),
  );
  const projects = new Map<string, string[]>();
  for (const path of paths) {
    let root = folder;
    for (
      let slash = path.indexOf('/', below);
      slash >= 0 && !marked.has(folder);
      slash = path.indexOf('/', slash + 1)
    ) {
      const parent = path.slice(0, slash);
      if (!marked.has(parent)) continue;
      root = parent;
      break;
    }
    const known = projects.get(root);
    if (known) known.push(path);
    else projects.set(root, [path]);
  }
  return projects;
}
