/** Tells the client what is running and how long the last run took, without a message per key press that nobody reads. */
import type { Connection } from 'vscode-languageserver';
import type { ServerStatus, StatusNotification } from '../protocol/messages.js';

const method: StatusNotification['method'] = 'plumbline/status';

/** Work that is done sooner is only told of when it is done; and all of it at most so often. */
const noticeable = 300;

export class Status {
  readonly #connection: Connection;
  readonly #wanted: boolean;
  #running: { readonly file: string; readonly since: number } | undefined;
  #last: ServerStatus['last'];
  #timer: NodeJS.Timeout | undefined;
  #sent = '';

  constructor(connection: Connection, wanted: boolean) {
    this.#connection = connection;
    this.#wanted = wanted;
  }

  started(file: string): void {
    this.#running = { file, since: performance.now() };
    this.#plan();
  }

  /** `wasDone`: it came to an end, rather than being dropped. */
  ended(wasDone: boolean): void {
    if (!this.#running) return;
    const { file, since } = this.#running;
    this.#running = undefined;
    if (wasDone) this.#last = { file, milliseconds: Math.max(1, Math.round(performance.now() - since)) };
    this.#plan();
  }

  #plan(): void {
    if (!this.#wanted) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send();
    }, noticeable);
  }

  #send(): void {
    const status: ServerStatus = { running: this.#running?.file, last: this.#last };
    const text = JSON.stringify(status);
    if (text === this.#sent) return;
    this.#sent = text;
    // A connection that is about to close has no use for it.
    this.#connection.sendNotification(method, status).catch(() => undefined);
    if (this.#running) this.#plan();
  }
}
