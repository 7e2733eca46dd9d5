import { ArrowDown } from 'lucide-react';
import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';

import { useOutbox } from '~/api/outbox';
import type { Conversation, Message } from '~/api/types';
import type { Thread } from '~/api/cache';
import { m } from '~/paraglide/messages.js';
import { Boundary } from '~/ui/Boundary';
import { Button } from '~/ui/Button';
import { formatDay, formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { ActivityFold } from './ActivityFold';
import { firstUnread, threadItems, type Item } from './items';
import { MessageView } from './MessageView';
import { OutboxBubble } from './OutboxBubble';
import { useOlderMessages } from './useOlderMessages';

/** This close to the end counts as reading the newest. */
const END_SLACK = 48;
/** Older messages are asked for this long before the reader gets there. */
const OLDER_MARGIN = 600;

type Props = { conversation: Conversation; thread: Thread; targetId: number | undefined };

/** The thread, windowed. It opens at the first unread or at the end, and nothing that arrives moves what is being read. */
export function MessageList({ conversation, thread, targetId }: Props) {
  const outbox = useOutbox(conversation.id);
  const [unreadId] = useState(() =>
    conversation.unread_count > 0 ? firstUnread(thread.messages, conversation.agent_last_seen_at) : undefined,
  );
  const items = useMemo(() => threadItems(thread.messages, outbox, unreadId), [thread.messages, outbox, unreadId]);
  const byId = useMemo(() => new Map(thread.messages.map((message) => [message.id, message])), [thread.messages]);
  const shift = useShift(items, thread.messages[0]?.id);
  const older = useOlderMessages(conversation.id, thread);
  const { list, place, onScroll, toEnd } = useReadingPlace(items, { unreadId, targetId, loadOlder: older.load });

  return (
    <div className="relative h-full">
      <DayAbove items={items} index={place.topIndex} />
      {older.isLoading && (
        <p role="status" className="absolute inset-x-0 top-1 z-10 text-center text-meta text-ink-3">
          {m.thread_loading_older()}
        </p>
      )}
      {older.isError && (
        <div role="alert" className="absolute inset-x-0 top-2 z-10 flex justify-center gap-2">
          <Button onClick={older.load}>{m.thread_older_failed()}</Button>
        </div>
      )}
      <VList
        ref={list}
        data={items}
        shift={shift}
        onScroll={onScroll}
        onResize={() => onScroll(list.current?.scrollOffset ?? 0)}
        role="log"
        aria-live="off"
        aria-label={m.thread_label()}
        tabIndex={0}
        className="h-full pb-3"
      >
        {(item) => (
          <div key={item.key}>
            <Boundary fallback={<p className="px-4 py-2 text-ui text-danger">{m.thread_message_broken()}</p>}>
              <Row item={item} byId={byId} targetId={targetId} />
            </Boundary>
          </div>
        )}
      </VList>
      {!place.atEnd && (
        <Button
          className="absolute end-4 bottom-3 shadow-float"
          icon={<ArrowDown size={16} strokeWidth={1.5} aria-hidden />}
          onClick={toEnd}
        >
          {place.arrived > 0
            ? m.thread_new_below({ count: place.arrived, number: formatNumber(place.arrived) })
            : m.thread_to_newest()}
        </Button>
      )}
    </div>
  );
}

function Row({
  item,
  byId,
  targetId,
}: {
  item: Item;
  byId: ReadonlyMap<number, Message>;
  targetId: number | undefined;
}) {
  switch (item.kind) {
    case 'day':
      return <Day at={item.at} />;
    case 'new':
      return (
        <div
          role="separator"
          className="flex items-center gap-2 px-4 pt-3 text-meta font-medium text-accent-ink before:h-px before:flex-1 before:bg-current after:h-px after:flex-1 after:bg-current"
        >
          {m.thread_new()}
        </div>
      );
    case 'activities':
      return <ActivityFold messages={item.messages} />;
    case 'outbox':
      return <OutboxBubble entry={item.entry} />;
    case 'message': {
      const { message, startsGroup, endsGroup } = item;
      const repliedTo = byId.get(Number(message.content_attributes.in_reply_to));
      return <MessageView {...{ message, repliedTo, startsGroup, endsGroup }} isTarget={message.id === targetId} />;
    }
  }
}

function Day({ at }: { at: number }) {
  const now = useNow();
  return (
    <div role="separator" className="flex justify-center px-4 pt-4 text-meta font-medium text-ink-3">
      {formatDay(at, now)}
    </div>
  );
}

/** The day of what is on top of the window, while its own separator is out of sight. */
function DayAbove({ items, index }: { items: readonly Item[]; index: number }) {
  const now = useNow();
  const day = items.slice(0, index).findLast((item) => item.kind === 'day');
  if (day?.kind !== 'day' || items[index]?.kind === 'day') return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center">
      <span className="rounded-full border border-line bg-raised px-3 text-meta font-medium text-ink-2">
        {formatDay(day.at, now)}
      </span>
    </div>
  );
}

/** True exactly for the list of items in which older ones were put in front: then the window keeps its end in place. */
function useShift(items: readonly Item[], firstId: number | undefined): boolean {
  const [seen, setSeen] = useState({ items, firstId, shift: false });
  if (seen.items === items) return seen.shift;
  const shift = firstId !== undefined && seen.firstId !== undefined && firstId < seen.firstId;
  setSeen({ items, firstId, shift });
  return shift;
}

type Goal = { unreadId: number | undefined; targetId: number | undefined; loadOlder: () => void };

/** Where the reader is: at the end (then new messages scroll in), or somewhere (then they are counted). */
function useReadingPlace(items: readonly Item[], { unreadId, targetId, loadOlder }: Goal) {
  const list = useRef<VListHandle>(null);
  const atEnd = useRef(unreadId === undefined && targetId === undefined);
  const [place, setPlace] = useState({ atEnd: true, topIndex: 0, arrived: 0 });
  const [end, setEnd] = useState({ key: items.at(-1)?.key, length: items.length });
  const lastKey = items.at(-1)?.key;
  if (end.key !== lastKey) {
    setEnd({ key: lastKey, length: items.length });
    if (!place.atEnd) setPlace({ ...place, arrived: place.arrived + 1 });
  }

  const goTo = useEffectEvent((key: string, align: 'start' | 'center') => {
    const index = items.findIndex((item) => item.key === key);
    if (index >= 0) list.current?.scrollToIndex(index, { align });
    return index >= 0;
  });
  const toEnd = () => list.current?.scrollToIndex(items.length - 1, { align: 'end' });

  useLayoutEffect(() => {
    if (targetId !== undefined) goTo(`message-${targetId}`, 'center');
    else if (unreadId !== undefined) goTo('new', 'start');
  }, [targetId, unreadId]);
  useLayoutEffect(() => {
    if (atEnd.current) list.current?.scrollToIndex(items.length - 1, { align: 'end' });
  }, [items]);

  const onScroll = (offset: number) => {
    const handle = list.current;
    if (!handle) return;
    atEnd.current = offset + handle.viewportSize >= handle.scrollSize - END_SLACK;
    if (offset < OLDER_MARGIN) loadOlder();
    const topIndex = handle.findItemIndex(offset);
    setPlace((before) =>
      before.atEnd === atEnd.current && before.topIndex === topIndex
        ? before
        : { atEnd: atEnd.current, topIndex, arrived: atEnd.current ? 0 : before.arrived },
    );
  };
  return { list, place, onScroll, toEnd };
}
