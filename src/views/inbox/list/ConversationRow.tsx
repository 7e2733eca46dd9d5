import { LogOut } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { useNow } from '~/ui/useNow';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { PeekButton } from '~/views/shared/PeekButton';
import { assigneeName, contactName } from '~/views/shared/names';
import { PriorityGlyph } from '~/views/shared/PriorityGlyph';
import { StatusGlyph } from '~/views/shared/StatusGlyph';

import { SelectBox } from '../selection/SelectBox';
import { useIsSelected, useIsSelecting } from '../selection/selection';
import { useTypists } from '../thread/typists';
import { RowActions } from '../verdicts/RowActions';
import { rowName, unreadText } from './rowName';
import { RowText } from './RowText';
import { RowTime } from './RowTime';

type Props = {
  conversation: Conversation;
  href: string;
  isSelected: boolean;
  isTabStop: boolean;
  /** In lists of more than one status, or of more than one owner, a row says which. */
  showsStatus: boolean;
  showsAssignee: boolean;
  /** What happened to it, when it no longer belongs here. */
  leaving: string | undefined;
};

/** One conversation in two lines. A link like any other: it can be opened in a new tab, copied, gone back from. */
export const ConversationRow = memo(function ConversationRow(props: Props) {
  const { conversation, href, isSelected, isTabStop, showsStatus, showsAssignee, leaving } = props;
  const { id, unread_count, priority, status, meta } = conversation;
  const typists = useTypists(id);
  const now = useNow();
  const isChosen = useIsSelected(id);
  const isSelecting = useIsSelecting();
  const hasLeft = leaving !== undefined;
  const isUnread = unread_count > 0 && !hasLeft;
  const name = contactName(meta.sender);
  const assignee = showsAssignee ? assigneeName(conversation) : undefined;
  return (
    <>
      <Link
        to={href}
        data-row={id}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        aria-label={
          hasLeft ? m.inbox_row_left({ name, what: leaving }) : spoken(isChosen, rowName(conversation, typists, now))
        }
        data-chosen={isChosen || undefined}
        className={`peer relative flex h-full flex-col justify-center gap-0.5 border-b border-line pe-3 -outline-offset-2 hover:bg-hover aria-[current]:bg-selected data-chosen:bg-chosen ${isSelecting ? 'ps-8 pointer-coarse:ps-11' : 'ps-4'}`}
      >
        {isUnread && !isSelecting && (
          <span className="absolute inset-y-1.5 start-1 w-0.75 rounded-full bg-accent-ink" />
        )}
        <span className="flex items-center gap-1.5 text-meta">
          {showsStatus && <StatusGlyph status={status} size={14} />}
          <span
            title={name}
            className={`min-w-0 flex-1 truncate text-ui ${hasLeft ? 'text-ink-3' : 'text-ink'} ${isUnread ? 'font-bold' : ''}`}
          >
            <bdi>{name}</bdi>
          </span>
          <ChannelIcon channelType={meta.channel} size={14} className="text-ink-3" />
          {!hasLeft && <RowTime conversation={conversation} />}
        </span>
        <span className="flex items-center gap-1.5">
          {hasLeft ? (
            <LeavingWords words={leaving} />
          ) : (
            <>
              <RowText conversation={conversation} typists={typists} />
              {isUnread && (
                <span className="shrink-0 rounded-full bg-accent px-1.5 text-[0.6875rem] leading-4 font-medium text-on-accent tabular-nums">
                  {unreadText(unread_count)}
                </span>
              )}
              {priority && <PriorityGlyph priority={priority} size={14} />}
              {assignee !== undefined && (
                <span title={assignee} className="inline-flex">
                  <Avatar name={assignee} src={thumbnailOf(conversation)} size={20} />
                </span>
              )}
            </>
          )}
        </span>
      </Link>
      <SelectBox conversationId={id} name={name} isChosen={isChosen} isSelecting={isSelecting} />
      <RowActions conversationId={id} name={name} />
      <PeekButton conversationId={id} name={name} />
    </>
  );
});

const spoken = (isChosen: boolean, row: string): string => (isChosen ? m.select_chosen({ row }) : row);

/** Instead of what was said: why the row is about to go. */
function LeavingWords({ words }: { words: string }) {
  return (
    <span className="min-w-0 flex-1 truncate text-ink-2" title={words}>
      <LogOut size={12} strokeWidth={1.75} aria-hidden className="me-1 inline-block align-[-1px]" />
      {words}
    </span>
  );
}

const thumbnailOf = ({ meta: { assignee } }: Conversation) => assignee?.thumbnail;
