/**
 * Repairs against what a person would have written: `test/fixes/<remedy>/<case>.py` becomes `<case>.fixed.py`. In
 * `.cells.py`, `# %%` begins a cell. `UPDATE=1` writes what comes out, to be read before it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edit, Fix } from '../rules/api/fix.js';
import { rules } from '../rules/index.js';
import { Project, type Finding, type Source } from '../server/analysis/analyze.js';
import { edited } from '../server/analysis/fixes/edited.js';
import { parsePython } from '../server/analysis/python/parser/parse.js';
import { fromCells, fromPlain, type ModuleText } from '../server/analysis/text/notebook.js';
import { models } from './support/project.js';

const base = path.join(__dirname, 'fixes');
const MARK = '# %%\n';

interface Fixed {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: ModuleText;
  readonly after: ModuleText;
}

for (const remedy of readdirSync(base).sort())
  describe(`the repair ${remedy}`, () => {
    const folder = path.join(base, remedy);
    const cases = readdirSync(folder).filter((name) => name.endsWith('.py') && !name.endsWith('.fixed.py'));

    it('has at least five differently written cases', () => {
      assert.ok(cases.length >= 5, cases.join());
    });

    for (const name of cases) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const golden = path.join(folder, name.replace(/(\.cells)?\.py$/, '$1.fixed.py'));

      it(`${name} is as a person would write it`, async () => {
        const fixed = joined((await repair(name, text, remedy)).after);
        if (process.env.UPDATE) writeFileSync(golden, fixed);
        assert.equal(fixed, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
      });

      it(`${name} parses, without its finding and without a new one`, async () => {
        const { finding, before, after } = await repair(name, text, remedy);
        assert.deepEqual(syntaxErrors(after), []);
        const found = await findings(sourceOf(after));
        const messages = (all: readonly Finding[]) => all.map(({ rule }) => rule).sort();
        const expected = (await findings(sourceOf(before))).filter(
          ({ place }) => !overlaps(place.span, finding.place.span),
        );
        for (const rule of messages(found)) assert.ok(messages(expected).includes(rule), `new: ${rule}`);
        assert.ok(found.length <= expected.length);
      });

      it(`${name} is repaired once: nothing is left to do`, async () => {
        const { after, fix } = await repair(name, text, remedy);
        for (const one of await fixesOf(sourceOf(after))) assert.notEqual(one.fix.title, fix.title);
      });

      it(`${name} keeps line ends, tabs and every line that is not its business`, async () => {
        for (const convert of [
          (plain: string) => plain.replaceAll('\n', '\r\n'),
          (plain: string) => plain.replace(/^( {4})+/gm, (indent) => '\t'.repeat(indent.length / 4)),
          (plain: string) => `# 🧪 é\u00a0\n${plain}`,
        ]) {
          const plain = joined((await repair(name, text, remedy)).after);
          assert.equal(joined((await repair(name, convert(text), remedy)).after), convert(plain));
        }
        const { before, after, fix } = await repair(name, text, remedy);
        const kept = linesOutside(before, fix.edits);
        const lines = after.text.split('\n');
        let at = 0;
        for (const line of kept) {
          at = lines.indexOf(line, at) + 1;
          assert.ok(at > 0, `lost: ${line}`);
        }
      });

      it(`${name} is undone to the byte`, async () => {
        const { before, after, fix } = await repair(name, text, remedy);
        assert.equal(undone(before, after, fix.edits), before.text);
      });
    }
  });

async function repair(name: string, text: string, remedy: string): Promise<Fixed> {
  const source: Source = name.endsWith('.cells.py') ? cells(text) : { kind: 'python', text };
  const suppresses = remedy === 'suppress';
  const [first] = (await fixesOf(source)).filter(({ fix }) => fix.title.startsWith('Ignore ') === suppresses);
  assert.ok(first, 'a repair is offered');
  const before = moduleText(source);
  const after = edited(before, first.fix.edits);
  assert.ok(after, 'edits do not overlap');
  return { ...first, before, after };
}

async function fixesOf(source: Source): Promise<{ finding: Finding; fix: Fix }[]> {
  const project = projectOf(source);
  const found: { finding: Finding; fix: Fix }[] = [];
  for (const report of await project.analyze('main.py'))
    for (const finding of report.findings) for (const fix of await project.fixes(finding)) found.push({ finding, fix });
  return found;
}

async function findings(source: Source): Promise<readonly Finding[]> {
  return (await projectOf(source).analyze('main.py')).flatMap((report) => report.findings);
}

function projectOf(source: Source): Project {
  const project = new Project({ rules, models, files: { read: () => undefined }, pause: () => Promise.resolve() });
  project.set('main.py', source);
  return project;
}

function cells(text: string): Source {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = MARK.replace('\n', end);
  return {
    kind: 'cells',
    cells: text.split(mark).map((one, index, { length }) => ({
      text: index < length - 1 ? one.slice(0, -end.length) : one,
      language: 'python',
      id: String(index),
    })),
  };
}

function sourceOf({ text, cells: all }: ModuleText): Source {
  if (!all) return { kind: 'python', text };
  return {
    kind: 'cells',
    cells: all.map(({ start, end, id }) => ({ text: text.slice(start, end), language: 'python', id: id ?? '' })),
  };
}

function moduleText(source: Source): ModuleText {
  return source.kind === 'cells' ? fromCells(source.cells) : fromPlain(source.text);
}

function joined({ text, cells: all }: ModuleText): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return all ? all.map(({ start, end: to }) => text.slice(start, to)).join(end + MARK.replace('\n', end)) : text;
}

function syntaxErrors({ text, cells: all }: ModuleText) {
  const { problems } = parsePython(text, { notebook: all !== undefined, ...(all ? { pieces: all } : {}) });
  return problems.filter(({ understood }) => !understood);
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Lines of which no edit touches a character. */
function linesOutside({ text }: ModuleText, edits: readonly Edit[]): string[] {
  let start = 0;
  return text.split('\n').filter((line) => {
    const from = start;
    const to = (start += line.length + 1);
    return !edits.some(({ at }) => at.start < to && at.end >= from);
  });
}

/** The edits that an editor would make to undo these. */
function undone(before: ModuleText, after: ModuleText, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  if (before.cells) return before.text; // Editors undo cell by cell; the real one is asked in test/editor.
  let shift = 0;
  const inverse = sorted.map(({ at, text }) => {
    const start = at.start + shift;
    shift += text.length - (at.end - at.start);
    return { at: { file: at.file, start, end: start + text.length }, text: before.text.slice(at.start, at.end) };
  });
  return edited(after, inverse)?.text ?? '';
}
