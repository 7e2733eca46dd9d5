import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ReactNode } from 'react';

import { attributeDefinitionsQuery, labelsQuery } from '~/api/queries/account';
import { contactConversationsQuery, contactLabelsQuery, contactQuery } from '~/api/queries/contacts';
import type { Contact, Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Avatar } from '~/ui/Avatar';
import { formatNumber } from '~/ui/format';
import { Skeleton } from '~/ui/Skeleton';
import { attributeText } from '~/views/shared/attributes';
import { CopyButton } from '~/views/shared/CopyButton';
import { Detail } from '~/views/shared/Detail';
import { Details } from '~/views/shared/Details';
import { LabelDot } from '~/views/shared/LabelDot';
import { LastActive } from '~/views/shared/LastActive';
import { contactName } from '~/views/shared/names';
import { ContactPresence } from '~/views/shared/Presence';
import { ReachValue } from '~/views/shared/ReachValue';
import { TheirTime } from '~/views/shared/TheirTime';
import { zoneOf } from '~/views/shared/timeZone';

/** Chatwoot hands out no more of a contact's conversations. */
const COUNTED = 20;
/** More of what the company noted is in the contact card. */
const NOTED = 4;

/** Who a customer is, at a glance: what the list knows of them at once, and what else there is when it comes. */
export function NameCard({ conversation }: { conversation: Conversation }) {
  const { account_id, meta } = conversation;
  const { data: contact = meta.sender } = useQuery(contactQuery(meta.sender.id));
  const { email, phone_number, last_activity_at, blocked } = contact;
  const name = contactName(contact);
  const zone = zoneOf(contact);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <header className="flex items-center gap-3">
        <Avatar name={name} src={contact.thumbnail} size={40} />
        <div className="min-w-0">
          <Link
            to={paths.contact(account_id, contact.id)}
            className="block text-message font-bold wrap-anywhere text-ink hover:underline"
          >
            <bdi>{name}</bdi>
          </Link>
          <p className="text-meta">
            <ContactPresence contactId={contact.id} />
          </p>
        </div>
      </header>
      {blocked && <p className="text-ui text-danger">{m.contact_blocked()}</p>}
      <Details>
        {email && <Reach name={m.contact_email()} value={email} href={`mailto:${email}`} />}
        {phone_number && <Reach name={m.contact_phone()} value={phone_number} href={`tel:${phone_number}`} />}
        <Noted contact={contact} />
        {zone !== undefined && (
          <Detail name={m.contact_their_time()}>
            <TheirTime zone={zone} />
          </Detail>
        )}
        {last_activity_at !== undefined && (
          <Detail name={m.contact_last_active()}>
            <LastActive ms={last_activity_at * 1000} />
          </Detail>
        )}
        <Count contactId={contact.id} />
      </Details>
      <Labels contactId={contact.id} />
    </div>
  );
}

function Reach({ name, value, href }: { name: string; value: string; href: string }) {
  return (
    <Detail name={name}>
      <ReachValue value={value} href={href} />
      <span className="-my-1 ms-auto">
        <CopyButton value={value} />
      </span>
    </Detail>
  );
}

/** Where they are, and the first things the company noted. */
function Noted({ contact: { additional_attributes, custom_attributes } }: { contact: Contact }) {
  const { data: definitions } = useQuery(attributeDefinitionsQuery());
  const { company_name, city, country } = additional_attributes;
  const place = [city, country].filter((part): part is string => typeof part === 'string' && part !== '').join(', ');
  const noted = Object.entries(custom_attributes).flatMap(([key, value]) => {
    const definition = definitions?.find(
      ({ attribute_key, attribute_model }) => attribute_key === key && attribute_model === 'contact_attribute',
    );
    const text = attributeText(value, definition?.attribute_display_type);
    return text === '' ? [] : [{ key, name: definition?.attribute_display_name ?? key, text }];
  });
  return (
    <>
      {typeof company_name === 'string' && company_name && <Line name={m.contact_company()}>{company_name}</Line>}
      {place && <Line name={m.contact_glance_place()}>{place}</Line>}
      {noted.slice(0, NOTED).map(({ key, name, text }) => (
        <Line key={key} name={name}>
          {text}
        </Line>
      ))}
    </>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Detail name={name}>
      <bdi className="min-w-0 wrap-anywhere">{children}</bdi>
    </Detail>
  );
}

function Count({ contactId }: { contactId: number }) {
  const { data: conversations, isPending } = useQuery(contactConversationsQuery(contactId));
  if (!conversations && !isPending) return null;
  return (
    <Detail name={m.contact_conversations()}>
      {conversations ? countWords(conversations) : <Skeleton className="h-4 w-16" />}
    </Detail>
  );
}

function countWords(conversations: readonly Conversation[]): string {
  const number = formatNumber(conversations.length);
  const open = conversations.filter(({ status }) => status === 'open').length;
  const all = conversations.length < COUNTED ? number : m.contact_glance_or_more({ number });
  return open > 0 ? `${all} · ${m.contact_glance_open({ number: formatNumber(open) })}` : all;
}

function Labels({ contactId }: { contactId: number }) {
  const { data: used = [] } = useQuery(contactLabelsQuery(contactId));
  const { data: labels } = useQuery(labelsQuery());
  if (used.length === 0) return null;
  return (
    <ul aria-label={m.contact_labels()} className="flex flex-wrap gap-1">
      {used.map((title) => (
        <li
          key={title}
          className="flex items-center gap-1.5 rounded-full border border-line px-2 py-0.5 text-meta text-ink-2"
        >
          <LabelDot colour={labels?.find((label) => label.title === title)?.color} />
          <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}
