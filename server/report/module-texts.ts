/** The modules behind a report, parsed once each: places in a notebook are places in the module that its cells make. */
import { fromPlain, parseNotebook, type ModuleText } from '../analysis/text/notebook.js';

export type ModuleTexts = (path: string) => ModuleText | undefined;

export function moduleTexts(read: (path: string) => string | undefined): ModuleTexts {
  const texts = new Map<string, ModuleText | undefined>();
  return (path) => {
    if (!texts.has(path)) {
      const raw = read(path);
      texts.set(path, raw === undefined ? undefined : path.endsWith('.ipynb') ? parseNotebook(raw) : fromPlain(raw));
    }
    return texts.get(path);
  };
}

/** The source line on which an offset of the module is. */
export function lineAround({ text }: ModuleText, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  return text.slice(from, to < 0 ? undefined : to).replace(/\r$/, '');
}
