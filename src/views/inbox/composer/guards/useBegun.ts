import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { messagesQuery } from '~/api/queries/threads';
import type { Thread } from '~/api/thread';
import type { Conversation } from '~/api/types';
import { changeExtras } from '~/views/shared/drafts';

import type { Composing } from '../useComposing';

const newestId = ({ messages }: Thread) => messages.reduce((most, message) => Math.max(most, message.id), 0);

/** Remembers with a draft what had been said when it was begun: whatever comes later, its writer may not have seen. */
export function useBegun({ id }: Conversation, { place, draft }: Composing) {
  const { mode, text, extras } = draft;
  const { accountId, conversationId } = place;
  const { data: newest } = useQuery({
    ...messagesQuery(useQueryClient(), id),
    select: newestId,
    enabled: false,
  });
  const isBegun = text !== '' || extras.files !== undefined;
  const isKnown = extras.known_id !== undefined;
  useEffect(() => {
    if (isBegun === isKnown || newest === undefined) return;
    changeExtras({ accountId, conversationId }, mode, { known_id: isBegun ? newest : undefined });
  }, [isBegun, isKnown, newest, accountId, conversationId, mode]);
}
