import { expect, test } from 'vitest';
import { asker } from '../world/ask.ts';
import { clock, smallWorld } from '../world/small.ts';

const HOUR = 3_600_000;
const V2 = '/api/v2/accounts/1';

/** At nine somebody writes and is answered after an hour; at noon somebody writes in vain; the first is resolved at two. */
async function stage() {
  const time = clock(Date.UTC(2026, 0, 15, 9));
  const small = smallWorld({ now: time.now });
  const { world, agent, contactInbox, otherContactInbox } = small;
  const start = time.now();
  const first = world.createConversation(contactInbox, { message: { content: 'Hi', message_type: 0 } }, null);
  time.pass(HOUR);
  world.assign(first, agent, null);
  world.sendMessage(first, { content: 'Hello' }, agent);
  time.pass(2 * HOUR);
  world.createConversation(otherContactInbox, { message: { content: 'Anybody?', message_type: 0 } }, null);
  time.pass(2 * HOUR);
  world.toggleStatus(first, 'resolved', null);
  const ask = asker(world);
  const get = async (path: string) => (await ask('GET', V2 + path, { as: small.admin })).body;
  const range = (from: number, to: number) =>
    `since=${(start + from * HOUR) / 1000}&until=${(start + to * HOUR) / 1000}`;
  return { ...small, ask, get, range, start };
}

test('a summary counts and averages, and knows the time before; nothing is null, not zero', async () => {
  const { get, range } = await stage();
  expect(await get(`/reports/summary?type=account&${range(0, 8)}`)).toEqual({
    conversations_count: 2,
    incoming_messages_count: 2,
    outgoing_messages_count: 1,
    avg_first_response_time: 3600,
    avg_resolution_time: 5 * 3600,
    resolutions_count: 1,
    reply_time: null,
    previous: {
      conversations_count: 0,
      incoming_messages_count: 0,
      outgoing_messages_count: 0,
      avg_first_response_time: null,
      avg_resolution_time: null,
      resolutions_count: 0,
      reply_time: null,
    },
  });
});

test('the end of a range is outside of it, its beginning inside', async () => {
  const { get, range } = await stage();
  const count = async (query: string) =>
    (await get(`/reports/summary?type=account&${query}`)) as { conversations_count: number };
  expect(await count(range(0, 3))).toMatchObject({ conversations_count: 1 });
  expect(await count(range(3, 4))).toMatchObject({ conversations_count: 1 });
});

test('a report is of one inbox, or of one agent: what they sent', async () => {
  const { get, range, inbox, other, agent, limited } = await stage();
  const counts = async (type: string, id: number) =>
    (await get(`/reports/summary?type=${type}&id=${id}&${range(0, 8)}`)) as Record<string, number>;
  expect(await counts('inbox', inbox.id)).toMatchObject({ conversations_count: 1, resolutions_count: 1 });
  expect(await counts('inbox', other.id)).toMatchObject({ conversations_count: 1, resolutions_count: 0 });
  expect(await counts('agent', agent.id)).toMatchObject({ outgoing_messages_count: 1, incoming_messages_count: 0 });
  expect(await counts('agent', limited.id)).toMatchObject({ outgoing_messages_count: 0 });
});

test('a series has every hour; an hour without answers averages zero of none', async () => {
  const { get, range, start } = await stage();
  const at = (hour: number) => (start + hour * HOUR) / 1000;
  expect(await get(`/reports?metric=incoming_messages_count&type=account&group_by=hour&${range(0, 4)}`)).toEqual(
    [1, 0, 0, 1].map((value, hour) => ({ value, timestamp: at(hour) })),
  );
  expect(await get(`/reports?metric=avg_first_response_time&type=account&group_by=hour&${range(0, 2)}`)).toEqual([
    { value: 0, timestamp: at(0), count: 0 },
    { value: 3600, timestamp: at(1), count: 1 },
  ]);
  expect(await get(`/reports?metric=mood&type=account&${range(0, 2)}`)).toEqual({});
});

test('without a range nothing is in it; a range that is none is an accident', async () => {
  const { get, ask, admin } = await stage();
  expect(await get('/reports/summary?type=account')).toMatchObject({ conversations_count: 0, reply_time: null });
  for (const path of ['/reports/summary?type=account&since=monday&until=1', '/reports/summary?since=1&until=2']) {
    expect(await ask('GET', V2 + path, { as: admin })).toMatchObject({ status: 500 });
  }
});

test('live: open ones now, by agent, those without one under null', async () => {
  const { get, world, agent, contactInbox } = await stage();
  const pending = world.createConversation(contactInbox, { status: 'pending' }, null);
  world.assign(world.createConversation(contactInbox, {}, null), agent, null);
  expect(await get('/live_reports/conversation_metrics')).toEqual({
    open: 2,
    unattended: 2,
    unassigned: 1,
    pending: 1,
  });
  expect(await get('/live_reports/grouped_conversation_metrics?group_by=assignee_id')).toEqual([
    { open: 1, unattended: 1, unassigned: 1, assignee_id: null },
    { open: 1, unattended: 1, unassigned: 0, assignee_id: agent.id },
  ]);
  expect(pending.status).toBe('pending');
});

test('a label without figures has zeros where an agent has null', async () => {
  const { get, range, world, account } = await stage();
  world.addLabel(account, { title: 'vip' });
  expect(await get(`/summary_reports/label?${range(0, 8)}`)).toMatchObject([{ name: 'vip', avg_resolution_time: 0 }]);
  const [row] = (await get(`/summary_reports/agent?${range(0, 8)}`)) as object[];
  expect(row).toMatchObject({ avg_resolution_time: null });
  expect(row).not.toHaveProperty('name');
});

test('a file for spreadsheets says the same in words', async () => {
  const { get, range } = await stage();
  const text = (await get(`/reports/agents?${range(0, 8)}`)) as string;
  expect(text.split('\n')[0]).toBe('Reporting period 2026-01-15 to 2026-01-15');
  expect(text).toContain('Ben,1,1 hour,5 hours,N/A,1');
});
