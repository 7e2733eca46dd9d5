import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Pin } from 'lucide-react';
import { useEffect } from 'react';

import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { unpin, usePins } from '~/views/shared/pins';

import type { Address } from '../useAddress';
import { ConversationRow } from './ConversationRow';
import { rowHeight } from './density';

/** Above the rows of any list: what this agent wants in sight until it is resolved. */
export function PinnedRows({ address }: { address: Address }) {
  const { accountId, folder, list, conversationId } = address;
  const queryClient = useQueryClient();
  const pins = usePins(accountId);
  const pinned = useQueries({ queries: pins.map((id) => conversationQuery(queryClient, id)) }).flatMap(
    ({ data }) => data ?? [],
  );
  const done = pinned.filter(({ status }) => status === 'resolved').map(({ id }) => id);
  useEffect(() => {
    if (done.length > 0) unpin(accountId, done);
  });
  if (pinned.length === 0) return null;
  return (
    <section aria-label={m.inbox_pins_label()} data-pins className="border-b border-line-strong">
      <p aria-hidden className="flex items-center gap-1.5 px-4 pt-1 text-meta text-ink-3">
        <Pin size={12} strokeWidth={1.75} />
        {m.inbox_pins_label()}
      </p>
      <ul>
        {pinned.map((conversation) => (
          <li key={conversation.id} className="relative" style={{ height: rowHeight('one') }}>
            <ConversationRow
              conversation={conversation}
              href={paths.conversation(accountId, conversation.id, { folder, list })}
              density="one"
              isSelected={conversation.id === conversationId}
              isTabStop
              showsStatus={conversation.status !== 'open'}
              showsAssignee
              leaving={undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
