import { useQuery } from '@tanstack/react-query';

import { inboxesQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { assigneeName } from '~/views/shared/names';
import { PriorityGlyph } from '~/views/shared/PriorityGlyph';
import { StatusGlyph } from '~/views/shared/StatusGlyph';

import { CustomerName } from './CustomerName';
import { LeavingWords } from './LeavingWords';
import type { RowProps } from './row';
import { RowLabels } from './RowLabels';
import { RowText } from './RowText';
import { RowTime } from './RowTime';
import { TABLE_COLUMNS } from './TableHead';
import { UnreadCount } from './UnreadCount';

/** A line with a place for everything. */
export function TableLine(row: RowProps) {
  const { conversation, isUnread, leaving, typists } = row;
  const { data: inboxes } = useQuery(inboxesQuery());
  const { inbox_id, labels, meta, priority, status, unread_count } = conversation;
  const inbox = inboxes?.find(({ id }) => id === inbox_id)?.name;
  const assignee = assigneeName(conversation);
  return (
    <span className={`${TABLE_COLUMNS} text-meta`}>
      <StatusGlyph status={status} size={14} />
      <span className="flex min-w-0 items-center gap-1.5">
        <CustomerName {...row} className="min-w-0" />
        {isUnread && <UnreadCount count={unread_count} />}
      </span>
      <span className="flex min-w-0 text-ui">
        {leaving === undefined ? (
          <RowText conversation={conversation} typists={typists} />
        ) : (
          <LeavingWords words={leaving} />
        )}
      </span>
      <RowLabels labels={labels} />
      <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
        <ChannelIcon channelType={meta.channel} size={14} className="text-ink-3" />
        <bdi className="truncate" title={inbox}>
          {inbox}
        </bdi>
      </span>
      <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
        {assignee === undefined ? (
          <span className="text-ink-3">{m.inbox_table_nobody()}</span>
        ) : (
          <>
            <Avatar name={assignee} src={meta.assignee?.thumbnail} size={20} />
            <bdi className="truncate" title={assignee}>
              {assignee}
            </bdi>
          </>
        )}
      </span>
      <span className="flex justify-center">{priority && <PriorityGlyph priority={priority} size={14} />}</span>
      <span className="flex justify-end">{leaving === undefined && <RowTime conversation={conversation} />}</span>
    </span>
  );
}
