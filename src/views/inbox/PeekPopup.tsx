import { Dialog } from '@base-ui/react/dialog';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Eye, X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';

import { conversationQuery, messagesQuery } from '~/api/queries';
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
export function PeekPopup({ conversationId, onClose }: Props) {
  const queryClient = useQueryClient();
  const { data: conversation } = useQuery(conversationQuery(queryClient, conversationId));
  const thread = useQuery(messagesQuery(queryClient, conversationId));
  const opener = useRef(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  const navigate = useNavigate();
  const { accountId, folder, list } = useAddress();
  const open = (messageId?: number) => {
    onClose();
    void navigate(paths.conversation(accountId, conversationId, { folder, list, messageId }));
  };
  const name = conversation
    ? contactName(conversation.meta.sender)
    : m.inbox_conversation_title({ id: conversationId });

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/25" />
        <Dialog.Popup
          finalFocus={opener}
          className="fixed inset-x-0 bottom-0 z-30 mx-auto flex max-h-[85dvh] w-full max-w-168 flex-col rounded-bubble border border-line bg-surface shadow-float outline-none md:inset-y-0 md:my-auto md:h-fit"
        >
          <header className="flex items-center gap-2 border-b border-line px-4 py-2">
            <Eye size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />
            <div className="min-w-0 flex-1">
              <Dialog.Title
                aria-label={m.people_peek_title({ name })}
                className="truncate text-title font-bold text-ink"
              >
                <bdi>{name}</bdi>
              </Dialog.Title>
              <Dialog.Description className="text-meta text-ink-2">{m.people_peek_unseen()}</Dialog.Description>
            </div>
            <Button look="primary" onClick={() => open()}>
              {m.people_peek_open()}
            </Button>
            <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onClose} />
          </header>
          <Boundary fallback={<Crashed />}>{body()}</Boundary>
          <div className="pb-3">
            <TypingLine conversationId={conversationId} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
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
