import { describe, expect, it } from 'vitest';

import type { Conversation } from './model.ts';
import { SMALLEST, seedWorld } from './seed.ts';
import { lastSpokenMessage, unreadCount } from './world/reading.ts';

const MORNING = Date.UTC(2026, 10, 24, 9, 40);
const seeded = (size: number, seed = 1, now = MORNING) => seedWorld({ size, seed, now: () => now });

const day = seeded(320);
const conversations = [...day.conversations.all()];
const contacts = [...day.contacts.all()];
const messagesOf = ({ id }: Conversation) => day.messages.of('conversation_id', id);
const cost = (size: number) => {
  const begun = process.cpuUsage();
  const world = seeded(size);
  return { world, time: process.cpuUsage(begun).user / size, rows: world.messages.size / size };
};
const small = cost(500);
const big = cost(10_000);
const all = [...big.world.conversations.all()];
const count = (fits: (one: Conversation) => boolean) => conversations.filter(fits).length;
const distinct = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null));

describe('the same number and clock', () => {
  it('make the same world, to the last token', () => {
    const rows = (seed: number) => {
      const world = seeded(120, seed);
      const tables = [world.users, world.contacts, world.contactInboxes, world.conversations, world.messages];
      return JSON.stringify(tables.map((table) => [...table.all()]));
    };
    const first = rows(5);
    expect(rows(5) === first).toBe(true);
    expect(rows(6) === first).toBe(false);
  });

  it('make a world of the size asked for, from the smallest up', () => {
    expect(seeded(1).conversations.size).toBe(SMALLEST);
    for (const size of [SMALLEST, 100, 321]) expect(seeded(size).conversations.size).toBe(size);
  });

  it('make it at any hour of any day', () => {
    for (let hour = 0; hour < 24 * 7; hour += 15) {
      expect(seeded(SMALLEST, 1, MORNING + hour * 3_600_000 + 1000).conversations.size).toBe(SMALLEST);
    }
  });
});

describe('a big world', () => {
  it('costs no more a conversation than a small one, in rows, and about as much in time', () => {
    expect(big.rows / small.rows).toBeLessThan(1);
    expect(big.time / small.time).toBeLessThan(3);
  });

  it('is mostly finished, and has one thread that never ends', () => {
    expect(all.filter(({ status }) => status === 'open').length / all.length).toBeLessThan(0.06);
    const longest = Math.max(...all.map(({ id }) => big.world.messages.of('conversation_id', id).length));
    expect(longest).toBeGreaterThanOrEqual(5000);
  });
});

describe('the desk at mid-morning', () => {
  it('holds some of every status, much of it unfinished', () => {
    expect(count(({ status }) => status === 'open')).toBeGreaterThan(100);
    for (const status of ['pending', 'snoozed'] as const)
      expect(count((one) => one.status === status)).toBeGreaterThan(12);
    expect(count(({ status }) => status === 'resolved')).toBeGreaterThan(100);
  });

  it('has customers who wait, some for minutes and some for days, some seen and some not', () => {
    const waiting = conversations.filter(({ status, waiting_since }) => status === 'open' && waiting_since !== null);
    const minutes = waiting.map(({ waiting_since }) => (MORNING - (waiting_since ?? 0)) / 60_000);
    expect(Math.min(...minutes)).toBeLessThan(15);
    expect(Math.max(...minutes)).toBeGreaterThan(24 * 60);
    const unread = waiting.filter((one) => unreadCount(day, one) > 0).length;
    expect(unread).toBeGreaterThan(20);
    expect(waiting.length - unread).toBeGreaterThan(10);
  });

  it('is shared out: some nobody has, many have some, the three who sign in among them', () => {
    const open = conversations.filter(({ status }) => status === 'open');
    const owners = open.map(({ assignee_id }) => assignee_id);
    expect(owners.filter((owner) => owner === null).length).toBeGreaterThan(20);
    expect(new Set(owners).size).toBeGreaterThan(9);
    for (const name of ['Ada Okafor', 'Ben Sørensen', 'Dee Novak']) {
      const { id } = day.users.find((user) => user.name === name) ?? {};
      expect(owners).toContain(id);
    }
  });

  it('has priorities, teams and known labels', () => {
    const known = new Set([...day.labels.all()].map(({ title }) => title));
    for (const { labels } of conversations) for (const label of labels) expect(known).toContain(label);
    expect(distinct(conversations.map(({ priority }) => priority)).size).toBe(4);
    expect(new Set(conversations.map(({ team_id }) => team_id)).size).toBe(day.teams.size + 1);
    for (const title of known) expect(title).toMatch(/^[a-z0-9][a-z0-9_-]+$/);
  });

  it('is in a house with people, prepared answers, macros, views, notes and a bell', () => {
    expect(day.users.size).toBeGreaterThanOrEqual(12);
    expect(distinct([...day.accountUsers.all()].map(({ availability }) => availability)).size).toBe(3);
    const { cannedResponses, macros, customFilters, notes, notifications, attributeDefinitions, mentions } = day;
    for (const table of [cannedResponses, macros, customFilters, notes, notifications, mentions]) {
      expect(table.size).toBeGreaterThan(2);
    }
    expect([...cannedResponses.all()].some(({ content }) => content.includes('{{contact.first_name}}'))).toBe(true);
    const keys = [...attributeDefinitions.all()].map(({ attribute_key }) => attribute_key);
    expect(keys).toEqual(expect.arrayContaining(['plan', 'order_id']));
  });
});

describe('what every row promises', () => {
  it('messages follow one another, and none is from the future', () => {
    for (const conversation of conversations) {
      let before = conversation.created_at;
      for (const { created_at } of messagesOf(conversation)) {
        expect(created_at).toBeGreaterThanOrEqual(before);
        before = created_at;
      }
      expect(before).toBeLessThanOrEqual(MORNING);
      expect(conversation.last_activity_at).toBe(before);
    }
  });

  it('nobody waits in what is resolved, and only what is snoozed wakes up', () => {
    expect(count(({ status, waiting_since }) => status === 'resolved' && waiting_since !== null)).toBe(0);
    expect(count(({ status, snoozed_until }) => status !== 'snoozed' && snoozed_until !== null)).toBe(0);
    expect(count(({ snoozed_until }) => snoozed_until !== null && snoozed_until < MORNING)).toBe(0);
  });

  it('addresses, numbers and identifiers belong to one customer', () => {
    for (const key of ['email', 'phone_number', 'identifier'] as const) {
      const values = [...big.world.contacts.all()].map((contact) => contact[key]).filter((value) => value !== null);
      expect(new Set(values).size).toBe(values.length);
    }
    for (const { phone_number } of contacts) expect(phone_number ?? '+100').toMatch(/^\+[1-9]\d{1,14}$/);
  });

  it('whoever writes a letter has an address to answer to', () => {
    for (const { inbox_id, contact_id } of big.world.conversations.all()) {
      if (big.world.inboxes.get(inbox_id)?.channel_type !== 'Channel::Email') continue;
      expect(big.world.contacts.get(contact_id)?.email, `contact ${contact_id}`).toBeTruthy();
    }
  });

  it('somebody has the last word, and is somebody', () => {
    for (const conversation of conversations) expect(lastSpokenMessage(day, conversation)?.sender_type).toBeTruthy();
  });

  it('everybody and every inbox has finished something this week', () => {
    for (const name of ['first_response', 'reply_time', 'conversation_resolved'] as const) {
      const events = [...day.reportingEvents.all()].filter((event) => event.name === name);
      expect(new Set(events.map(({ user_id }) => user_id)).size).toBeGreaterThanOrEqual(day.users.size);
      expect(new Set(events.map(({ inbox_id }) => inbox_id)).size).toBe(day.inboxes.size);
      for (const { created_at } of events) expect(MORNING - created_at).toBeLessThan(7 * 86_400_000);
    }
  });
});
