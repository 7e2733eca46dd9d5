import { useQuery } from '@tanstack/react-query';

import { inboxesQuery } from '~/api/queries/account';

import type { RowProps } from './row';
import { RowLabels } from './RowLabels';
import { TwoLines } from './TwoLines';

/** Two lines, and one that says where it came in, whose it is and what it is about. */
export function ThreeLines(row: RowProps) {
  const { conversation, assignee } = row;
  const { data: inboxes } = useQuery(inboxesQuery());
  const inbox = inboxes?.find(({ id }) => id === conversation.inbox_id)?.name;
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <TwoLines {...row} />
      <span className="flex h-4 min-w-0 items-center gap-1.5 text-meta text-ink-2">
        <span className="min-w-0 shrink truncate">
          {[inbox, assignee].filter(Boolean).map((part, index) => (
            <span key={part}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
        <RowLabels labels={conversation.labels} />
      </span>
    </span>
  );
}
