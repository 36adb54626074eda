/**
 * Pacing: one piece of analysis at a time, in slices between which messages of the client come in. What somebody waits
 * for goes first, and what nobody waits for any more is dropped.
 */

/** `interactive`: a file on the screen; `background`: the rest of the workspace. */
export type Lane = 'interactive' | 'background';

/** Thrown to whoever asked for work that is no longer wanted. */
export class Superseded extends Error {}

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

export class Schedule {
  readonly #waiting: Task[] = [];
  #running: Task | undefined;
  #interrupted = false;
  #sliceStart = 0;

  /** Rejects with {@link Superseded} when `wanted` turns false before the work is done. */
  run(lane: Lane, wanted: () => boolean, work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ lane, work, wanted, resolve, reject });
      if (lane === 'interactive' && this.#running?.lane === 'background') this.#interrupted = true;
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
    if (this.#running) return;
    while ((this.#running = this.#next())) await this.#perform(this.#running);
  }

  #next(): Task | undefined {
    const first = this.#waiting.findIndex(({ lane }) => lane === 'interactive');
    return this.#waiting.splice(Math.max(first, 0), 1)[0];
  }

  async #perform(task: Task): Promise<void> {
    // Many short tasks in a row must not keep messages out either.
    await this.#letMessagesIn();
    if (!task.wanted()) return task.reject(new Superseded());
    this.#interrupted = false;
    try {
      await task.work();
      task.resolve();
    } catch (error) {
      if (!(error instanceof Interrupted)) task.reject(error);
      else if (task.wanted()) this.#waiting.unshift(task);
      else task.reject(new Superseded());
    }
  }
}
