/** Runs rules over a project as a whole: all of its configuration, and what its code says of it. */
import type { ProjectFacts } from '../../rules/api/project.js';
import type { Problem, Rule } from '../../rules/api/rule.js';
import type { FileReport, ProjectOptions } from './analyze.js';
import { runRules } from './findings/run.js';
import { isModelKind } from './ml.js';
import type { Look, Modules } from './project.js';

export interface Area {
  /** Folder of the project. */
  readonly root: string;
  /** Files of it that are there. */
  readonly paths: readonly string[];
  /** Without it there may be others, and nothing is said to be missing from the project. */
  readonly whole: boolean;
}

/** One report per file about which there is something to say; none for a project that has nothing to do with models. */
export async function survey(
  options: Pick<ProjectOptions, 'rules' | 'only' | 'pause'>,
  modules: Modules,
  { root, paths, whole }: Area,
): Promise<FileReport[]> {
  const looks = new Map<string, Look>();
  for (const path of paths) {
    await options.pause();
    looks.set(path, modules.look(path));
  }
  const configs = [...looks.values()].flatMap(({ config }) => config ?? []);
  const resources = configs.flatMap((file) => file.resources.map((one) => ({ ...one, file })));
  const isMl = [...looks.values()].some((look) => look.isOfModels) || resources.some(({ kind }) => isModelKind(kind));
  if (!isMl) return [];
  const project: ProjectFacts = { root, paths, configs, resources };
  const { findings, silenced, notes } = runRules(
    options,
    {
      check: (rule) => (whole || !('survey' in rule) ? problemsOf(rule, project) : undefined),
      judged: [...looks].flatMap(([path, { hasDirectives, config }]) =>
        hasDirectives ? [{ path, all: config !== undefined }] : [],
      ),
      complete: true,
    },
    (path) => modules.parse(path),
  );
  const reported = new Set([...findings.map(({ place }) => place.path), ...silenced.map(({ by }) => by.file)]);
  return [...reported].sort().map((path, index) => ({
    path,
    findings: findings.filter(({ place }) => place.path === path),
    silenced: silenced.filter(({ by }) => by.file === path),
    notes: index === 0 ? notes : [],
  }));
}

function problemsOf(rule: Rule, project: ProjectFacts): Iterable<Problem> | undefined {
  if ('survey' in rule) return rule.survey(project);
  return 'inspect' in rule ? project.configs.flatMap((file) => [...rule.inspect(file, project)]) : undefined;
}
