import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { contactConversationsQuery } from '~/api/queries/contacts';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatShortDay } from '~/ui/format';
import { Button } from '~/ui/Button';
import { Skeleton } from '~/ui/Skeleton';

import { explainError } from './errors';
import { previewText } from './preview';
import { StatusGlyph } from './StatusGlyph';

type Props = { accountId: number; contactId: number; exceptId?: number };

/** What a customer has asked before, the newest first; Chatwoot hands out the last twenty. */
export function ContactConversations({ accountId, contactId, exceptId }: Props) {
  const { data, error, isPending, refetch } = useQuery(contactConversationsQuery(contactId));
  if (isPending) return <Skeleton className="h-16 w-full" />;
  if (!data) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 text-ui text-ink-2">
        {explainError(error).title}
        <Button onClick={() => void refetch()}>{m.ui_retry()}</Button>
      </div>
    );
  }
  const conversations = data
    .filter(({ id }) => id !== exceptId)
    .toSorted((a, b) => b.last_activity_at - a.last_activity_at);
  if (conversations.length === 0) return <p className="text-ui text-ink-2">{m.contact_no_conversations()}</p>;
  return (
    <ul className="-mx-2 grid grid-cols-[minmax(0,1fr)]">
      {conversations.map((conversation) => (
        <li key={conversation.id}>
          <Row accountId={accountId} conversation={conversation} />
        </li>
      ))}
    </ul>
  );
}

function Row({ accountId, conversation }: { accountId: number; conversation: Conversation }) {
  const last = conversation.last_non_activity_message;
  return (
    <Link
      to={paths.conversation(accountId, conversation.id)}
      className="flex min-h-8 items-center gap-2 rounded-control px-2 text-ui text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
    >
      <StatusGlyph status={conversation.status} named />
      <span className="shrink-0 tabular-nums">#{conversation.id}</span>
      <span className="min-w-0 flex-1 truncate">
        <bdi>{last ? previewText(last) : ''}</bdi>
      </span>
      <span className="shrink-0 text-meta text-ink-3">{formatShortDay(conversation.last_activity_at * 1000)}</span>
    </Link>
  );
}
