import { describe, expect, it } from 'vitest';

import { Undone } from '../outbox/faults';
import { Lane } from './lane';

/** Sends that answer when they are told to. */
function sends(count: number) {
  const begun: number[] = [];
  const answers = Array.from({ length: count }, () => Promise.withResolvers<number>());
  const send = (at: number) => async () => {
    begun.push(at);
    return answers[at]?.promise;
  };
  return { begun, answers, send };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a lane', () => {
  it('lets three out at once, the others as these come home, in the order they came', async () => {
    const { begun, answers, send } = sends(5);
    const lane = new Lane();
    const all = Promise.all([0, 1, 2, 3, 4].map((at) => lane.run(send(at))));
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    answers[1]?.resolve(1);
    await settle();
    expect(begun).toEqual([0, 1, 2, 3]);
    answers.forEach(({ resolve }, at) => resolve(at));
    expect(await all).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes on after one that failed', async () => {
    const lane = new Lane();
    const outcomes = await Promise.allSettled(
      [0, 1, 2, 3].map((at) => lane.run(() => Promise.reject(new Error(`${at}`)))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
    expect(await lane.run(async () => 'through')).toBe('through');
  });

  it('keeps back what has not left when it is closed', async () => {
    const { begun, answers, send } = sends(4);
    const lane = new Lane();
    const all = Promise.allSettled([0, 1, 2, 3].map((at) => lane.run(send(at))));
    await settle();
    lane.close();
    answers.forEach(({ resolve }, at) => resolve(at));
    const outcomes = await all;
    expect(begun).toEqual([0, 1, 2]);
    expect(outcomes[3]).toMatchObject({ status: 'rejected', reason: expect.any(Undone) });
  });
});
