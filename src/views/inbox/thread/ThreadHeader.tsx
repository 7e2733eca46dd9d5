import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, PanelRight, UsersRound } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';

import { inboxesQuery } from '~/api/queries/account';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { IconButton } from '~/ui/IconButton';
import { Skeleton } from '~/ui/Skeleton';
import { ChannelIcon, channelName } from '~/views/shared/ChannelIcon';
import { contactName } from '~/views/shared/names';
import { ContactPresence } from '~/views/shared/Presence';
import { WaitingTime } from '~/views/shared/WaitingTime';

import { useAddress } from '../useAddress';
import { useVerdicts } from '../verdicts/Verdicts';

/** Asked for at once, beside the messages: the keys it shows are heard without it. */
const verdictBar = import('../verdicts/VerdictBar');
const VerdictBar = lazy(async () => ({ default: (await verdictBar).VerdictBar }));

const SnoozedUntil = lazy(async () => ({ default: (await import('../snooze/SnoozedUntil')).SnoozedUntil }));

type Props = {
  conversationId: number;
  conversation: Conversation | undefined;
  isLoading: boolean;
  onShowContact: () => void;
};

/** Whose conversation this is, where it comes from, what state it is in and who has it. */
export function ThreadHeader({ conversationId, conversation, isLoading, onShowContact }: Props) {
  const { attachHeader } = useVerdicts();
  const { accountId, folder, list, isFocus } = useAddress();
  return (
    <header className="@container flex min-h-14 items-center gap-2 border-b border-line px-4 py-2">
      {!isFocus && (
        <Link
          to={paths.conversations(accountId, folder, list)}
          aria-label={m.thread_back_to_list()}
          className="-ms-2 inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink md:hidden pointer-coarse:size-11"
        >
          <ArrowLeft size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />
        </Link>
      )}
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-title font-bold text-ink">
          {conversation ? (
            <Link to={paths.contact(accountId, conversation.meta.sender.id)} data-who={conversationId}>
              <bdi>{contactName(conversation.meta.sender)}</bdi>
            </Link>
          ) : (
            m.inbox_conversation_title({ id: conversationId })
          )}
        </h1>
        {conversation && <Origin conversation={conversation} />}
        {isLoading && <Skeleton className="h-4 w-40" />}
      </div>
      {conversation && (
        <span ref={attachHeader} className="flex min-h-7 shrink-0 items-center gap-0.5 text-ui">
          <Suspense fallback={null}>
            <VerdictBar conversation={conversation} />
          </Suspense>
        </span>
      )}
      {conversation && (
        <IconButton
          label={m.thread_show_contact()}
          icon={<PanelRight size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />}
          onClick={onShowContact}
          className="xl:hidden"
        />
      )}
    </header>
  );
}

function Origin({ conversation }: { conversation: Conversation }) {
  const { data: inboxes } = useQuery(inboxesQuery());
  const { inbox_id, meta } = conversation;
  const inbox = inboxes?.find(({ id }) => id === inbox_id)?.name ?? channelName(meta.channel);
  return (
    <p className="flex min-w-0 items-center gap-x-2 overflow-hidden text-meta whitespace-nowrap text-ink-2">
      <span className="tabular-nums">#{conversation.id}</span>
      <span className="inline-flex min-w-0 items-center gap-1">
        <ChannelIcon channelType={meta.channel} size={12} />
        <bdi className="truncate">{inbox}</bdi>
      </span>
      {meta.team && (
        <span className="inline-flex min-w-0 items-center gap-1 @max-[36rem]:hidden">
          <UsersRound size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <bdi className="truncate">{meta.team.name}</bdi>
        </span>
      )}
      <ContactPresence contactId={meta.sender.id} />
      {conversation.status === 'snoozed' && (
        <Suspense fallback={null}>
          <SnoozedUntil conversation={conversation} />
        </Suspense>
      )}
      <WaitingTime conversation={conversation} inWords />
    </p>
  );
}
