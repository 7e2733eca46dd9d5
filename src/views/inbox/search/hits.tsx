// One list for each kind of thing a search finds: only the one that is looked at is asked for.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';

import { contactSearchQuery, conversationSearchQuery, messageSearchQuery } from '~/api/queries/search';
import { m } from '~/paraglide/messages.js';
import { paths, readId, type Folder } from '~/paths';

import { ContactHit } from './ContactHit';
import { ConversationHit } from './ConversationHit';
import { HitList } from './HitList';
import { MessageHit } from './MessageHit';

type Props = {
  accountId: number;
  search: Extract<Folder, { kind: 'search' }>;
  openId: number | null | undefined;
};

export function MessageHits({ accountId, search, openId }: Props) {
  const { q } = search;
  const openMessage = readId(useSearchParams()[0].get('messageId'));
  return (
    <HitList
      results={useInfiniteQuery(messageSearchQuery(q))}
      q={q}
      place={`messages ${q}`}
      advice={m.finding_none_messages()}
      end={m.finding_three_months()}
    >
      {(message) => (
        <MessageHit
          message={message}
          q={q}
          href={paths.conversation(accountId, message.conversation_id, { folder: search, messageId: message.id })}
          isOpen={message.conversation_id === openId && message.id === openMessage}
        />
      )}
    </HitList>
  );
}

export function ConversationHits({ accountId, search, openId }: Props) {
  const { q } = search;
  return (
    <HitList
      results={useInfiniteQuery(conversationSearchQuery(q))}
      q={q}
      place={`conversations ${q}`}
      advice={m.finding_none_conversations()}
      end={m.finding_end()}
    >
      {(conversation) => (
        <ConversationHit
          conversation={conversation}
          q={q}
          href={paths.conversation(accountId, conversation.id, { folder: search })}
          isOpen={conversation.id === openId}
        />
      )}
    </HitList>
  );
}

export function ContactHits({ accountId, search: { q } }: Props) {
  return (
    <HitList
      results={useInfiniteQuery(contactSearchQuery(q))}
      q={q}
      place={`contacts ${q}`}
      advice={m.finding_none_contacts()}
      end={m.finding_end()}
    >
      {(contact) => <ContactHit contact={contact} q={q} href={paths.contact(accountId, contact.id)} />}
    </HitList>
  );
}
