/** A file of configuration, as what comments, places and repairs work on. */
import type { ConfigFormat, Kind } from '../../../rules/api/config.js';
import type { ParsedModule } from '../project.js';
import type { ModuleText } from '../text/notebook.js';
import { readConfig } from './recognise.js';

export function configModule(
  path: string,
  text: ModuleText,
  format: ConfigFormat,
  kinds: readonly Kind[],
): ParsedModule {
  return {
    path,
    text,
    tree: { body: [], problems: [], comments: format === 'json' ? [] : commentsOf(text.text) },
    config: readConfig(path, format, text.text, kinds),
  };
}

/** What stands behind a `#` that begins a word. In a string it may be no comment, but then it says nothing to us. */
function commentsOf(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/(?<=^|\s)#([^\r\n]*)/gm)].map(({ index, 0: whole, 1: said }) => ({
    start: index,
    end: index + whole.length,
    text: said!,
  }));
}
