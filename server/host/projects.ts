/** The engine for files of several projects: each file is analysed with the models that hold for it. */
import type { Fix } from '../../rules/api/fix.js';
import type { Span } from '../../rules/api/rule.js';
import {
  Project,
  type FileReport,
  type Finding,
  type Place,
  type ProjectOptions,
  type Source,
} from '../analysis/analyze.js';
import type { Models } from '../analysis/models/model.js';
import type { Area } from '../analysis/survey.js';
import { isModelPath, NO_OWN, type FileModels } from './own-models.js';

export interface ModelSource {
  of(path: string): Promise<FileModels>;
  /** What was read may have changed. */
  forget?(): void;
}

export class Projects {
  readonly #options: Omit<ProjectOptions, 'models'>;
  readonly #source: ModelSource;
  readonly #projects = new Map<Models, Project>();
  readonly #open = new Map<string, Source>();
  readonly #analyzed = new Set<string>();

  constructor(options: Omit<ProjectOptions, 'models'>, source: ModelSource) {
    this.#options = options;
    this.#source = source;
  }

  /** See {@link Project.set}. */
  set(path: string, source: Source | undefined): void {
    if (source) this.#open.set(path, source);
    else this.#open.delete(path);
    for (const project of this.#projects.values()) project.set(path, source);
  }

  /** See {@link Project.invalidate}. With a file of models everything begins anew. */
  invalidate(path: string): void {
    if (isModelPath(path)) {
      this.#source.forget?.();
      this.#projects.clear();
    }
    for (const project of this.#projects.values()) project.invalidate(path);
  }

  dependents(path: string): string[] {
    if (isModelPath(path)) return [...this.#analyzed];
    return [...new Set([...this.#projects.values()].flatMap((project) => project.dependents(path)))];
  }

  /** See {@link Project.analyze}; with what is wrong with the models. */
  async analyze(path: string): Promise<FileReport[]> {
    this.#analyzed.add(path);
    const { models, reports } = await this.#source.of(path);
    return [...(await this.#with(models).analyze(path)), ...reports];
  }

  /** See {@link Project.survey}; with what is built in, whatever models hold in parts of the project. */
  async survey(area: Area): Promise<FileReport[]> {
    return this.#with(NO_OWN.models).survey(area);
  }

  /** See {@link Project.fixes}. */
  async fixes(finding: Finding): Promise<readonly Fix[]> {
    const rule = this.#options.rules.find(({ meta }) => meta.id === finding.rule);
    const isOfProject = rule && ('survey' in rule || 'inspect' in rule);
    return (isOfProject ? this.#with(NO_OWN.models) : await this.#of(finding.place.path)).fixes(finding);
  }

  /** See {@link Project.fixAll}. */
  async fixAll(...[path, ignored]: Parameters<Project['fixAll']>): ReturnType<Project['fixAll']> {
    return (await this.#of(path)).fixAll(path, ignored);
  }

  /** See {@link Project.locate}: every project has the same texts. */
  locate(span: Span): Place {
    const [project] = this.#projects.values();
    if (!project) throw new Error('no file was analysed yet');
    return project.locate(span);
  }

  async #of(path: string): Promise<Project> {
    return this.#with((await this.#source.of(path)).models);
  }

  #with(models: Models): Project {
    const known = this.#projects.get(models);
    if (known) return known;
    const project = new Project({ ...this.#options, models });
    for (const [path, source] of this.#open) project.set(path, source);
    this.#projects.set(models, project);
    return project;
  }
}
