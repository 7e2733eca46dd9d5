import { useQuery } from '@tanstack/react-query';
import { UserRoundX } from 'lucide-react';
import { Link } from 'react-router';

import { inboxesQuery } from '~/api/queries/account';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatDuration } from '~/ui/format';
import { Skeleton } from '~/ui/Skeleton';
import { useNow } from '~/ui/useNow';
import { ChannelIcon, channelName } from '~/views/shared/ChannelIcon';
import { assigneeName, contactName } from '~/views/shared/names';
import { PeekButton } from '~/views/shared/PeekButton';
import { AgentPresence } from '~/views/shared/Presence';
import { waitLevel, type WaitLevel } from '~/views/shared/waiting';

import { useStranded } from './useStranded';

const SHOWN = 10;
const COLOURS: Record<WaitLevel, string> = { ok: 'text-ink', soon: 'text-wait-soon', late: 'text-wait-late' };

type Props = {
  accountId: number;
  waiting: readonly Conversation[] | undefined;
  /** Where everybody who passes can read it, customers have initials. */
  isPublic: boolean;
};

/** Who waits longest, where, and who has them: the first of them so that it is read from across the room. */
export function Longest({ accountId, waiting, isPublic }: Props) {
  return (
    <section aria-label={m.live_longest()} className="min-w-0 rounded-bubble border border-line bg-surface">
      <h2 className="px-4 pt-4 text-ui font-medium text-ink-2">{m.live_longest()}</h2>
      {waiting === undefined ? (
        <Skeleton className="m-4 h-14" />
      ) : waiting.length === 0 ? (
        <p className="p-4 text-title text-ink">{m.live_nobody_waits()}</p>
      ) : (
        <ol className="pb-2">
          {waiting.slice(0, SHOWN).map((conversation, index) => (
            <Waiting
              key={conversation.id}
              accountId={accountId}
              conversation={conversation}
              isFirst={index === 0}
              isPublic={isPublic}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

type WaitingProps = { accountId: number; conversation: Conversation; isFirst: boolean; isPublic: boolean };

function Waiting({ accountId, conversation, isFirst, isPublic }: WaitingProps) {
  const now = useNow();
  const { data: inboxes } = useQuery(inboxesQuery());
  const { id, inbox_id, waiting_since, meta } = conversation;
  const waited = Math.max(0, now - waiting_since * 1000);
  const name = isPublic ? initials(contactName(meta.sender)) : contactName(meta.sender);
  const inbox = inboxes?.find((one) => one.id === inbox_id)?.name ?? channelName(meta.channel);
  const colour = COLOURS[waitLevel(waited, meta.channel)];
  return (
    <li className="relative">
      <Link
        to={paths.conversation(accountId, id)}
        data-row={id}
        className={`peer grid items-center gap-x-3 px-4 pe-10 -outline-offset-2 hover:bg-hover ${
          isFirst
            ? 'grid-cols-[minmax(0,1fr)_auto] gap-y-1 py-2'
            : 'grid-cols-[3.5rem_minmax(0,1fr)_auto] md:grid-cols-[4.5rem_minmax(0,1fr)_auto] py-1.5'
        }`}
      >
        <span
          className={`font-bold whitespace-nowrap tabular-nums ${colour} ${isFirst ? 'col-span-full text-figure-xl' : 'text-ui'}`}
        >
          {formatDuration(waited)}
        </span>
        <span className={`min-w-0 ${isFirst ? '' : 'md:flex md:items-baseline md:gap-3'}`}>
          <bdi className={`block truncate font-medium text-ink ${isFirst ? 'text-headline' : 'text-ui'}`}>{name}</bdi>
          <span className="flex min-w-0 items-center gap-1 text-meta text-ink-2">
            <ChannelIcon channelType={meta.channel} size={12} />
            <bdi className="truncate">{inbox}</bdi>
          </span>
        </span>
        <Owner conversation={conversation} />
      </Link>
      {!isPublic && <PeekButton conversationId={id} name={name} />}
    </li>
  );
}

/** "Ana Ruiz" is "A. R.". */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${Array.from(word)[0] ?? ''}.`)
    .join(' ');

function Owner({ conversation }: { conversation: Conversation }) {
  const { meta } = conversation;
  const stranded = useStranded(conversation);
  const owner = assigneeName(conversation);
  if (owner === undefined) {
    return (
      <span className="inline-flex items-center justify-end gap-1 text-meta font-medium text-wait-soon">
        <UserRoundX size={12} strokeWidth={1.75} aria-hidden />
        {m.live_nobody_has_it()}
      </span>
    );
  }
  return (
    <span className="inline-flex max-w-32 min-w-0 items-center justify-end gap-1.5 text-meta text-ink-2 md:max-w-none">
      {meta.assignee_type === 'User' && meta.assignee && <AgentPresence agentId={meta.assignee.id} />}
      <bdi className="truncate">{owner}</bdi>
      {stranded && <span className="shrink-0 font-medium text-wait-late">{stranded}</span>}
    </span>
  );
}
