/**
 * Pacing: one piece of analysis at a time, in slices between which messages of the client come in. What somebody waits
 * for goes first, and what nobody waits for any more is dropped.
 */
import { setTimeout as delay } from 'node:timers/promises';

/** `interactive`: a file on the screen; `background`: the rest of the workspace. */
export type Lane = 'interactive' | 'background';

/** Thrown to whoever asked for work that is no longer wanted. */
export class Superseded extends Error {}

/** For work that the change which superseded it does itself. */
export async function ignoringSuperseded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Superseded)) throw error;
  }
}

/** Unwinds the engine in the middle of its work. */
export class Interrupted extends Error {}

interface Task {
  readonly lane: Lane;
  readonly work: () => Promise<void>;
  readonly wanted: () => boolean;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Long enough to make progress, short enough to answer a key press at once. */
const sliceMilliseconds = 15;

/**
 * Background work starts when nothing was asked for the screen for so long: who types is not to wait for pieces of it
 * that cannot be interrupted, such as the parsing of a file.
 */
const quietMilliseconds = 300;
/** But it is put off no longer than this: who never stops typing is to see its end too. */
const patienceMilliseconds = 1500;
const pollMilliseconds = 20;

export class Schedule {
  readonly #waiting: Task[] = [];
  #running: Task | undefined;
  #isDraining = false;
  #wake = () => {};
  /** When something was last asked for the screen. */
  #lastInteractive = -Infinity;
  /** When background work was last done, or began to wait. */
  #putOffSince = -Infinity;
  #interrupted = false;
  #sliceStart = 0;

  /** Rejects with {@link Superseded} when `wanted` turns false before the work is done. */
  run(lane: Lane, wanted: () => boolean, work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      if (lane === 'interactive') {
        this.#lastInteractive = performance.now();
        if (this.#running?.lane === 'background') this.#interrupted = true;
      } else if (!this.#isWaiting('background')) {
        this.#putOffSince = performance.now();
      }
      this.#waiting.push({ lane, work, wanted, resolve, reject });
      this.#wake();
      void this.#drain();
    });
  }

  /** To be called before anything changes that running work may have read: it starts again. */
  interrupt(): void {
    this.#interrupted = true;
  }

  /** The engine calls this as often as it likes. */
  readonly pause = async (): Promise<void> => {
    await this.#letMessagesIn();
    if (this.#interrupted || !this.#running?.wanted()) throw new Interrupted();
  };

  async #letMessagesIn(): Promise<void> {
    if (performance.now() - this.#sliceStart < sliceMilliseconds) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#sliceStart = performance.now();
  }

  async #drain(): Promise<void> {
    if (this.#isDraining) return;
    this.#isDraining = true;
    while (this.#waiting.length > 0) {
      const task = this.#next();
      if (task) await this.#perform(task);
      else await Promise.race([delay(pollMilliseconds), new Promise<void>((resolve) => (this.#wake = resolve))]);
    }
    this.#isDraining = false;
  }

  /** `undefined` while there is only background work and it is not quiet enough for it. */
  #next(): Task | undefined {
    const now = performance.now();
    const first = this.#waiting.findIndex(({ lane, wanted }) => lane === 'interactive' || !wanted());
    const isQuiet = now - this.#lastInteractive >= quietMilliseconds;
    if (first < 0 && !isQuiet && now - this.#putOffSince < patienceMilliseconds) return undefined;
    return this.#waiting.splice(Math.max(first, 0), 1)[0];
  }

  #isWaiting(lane: Lane): boolean {
    return this.#waiting.some((task) => task.lane === lane);
  }

  async #perform(task: Task): Promise<void> {
    // Many short tasks in a row must not keep messages out either.
    await this.#letMessagesIn();
    if (!task.wanted()) {
      task.reject(new Superseded());
      return;
    }
    if (task.lane === 'background' && this.#isWaiting('interactive')) {
      this.#waiting.unshift(task);
      return;
    }
    this.#interrupted = false;
    this.#running = task;
    try {
      await task.work();
      task.resolve();
    } catch (error) {
      if (!(error instanceof Interrupted)) task.reject(error);
      else if (task.wanted()) this.#waiting.unshift(task);
      else task.reject(new Superseded());
    } finally {
      this.#running = undefined;
      if (task.lane === 'background') this.#putOffSince = performance.now();
    }
  }
}
