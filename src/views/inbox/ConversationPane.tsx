import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';

import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { Boundary } from '~/ui/Boundary';
import { Drawer } from '~/ui/Drawer';
import { widthStyle } from '~/ui/paneWidth';
import { useWidth } from '~/ui/useWidth';
import { Crashed } from '~/views/shared/Crashed';
import { contactName } from '~/views/shared/names';
import { noteOpened } from '~/views/shared/recent';
import { useTitle } from '~/views/shared/title';

import { ThreadPane } from './thread/ThreadPane';
import { usePanel } from './usePanel';

const Splitter = lazy(async () => ({ default: (await import('~/ui/Splitter')).Splitter }));

/** What can be done with a customer is more code than showing a list and a thread: it comes beside them. */
const ContactCard = lazy(async () => ({ default: (await import('./ContactCard')).ContactCard }));

/** Asked for at once, beside the messages themselves: nobody writes before there is something to read. */
const composer = import('./composer/Composer');
const Composer = lazy(async () => ({ default: (await composer).Composer }));

type Props = { conversationId: number };

/** One conversation: what was said, where to answer, who is asking. */
export function ConversationPane({ conversationId }: Props) {
  const { data: conversation } = useQuery(conversationQuery(useQueryClient(), conversationId));
  const pane = useRef<HTMLElement>(null);
  const cardPane = useRef<HTMLElement>(null);
  const isWide = useWidth('xl');
  const isPhone = !useWidth('md');
  const card = usePanel();
  useTitle(conversation ? contactName(conversation.meta.sender) : m.inbox_conversation_title({ id: conversationId }));
  useEffect(() => {
    noteOpened(conversationId);
  }, [conversationId]);
  // On a phone the list has gone, and the focus with it.
  useEffect(() => {
    if (isPhone) pane.current?.focus();
  }, [isPhone]);

  return (
    <>
      <section
        ref={pane}
        tabIndex={-1}
        data-reads
        aria-label={m.inbox_conversation_label()}
        className="flex min-w-0 flex-1 flex-col bg-surface outline-none contain-content"
      >
        <div className="min-h-0 flex-1">
          <Boundary key={conversationId} fallback={<Crashed />}>
            <ThreadPane conversationId={conversationId} onShowContact={() => card.open('contact')} />
          </Boundary>
        </div>
        {conversation && (
          <Boundary fallback={<Crashed />}>
            <Suspense fallback={<div className="m-3 min-h-36" />}>
              <Composer key={conversationId} conversation={conversation} />
            </Suspense>
          </Boundary>
        )}
      </section>
      {conversation && isWide && (
        <>
          <Suspense fallback={null}>
            <Splitter label={m.inbox_contact_width()} pane={cardPane} name="contact" side="end" min={240} max={480} />
          </Suspense>
          <aside
            ref={cardPane}
            aria-label={m.inbox_contact_label()}
            style={widthStyle('contact')}
            className="w-66 shrink-0 overflow-y-auto border-s border-line bg-surface contain-content"
          >
            <Boundary key={conversationId} fallback={<Crashed />}>
              <Suspense fallback={null}>
                <ContactCard conversation={conversation} />
              </Suspense>
            </Boundary>
          </aside>
        </>
      )}
      {conversation && !isWide && (
        <Drawer label={m.inbox_contact_label()} open={card.panel === 'contact'} onClose={card.close}>
          <Suspense fallback={null}>
            <ContactCard conversation={conversation} onClose={card.close} />
          </Suspense>
        </Drawer>
      )}
    </>
  );
}
