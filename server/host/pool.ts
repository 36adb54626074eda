/** Threads that analyse pieces of an audit. One that dies costs the file that it was at, and nothing else. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Cancelled, report, type AnalyzerOptions, type Result } from './shard.js';

export interface PoolOptions extends AnalyzerOptions {
  readonly jobs: number;
  readonly signal?: AbortSignal;
  readonly take: (result: Result) => void;
  /** The module that a thread runs; it speaks {@link Answer}. */
  readonly entry?: string;
  /** Memory of a thread; Node's own limit if there is none. */
  readonly megabytes?: number;
}

/** What a thread sends: that it runs, then what came of each file of its piece, in their order, and that this was all. */
export type Answer = 'ready' | Result | 'done';

/** No thread can be started here. */
export class NoThreads extends Error {}

export async function analyzeInThreads(shards: readonly (readonly string[])[], options: PoolOptions): Promise<void> {
  const { signal } = options;
  if (signal?.aborted) throw new Cancelled();
  const queue = [...shards];
  const threads = Array.from({ length: options.jobs }, () => new Thread(options));
  const stop = () => {
    queue.length = 0;
    for (const thread of threads) void thread.stop();
  };
  signal?.addEventListener('abort', stop);
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (let shard; (shard = queue.shift());) await thread.analyze(shard);
      }),
    );
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(threads.map((thread) => thread.stop()));
  }
  if (signal?.aborted) throw new Cancelled();
}

class Thread {
  readonly #options: PoolOptions;
  #worker: Worker | undefined;
  #ready = false;
  #stopped = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Comes to its end whatever happens to the thread. */
  async analyze(shard: readonly string[]): Promise<void> {
    let left = shard;
    while (left.length > 0) {
      const { rest, lost } = await this.#attempt(left);
      if (this.#isStopped()) return;
      const [file] = rest;
      if (file !== undefined)
        this.#options.take({ file, reports: [report(file, 'internal', `the analysis crashed: ${lost ?? ''}`)] });
      left = rest.slice(1);
    }
  }

  #isStopped(): boolean {
    return this.#stopped;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Files that have no result yet; `lost` says why the first of them took the thread with it. */
  #attempt(shard: readonly string[]): Promise<{ rest: readonly string[]; lost?: string }> {
    const worker = (this.#worker ??= this.#start());
    let done = 0;
    let reason: string | undefined;
    return new Promise((resolve, reject) => {
      const finish = (rest: readonly string[], lost?: string) => {
        worker.off('message', hear).off('error', fail).off('exit', die);
        resolve(lost === undefined ? { rest } : { rest, lost });
      };
      const hear = (answer: Answer) => {
        if (answer === 'ready') {
          this.#ready = true;
        } else if (answer === 'done') {
          finish([]);
        } else {
          done++;
          this.#options.take(answer);
        }
      };
      const fail = (error: NodeJS.ErrnoException) => {
        reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message;
      };
      // Comes after all that the thread had to say.
      const die = (code: number) => {
        this.#worker = undefined;
        const lost = reason ?? `its thread ended with code ${code}`;
        if (!this.#ready && !this.#stopped) reject(new NoThreads(lost));
        finish(shard.slice(done), lost);
      };
      worker.on('message', hear).on('error', fail).on('exit', die);
      worker.postMessage(shard);
    });
  }

  #start(): Worker {
    const { rules, source, models, entry = besides('audit-thread'), megabytes } = this.#options;
    // A loader of TypeScript does not reach into threads by itself.
    const [code, isCode] = entry.endsWith('.ts')
      ? [`require('tsx/cjs'); require(${JSON.stringify(entry)})`, true]
      : [entry, false];
    return new Worker(code, {
      eval: isCode,
      workerData: { rules, source, models } satisfies AnalyzerOptions,
      // Analysis makes and drops small objects all the time: fewer, larger sweeps.
      resourceLimits: { maxYoungGenerationSizeMb: 32, ...(megabytes ? { maxOldGenerationSizeMb: megabytes } : {}) },
    });
  }
}

/** The bundle beside the command line's, or the source beside this file. */
function besides(name: string): string {
  const bundle = path.join(__dirname, `${name}.js`);
  return existsSync(bundle) ? bundle : path.join(__dirname, `${name}.ts`);
}
