import { QueryClient, type Query, type QueryKey } from '@tanstack/react-query';
import { describe, expect, it, test } from 'vitest';

import { hear, isKnown } from './cable';
import { notificationsQuery, unreadNotificationsQuery } from './queries/notifications';
import { presenceQuery, typingQuery } from './queries/presence';
import type { Notification } from './types';

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

  describe('of a notification', () => {
    const unread = { id: 61, read_at: null, snoozed_until: null, last_activity_at: 9 } as Notification;
    const page = { data: { meta: { unread_count: 1, count: 1, current_page: 1 }, payload: [unread] } };

    function bell() {
      const queryClient = new QueryClient();
      const { queryKey } = notificationsQuery('all');
      queryClient.setQueryData(queryKey, { pages: [page], pageParams: [1] });
      queryClient.setQueryData(unreadNotificationsQuery().queryKey, 1);
      return {
        hear: (event: string, notification: object, unread_count: number) =>
          hear(queryClient, 1, event, { account_id: 1, notification, unread_count, count: unread_count }),
        rows: () => queryClient.getQueryData(queryKey)?.pages.flatMap(({ data }) => data.payload),
        unread: () => queryClient.getQueryData(unreadNotificationsQuery().queryKey),
        list: queryOf(queryClient, queryKey),
      };
    }

    it('takes the number it brings along, and has the list asked for again', () => {
      const { hear: ring, unread: waiting, list } = bell();
      const isMeant = ring('notification.created', { ...unread, id: 62 }, 2);
      expect(waiting()).toBe(2);
      expect(isMeant?.(list)).toBe(true);
    });

    it('shows at once what was read, put to sleep or deleted elsewhere', () => {
      const { hear: ring, rows, unread: waiting } = bell();
      ring('notification.updated', { ...unread, read_at: '2025-11-18T09:00:00.000Z' }, 0);
      expect(rows()).toMatchObject([{ id: 61, read_at: '2025-11-18T09:00:00.000Z', snoozed_until: null }]);
      expect(waiting()).toBe(0);
      ring('notification.deleted', { id: 61 }, 0);
      expect(rows()).toEqual([]);
    });
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
