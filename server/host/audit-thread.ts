/** What a thread of `pool.ts` runs: takes pieces, answers file by file. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './pool.js';
import { Analyzer, type AnalyzerOptions } from './shard.js';

const analyzer = new Analyzer(workerData as AnalyzerOptions);
const answer = (message: Answer) => parentPort?.postMessage(message);

async function work(shard: readonly string[]): Promise<void> {
  for await (const result of analyzer.analyze(shard)) answer(result);
  answer('done');
}

parentPort?.on('message', (shard: readonly string[]) => void work(shard));
answer('ready');
