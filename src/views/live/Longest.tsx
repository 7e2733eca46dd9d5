import { useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { Skeleton } from '~/ui/Skeleton';
import { assigneeName, contactName } from '~/views/shared/names';

import { LongestRow } from './LongestRow';
import { NudgeKey } from './NudgeKey';
import { SaveTable } from './SaveTable';
import { isStranded } from './trouble';
import type { Wait, Waiting } from './useWaiting';

const SHOWN = 10;
const MINUTE = 60_000;

type Which = 'all' | 'stranded' | 'runaway';

const isMeant: Record<Which, (wait: Wait) => boolean> = {
  all: () => true,
  stranded: ({ trouble }) => isStranded(trouble),
  runaway: ({ trouble }) => trouble === 'runaway',
};

/** "25+": the server counts no waiting customers, and what lies behind the first page is not read for it. */
export const countedWords = (count: number, isMore: boolean): string =>
  isMore ? m.live_at_least({ number: formatNumber(count) }) : formatNumber(count);

type Props = {
  accountId: number;
  waiting: Waiting;
  /** Where everybody who passes can read it, customers have initials. */
  isPublic: boolean;
};

/** Who waits longest, where, and who has them: the first of them so that it is read from across the room. */
export function Longest({ accountId, waiting: { waits, isMore }, isPublic }: Props) {
  const [which, show] = useState<Which>('all');
  const meant = waits?.filter(isMeant[which]);
  const labelled = (value: Which, words: (inputs: { number: string }) => string) => ({
    value,
    label: words({ number: countedWords(waits?.filter(isMeant[value]).length ?? 0, isMore && value === 'all') }),
  });
  return (
    <section aria-label={m.live_longest()} className="min-w-0 rounded-bubble border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 ps-4 pe-3 pt-3">
        <h2 className="text-ui font-medium text-ink-2">{m.live_longest()}</h2>
        {waits && waits.length > 0 && (
          <div className="ms-auto flex items-center gap-1">
            <SegmentedControl
              label={m.live_longest_shown()}
              value={which}
              onChange={show}
              options={[
                labelled('all', m.live_all_waiting),
                labelled('stranded', m.live_stranded_count),
                labelled('runaway', m.live_runaway_count),
              ]}
            />
            {!isPublic && <SaveTable title={m.live_longest()} read={() => savedOf(meant ?? [])} />}
          </div>
        )}
      </div>
      {meant === undefined ? (
        <Skeleton className="m-4 h-14" />
      ) : meant.length === 0 ? (
        <p className="p-4 text-title text-ink">{which === 'all' ? m.live_nobody_waits() : m.live_none_of_these()}</p>
      ) : (
        <ol className="pb-2">
          {meant.slice(0, SHOWN).map((wait, index) => (
            <LongestRow
              key={wait.conversation.id}
              accountId={accountId}
              wait={wait}
              isFirst={index === 0}
              isPublic={isPublic}
            />
          ))}
        </ol>
      )}
      {isMore && which !== 'all' && (
        <p className="px-4 pb-3 text-meta text-ink-2">
          {m.live_oldest_only({ number: formatNumber(waits?.length ?? 0) })}
        </p>
      )}
      {!isPublic && <NudgeKey waits={waits ?? []} />}
    </section>
  );
}

const savedOf = (waits: readonly Wait[]) => [
  [m.live_conversation(), m.live_customer(), m.live_inbox(), m.live_agent(), m.live_waited_minutes()],
  ...waits.map(({ conversation, inbox, waited }) => [
    conversation.id,
    contactName(conversation.meta.sender),
    inbox?.name,
    assigneeName(conversation),
    Math.floor(waited / MINUTE),
  ]),
];
