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
import { fromCells, fromPlain, type LiveCell, type ModuleText } from '../server/analysis/text/notebook.js';
import { models } from './support/project.js';

const base = path.join(__dirname, 'fixes');
const MARK = '# %%\n';

interface Fixed {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: World;
  readonly after: World;
}

/** The files of a case by their names. */
type World = ReadonlyMap<string, ModuleText>;

for (const remedy of readdirSync(base).sort())
  describe(`the repair ${remedy}`, () => {
    const folder = path.join(base, remedy);
    const cases = readdirSync(folder).filter((name) => name.endsWith('.py') && !name.endsWith('.fixed.py'));

    it('has at least five differently written cases', () => {
      assert.ok(cases.length >= 5, cases.join());
    });

    for (const name of cases) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const golden = path.join(folder, name.replace(/(\.cells|\.files)?\.py$/, '$1.fixed.py'));

      it(`${name} is as a person would write it`, async () => {
        const fixed = joined((await repair(name, text, remedy)).after);
        if (process.env.UPDATE) writeFileSync(golden, fixed);
        assert.equal(fixed, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
      });

      it(`${name} parses, without its finding and without a new one`, async () => {
        const { finding, before, after } = await repair(name, text, remedy);
        for (const module of after.values()) assert.deepEqual(syntaxErrors(module), []);
        const found = (await findings(after)).map(({ rule }) => rule);
        const expected = (await findings(before)).filter((one) => one.key !== finding.key).map(({ rule }) => rule);
        for (const rule of found) assert.ok(expected.includes(rule), `new: ${rule}`);
        assert.ok(found.length <= expected.length);
      });

      it(`${name} is repaired once: nothing is left to do`, async () => {
        const { after, fix } = await repair(name, text, remedy);
        for (const one of await fixesOf(after)) assert.notEqual(one.fix.title, fix.title);
      });

      it(`${name} keeps line ends, tabs and every line that is not its business`, async () => {
        for (const convert of [
          (plain: string) => plain.replaceAll('\n', '\r\n'),
          (plain: string) => plain.replace(/^( {4})+/gm, (indent) => '\t'.repeat(indent.length / 4)),
          (plain: string) => plain.replace(/^(?=import pandas)/m, '# 🧪 é\u00a0\n'),
        ]) {
          const plain = joined((await repair(name, text, remedy)).after);
          assert.equal(joined((await repair(name, convert(text), remedy)).after), convert(plain));
        }
        const { before, after, fix } = await repair(name, text, remedy);
        for (const [file, module] of before) {
          const kept = linesOutside(module, of(file, fix.edits));
          const lines = after.get(file)!.text.split('\n');
          let at = 0;
          for (const line of kept) {
            at = lines.indexOf(line, at) + 1;
            assert.ok(at > 0, `lost: ${line}`);
          }
        }
      });

      it(`${name} is undone to the byte`, async () => {
        const { before, after, fix } = await repair(name, text, remedy);
        for (const [file, module] of before)
          assert.equal(undone(module, after.get(file)!, of(file, fix.edits)), module.text);
      });
    }
  });

async function repair(name: string, text: string, remedy: string): Promise<Fixed> {
  const before = worldOf(name, text);
  const wanted = remedy === 'suppress';
  const [first] = (await fixesOf(before)).filter(({ fix }) => (fix.suppresses ?? false) === wanted);
  assert.ok(first, 'a repair is offered');
  const after = [...before].map(([file, module]) => {
    const changed = edited(module, of(file, first.fix.edits));
    assert.ok(changed, 'edits do not overlap');
    return [file, changed] as const;
  });
  return { ...first, before, after: new Map(after) };
}

/** In `.files.py`, `# %% name.py` begins a file; the last one is analysed. */
function worldOf(name: string, text: string): World {
  if (name.endsWith('.cells.py')) return new Map([['main.ipynb', fromCells(cells(text))]]);
  if (!name.endsWith('.files.py')) return new Map([['main.py', fromPlain(text)]]);
  const files = text.split(/^# %% (?=\S+\.py\r?\n)/m).filter(Boolean);
  return new Map(
    files.map((file) => {
      const start = file.indexOf('\n') + 1;
      return [file.slice(0, start).trim(), fromPlain(file.slice(start))] as const;
    }),
  );
}

function joined(world: World): string {
  const files = [...world].map(([file, module]) => {
    const end = module.text.includes('\r\n') ? '\r\n' : '\n';
    const heading = world.size > 1 ? `# %% ${file}${end}` : '';
    return heading + (module.cells ? cellsOf(module).join(end + MARK.replace('\n', end)) : module.text);
  });
  return files.join('');
}

async function fixesOf(world: World): Promise<{ finding: Finding; fix: Fix }[]> {
  const project = projectOf(world);
  const found: { finding: Finding; fix: Fix }[] = [];
  for (const report of await project.analyze([...world.keys()].at(-1)!))
    for (const finding of report.findings) for (const fix of await project.fixes(finding)) found.push({ finding, fix });
  return found;
}

async function findings(world: World): Promise<readonly Finding[]> {
  return (await projectOf(world).analyze([...world.keys()].at(-1)!)).flatMap((report) => report.findings);
}

function projectOf(world: World): Project {
  const project = new Project({ rules, models, files: { read: () => undefined }, pause: () => Promise.resolve() });
  for (const [file, module] of world) project.set(file, sourceOf(module));
  return project;
}

function cells(text: string): LiveCell[] {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return text.split(MARK.replace('\n', end)).map((one, index, { length }) => ({
    text: index < length - 1 ? one.slice(0, -end.length) : one,
    language: 'python',
    id: String(index),
  }));
}

function cellsOf({ text, cells: all = [] }: ModuleText): string[] {
  return all.map(({ start, end }) => text.slice(start, end));
}

function sourceOf(module: ModuleText): Source {
  if (!module.cells) return { kind: 'python', text: module.text };
  return {
    kind: 'cells',
    cells: cellsOf(module).map((text, index) => ({ text, language: 'python', id: String(index) })),
  };
}

function of(file: string, edits: readonly Edit[]): Edit[] {
  return edits.filter(({ at }) => at.file === file);
}

function syntaxErrors({ text, cells: all }: ModuleText) {
  const { problems } = parsePython(text, { notebook: all !== undefined, ...(all ? { pieces: all } : {}) });
  return problems.filter(({ understood }) => !understood);
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
