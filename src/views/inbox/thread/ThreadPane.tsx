import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

import { useMarkRead } from '~/api/mutations';
import { conversationQuery, inboxesQuery, messagesQuery } from '~/api/queries';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, readId } from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { PaneError } from '~/ui/PaneError';
import { Skeleton } from '~/ui/Skeleton';
import { explainError } from '~/views/shared/errors';

import { useAddress } from '../useAddress';
import { MessageList } from './MessageList';
import { ThreadHeader } from './ThreadHeader';

type Props = { conversationId: number; onShowContact: () => void };

/** One conversation from its first to its newest message, under a header that says what state it is in. */
export function ThreadPane({ conversationId, onShowContact }: Props) {
  const queryClient = useQueryClient();
  const { accountId, folder, list } = useAddress();
  const [search] = useSearchParams();
  const conversation = useQuery(conversationQuery(queryClient, conversationId));
  const thread = useQuery(messagesQuery(queryClient, conversationId));
  const { data: inboxes } = useQuery(inboxesQuery());
  useReading(conversation.data, thread.isSuccess);

  const failed = conversation.data ? thread : conversation;
  if (failed.isError && !failed.data) {
    const { title, detail } = explainError(failed.error);
    return <PaneError title={title} detail={detail} onRetry={() => void failed.refetch()} />;
  }
  return (
    <div className="flex h-full flex-col">
      {conversation.data && (
        <ThreadHeader
          conversation={conversation.data}
          inbox={inboxes?.find(({ id }) => id === conversation.data.inbox_id)}
          backTo={paths.conversations(accountId, folder, list)}
          onShowContact={onShowContact}
        />
      )}
      <div className="min-h-0 flex-1">
        {!conversation.data || !thread.data ? (
          <ThreadSkeleton />
        ) : thread.data.messages.length === 0 ? (
          <EmptyState title={m.thread_empty()} />
        ) : (
          <MessageList
            conversation={conversation.data}
            thread={thread.data}
            targetId={readId(search.get('messageId'))}
          />
        )}
      </div>
    </div>
  );
}

/** What an agent has on screen counts as read, once, and only while the page is really being looked at. */
function useReading(conversation: Conversation | undefined, isShown: boolean) {
  const { mutate } = useMarkRead();
  const unreadId = isShown && conversation && conversation.unread_count > 0 ? conversation.id : undefined;
  useEffect(() => {
    if (unreadId === undefined) return;
    const markRead = () => {
      if (document.visibilityState === 'visible') mutate(unreadId);
    };
    markRead();
    document.addEventListener('visibilitychange', markRead);
    return () => document.removeEventListener('visibilitychange', markRead);
  }, [mutate, unreadId]);
}

function ThreadSkeleton() {
  return (
    <div aria-busy className="grid gap-4 p-4">
      <Skeleton className="h-14 w-3/5" />
      <Skeleton className="ms-auto h-10 w-2/5" />
      <Skeleton className="h-20 w-1/2" />
    </div>
  );
}
