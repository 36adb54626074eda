import assert from 'node:assert/strict';
import path from 'node:path';
import { audit } from '../../server/host/audit.js';
import { listSources } from '../../server/host/list.js';
import { analyzeInThreads, NoThreads } from '../../server/host/pool.js';
import { Cancelled, type Result } from '../../server/host/shard.js';
import { shardsOf } from '../../server/host/shards.js';
import { Folder } from '../cli/cli.js';
import { clean, ipynb, leaky, leakyCells } from '../lsp/samples.js';

const fixtures = path.join(__dirname, '../rules');

/** Projects whose modules import each other, in circles as well, and enough ballast to be cut into many pieces. */
function projects(): Folder {
  const [imports, load, rest] = [
    leaky.slice(0, leaky.indexOf('df =')),
    'df = ',
    leaky.slice(leaky.indexOf('df =') + 5),
  ];
  const ballast = '# ballast\n'.repeat(30_000);
  const folder = new Folder();
  for (let i = 0; i < 8; i++) {
    folder.write(`p${i}/data.py`, `import model\n${imports}frame = pd.read_csv("patients.csv")\n${ballast}`);
    folder.write(`p${i}/model.py`, `import data\ndef run():\n    return data.frame\n${ballast}`);
    folder.write(`p${i}/train.py`, `from data import *\n${imports}${load}frame; _ = ${rest}\n`);
    folder.write(`p${i}/other.py`, leaky);
    folder.write(`p${i}/clean.py`, clean);
    folder.write(`p${i}/cells.ipynb`, ipynb(leakyCells));
    folder.write(`p${i}/broken.ipynb`, '{');
  }
  return folder;
}

describe('audit', function () {
  let folder: Folder;
  let files: readonly string[];
  before(() => {
    folder = projects();
    ({ files } = listSources([folder.path]));
  });
  after(() => {
    folder.remove();
  });

  it('finds the same in the same order with any number of threads', async () => {
    const alone = await audit(files, { jobs: 1 });
    assert.ok(alone.flatMap(({ findings }) => findings).length >= 16);
    assert.equal(alone.flatMap(({ notes }) => notes).length, 8);
    for (const jobs of [2, 3, 8]) assert.deepEqual(await audit(files, { jobs }), alone, `${jobs} threads`);
  });

  it('finds the same in all fixtures of the rules', async () => {
    const all = listSources([fixtures]).files;
    const alone = await audit(all, { jobs: 1 });
    assert.ok(alone.length > 100);
    assert.deepEqual(await audit(all, { jobs: 4 }), alone);
  });

  it('finds the same from the bundle that ships', () => {
    const [one, four] = ['1', '4'].map((jobs) => folder.run(['audit', '.', '--format', 'json', '--jobs', jobs]));
    assert.equal(one?.code, 0);
    assert.deepEqual(four, one);
  });

  it('tells threads which rules to run', async () => {
    for (const jobs of [1, 2]) {
      const reports = await audit(files, { jobs, rules: ['leakage/test-reuse'] });
      assert.deepEqual(
        reports.flatMap(({ findings }) => findings),
        [],
      );
    }
  });

  it('says how far it is, file by file', async () => {
    for (const jobs of [1, 2]) {
      const seen: number[] = [];
      await audit(files, { jobs, progress: (done, total) => seen.push(done, total) });
      assert.deepEqual(
        seen,
        files.flatMap((_, index) => [index + 1, files.length]),
      );
    }
  });

  it('ends early when it is cancelled', async () => {
    for (const jobs of [1, 2]) {
      const controller = new AbortController();
      let last = 0;
      const progress = (done: number) => {
        last = done;
        if (done === 3) controller.abort();
      };
      await assert.rejects(audit(files, { jobs, progress, signal: controller.signal }), Cancelled);
      assert.ok(last < files.length, `${jobs} threads stopped at ${last}`);
      await assert.rejects(audit(files, { jobs, signal: AbortSignal.abort() }), Cancelled);
    }
  });

  it('has nothing to do for no files', async () => {
    assert.deepEqual(await audit([]), []);
  });
});

describe('a thread that dies', () => {
  const entry = path.join(__dirname, 'crashing-thread.cjs');

  async function run(shards: readonly (readonly string[])[], jobs: number) {
    const results: Result[] = [];
    await analyzeInThreads(shards, { jobs, entry, megabytes: 64, take: (result) => results.push(result) });
    return new Map(results.map(({ file, reports }) => [file, reports.flatMap(({ notes }) => notes)]));
  }

  for (const [death, says] of [
    ['throw', 'the analysis crashed: no way out'],
    ['exit', 'the analysis crashed: its thread ended with code 7'],
    ['memory', 'the analysis crashed: out of memory'],
  ] as const)
    it(`by ${death} costs one file, which says so`, async () => {
      for (const jobs of [1, 2]) {
        const notes = await run([['a', death, 'b', 'c'], ['d'], ['e']], jobs);
        assert.deepEqual([...notes.keys()].sort(), ['a', 'b', 'c', 'd', 'e', death].sort());
        assert.deepEqual(notes.get(death), [{ kind: 'internal', place: undefined, message: says }]);
        assert.deepEqual(notes.get('c'), []);
      }
    });

  it('before it could begin is no reason to try again', async () => {
    const options = { jobs: 2, entry: path.join(__dirname, 'no-such-thread.cjs'), take: () => assert.fail() };
    await assert.rejects(analyzeInThreads([['a'], ['b']], options), NoThreads);
  });

  it('may be followed by the next', async () => {
    const notes = await run([['throw', 'exit', 'a', 'throw']], 1);
    assert.deepEqual(notes.get('a'), []);
    assert.equal(notes.get('exit')?.length, 1);
  });
});

describe('pieces of an audit', () => {
  const of = (...files: [string, number][]) =>
    shardsOf(
      files.map(([name, bytes]) => ({ path: name, bytes })),
      100,
    );

  it('hold all files once, in order', () => {
    const files = Array.from({ length: 100 }, (_, i): [string, number] => [`d${i % 7}/f${i}.py`, (i * 37) % 150]);
    assert.deepEqual(
      of(...files).flat(),
      files.map(([name]) => name),
    );
  });

  it('end where a folder does', () => {
    assert.deepEqual(of(['a/1', 60], ['a/2', 60], ['a/3', 10], ['b/1', 10]), [['a/1', 'a/2', 'a/3'], ['b/1']]);
    assert.deepEqual(of(['a/1', 10], ['b/1', 10]), [['a/1', 'b/1']]);
  });

  it('end inside a large one', () => {
    assert.deepEqual(of(['a/1', 150], ['a/2', 150], ['a/3', 150]), [['a/1', 'a/2'], ['a/3']]);
    assert.deepEqual(of(), []);
  });
});
