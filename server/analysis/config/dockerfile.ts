/** Dockerfiles: a map of instructions, each under its keyword, in their order. */
import { DockerfileParser, From, PropertyInstruction, type Instruction } from 'dockerfile-ast';
import { TextDocument, type Range } from 'vscode-languageserver-textdocument';
import type { ConfigEntry, ConfigNode } from '../../../rules/api/config.js';
import { Builder } from './tree.js';

/** `FROM` is `{image, stage}`, `LABEL`, `ENV` and `ARG` are maps of their own, all others what stands behind the keyword. */
export function parseDockerfile(file: string, text: string): ConfigNode[] {
  const document = TextDocument.create(file, 'dockerfile', 0, text);
  const make = new Builder(file);
  const offsets = ({ start, end }: Range): [number, number] => [document.offsetAt(start), document.offsetAt(end)];

  const entries = DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction): ConfigEntry => {
      const value = valueOf(instruction, make, offsets);
      return make.entry(instruction.getKeyword(), ...offsets(instruction.getInstructionRange()), value);
    });
  return [make.map(0, text.length, entries)];
}

function valueOf(instruction: Instruction, make: Builder, offsets: (range: Range) => [number, number]): ConfigNode {
  const range = instruction.getArgumentsRange() ?? instruction.getInstructionRange();
  const [start, end] = offsets(range);
  if (instruction instanceof From) {
    const parts = [
      ['image', instruction.getImage(), instruction.getImageRange()],
      ['stage', instruction.getBuildStage(), instruction.getBuildStageRange()],
    ] as const;
    return make.map(
      start,
      end,
      parts.flatMap(([key, value, at]) => {
        if (!value || !at) return [];
        const extent = offsets(at);
        return [make.entry(key, ...extent, make.scalar(...extent, value))];
      }),
    );
  }
  if (instruction instanceof PropertyInstruction)
    return make.map(
      start,
      end,
      instruction.getProperties().map((property) => {
        const at = property.getValueRange();
        const key = offsets(property.getNameRange());
        return make.entry(property.getName(), ...key, make.scalar(...(at ? offsets(at) : key), property.getValue()));
      }),
    );
  return make.scalar(start, end, instruction.getArgumentsContent() ?? '');
}
