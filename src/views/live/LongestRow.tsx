import { UserRoundX } from 'lucide-react';
import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatDuration } from '~/ui/format';
import { ChannelIcon, channelName } from '~/views/shared/ChannelIcon';
import { assigneeName, contactName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';
import type { WaitLevel } from '~/views/shared/waiting';

import { RowMenu } from './RowMenu';
import type { Trouble } from './trouble';
import type { Wait } from './useWaiting';

const COLOURS: Record<WaitLevel, string> = { ok: 'text-ink', soon: 'text-wait-soon', late: 'text-wait-late' };
const MINUTE = 60_000;

type Props = { accountId: number; wait: Wait; isFirst: boolean; isPublic: boolean };

/** Somebody who waits; the first of them large. */
export function LongestRow({ accountId, wait, isFirst, isPublic }: Props) {
  const { conversation, inbox, waited, counted, level } = wait;
  const { id, meta } = conversation;
  const name = isPublic ? initials(contactName(meta.sender)) : contactName(meta.sender);
  return (
    <li className="relative">
      <Link
        to={paths.conversation(accountId, id)}
        data-row={id}
        className={`grid items-center gap-x-3 ps-4 -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11 ${
          isPublic ? 'pe-4' : 'pe-12 pointer-coarse:pe-14'
        } ${
          isFirst
            ? 'grid-cols-[minmax(0,1fr)_auto] gap-y-1 py-2'
            : 'grid-cols-[3.5rem_minmax(0,1fr)] py-1.5 md:grid-cols-[4.5rem_minmax(0,1fr)_auto]'
        }`}
      >
        <span
          className={`font-bold whitespace-nowrap tabular-nums ${COLOURS[level]} ${isFirst ? 'col-span-full text-figure-xl' : 'text-ui'}`}
        >
          {formatDuration(waited)}
        </span>
        <span className={`min-w-0 ${isFirst ? '' : 'md:flex md:items-baseline md:gap-3'}`}>
          <bdi
            className={`block max-w-full shrink-0 truncate font-medium text-ink ${isFirst ? 'text-headline' : 'text-ui'}`}
          >
            {name}
          </bdi>
          <span className="flex min-w-0 items-center gap-1 text-meta text-ink-2">
            <ChannelIcon channelType={meta.channel} size={12} />
            <bdi className="truncate">{inbox?.name ?? channelName(meta.channel)}</bdi>
            {waited - counted > MINUTE && (
              <span className="min-w-0 truncate">{m.live_in_hours({ duration: formatDuration(counted) })}</span>
            )}
          </span>
        </span>
        <Owner wait={wait} isBelow={!isFirst} />
      </Link>
      {!isPublic && <RowMenu wait={wait} />}
    </li>
  );
}

/** "Ana Ruiz" is "A. R.". */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${Array.from(word)[0] ?? ''}.`)
    .join(' ');

const TROUBLES: Record<Trouble, () => string> = {
  offline: m.live_owner_offline,
  busy: m.live_owner_busy,
  runaway: m.live_runaway,
};

/** On a phone it stands below the customer: beside them neither has room. */
function Owner({ wait: { conversation, trouble }, isBelow }: { wait: Wait; isBelow: boolean }) {
  const place = isBelow ? 'max-md:col-start-2 md:justify-end' : 'justify-end';
  const { meta } = conversation;
  const owner = assigneeName(conversation);
  if (owner === undefined) {
    return (
      <span className={`inline-flex items-center ${place} gap-1 text-meta font-medium text-wait-soon`}>
        <UserRoundX size={12} strokeWidth={1.75} aria-hidden />
        {m.live_nobody_has_it()}
      </span>
    );
  }
  return (
    <span
      className={`inline-flex min-w-0 flex-wrap items-center ${place} gap-x-1.5 text-meta text-ink-2 ${isBelow ? '' : 'max-md:max-w-36'}`}
    >
      {meta.assignee_type === 'User' && meta.assignee && <AgentPresence agentId={meta.assignee.id} />}
      <bdi className="min-w-0 truncate">{owner}</bdi>
      {trouble && <span className="shrink-0 font-medium text-wait-late">{TROUBLES[trouble]()}</span>}
    </span>
  );
}
