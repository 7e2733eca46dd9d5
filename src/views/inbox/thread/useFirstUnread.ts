import { useMemo, useState } from 'react';

import type { Conversation, Message } from '~/api/types';

import { firstUnread } from './rows';

/** The first message nobody had read when the thread was opened; opening it changes that for Chatwoot, not for here. */
export function useFirstUnread(conversation: Conversation, messages: readonly Message[], isFresh: boolean) {
  const [seen] = useState(conversation.agent_last_seen_at);
  /** The newest message there was when the thread was opened, known once it has been asked for. */
  const [upTo, setUpTo] = useState<number | undefined>(undefined);
  if (isFresh && upTo === undefined) setUpTo(messages.at(-1)?.id);
  return useMemo(() => firstUnread(messages, seen, upTo ?? Number.POSITIVE_INFINITY), [messages, seen, upTo]);
}
