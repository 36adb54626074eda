import assert from 'node:assert/strict';
import type { Fix } from '../../rules/api/fix.js';
import type { Span } from '../../rules/api/rule.js';
import type { FileReport, Finding, Place, Source } from '../../server/analysis/analyze.js';
import { Areas } from '../../server/lsp/areas.js';
import { Session, type Engine } from '../../server/lsp/session.js';

/**
 * Finds in each file a mistake per `leak` in its text, and those of the files that it imports by name: in one line,
 * `import b.py leak`.
 */
class LineEngine implements Engine {
  readonly analyzed: string[] = [];
  readonly #open = new Map<string, string>();

  constructor(readonly disk: Map<string, string>) {}

  set(path: string, source: Source | undefined): void {
    if (source?.kind === 'python') this.#open.set(path, source.text);
    else this.#open.delete(path);
  }

  invalidate(): void {}

  analyze(path: string): Promise<FileReport[]> {
    this.analyzed.push(path);
    if (this.#text(path).includes('crash')) return Promise.reject(new Error('a fault of the engine'));
    return Promise.resolve([path, ...this.#imports(path)].map((file) => this.#report(file)));
  }

  fixes(): Promise<readonly Fix[]> {
    return Promise.resolve([]);
  }

  fixAll(): Promise<{ text: undefined }> {
    return Promise.resolve({ text: undefined });
  }

  survey(): Promise<FileReport[]> {
    return Promise.resolve([]);
  }

  locate(span: Span): Place {
    return { path: span.file, span, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  }

  dependents(path: string): string[] {
    return [...this.disk.keys(), ...this.#open.keys()].filter((other) => this.#imports(other).includes(path));
  }

  #report(path: string): FileReport {
    const leaks = [...this.#text(path).matchAll(/leak/g)];
    const findings = leaks.map(({ index }) => ({ key: `${path}:${index}` }) as Finding);
    return { path, findings, silenced: [], notes: [] };
  }

  #imports(path: string): string[] {
    return [...this.#text(path).matchAll(/import (\S+)/g)].map(([, file]) => file);
  }

  #text(path: string): string {
    return this.#open.get(path) ?? this.disk.get(path) ?? '';
  }
}

describe('a session', () => {
  let engine: LineEngine;
  let session: Session;
  let faults: string[];
  const open = (path: string, text: string) => session.set(path, { kind: 'python', text });
  const count = async (path: string) => (await session.findings(path, 'interactive')).findings.length;

  beforeEach(() => {
    engine = new LineEngine(new Map([['b.py', 'leak']]));
    faults = [];
    session = new Session(
      () => engine,
      { read: () => undefined },
      new Areas(
        () => [],
        () => [],
      ),
      (path) => faults.push(path),
    );
  });

  it('analyses a file once, however often it is asked', async () => {
    open('a.py', 'leak');
    assert.deepEqual(await Promise.all([count('a.py'), count('a.py'), count('a.py')]), [1, 1, 1]);
    assert.deepEqual(engine.analyzed, ['a.py']);
  });

  it('shows what was found through an import, once, in the file where it is', async () => {
    open('a.py', 'import b.py');
    open('c.py', 'import b.py');
    assert.deepEqual([await count('a.py'), await count('c.py')], [0, 0]);
    assert.equal(session.known('b.py').findings.length, 1);
    assert.ok(session.takeTouched().has('b.py'));
  });

  it('analyses importers again when the imported file changes', async () => {
    open('a.py', 'import b.py');
    await count('a.py');
    open('b.py', 'leak leak');
    assert.deepEqual(session.stale().soon.sort(), ['a.py', 'b.py']);
    assert.ok(!session.isFresh('b.py'));
    assert.equal(await count('b.py'), 2);
    assert.ok(session.isFresh('b.py') && session.isFresh('a.py'));
  });

  it('forgets what a file led to when it is closed', async () => {
    open('a.py', 'import b.py leak');
    await count('a.py');
    session.takeTouched();
    session.set('a.py', undefined);
    assert.deepEqual([...session.takeTouched()].sort(), ['a.py', 'b.py']);
    assert.deepEqual([session.known('a.py').findings, session.known('b.py').findings], [[], []]);
  });

  it('keeps the results of audited files when they are closed', async () => {
    session.addAudited('b.py');
    open('b.py', 'no more');
    assert.equal(await count('b.py'), 0);
    session.set('b.py', undefined);
    assert.deepEqual(session.stale(), { soon: ['b.py'], later: [] });
    assert.equal(await count('b.py'), 1);
    session.removeAudited(['b.py']);
    assert.deepEqual(session.known('b.py').findings, []);
  });

  it('answers for a file that does not count without keeping it', async () => {
    assert.equal(await count('b.py'), 1);
    assert.deepEqual(session.known('b.py').findings, []);
    assert.deepEqual(session.stale(), { soon: [], later: [] });
  });

  it('takes a file on which the engine fails for one without findings, and says so once', async () => {
    open('a.py', 'leak crash');
    assert.deepEqual([await count('a.py'), await count('a.py')], [0, 0]);
    assert.deepEqual(faults, ['a.py']);
    open('a.py', 'leak');
    assert.equal(await count('a.py'), 1);
  });
});
