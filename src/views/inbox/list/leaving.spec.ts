import { describe, expect, it } from 'vitest';

import type { ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';

import { leavingOf, leavingWords } from './leaving';

const ME = { id: 2, name: 'Ben Sørensen' };
const NOW = 1_800_000_000;
const OPEN: ConversationFilters = { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' };
const person = (id: number, name: string) => ({ id, name, available_name: name });

const conversation = (more: object, meta: object = {}) =>
  ({
    id: 84,
    status: 'open',
    labels: [],
    updated_at: NOW,
    snoozed_until: null,
    ...more,
    meta,
  }) as unknown as Conversation;
const line = (content: string, more: object = {}) => ({
  id: 7,
  message_type: 2 as const,
  created_at: NOW,
  content,
  ...more,
});

function told(row: Conversation, filters: Partial<ConversationFilters>, ...lines: ReturnType<typeof line>[]) {
  const leaving = leavingOf(row, { ...OPEN, ...filters }, ME);
  return leaving && leavingWords(leaving, row, lines, ME);
}

describe('a row stays as it is', () => {
  it.each([
    ['whose status is the one of the list', conversation({}), {}],
    ['in a list of all statuses', conversation({ status: 'resolved' }), { status: 'all' as const }],
    [
      'that a bot has, among those nobody has',
      conversation({}, { assignee_type: 'AgentBot', assignee: { id: 2, name: 'Robot' } }),
      { assignee_type: 'unassigned' as const },
    ],
    [
      'that is mine, among mine',
      conversation({}, { assignee_type: 'User', assignee: person(2, 'Ben Sørensen') }),
      { assignee_type: 'me' as const },
    ],
    ['with one of the labels', conversation({ labels: ['vip', 'late'] }), { labels: ['vip'] }],
  ])('%s', (_what, row, filters) => {
    expect(told(row, filters)).toBeUndefined();
  });
});

describe('a row that leaves says what happened and who did it', () => {
  const ada = { assignee_type: 'User', assignee: person(1, 'Ada Okafor') };
  it.each([
    [{ status: 'resolved' }, {}, {}, 'Conversation was marked resolved by Ada Okafor', 'Resolved by Ada Okafor'],
    [{ status: 'resolved' }, {}, {}, 'Ada Okafor has muted the conversation', 'Resolved by Ada Okafor'],
    [{ status: 'pending' }, {}, {}, 'Conversation was marked as pending by Ada Okafor', 'Set to pending by Ada Okafor'],
    [{ status: 'snoozed' }, {}, {}, 'Conversation was snoozed by Ada Okafor', 'Snoozed (until reply) by Ada Okafor'],
    [
      {},
      ada,
      { assignee_type: 'unassigned' },
      'Assigned to Ada Okafor by Dee Novak',
      'Assigned to Ada Okafor by Dee Novak',
    ],
    [{}, ada, { assignee_type: 'unassigned' }, 'Ada Okafor self-assigned this conversation', 'Taken by Ada Okafor'],
    [
      {},
      ada,
      { assignee_type: 'me' },
      'Assigned to Ada Okafor via Billing by Dee Novak',
      'Assigned to Ada Okafor by Dee Novak',
    ],
    [{}, {}, { assignee_type: 'me' }, 'Conversation unassigned by Ada Okafor', 'Unassigned by Ada Okafor'],
    [
      {},
      { team: { id: 5, name: 'Billing' } },
      { team_id: 4 },
      'Assigned to Billing by Ada Okafor',
      'Moved to team Billing by Ada Okafor',
    ],
    [{}, {}, { team_id: 4 }, 'Unassigned from Shipping by Ada Okafor', 'Taken from the team by Ada Okafor'],
    [{}, {}, { labels: ['vip'] }, 'Ada Okafor removed vip', 'Label vip removed by Ada Okafor'],
  ] as const)('%j %j', (more, meta, filters, activity, words) => {
    expect(told(conversation(more, meta), filters as Partial<ConversationFilters>, line(activity))).toBe(words);
  });

  const resolved = conversation({ status: 'resolved' });
  const RESOLVED = 'Conversation was marked resolved by Ada Okafor';

  it('tells what I did myself as mine, wherever I did it', () => {
    expect(told(resolved, {}, line('Conversation was marked resolved by Ben Sørensen'))).toBe('Resolved by you');
  });

  it('names nobody where nothing tells who', () => {
    expect(told(resolved, {})).toBe('Resolved');
    expect(told(resolved, {}, line(RESOLVED, { message_type: 0 }))).toBe('Resolved');
    expect(told(resolved, {}, line('Ada Okafor added vip'))).toBe('Resolved');
  });

  it('does not take who did it long ago for who did it now', () => {
    expect(told(resolved, {}, line(RESOLVED, { created_at: NOW - 3600 }))).toBe('Resolved');
  });

  it('finds the line among later ones', () => {
    expect(told(resolved, {}, line(RESOLVED), line('Ada Okafor added vip', { id: 8 }))).toBe('Resolved by Ada Okafor');
  });

  it('lets Chatwoot say it where its words are of another language, or of nobody', () => {
    expect(told(resolved, {}, line('Samtalen ble løst av Ada'))).toBe('Resolved: Samtalen ble løst av Ada');
    const alone = 'Conversation was marked resolved by system due to 5 days of inactivity';
    expect(told(resolved, {}, line(alone))).toBe(`Resolved: ${alone}`);
  });
});
