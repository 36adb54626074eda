import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { Schedule, Superseded, type Lane } from '../../server/lsp/schedule.js';

describe('the schedule', () => {
  const always = () => true;
  let schedule: Schedule;
  let log: string[];

  beforeEach(() => {
    schedule = new Schedule();
    log = [];
  });

  /** Work of a number of slices, each longer than one slice may be. */
  const work = (name: string, slices: number) => async () => {
    log.push(`${name} starts`);
    for (let slice = 0; slice < slices; slice++) {
      const end = performance.now() + 20;
      while (performance.now() < end);
      await schedule.pause();
    }
    log.push(`${name} ends`);
  };
  const run = (name: string, lane: Lane, slices: number, wanted = always) =>
    schedule.run(lane, wanted, work(name, slices));

  it('does one thing at a time, in the order in which it was asked', async () => {
    await Promise.all([run('a', 'interactive', 2), run('b', 'interactive', 1)]);
    assert.deepEqual(log, ['a starts', 'a ends', 'b starts', 'b ends']);
  });

  it('puts background work off for what is on the screen, and does it again from its start', async () => {
    const background = run('background', 'background', 3);
    setTimeout(() => void run('screen', 'interactive', 1), 10);
    await background;
    assert.deepEqual(log, [
      'background starts',
      'screen starts',
      'screen ends',
      'background starts',
      'background ends',
    ]);
  });

  it('leaves background work until the typing pauses', async () => {
    const typing = [0, 100, 200, 300].map(async (milliseconds) => {
      if (milliseconds > 0) await delay(milliseconds);
      await run('key', 'interactive', 0);
    });
    await run('background', 'background', 0);
    await Promise.all(typing);
    const keys = typing.flatMap(() => ['key starts', 'key ends']);
    assert.deepEqual(log, [...keys, 'background starts', 'background ends']);
  });

  it('does background work although the typing never pauses', async () => {
    await run('key', 'interactive', 0);
    const typing = setInterval(() => void run('key', 'interactive', 0), 50);
    await run('background', 'background', 0);
    clearInterval(typing);
    assert.ok(log.indexOf('background starts') > 20, log.join());
  });

  it('starts again when something changed under it', async () => {
    setTimeout(() => schedule.interrupt(), 10);
    await run('a', 'interactive', 3);
    assert.deepEqual(log, ['a starts', 'a starts', 'a ends']);
  });

  it('drops what nobody wants any more, running or waiting', async () => {
    let wanted = true;
    setTimeout(() => (wanted = false), 10);
    const outcomes = await Promise.allSettled([
      run('a', 'interactive', 3, () => wanted),
      run('b', 'interactive', 1, () => wanted),
      run('c', 'interactive', 1),
    ]);
    assert.deepEqual(log, ['a starts', 'c starts', 'c ends']);
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof Superseded),
      [true, true, false],
    );
  });

  it('lets messages in between many short pieces of work', async () => {
    let messages = 0;
    const timer = setInterval(() => messages++, 1);
    const short = () => {
      const end = performance.now() + 2;
      while (performance.now() < end);
      return Promise.resolve();
    };
    await Promise.all(Array.from({ length: 50 }, () => schedule.run('background', always, short)));
    clearInterval(timer);
    assert.ok(messages >= 3, `${messages} messages`);
  });

  it('goes on after work that failed', async () => {
    const failing = schedule.run('interactive', always, () => Promise.reject(new Error('broken')));
    await assert.rejects(failing, /broken/);
    await run('a', 'interactive', 1);
    assert.deepEqual(log, ['a starts', 'a ends']);
  });
});
