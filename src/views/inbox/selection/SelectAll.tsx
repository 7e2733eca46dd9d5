import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { profileQuery } from '~/api/queries/account';
import { CONVERSATIONS_PER_PAGE, conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';

import { leavingOf } from '../list/leaving';
import { useCounts } from '../list/useCounts';
import { countOf } from '../list/useListPages';
import { withAll } from './choosing';
import { changeSelection, useChosen } from './selection';
import { endWalk, pauseWalk, resumeWalk, useWalk, walkList } from './walk';

/** What was read that long ago is good enough to be selected by. */
const FRESH_MS = 30_000;

/** Selects the list beyond what is loaded; says how far that has come, and can be paused. */
export function SelectAll({ filters }: { filters: ConversationFilters }) {
  const queryClient = useQueryClient();
  const walk = useWalk();
  const chosen = useChosen();
  const total = countOf(useCounts(filters), filters);
  const { data: me } = useQuery(profileQuery());
  // Whoever lets go of the selection wants no more of it.
  useEffect(() => endWalk, []);
  if (walk) {
    const done = formatNumber(chosen.size);
    const count = formatNumber(total ?? chosen.size);
    return (
      <div className="flex items-center gap-2 ps-1 text-meta text-ink-2">
        <p role={walk.hasFailed ? 'alert' : undefined} className="min-w-0 flex-1 truncate tabular-nums">
          {walk.hasFailed ? m.select_walk_failed() : m.select_walk({ done, count })}
        </p>
        <Button onClick={walk.isPaused ? resumeWalk : pauseWalk}>
          {walk.isPaused ? m.select_walk_on() : m.select_walk_pause()}
        </Button>
      </div>
    );
  }
  if (!me || total === undefined || chosen.size >= total) return null;
  const begin = () =>
    void walkList({
      perPage: CONVERSATIONS_PER_PAGE,
      read: async (page) =>
        (await queryClient.fetchQuery({ ...conversationsQuery(filters, page), staleTime: FRESH_MS })).payload,
      found: (rows) => {
        const ids = rows.filter((row) => !leavingOf(row, filters, me)).map(({ id }) => id);
        changeSelection((before) => withAll(before, ids));
      },
    });
  return (
    <Button look="plain" className="justify-self-start text-accent-ink" onClick={begin}>
      {m.select_all({ count: total, number: formatNumber(total) })}
    </Button>
  );
}
