import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { isOvertaken, takeLeftBehind, type Held } from '~/api/held';
import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { toast } from '~/ui/toast';
import { contactName } from '~/views/shared/names';

import type { Me } from './me';
import type { Writes } from './useWrites';

/** Sends what a page that is no more had decided, unless the customer has written since. */
export function useLeftBehind(me: Me | undefined, { setStatus }: Writes) {
  const queryClient = useQueryClient();
  const accountId = me?.accountId;

  const send = useEffectEvent(async (held: Held) => {
    const { conversation_id: id, status, snoozed_until } = held;
    const query = { ...conversationQuery(queryClient, id), staleTime: 0 };
    const conversation = await queryClient.fetchQuery(query).catch(() => undefined);
    if (!conversation || isOvertaken(queryClient, held)) {
      const name = conversation ? contactName(conversation.meta.sender) : '';
      return toast(m.verdict_overtaken_title({ id, name }), m.verdict_overtaken_detail());
    }
    setStatus({ id, status, snoozed_until }, true);
  });

  useEffect(() => {
    if (accountId === undefined) return;
    for (const held of takeLeftBehind(accountId)) void send(held);
  }, [accountId]);
}
