import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

import { inboxesQuery, profileQuery } from '~/api/queries/account';

import type { WrittenIn } from './place';
import { valuesOf, type Values } from './variables';

/** What variables stand for in a conversation, written by whoever is signed in. */
export function useValuesOf(): (conversation: WrittenIn) => Values {
  const { data: profile } = useQuery(profileQuery());
  const { data: inboxes } = useQuery(inboxesQuery());
  return useCallback(
    (conversation) =>
      valuesOf({
        conversation,
        profile,
        inbox: inboxes?.find(({ id }) => id === conversation.inbox_id)?.name ?? '',
        account: profile?.accounts.find(({ id }) => id === conversation.account_id)?.name ?? '',
      }),
    [profile, inboxes],
  );
}

export function useValues(conversation: WrittenIn): Values {
  const of = useValuesOf();
  return useMemo(() => of(conversation), [of, conversation]);
}
