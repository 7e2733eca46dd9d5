import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { readEntries } from '~/api/outbox/entries';
import { openOutbox } from '~/api/outbox/outbox';
import type { Thread } from '~/api/thread';
import { endHandOver, type Draft, type Place } from '~/views/shared/drafts';

/** A page that was killed while it gave a draft to the outbox has left both behind: what was sent is no draft any more. */
export function useInterrupted(place: Place, { mode, extras: { sent_as } }: Draft) {
  const queryClient = useQueryClient();
  const { accountId, conversationId } = place;

  const settle = useEffectEvent(async (keys: readonly string[]) => {
    await openOutbox(queryClient, accountId);
    const messages = queryClient.getQueryData<Thread>(['messages', conversationId])?.messages ?? [];
    const there = new Set([
      ...readEntries().map(({ id }) => id),
      ...messages.map(({ content_attributes }) => content_attributes.client_key),
    ]);
    endHandOver(
      place,
      mode,
      keys.some((key) => there.has(key)),
    );
  });

  useEffect(() => {
    if (sent_as) settle(sent_as).catch(() => {});
  }, [sent_as]);
}
