import { describe, expect, it, vi } from 'vitest';

import { Trouble } from './trouble.ts';
import type { TroubleRule } from './trouble.ts';

const send = { method: 'POST', url: 'http://fake/api/v1/accounts/1/conversations/7/messages?x=1' };
const list = { method: 'GET', url: 'http://fake/api/v1/accounts/1/conversations' };

function setUp(...rules: TroubleRule[]) {
  const trouble = new Trouble();
  for (const rule of rules) trouble.add(rule);
  const work = vi.fn<() => Promise<Response>>(async () => Response.json({ done: true }));
  return { trouble, work, meet: (request = send) => trouble.around(request, work) };
}

const post = (body: unknown) =>
  new Request('http://fake/fake/trouble', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('what happens to a request', () => {
  it('is nothing when no rule is in force', async () => {
    const { meet, work } = setUp();
    expect((await meet()).status).toBe(200);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is no answer and no work when refused or dropped before storing', async () => {
    for (const way of ['refuse', 'drop-before'] as const) {
      const { meet, work } = setUp({ do: way });
      expect((await meet()).type).toBe('error');
      expect(work).not.toHaveBeenCalled();
    }
  });

  it('is no answer but work done when dropped after storing', async () => {
    const { meet, work } = setUp({ do: 'drop-after' });
    expect((await meet()).type).toBe('error');
    expect(work).toHaveBeenCalledOnce();
  });

  it('is an error, before the work unless told otherwise', async () => {
    const before = setUp({ do: 'status', status: 500 });
    expect((await before.meet()).status).toBe(500);
    expect(before.work).not.toHaveBeenCalled();

    const after = setUp({ do: 'status', status: 502, stored: true });
    expect((await after.meet()).status).toBe(502);
    expect(after.work).toHaveBeenCalledOnce();
  });

  it('says what Chatwoot would say, or what the rule says', async () => {
    const tooMany = await setUp({ do: 'status', status: 429 }).meet();
    expect([tooMany.headers.get('content-type'), await tooMany.text()]).toEqual(['text/plain', 'Retry later\n']);
    const denied = await setUp({ do: 'status', status: 401 }).meet();
    expect(await denied.json()).toEqual({ error: 'Invalid Access Token' });
    const own = await setUp({ do: 'status', status: 422, body: { error: 'Invalid email address' } }).meet();
    expect(await own.json()).toEqual({ error: 'Invalid email address' });
  });

  it('is a wait, and then whatever the next rule says', async () => {
    vi.useFakeTimers();
    const { meet, work } = setUp({ do: 'latency', ms: 300 }, { do: 'status', status: 503 });
    const answer = meet();
    await vi.advanceTimersByTimeAsync(299);
    expect(await Promise.race([answer, 'still waiting'])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(503);
    expect(work).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});

describe('which requests', () => {
  it('are those that fit in method, path and pattern', async () => {
    const { meet } = setUp({ match: { method: 'post', path: '/messages?x' }, do: 'status', status: 500 });
    expect((await meet(send)).status).toBe(500);
    expect((await meet(list)).status).toBe(200);
    const patterned = setUp({ match: { pattern: 'conversations$' }, do: 'status', status: 500 });
    expect((await patterned.meet(send)).status).toBe(200);
    expect((await patterned.meet(list)).status).toBe(500);
  });

  it('are so many, if the rule says how many', async () => {
    const { meet, trouble } = setUp({ do: 'status', status: 500, times: 2 });
    expect([(await meet()).status, (await meet()).status, (await meet()).status]).toEqual([500, 500, 200]);
    expect(trouble.list()).toEqual([]);
  });

  it('are about as many as the probability says, the same ones every time', async () => {
    const run = async () => {
      const { meet } = setUp({ match: { probability: 0.3 }, do: 'status', status: 500 });
      const hit: number[] = [];
      for (let i = 0; i < 200; i += 1) if ((await meet()).status === 500) hit.push(i);
      return hit;
    };
    const first = await run();
    expect(first.length).toBeGreaterThan(30);
    expect(first.length).toBeLessThan(90);
    expect(await run()).toEqual(first);
  });
});

describe('over HTTP', () => {
  it('adds, lists and clears', async () => {
    const { trouble, meet } = setUp();
    expect(await trouble.answer(new Request('http://fake/api'))).toBeNull();
    const added = await trouble.answer(post({ match: { path: '/messages' }, do: 'drop-after' }));
    expect(await added?.json()).toEqual({ id: 1, hits: 0, match: { path: '/messages' }, do: 'drop-after' });
    expect((await meet()).type).toBe('error');
    const listed = await trouble.answer(new Request('http://fake/fake/trouble'));
    expect(await listed?.json()).toMatchObject([{ id: 1, hits: 1 }]);
    await trouble.answer(new Request('http://fake/fake/trouble', { method: 'DELETE' }));
    expect((await meet()).status).toBe(200);
  });

  it('refuses what makes no sense, in words', async () => {
    const { trouble } = setUp();
    for (const odd of [
      '',
      {},
      { do: 'explode' },
      { do: 'status', status: 200 },
      { do: 'refuse', match: { pattern: '(' } },
    ]) {
      const answer = await trouble.answer(post(odd));
      expect(answer?.status).toBe(422);
      expect(await answer?.json()).toEqual({ error: expect.stringMatching(/^"/) });
    }
    expect(trouble.list()).toEqual([]);
  });

  it('cuts the sockets of every host that has some', async () => {
    const { trouble } = setUp();
    const cut = vi.fn<() => void>();
    const stop = trouble.onCut(cut);
    await trouble.answer(post({ do: 'cut' }));
    stop();
    trouble.cut();
    expect(cut).toHaveBeenCalledOnce();
  });
});
