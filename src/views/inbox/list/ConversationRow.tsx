import { lazy, memo, Suspense } from 'react';
import { Link } from 'react-router';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import type { Density } from '~/paths';
import { useNow } from '~/ui/useNow';
import { useIsBegun } from '~/views/shared/draftStore';
import { assigneeName, contactName } from '~/views/shared/names';

import { useIsSelected, useIsSelecting } from '../selection/selection';
import { useTypists } from '../thread/typists';
import { rowName } from './rowName';
import { TwoLines } from './TwoLines';

/** Asked for at once, beside the rows themselves: no hand rests on one before it is there. */
const tools = import('./RowTools');
const RowTools = lazy(async () => ({ default: (await tools).RowTools }));
const LINES = {
  two: TwoLines,
  one: lazy(async () => ({ default: (await import('./OneLine')).OneLine })),
  three: lazy(async () => ({ default: (await import('./ThreeLines')).ThreeLines })),
  table: lazy(async () => ({ default: (await import('./TableLine')).TableLine })),
} as const satisfies Record<Density, unknown>;

type Props = {
  conversation: Conversation;
  href: string;
  density: Density;
  isSelected: boolean;
  isTabStop: boolean;
  /** In lists of more than one status, or of more than one owner, a row says which. */
  showsStatus: boolean;
  showsAssignee: boolean;
  /** What happened to it, when it no longer belongs here. */
  leaving: string | undefined;
};

/** One conversation. A link like any other: it can be opened in a new tab, copied, gone back from. */
export const ConversationRow = memo(function ConversationRow(props: Props) {
  const { conversation, href, density, isSelected, isTabStop, showsStatus, showsAssignee, leaving } = props;
  const { id, account_id, unread_count, meta } = conversation;
  const isBegun = useIsBegun({ accountId: account_id, conversationId: id });
  const typists = useTypists(id);
  const now = useNow();
  const isChosen = useIsSelected(id);
  const isSelecting = useIsSelecting();
  const hasLeft = leaving !== undefined;
  const isUnread = unread_count > 0 && !hasLeft;
  const name = contactName(meta.sender);
  const assignee = showsAssignee ? assigneeName(conversation) : undefined;
  const Lines = LINES[density];
  return (
    <>
      <Link
        to={href}
        data-row={id}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        aria-label={
          hasLeft
            ? m.inbox_row_left({ name, what: leaving })
            : spoken(isChosen, rowName(conversation, { typists, isBegun, now }))
        }
        data-chosen={isChosen || undefined}
        className={`peer relative flex h-full flex-col justify-center border-b border-line pe-3 -outline-offset-2 hover:bg-hover aria-[current]:bg-selected data-chosen:bg-chosen ${isSelecting ? 'ps-8 pointer-coarse:ps-11' : 'ps-4'}`}
      >
        {isUnread && !isSelecting && (
          <span className="absolute inset-y-1.5 start-1 w-0.75 rounded-full bg-accent-ink" />
        )}
        <Suspense fallback={null}>
          <Lines {...{ conversation, name, typists, isUnread, showsStatus, assignee, leaving }} />
        </Suspense>
      </Link>
      <Suspense fallback={null}>
        <RowTools {...{ name, isChosen, isSelecting }} conversationId={id} />
      </Suspense>
    </>
  );
});

const spoken = (isChosen: boolean, row: string): string => (isChosen ? m.select_chosen({ row }) : row);
