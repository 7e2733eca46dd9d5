import { QueryClient, type Query, type QueryKey } from '@tanstack/react-query';
import { describe, expect, it, test } from 'vitest';

import { hear, isKnown } from './cable';
import { presenceQuery, typingQuery } from './queries/presence';

/** Everything Chatwoot 4.9 broadcasts, or has a handler for in its own dashboard. */
const EVENTS = [
  'message.created',
  'message.updated',
  'first.reply.created',
  'conversation.created',
  'conversation.status_changed',
  'conversation.updated',
  'conversation.read',
  'assignee.changed',
  'team.changed',
  'conversation.contact_changed',
  'conversation.typing_on',
  'conversation.typing_off',
  'conversation.mentioned',
  'contact.created',
  'contact.updated',
  'contact.merged',
  'contact.deleted',
  'notification.created',
  'notification.updated',
  'notification.deleted',
  'account.cache_invalidated',
  'presence.update',
  'copilot.message.created',
  'user:logout',
  'page:reload',
];

test.each(EVENTS)('%s is handled, or ignored for a reason', (event) => {
  expect(isKnown(event)).toBe(true);
});

const queryOf = (queryClient: QueryClient, queryKey: QueryKey): Query =>
  queryClient.getQueryCache().build(queryClient, { queryKey });

describe('hear', () => {
  const presence = { account_id: 1, users: { 7: 'online' }, contacts: {} };

  it('takes only what belongs to this account: one token serves all accounts of a person', () => {
    const queryClient = new QueryClient();
    hear(queryClient, 1, 'presence.update', { ...presence, account_id: 2 });
    expect(queryClient.getQueryData(presenceQuery().queryKey)).toBeUndefined();
    hear(queryClient, 1, 'presence.update', presence);
    expect(queryClient.getQueryData(presenceQuery().queryKey)).toEqual({ users: { 7: 'online' }, contacts: {} });
  });

  it.each([
    ['an event it does not know', 'sla.breached', { account_id: 1 }],
    ['nothing', 'message.created', null],
    ['no object', 'message.created', 'hello'],
  ])('makes nothing of %s', (_what, event, data) => {
    expect(hear(new QueryClient(), 1, event, data)).toBeUndefined();
  });

  it('keeps who is writing until they stop, and tells a note from a reply', () => {
    const queryClient = new QueryClient();
    const user = { type: 'user', id: 7, name: 'Ada Okafor', available_name: 'Ada' };
    const typing = { account_id: 1, conversation: { id: 84 }, user, is_private: true };
    const typists = () => queryClient.getQueryData(typingQuery(84).queryKey);
    hear(queryClient, 1, 'conversation.typing_on', typing);
    hear(queryClient, 1, 'conversation.typing_on', typing);
    expect(typists()).toMatchObject([{ kind: 'user', id: 7, name: 'Ada', is_private: true }]);
    hear(queryClient, 1, 'conversation.typing_off', typing);
    expect(typists()).toEqual([]);
  });

  it('brings lists into question where a conversation it does not know changes', () => {
    const queryClient = new QueryClient();
    const list = queryOf(queryClient, ['conversations', { status: 'open' }, 1]);
    const contact = queryOf(queryClient, ['contact', 5]);
    const isMeant = hear(queryClient, 1, 'conversation.status_changed', { account_id: 1, id: 84, status: 'resolved' });
    expect(isMeant?.(list)).toBe(true);
    expect(isMeant?.(contact)).toBe(false);
  });

  it('leaves lists of other statuses alone when a conversation is created', () => {
    const queryClient = new QueryClient();
    const build = (status: string) => queryOf(queryClient, ['conversations', { status }, 1]);
    const isMeant = hear(queryClient, 1, 'conversation.created', { account_id: 1, id: 84, status: 'open' });
    expect([build('open'), build('all'), build('snoozed')].map((query) => isMeant?.(query))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
