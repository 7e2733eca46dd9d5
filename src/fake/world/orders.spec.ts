import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '../model.ts';
import type { SortBy } from './orders.ts';
import { clock, smallWorld } from './small.ts';

const RANK = { low: 1, medium: 2, high: 3, urgent: 4 } as const;

/** Keys that sort as the list is meant to, smallest first; what has no value is last in every direction. */
const KEYS: Record<SortBy, (row: Conversation) => number[]> = {
  last_activity_at_desc: (row) => [-row.last_activity_at],
  last_activity_at_asc: (row) => [row.last_activity_at],
  created_at_desc: (row) => [-row.created_at],
  created_at_asc: (row) => [row.created_at],
  priority_desc: (row) => [-(row.priority ? RANK[row.priority] : 0), -row.last_activity_at],
  priority_asc: (row) => [row.priority ? RANK[row.priority] : 9, -row.last_activity_at],
  waiting_since_asc: (row) => [row.waiting_since ?? Infinity, row.created_at],
  waiting_since_desc: (row) => [row.waiting_since === null ? Infinity : -row.waiting_since, row.created_at],
};

const ORDERS = Object.keys(KEYS) as SortBy[];
const STATUSES = ['open', 'resolved', 'pending', 'snoozed'] as const;

const step = record({
  what: constantFrom('begin', 'write', 'reply', 'status', 'priority', 'assign', 'label', 'delete'),
  which: nat(30),
  status: constantFrom(...STATUSES),
  priority: constantFrom(null, 'low', 'medium', 'high', 'urgent'),
  pause: integer({ min: 0, max: 5000 }),
});

describe('orders', () => {
  test('are what sorting everything anew would give, whatever has happened since they were read', () => {
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        const time = clock();
        const { world, admin, agent, contactInbox } = smallWorld({ now: time.now });
        for (let n = 0; n < 4; n += 1) world.createConversation(contactInbox, {}, null);
        for (const by of ORDERS) world.orders.read(by, 'open');
        for (const { what, which, status, priority, pause } of steps) {
          time.pass(pause);
          const rows = [...world.conversations.all()];
          const row = rows[which % Math.max(1, rows.length)];
          if (what === 'begin' || !row) world.createConversation(contactInbox, { status, priority }, null);
          else if (what === 'write') world.customerWrites(row, 'Hi');
          else if (what === 'reply') world.sendMessage(row, { content: 'Hello' }, agent);
          else if (what === 'status') world.toggleStatus(row, status, admin);
          else if (what === 'priority') world.setPriority(row, priority, admin);
          else if (what === 'assign') world.assign(row, which % 2 ? agent : null, admin);
          else if (what === 'label') world.setLabels(row, which % 2 ? ['VIP'] : [], admin);
          else world.deleteConversation(row);
        }
        const all = [...world.conversations.all()];
        for (const by of ORDERS) {
          for (const status of [...STATUSES, 'all'] as const) {
            const read = world.orders.read(by, status).map(({ row }) => row);
            const wanted = all.filter((row) => status === 'all' || row.status === status);
            expect(new Set(read)).toEqual(new Set(wanted));
            expect(read).toHaveLength(wanted.length);
            const keys = read.map(KEYS[by]);
            expect(keys).toEqual(keys.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || 0));
          }
        }
        const labelled = world.orders.labelled('created_at_asc', ['vip']).map(({ row }) => row.id);
        expect(labelled).toEqual(all.filter((row) => row.labels.includes('VIP')).map((row) => row.id));
        const counted = [...world.orders.kinds()].reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(all.length);
        for (const kind of world.orders.kinds()) {
          const same = all.filter((row) => row.status === kind.status && row.assignee_id === kind.assignee_id);
          expect(kind.count).toBe(same.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
