import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Eye, X } from 'lucide-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';

import { conversationQuery } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';
import type { Thread } from '~/api/thread';
import type { Conversation, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Boundary } from '~/ui/Boundary';
import { Button } from '~/ui/Button';
import { IconButton } from '~/ui/IconButton';
import { PaneError } from '~/ui/PaneError';
import { Crashed } from '~/views/shared/Crashed';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import { asText } from './thread/attributes';
import { KeptProvider } from './thread/kept';
import { firstUnread, messageRows, type Row } from './thread/rows';
import { RowView } from './thread/RowView';
import { ThreadSkeleton } from './thread/ThreadSkeleton';
import { TypingLine } from './thread/TypingLine';
import { useAddress } from './useAddress';

const SHOWN = 10;
const ACTIVITY = 2;

type Props = { conversationId: number; onClose: () => void };

/** The end of a conversation behind glass: nothing to answer with, and nothing that marks it read. */
export function PeekedConversation({ conversationId, onClose }: Props) {
  const queryClient = useQueryClient();
  const { data: conversation } = useQuery(conversationQuery(queryClient, conversationId));
  const thread = useQuery(messagesQuery(queryClient, conversationId));
  const navigate = useNavigate();
  const { accountId, folder, list } = useAddress();
  const open = (messageId?: number) => {
    onClose();
    void navigate(paths.conversation(accountId, conversationId, { folder, list, messageId }));
  };
  return (
    <>
      <header className="flex items-center gap-2 border-b border-line px-4 py-2">
        <Eye size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-title font-bold text-ink">
            {conversation ? (
              <bdi>{contactName(conversation.meta.sender)}</bdi>
            ) : (
              m.inbox_conversation_title({ id: conversationId })
            )}
          </h2>
          <p className="text-meta text-ink-2">{m.people_peek_unseen()}</p>
        </div>
        <Button look="primary" onClick={() => open()}>
          {m.people_peek_open()}
        </Button>
        <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onClose} />
      </header>
      <Boundary fallback={<Crashed />}>{body()}</Boundary>
      <div className="pt-1 pb-5">
        <TypingLine conversationId={conversationId} />
      </div>
    </>
  );

  function body() {
    if (thread.error && !thread.data) {
      return <PaneError {...explainError(thread.error)} onRetry={() => void thread.refetch()} />;
    }
    if (!thread.data) return <ThreadSkeleton />;
    return <Latest conversation={conversation} thread={thread.data} onShow={open} />;
  }
}

type LatestProps = { conversation: Conversation | undefined; thread: Thread; onShow: (messageId: number) => void };

function Latest({ conversation, thread: { messages }, onShow }: LatestProps) {
  const rows = useMemo(() => latestRows(messages, conversation), [messages, conversation]);
  if (rows.length === 0) return <p className="p-4 text-ui text-ink-2">{m.thread_empty()}</p>;
  return (
    <KeptProvider>
      <div
        role="log"
        aria-live="off"
        aria-label={m.people_peek_messages()}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        // Reversed, so that it begins and stays at its end.
        className="flex min-h-0 flex-col-reverse overflow-x-hidden overflow-y-auto overscroll-contain outline-offset-[-2px]"
      >
        <div className="pb-2">
          {rows.map((row) => (
            <RowView key={row.key} row={row} quoted={quotedBy(row, messages)} isMarked={false} onShow={onShow} />
          ))}
        </div>
      </div>
    </KeptProvider>
  );
}

/** The newest things said, with what happened in between. */
function latestRows(messages: readonly Message[], conversation: Conversation | undefined): Row[] {
  const said = messages.filter(({ message_type }) => message_type !== ACTIVITY);
  const first = said.at(-SHOWN);
  const latest = first ? messages.slice(messages.indexOf(first)) : messages;
  const newest = messages.at(-1)?.id ?? 0;
  return messageRows(latest, conversation && firstUnread(latest, conversation.agent_last_seen_at, newest));
}

function quotedBy(row: Row, messages: readonly Message[]): Message | undefined {
  if (row.kind !== 'message') return undefined;
  const quotedId = Number(asText(row.message.content_attributes.in_reply_to));
  return messages.find(({ id }) => id === quotedId);
}
