import { Avatar } from '~/ui/Avatar';
import { PriorityGlyph } from '~/views/shared/PriorityGlyph';

import type { RowProps } from './row';
import { UnreadCount } from './UnreadCount';

/** What is seen at the end of a row: how much is unread, how urgent it is, whose it is. */
export function RowMarks({
  conversation,
  isUnread,
  assignee,
}: Pick<RowProps, 'conversation' | 'isUnread' | 'assignee'>) {
  const { unread_count, priority, meta } = conversation;
  return (
    <>
      {isUnread && <UnreadCount count={unread_count} />}
      {priority && <PriorityGlyph priority={priority} size={14} />}
      {assignee !== undefined && (
        <span title={assignee} className="inline-flex">
          <Avatar name={assignee} src={meta.assignee?.thumbnail} size={20} />
        </span>
      )}
    </>
  );
}
