/** Keeps what is shown up to date: analyses after each change what it made stale, as soon as typing pauses. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Diagnostics } from './diagnostics.js';
import { ignoringSuperseded } from './schedule.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';

/** After the last key press: what changed at once, what depends on it when it has become quiet. Milliseconds. */
const pauses = { soon: 20, longest: 400, later: 1000 } as const;

/** Who is answered within this does not wait for a pause in the typing first. Milliseconds. */
const instant = 60;

export class Updates {
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  readonly #settings: Settings;
  #changes = 0;
  #answered = 0;
  /** What the last answer to a change took. */
  #cost = 0;

  constructor(session: Session, diagnostics: Diagnostics, settings: Settings) {
    this.#session = session;
    this.#diagnostics = diagnostics;
    this.#settings = settings;
  }

  /** To be called after every change of a file. */
  async changed(): Promise<void> {
    const change = ++this.#changes;
    const latest = () => this.#changes === change;
    const soon = this.#pause(change);
    await Promise.all([delay(soon), this.#settings.ready]);
    if (!latest()) return;
    const start = performance.now();
    await this.#update(this.#session.stale().soon, latest);
    if (latest()) {
      this.#cost = performance.now() - start;
      this.#answered = change;
    }
    if (this.#session.stale().later.length === 0 && this.#session.unsurveyed.length === 0) return;
    await delay(pauses.later - soon);
    if (latest()) await this.#update(this.#session.stale().later, latest);
    if (latest()) await this.#survey(latest);
  }

  /** What is missing from a project is known once all of it was looked at. */
  async #survey(latest: () => boolean): Promise<void> {
    await ignoringSuperseded(async () => {
      for (const path of this.#session.unsurveyed) {
        await this.#session.survey(path, latest);
        this.#diagnostics.deliver();
      }
    });
  }

  /** A file that takes long waits until the fingers rest; a short one is done between two strokes. */
  #pause(change: number): number {
    const keepsPace = this.#answered === change - 1 && this.#cost < instant;
    return keepsPace ? 0 : Math.min(pauses.longest, Math.max(pauses.soon, this.#cost));
  }

  async #update(paths: readonly string[], latest: () => boolean): Promise<void> {
    await ignoringSuperseded(async () => {
      for (const path of paths) {
        await this.#session.findings(path, this.#session.isOpen(path) ? 'interactive' : 'background', latest);
        this.#diagnostics.deliver();
      }
      this.#diagnostics.deliver();
    });
  }
}
