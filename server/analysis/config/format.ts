/** Which files are configuration, by their names; what they hold is seen when they are read. */
import type { ConfigFormat } from '../../../rules/api/config.js';

const FORMATS: readonly (readonly [RegExp, ConfigFormat])[] = [
  [/(^|\/)CODEOWNERS$/, 'codeowners'],
  [/(^|\/)(Dockerfile|Containerfile)([.-][\w.-]+)?$|\.(Dockerfile|Containerfile)$/i, 'dockerfile'],
  [/(^|\/)[^/]*(requirements|constraints)[^/]*\.(txt|in)$|(^|\/)requirements\/[^/]+\.(txt|in)$/i, 'requirements'],
  [/\.(ya?ml|dvc)$|(^|\/)(MLproject|MLmodel|dvc\.lock|conda-lock|pixi\.lock)$/, 'yaml'],
  [/\.toml$|(^|\/)(Pipfile|poetry\.lock|uv\.lock)$/, 'toml'],
  // Most JSON is data.
  [
    /(^|\/)(Pipfile\.lock|[^/]*(template|stack|cloudformation|pipeline|checkpoint|endpoint|sagemaker)[^/]*\.json)$/i,
    'json',
  ],
];

export function formatOf(path: string): ConfigFormat | undefined {
  // What is in our own folder is for us.
  return /(^|\/)\.plumbline\//.test(path) ? undefined : FORMATS.find(([names]) => names.test(path))?.[1];
}
