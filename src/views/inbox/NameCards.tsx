import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef } from 'react';

import { knownConversation } from '~/api/cache';
import { m } from '~/paraglide/messages.js';
import { useResting } from '~/ui/useResting';
import { contactName } from '~/views/shared/names';

const HoverCard = lazy(async () => ({ default: (await import('~/ui/HoverCard')).HoverCard }));
const NameCard = lazy(async () => ({ default: (await import('./NameCard')).NameCard }));

/** Wider ones are tables. */
const LIST_PX = 600;

/** Tells of a customer while a mouse rests on their name, or the keyboard: on rows and over the thread. */
export function NameCards() {
  const queryClient = useQueryClient();
  const card = useRef<HTMLDivElement>(null);
  const rested = useResting({ selector: '[data-who]', anchorOf, card });
  const conversation = rested && knownConversation(queryClient, Number(rested.on.dataset.who));
  if (!conversation) return null;
  const { anchor } = rested;
  return (
    <Suspense fallback={null}>
      <HoverCard
        key={conversation.id}
        ref={card}
        label={m.contact_glance({ name: contactName(conversation.meta.sender) })}
        anchor={anchor}
        side={anchor.closest('[data-row]') ? 'inline-end' : 'bottom'}
      >
        <NameCard conversation={conversation} />
      </HoverCard>
    </Suspense>
  );
}

/** Beside the list, where it covers no row; in a table beside the name; over the thread below all that is said there. */
function anchorOf(name: HTMLElement): HTMLElement {
  const row = name.closest<HTMLElement>('[data-row]');
  if (row) return row.offsetWidth < LIST_PX ? row : name;
  return name.closest('h1')?.parentElement ?? name;
}
