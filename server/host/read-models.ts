/** Text of model files → lookup tables, and what is wrong with the files. For `rules/models` at build time, and for a project's own. */
import { parseDocument, type Document } from 'yaml';
import validate from '../../.cache/validate-models.cjs';
import type { Place } from '../analysis/analyze.js';
import { compileModels, expandBraces } from '../analysis/models/compile.js';
import type { ModelFile, Models } from '../analysis/models/model.js';
import { lineMapOf, positionAt } from '../analysis/text/lines.js';
import { modelErrors, rangeOf, type ModelError, type Range } from './model-errors.js';

export interface ModelText {
  readonly path: string;
  readonly text: string;
}

export interface ModelProblem {
  readonly place: Place;
  readonly message: string;
}

/** Braces multiply: a short file must not become a table that fills the memory. */
const MOST_NAMES = 20_000;

/** A file with a problem is left out as a whole. */
export function readModels(texts: readonly ModelText[]): { models: Models; problems: readonly ModelProblem[] } {
  const read = texts.map(readFile);
  const problems = [...read.flatMap((one) => one.problems), ...twiceNamed(read)];
  const bad = new Set(problems.map(({ place }) => place.path));
  const good = read.flatMap(({ path, file }) => (file && !bad.has(path) ? [file] : []));
  return { models: compileModels(good), problems };
}

interface Read {
  readonly path: string;
  readonly file?: ModelFile;
  /** API name → where the file has it. */
  readonly names: ReadonlyMap<string, Place>;
  readonly problems: readonly ModelProblem[];
}

function readFile({ path, text }: ModelText): Read {
  const lines = lineMapOf(text);
  const placeOf = ([start, end]: Range): Place => ({
    path,
    span: { file: path, start, end },
    start: positionAt(lines, start),
    end: positionAt(lines, end),
  });
  const document = parseDocument(text, { prettyErrors: false });
  const { file, errors } = validated(document);
  const names = new Map<string, Place>();
  for (const key of file ? keysOf(file) : []) {
    const place = placeOf(rangeOf(document, key, 'key'));
    for (const name of expandBraces(nameOf(key))) names.set(name, place);
  }
  const problems = errors.map(({ range, message }) => ({ place: placeOf(range), message }));
  return { path, names, problems, ...(file ? { file } : {}) };
}

function validated(document: Document): { file?: ModelFile; errors: readonly ModelError[] } {
  const failed = (message: string, range: Range = [0, 0]) => ({ range, message });
  if (document.errors.length > 0)
    return { errors: document.errors.map(({ message, pos }) => failed(`this is not YAML: ${message}`, pos)) };
  try {
    const file: unknown = document.toJS();
    if (!validate(file)) return { errors: modelErrors(document, validate.errors ?? []) };
    if (keysOf(file).reduce((sum, key) => sum + countOf(nameOf(key)), 0) > MOST_NAMES)
      return { errors: [failed(`it names more than ${MOST_NAMES} APIs; take those that the project uses`)] };
    return { file, errors: [] };
  } catch (error) {
    // Aliases that lead nowhere, or multiply.
    return { errors: [failed(`this is not YAML: ${(error as Error).message}`)] };
  }
}

/** The path of keys to every row. */
function keysOf({ calls = {}, classes = {}, methods = {} }: ModelFile): string[][] {
  return [
    ...Object.keys(calls).map((name) => ['calls', name]),
    ...Object.keys(classes).map((name) => ['classes', name]),
    ...Object.entries(methods).flatMap(([type, rows]) => Object.keys(rows).map((name) => ['methods', type, name])),
  ];
}

function nameOf([, ...names]: readonly string[]): string {
  return names.join('#');
}

/** How many names there are once the braces are written out. */
function countOf(name: string): number {
  return (name.match(/\{[^}]*\}/g) ?? []).reduce((product, braces) => product * braces.split(',').length, 1);
}

/** What two files say of one API would depend on their order. */
function twiceNamed(files: readonly Read[]): ModelProblem[] {
  const first = new Map<string, string>();
  const problems = new Map<Place, ModelProblem>();
  for (const { names, path } of files)
    for (const [name, place] of names) {
      const other = first.get(name) ?? path;
      first.set(name, other);
      if (other === path || problems.has(place)) continue;
      const file = other.slice(other.lastIndexOf('/') + 1);
      problems.set(place, { place, message: `\`${name}\` is in ${file} as well; keep one of the two` });
    }
  return [...problems.values()];
}
