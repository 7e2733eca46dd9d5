// One tab of a browser, without the drawing: the queries of what is on screen, kept true by the app's own realtime.
import { vi } from 'vitest';
import { QueryObserver, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createQueryClient } from '../api/client.ts';
import { setAccount } from '../api/http.ts';
import { setLine } from '../api/line.ts';
import {
  conversationQuery,
  conversationsQuery,
  countsQuery,
  type ConversationFilters,
} from '../api/queries/conversations.ts';
import { MESSAGES_PER_PAGE, messagesQuery, olderMessagesQuery } from '../api/queries/threads.ts';
import { connect } from '../api/realtime.ts';
import { prependMessages, type Thread } from '../api/thread.ts';
import type { OpenWire } from '../api/wire.ts';

type Watching = { unsubscribe: () => void; queryKey: QueryKey };

export class Tab {
  readonly queryClient: QueryClient;
  filters: ConversationFilters | undefined;
  conversationId: number | undefined;
  readonly #disconnect: () => void;
  #list: Watching[] = [];
  #thread: Watching[] = [];

  constructor(accountId: number, openWire: OpenWire) {
    setAccount(accountId);
    setLine({ state: 'connecting', whole_since: null, cause: null, poll_seconds: 15 });
    this.queryClient = createQueryClient();
    this.#disconnect = connect(this.queryClient, {
      accountId,
      openWire,
      openTabs: (_name, { led }) => {
        setTimeout(led, 0);
        return { tell: () => {}, close: () => {} };
      },
    });
  }

  showList(filters: ConversationFilters) {
    const { assignee_type: _whose, sort_by: _order, ...scope } = filters;
    this.filters = filters;
    this.#list = this.#watch(this.#list, [conversationsQuery(filters, 1), countsQuery(scope)]);
  }

  showThread(id: number) {
    this.conversationId = id;
    this.#thread = this.#watch(this.#thread, [
      conversationQuery(this.queryClient, id),
      messagesQuery(this.queryClient, id),
    ]);
  }

  /** Reads one page further back. */
  async scrollUp() {
    const id = this.conversationId ?? 0;
    const { messages = [], hasOlder } = this.queryClient.getQueryData<Thread>(['messages', id]) ?? {};
    const oldest = messages[0]?.id;
    if (!hasOlder || oldest === undefined) return;
    const read = this.queryClient.fetchQuery({ ...olderMessagesQuery(id, oldest), retry: false }).catch(() => []);
    await vi.advanceTimersByTimeAsync(200);
    const older = await read;
    if (older.length > 0) prependMessages(this.queryClient, id, older, MESSAGES_PER_PAGE);
  }

  close() {
    this.#disconnect();
    for (const { unsubscribe } of [...this.#list, ...this.#thread]) unsubscribe();
    this.queryClient.clear();
  }

  #watch(before: Watching[], options: { queryKey: QueryKey }[]): Watching[] {
    const next = options.map((option) => ({
      queryKey: option.queryKey,
      unsubscribe: new QueryObserver(this.queryClient, option).subscribe(() => {}),
    }));
    for (const { unsubscribe } of before) unsubscribe();
    return next;
  }
}
