import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import { inboxesQuery } from '~/api/queries/account';
import type { Conversation, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatExact } from '~/ui/format';
import { channelName } from '~/views/shared/ChannelIcon';
import { contactName } from '~/views/shared/names';

import { onPaper } from './paper';
import { PrintedMessage } from './PrintedMessage';

/** A picture that has not come by then is left out. */
const PICTURES_MS = 5000;

type Props = {
  conversation: Conversation;
  messages: readonly Message[];
  withNotes: boolean;
  onDone: () => void;
};

/** The whole conversation as it goes on paper. On screen nobody sees it; it is printed once its pictures are there. */
export function PrintSheet({ conversation, messages, withNotes, onDone }: Props) {
  const { data: inboxes } = useQuery(inboxesQuery());
  const [now] = useState(() => Date.now());
  const sheet = useRef<HTMLDivElement>(null);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    let isGone = false;
    const print = async () => {
      const pictures = [...(sheet.current?.querySelectorAll('img') ?? [])].map((image) => image.decode());
      await Promise.race([Promise.allSettled(pictures), new Promise((late) => setTimeout(late, PICTURES_MS))]);
      if (!isGone) window.print();
    };
    void print();
    window.addEventListener('afterprint', done);
    return () => {
      isGone = true;
      window.removeEventListener('afterprint', done);
    };
  }, []);

  const { id, inbox_id, meta } = conversation;
  const inbox = inboxes?.find((one) => one.id === inbox_id)?.name ?? channelName(meta.channel);
  return createPortal(
    <div ref={sheet} className="print-sheet hidden text-message text-ink print:block">
      <header className="mb-4 border-b border-line pb-2">
        <h1 className="text-title font-bold">
          <bdi>{contactName(meta.sender)}</bdi>
        </h1>
        <p className="text-meta text-ink-2">{m.thread_print_head({ id: String(id), inbox, time: formatExact(now) })}</p>
        {withNotes && <p className="text-meta font-bold">{m.thread_print_internal()}</p>}
      </header>
      {onPaper(messages, withNotes).map((message) => (
        <PrintedMessage key={message.id} message={message} />
      ))}
    </div>,
    document.body,
  );
}
