import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { useLine } from '~/api/line';
import { inboxesQuery } from '~/api/queries/account';
import { CONVERSATIONS_PER_PAGE, conversationsQuery } from '~/api/queries/conversations';
import { presenceQuery, type Presence } from '~/api/queries/presence';
import type { Conversation, Inbox } from '~/api/types';
import { filtersOf } from '~/paths';
import { useNow } from '~/ui/useNow';
import { waitLevel, type WaitLevel } from '~/views/shared/waiting';

import { openMs } from './hours';
import type { Board } from './settings';
import { troubleOf, type Trouble } from './trouble';

const LONGEST = filtersOf({ kind: 'all' }, { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' });
const MINUTE = 60_000;
const ofInbox = (id: number) =>
  filtersOf({ kind: 'inbox', id }, { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' });

export type Wait = {
  conversation: Conversation;
  inbox: Inbox | undefined;
  /** Milliseconds by the clock, and of those in which the inbox was open. */
  waited: number;
  counted: number;
  level: WaitLevel;
  trouble: Trouble | undefined;
};

export type Waiting = {
  /** Undefined while nobody knows. */
  waits: readonly Wait[] | undefined;
  /** There may be more: the page is full. */
  isMore: boolean;
  askedAt: number;
  /** Who waits longest in inboxes that have a limit of their own, should those who wait elsewhere fill the page. */
  elsewhere: ReadonlyMap<number, readonly Wait[] | undefined>;
  /** False while nobody is told who is there. */
  isPresenceKnown: boolean;
};

/** Who waits, the longest first. */
export function useWaiting(board: Board): Waiting {
  const longest = useQuery(conversationsQuery(LONGEST, 1));
  const { data: inboxes } = useQuery(inboxesQuery());
  const { data: presence } = useQuery(presenceQuery());
  const isTold = useLine().whole_since !== null;
  const now = useNow();
  const isMore = waitingIn(longest.data?.payload)?.length === CONVERSATIONS_PER_PAGE;
  const limited = isMore ? [...board.waits.keys()].filter((id) => id > 0) : [];
  const pages = useQueries({ queries: limited.map((id) => conversationsQuery(ofInbox(id), 1)) });
  const known = useMemo(
    () => ({ board, now, inboxes, presence: isTold ? presence : undefined }),
    [board, now, inboxes, isTold, presence],
  );
  const waits = useMemo(() => waitsOf(longest.data?.payload, known), [longest.data, known]);
  return {
    waits,
    isMore,
    askedAt: longest.dataUpdatedAt,
    elsewhere: new Map(limited.map((id, index) => [id, waitsOf(pages[index]?.data?.payload, known)])),
    isPresenceKnown: known.presence !== undefined,
  };
}

const waitsOf = (rows: readonly Conversation[] | undefined, known: Known): readonly Wait[] | undefined =>
  waitingIn(rows)?.map((conversation) => waitOf(conversation, known));

const waitingIn = (rows: readonly Conversation[] | undefined) => rows?.filter(({ waiting_since }) => waiting_since > 0);

type Known = { board: Board; now: number; inboxes: readonly Inbox[] | undefined; presence: Presence | undefined };

function waitOf(conversation: Conversation, { board, now, inboxes, presence }: Known): Wait {
  const { inbox_id, waiting_since, meta } = conversation;
  const inbox = inboxes?.find(({ id }) => id === inbox_id);
  const since = waiting_since * 1000;
  const waited = Math.max(0, now - since);
  const counted = openMs(inbox, since, now);
  const minutes = board.waits.get(inbox_id) ?? board.waits.get(0);
  const level = minutes === undefined ? waitLevel(counted, meta.channel) : levelOf(counted, minutes * MINUTE);
  const trouble = troubleOf(conversation, { presence, isLate: level === 'late' });
  return { conversation, inbox, waited, counted, level, trouble };
}

/** Half of what is too long is time to look. */
const levelOf = (counted: number, tooLong: number): WaitLevel => {
  if (counted >= tooLong) return 'late';
  return counted >= tooLong / 2 ? 'soon' : 'ok';
};
