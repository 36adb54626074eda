/** Making of trees, the same for all formats. */
import type { ConfigEntry, ConfigList, ConfigMap, ConfigNode, ConfigScalar } from '../../../rules/api/config.js';

export class Builder {
  constructor(readonly file: string) {}

  map(start: number, end: number, entries: readonly ConfigEntry[]): ConfigMap {
    return { kind: 'map', at: { file: this.file, start, end }, entries };
  }

  entry(key: string, start: number, end: number, value: ConfigNode): ConfigEntry {
    return { key, keyAt: { file: this.file, start, end }, value };
  }

  list(start: number, end: number, items: readonly ConfigNode[]): ConfigList {
    return { kind: 'list', at: { file: this.file, start, end }, items };
  }

  scalar(start: number, end: number, value: ConfigScalar['value'], isOpen = OPEN.test(String(value))): ConfigScalar {
    return { kind: 'scalar', at: { file: this.file, start, end }, value, isOpen };
  }

  /** A piece of text as it stands. */
  word(start: number, value: string): ConfigScalar {
    return this.scalar(start, start + value.length, value);
  }
}

/** `${TAG}`, `$TAG`, `{{ tag }}`, `{% if %}`, `<%= tag %>`. */
const OPEN = /\$[{(A-Za-z_]|\{\{|\{%|<%/;
