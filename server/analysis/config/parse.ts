/** Text of a file of configuration → trees. Never throws: what cannot be read as what it is has none. */
import type { ConfigFormat, ConfigNode } from '../../../rules/api/config.js';
import { parseCodeowners } from './codeowners.js';
import { parseDockerfile } from './dockerfile.js';
import { parseJson } from './json.js';
import { parseRequirements } from './requirements.js';
import { parseToml } from './toml.js';
import { parseYaml } from './yaml.js';

type Parser = (file: string, text: string) => ConfigNode[] | undefined;

const PARSERS: Readonly<Partial<Record<ConfigFormat, Parser>>> = {
  yaml: parseYaml,
  json: parseJson,
  toml: parseToml,
  dockerfile: parseDockerfile,
  requirements: parseRequirements,
  codeowners: parseCodeowners,
};

export function parseConfig(file: string, format: ConfigFormat, text: string): readonly ConfigNode[] {
  return PARSERS[format]?.(file, text) ?? [];
}
