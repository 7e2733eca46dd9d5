import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';

import type { Message } from '~/api/types';
import { readId } from '~/paths';

import type { OlderMessages } from './useOlderMessages';

/** Asking twice for the same message is asking again. */
type Asked = { messageId: number; linkedThen: number | undefined };

/** The message somebody is led to, by a link or by a quote. It may lie further back than has been read. */
export function useMarked(byId: ReadonlyMap<number, Message>, older: OlderMessages) {
  const [search] = useSearchParams();
  const linked = readId(search.get('messageId'));
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const isAsked = asked !== undefined && asked.linkedThen === linked;
  const wanted = isAsked ? asked.messageId : linked;

  const isFound = wanted !== undefined && byId.has(wanted);
  const isOlder = wanted !== undefined && !isFound && wanted < older.oldest && older.hasOlder;
  const isReachable = isOlder && older.backTo !== wanted;
  const reach = useEffectEvent(older.loadBackTo);
  const reached = isReachable ? wanted : undefined;
  useEffect(() => {
    if (reached !== undefined) reach(reached);
  }, [reached]);

  return {
    messageId: wanted,
    isFound,
    isGone: wanted !== undefined && !isFound && !isReachable,
    /** Changes whenever somebody asks. */
    request: isAsked ? asked : linked,
    show: (messageId: number) => setAsked({ messageId, linkedThen: linked }),
  };
}
