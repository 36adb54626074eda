/** Lines of source behind places, for code frames. */
import type { Place } from '../analysis/analyze.js';
import { fromPlain, parseNotebook, type ModuleText } from '../analysis/text/notebook.js';

export function sourceLines(read: (path: string) => string | undefined): (place: Place) => string | undefined {
  const texts = new Map<string, ModuleText>();
  return ({ path, span }) => {
    let text = texts.get(path);
    if (!text) {
      const raw = read(path);
      if (raw === undefined) return undefined;
      text = path.endsWith('.ipynb') ? parseNotebook(raw) : fromPlain(raw);
      texts.set(path, text);
    }
    const from = text.text.lastIndexOf('\n', span.start - 1) + 1;
    const to = text.text.indexOf('\n', span.start);
    return text.text.slice(from, to < 0 ? undefined : to).replace(/\r$/, '');
  };
}
