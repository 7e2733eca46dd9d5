import { ArrowLeft, PanelRight } from 'lucide-react';
import { Link } from 'react-router';

import type { Conversation, Inbox } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { assigneeName, contactName } from '~/views/shared/names';
import { StatusGlyph, statusName } from '~/views/shared/StatusGlyph';
import { WaitingTime } from '~/views/shared/WaitingTime';

type Props = { conversation: Conversation; inbox: Inbox | undefined; backTo: string; onShowContact: () => void };

/** Whose conversation this is, and what state it is in. */
export function ThreadHeader({ conversation, inbox, backTo, onShowContact }: Props) {
  const assignee = assigneeName(conversation);
  return (
    <header className="flex items-start gap-2 border-b border-line px-4 py-2">
      <Link
        to={backTo}
        aria-label={m.thread_back_to_list()}
        className="-ms-2 inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover md:hidden pointer-coarse:size-11"
      >
        <ArrowLeft size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />
      </Link>
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-title font-bold text-ink">
          <bdi>{contactName(conversation.meta.sender)}</bdi>
        </h1>
        <p className="flex min-w-0 flex-wrap items-center gap-x-3 text-meta text-ink-2">
          <span className="tabular-nums">#{conversation.id}</span>
          <span className="inline-flex min-w-0 items-center gap-1">
            <ChannelIcon channelType={conversation.meta.channel} size={12} />
            <bdi className="truncate">{inbox?.name}</bdi>
          </span>
          <WaitingTime conversation={conversation} inWords />
        </p>
      </div>
      <p className="flex shrink-0 items-center gap-3 pt-1 text-ui text-ink-2">
        <span className="inline-flex items-center gap-1">
          <StatusGlyph status={conversation.status} />
          {statusName(conversation.status)}
        </span>
        <bdi className="hidden max-w-40 truncate md:inline">{assignee ?? m.thread_unassigned()}</bdi>
      </p>
      <IconButton
        label={m.thread_show_contact()}
        icon={<PanelRight size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />}
        onClick={onShowContact}
        className="xl:hidden"
      />
    </header>
  );
}
