import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense } from 'react';

import { ApiError } from '~/api/http';
import { conversationQuery } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';
import { m } from '~/paraglide/messages.js';
import { EmptyState } from '~/ui/EmptyState';
import { catchLetters } from '~/ui/letters';
import { PaneError } from '~/ui/PaneError';
import { useShortcut } from '~/ui/useShortcut';
import { explainError, type Explanation } from '~/views/shared/errors';

import { usePanel } from '../usePanel';
import { MessageList } from './MessageList';
import { ThreadHeader } from './ThreadHeader';
import { ThreadSkeleton } from './ThreadSkeleton';
import { TypingLine } from './TypingLine';
import { Unverified } from './Unverified';
import { useReading } from './useReading';

const ThreadPanels = lazy(async () => ({ default: (await import('./ThreadPanels')).ThreadPanels }));

type Props = { conversationId: number; onShowContact: () => void };

/** One conversation from its first to its newest message, under a header that says what state it is in. */
export function ThreadPane({ conversationId, onShowContact }: Props) {
  const queryClient = useQueryClient();
  const conversation = useQuery(conversationQuery(queryClient, conversationId));
  const thread = useQuery(messagesQuery(queryClient, conversationId));
  const { panel, open, close } = usePanel();
  useShortcut(
    'find',
    () => {
      catchLetters();
      open('find');
    },
    panel !== 'find',
  );
  useReading(conversation.data, thread.data?.messages.at(-1)?.id);

  return (
    <div className="flex h-full flex-col">
      <ThreadHeader
        conversationId={conversationId}
        conversation={conversation.data}
        isLoading={conversation.isPending}
        onShowContact={onShowContact}
      />
      <div className="relative flex min-h-0 flex-1 flex-col">
        {body()}
        <Unverified thread={thread} />
      </div>
      <TypingLine conversationId={conversationId} />
      {panel && panel !== 'find' && conversation.data && thread.data && (
        <Suspense fallback={null}>
          <ThreadPanels panel={panel} conversation={conversation.data} thread={thread.data} onClose={close} />
        </Suspense>
      )}
    </div>
  );

  function body() {
    for (const { isError, data, error, refetch } of [conversation, thread]) {
      if (isError && (!data || isGone(error)))
        return <PaneError {...explain(error, conversationId)} onRetry={() => void refetch()} />;
    }
    if (!conversation.data || !thread.data) return <ThreadSkeleton />;
    const isFresh = thread.isFetchedAfterMount || !thread.isFetching;
    if (thread.data.messages.length === 0) return <Nothing />;
    return (
      <MessageList
        key={conversationId}
        conversation={conversation.data}
        thread={thread.data}
        isFresh={isFresh}
        isFinding={panel === 'find'}
      />
    );
  }
}

/** Deleted, whatever is still known of it here. */
const isGone = (error: Error): boolean => error instanceof ApiError && error.status === 404;

/** Chatwoot says 404 for what never was and for what was deleted, and 401 for what others may see. */
function explain(error: Error, id: number): Explanation {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 404) return { title: m.thread_not_found({ id }), detail: m.thread_not_found_detail() };
  if (status === 401 || status === 403)
    return { title: m.thread_forbidden({ id }), detail: m.thread_forbidden_detail() };
  return explainError(error);
}

function Nothing() {
  return (
    <EmptyState icon={<MessagesSquare size={20} strokeWidth={1.5} aria-hidden />} title={m.thread_empty()}>
      <p>{m.thread_empty_detail()}</p>
    </EmptyState>
  );
}
