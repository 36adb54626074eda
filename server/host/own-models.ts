/**
 * What a project says of the calls of its own libraries: `.plumbline/models/*.yaml` in the nearest folder above a file,
 * within its repository.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileReport, Place } from '../analysis/analyze.js';
import { mergeModels } from '../analysis/models/compile.js';
import type { Models } from '../analysis/models/model.js';
import { diskFiles } from './files.js';
import { slashed } from './list.js';
import { models as builtIn } from './models.js';

const FOLDER = path.join('.plumbline', 'models');

export interface FileModels {
  readonly models: Models;
  /** What is wrong with those of the project. */
  readonly reports: readonly FileReport[];
}

export const NO_OWN: FileModels = { models: builtIn, reports: [] };

/** A file of models, their folder, or the one around it: when it changes, so do the models. */
export function isModelPath(file: string): boolean {
  return /\/\.plumbline(\/models(\/[^/]*)?)?$/.test(file);
}

export class OwnModels {
  /** Folder → the nearest folder of models. */
  readonly #nearest = new Map<string, string | undefined>();
  readonly #read = new Map<string, Promise<FileModels>>();

  /** The models that hold for a file. */
  of(file: string): Promise<FileModels> {
    return this.ofFolder(path.dirname(file));
  }

  /** The models that hold for the files in a folder. */
  ofFolder(folder: string): Promise<FileModels> {
    // What was never saved is in no folder.
    const nearest = path.isAbsolute(folder) ? this.#nearestTo(folder) : undefined;
    if (nearest === undefined) return Promise.resolve(NO_OWN);
    const models = this.#read.get(nearest) ?? readFolder(nearest);
    this.#read.set(nearest, models);
    return models;
  }

  /** Reads again when it is asked again. */
  forget(): void {
    this.#nearest.clear();
    this.#read.clear();
  }

  #nearestTo(folder: string): string | undefined {
    if (this.#nearest.has(folder)) return this.#nearest.get(folder);
    const own = path.join(folder, FOLDER);
    const above = path.dirname(folder);
    const isTop = above === folder || existsSync(path.join(folder, '.git'));
    const nearest = isThere(own) ? own : isTop ? undefined : this.#nearestTo(above);
    this.#nearest.set(folder, nearest);
    return nearest;
  }
}

/** So is what cannot be looked at: its reader will say why. */
function isThere(folder: string): boolean {
  try {
    statSync(folder);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return !['ENOENT', 'ENOTDIR'].includes(code);
  }
}

async function readFolder(folder: string): Promise<FileModels> {
  const disk = diskFiles();
  const unread: FileReport[] = [];
  const texts = filesIn(folder, unread).flatMap((file) => {
    const text = disk.read(file);
    if (text !== undefined) return [{ path: file, text }];
    unread.push(report(file, undefined, `cannot be read: ${disk.unread.get(file) ?? 'it is no file'}`));
    return [];
  });
  if (texts.length === 0) return { models: builtIn, reports: unread };
  // A bundle of its own: who has no models does not wait for it to load.
  const { readModels } = await import('./read-models.js');
  const { models, problems } = readModels(texts);
  const wrong = problems.map(({ place, message }) => report(place.path, place, message));
  return { models: mergeModels(builtIn, models), reports: [...unread, ...wrong] };
}

function filesIn(folder: string, unread: FileReport[]): string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => slashed(path.join(folder, name)));
  } catch (error) {
    unread.push(report(slashed(folder), undefined, `cannot be read: ${(error as Error).message}`));
    return [];
  }
}

function report(file: string, place: Place | undefined, message: string): FileReport {
  return { path: file, findings: [], silenced: [], notes: [{ kind: 'models', place, message }] };
}
