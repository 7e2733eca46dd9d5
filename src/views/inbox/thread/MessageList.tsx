import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Virtualizer } from 'virtua';

import type { Thread } from '~/api/thread';
import { useOutbox } from '~/api/outbox/entries';
import { profileQuery } from '~/api/queries/account';
import type { Conversation, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { MessageActsContext, type MessageActs } from './acts';
import { Arrivals } from './Arrivals';
import { asText } from './attributes';
import { EarlierMessages } from './EarlierMessages';
import { JumpToEnd } from './JumpToEnd';
import { KeptProvider } from './kept';
import { arrivedSince, EARLIER, holds, messageRows, outboxRows, type Row } from './rows';
import { RowView } from './RowView';
import { StickyDay } from './StickyDay';
import { useFirstUnread } from './useFirstUnread';
import { useHeldRows } from './useHeldRows';
import { useMarked } from './useMarked';
import { useOlderMessages } from './useOlderMessages';
import { useOwnSend } from './useOwnSend';
import { usePicture } from './usePicture';
import { useShift } from './useShift';
import { useThreadScroll } from './useThreadScroll';

const ThreadPictures = lazy(async () => ({ default: (await import('./ThreadPictures')).ThreadPictures }));
const FindBar = lazy(async () => ({ default: (await import('./FindBar')).FindBar }));
const DeleteMessage = lazy(async () => ({ default: (await import('./DeleteMessage')).DeleteMessage }));

/** Rows are measured this long before they come into sight: more than one turn of the wheel. */
const MARGIN = 800;

type Props = { conversation: Conversation; thread: Thread; isFresh: boolean; isFinding: boolean };

/** The thread, windowed: any number of messages, of which only those in sight exist on the page. */
export function MessageList({ conversation, thread, isFresh, isFinding }: Props) {
  const { messages, hasOlder } = thread;
  const older = useOlderMessages(conversation.id, thread);
  const unreadId = useFirstUnread(conversation, messages, isFresh);
  const outbox = useOutbox(conversation.id);
  const { data: profile } = useQuery(profileQuery());
  const rows = useMemo(
    () => [
      ...(hasOlder ? [EARLIER] : []),
      ...messageRows(messages, unreadId),
      ...outboxRows(outbox, messages, profile?.id),
    ],
    [messages, hasOlder, unreadId, outbox, profile?.id],
  );
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const marked = useMarked(byId, older);
  const shift = useShift(rows);
  const { keepMounted, hold } = useHeldRows(rows);
  const { scroller, content, list, leftAt, toEnd, onScroll } = useThreadScroll({
    rows,
    goal: { messageId: marked.messageId ?? unreadId, request: marked.isFound ? marked.request : undefined },
    newestId: messages.at(-1)?.id ?? 0,
    onNearTop: () => older.state === 'idle' && older.loadPage(),
  });
  useOwnSend(outbox, toEnd);
  const [deleting, setDeleting] = useState<Message>();
  const channelType = conversation.meta.channel;
  const picture = usePicture();
  const acts = useMemo<MessageActs>(
    () => ({ channelType, showPicture: picture.open, askToDelete: setDeleting }),
    [channelType, picture.open],
  );

  return (
    <KeptProvider>
      {isFinding && (
        <Suspense fallback={null}>
          <FindBar conversationId={conversation.id} thread={thread} log={scroller} onShow={marked.show} />
        </Suspense>
      )}
      <div className="relative min-h-0 flex-1">
        <StickyDay rows={rows} scroller={scroller} list={list} />
        <div
          ref={scroller}
          // A live log would read out every row that scrolls into sight; Arrivals says what is new.
          role="log"
          aria-live="off"
          aria-label={m.thread_label()}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          onScroll={onScroll}
          className="flex h-full flex-col overflow-x-hidden overflow-y-auto overscroll-contain outline-offset-[-2px] [overflow-anchor:none]"
        >
          <div className="flex-1" />
          <div ref={content} className="shrink-0 pb-4">
            <MessageActsContext value={acts}>
              <Virtualizer
                ref={list}
                scrollRef={scroller}
                shift={shift}
                keepMounted={keepMounted}
                bufferSize={MARGIN}
                data={rows}
              >
                {(row: Row) => (
                  <div key={row.key} onFocus={() => hold('focused', row)} onPlayCapture={() => hold('playing', row)}>
                    {row.kind === 'earlier' ? (
                      <EarlierMessages older={older} />
                    ) : (
                      <RowView
                        row={row}
                        quoted={quotedBy(row, byId)}
                        isMarked={marked.messageId !== undefined && holds(row, marked.messageId)}
                        onShow={marked.show}
                      />
                    )}
                  </div>
                )}
              </Virtualizer>
            </MessageActsContext>
          </div>
        </div>
        {leftAt !== undefined && <JumpToEnd arrived={arrivedSince(messages, leftAt)} onJump={toEnd} />}
        {marked.isGone && <GoneMessage />}
        <Arrivals messages={messages} />
        {picture.shown !== undefined && (
          <Suspense fallback={null}>
            <ThreadPictures messages={messages} />
          </Suspense>
        )}
        {deleting && (
          <Suspense fallback={null}>
            <DeleteMessage message={deleting} conversation={conversation} onClose={() => setDeleting(undefined)} />
          </Suspense>
        )}
      </div>
    </KeptProvider>
  );
}

function quotedBy(row: Row, byId: ReadonlyMap<number, Message>): Message | undefined {
  if (row.kind === 'outbox') return byId.get(row.entry.in_reply_to ?? 0);
  return row.kind === 'message' ? byId.get(Number(asText(row.message.content_attributes.in_reply_to))) : undefined;
}

function GoneMessage() {
  return (
    <p
      role="status"
      className="absolute inset-x-0 top-0 z-10 border-b border-line bg-raised px-4 py-2 text-center text-ui text-ink-2"
    >
      {m.thread_no_such_message()}
    </p>
  );
}
