/** Keeps what is shown up to date: analyses after each change what it made stale, as soon as typing pauses. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Diagnostics } from './diagnostics.js';
import { Superseded, type Lane } from './schedule.js';
import type { Session } from './session.js';

/** After the last key press: files on the screen at once, the rest of an audited workspace when it has become quiet. */
const pauses = { open: 150, audited: 1000 } as const;

export class Updates {
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  #changes = 0;

  constructor(session: Session, diagnostics: Diagnostics) {
    this.#session = session;
    this.#diagnostics = diagnostics;
  }

  /** To be called after every change of a file. */
  async changed(): Promise<void> {
    const change = ++this.#changes;
    const latest = () => this.#changes === change;
    await delay(pauses.open);
    if (!latest()) return;
    await this.#update(this.#session.stale().open, 'interactive', latest);
    if (this.#session.stale().audited.length === 0) return;
    await delay(pauses.audited - pauses.open);
    if (latest()) await this.#update(this.#session.stale().audited, 'background', latest);
  }

  async #update(paths: readonly string[], lane: Lane, latest: () => boolean): Promise<void> {
    try {
      for (const path of paths) {
        await this.#session.findings(path, lane, latest);
        this.#diagnostics.deliver();
      }
      this.#diagnostics.deliver();
    } catch (error) {
      // The change that superseded this one brings everything up to date.
      if (!(error instanceof Superseded)) throw error;
    }
  }
}
