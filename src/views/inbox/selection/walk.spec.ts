import { describe, expect, it } from 'vitest';

import { endWalk, pauseWalk, resumeWalk, walkList } from './walk';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const PER_PAGE = 3;
const pages = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15], [16]];

function begin({ failsAt = 0, endsAt = 0 } = {}) {
  const found: number[] = [];
  const waits: number[] = [];
  let failures = failsAt > 0 ? 1 : 0;
  const ended = walkList({
    perPage: PER_PAGE,
    wait: async (ms) => void waits.push(ms),
    read: async (page) => {
      if (page === failsAt && failures-- > 0) throw new Error('no answer');
      return pages[page - 1] ?? [];
    },
    found: (ids) => {
      found.push(...ids);
      if (found.length === endsAt) endWalk();
    },
  });
  return { found, waits, ended };
}

describe('walking a list', () => {
  it('reads to its end, the pages after the first four one in a second', async () => {
    const { found, waits, ended } = begin();
    await ended;
    expect(found).toEqual(pages.flat());
    expect(waits).toEqual([1000, 1000]);
  });

  it('ends as soon as nobody wants to go on, and leaves the way free for another', async () => {
    const { found, ended } = begin({ endsAt: 6 });
    await ended;
    expect(found).toEqual([1, 2, 3, 4, 5, 6]);
    const next = begin();
    await next.ended;
    expect(next.found).toEqual(pages.flat());
  });

  it('ends while it is paused, too', async () => {
    const { found, ended } = begin();
    pauseWalk();
    endWalk();
    await ended;
    expect(found).toEqual([]);
  });

  it('reads nothing while it is paused, and goes on where it was', async () => {
    const { found, ended } = begin();
    pauseWalk();
    await settle();
    const before = [...found];
    await settle();
    expect(found).toEqual(before);
    expect(found.length).toBeLessThan(16);
    resumeWalk();
    await ended;
    expect(found).toEqual(pages.flat());
  });

  it('pauses at a page that does not come, and asks for that page again', async () => {
    const { found, ended } = begin({ failsAt: 3 });
    await settle();
    expect(found).toEqual([1, 2, 3, 4, 5, 6]);
    resumeWalk();
    await ended;
    expect(found).toEqual(pages.flat());
  });
});
