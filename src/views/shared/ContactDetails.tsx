import { Fragment } from 'react';

import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatAgo, formatExact } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { CopyableValue } from './CopyableValue';
import { CustomAttributes } from './CustomAttributes';
import { Detail } from './Detail';
import { Details } from './Details';

/** What is known about a customer: how to reach them, and what the company noted. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { email, phone_number, identifier, last_activity_at, additional_attributes, custom_attributes } = contact;
  const { company_name: company, city, country } = additional_attributes;
  const places = new Set([city, country].filter(isWords));
  return (
    <>
      {contact.blocked && <p className="text-ui text-danger">{m.contact_blocked()}</p>}
      <Details>
        {email && (
          <Detail name={m.contact_email()}>
            <CopyableValue value={email} href={`mailto:${email}`} />
          </Detail>
        )}
        {phone_number && (
          <Detail name={m.contact_phone()}>
            <CopyableValue value={phone_number} href={`tel:${phone_number}`} />
          </Detail>
        )}
        {identifier && (
          <Detail name={m.contact_identifier()}>
            <CopyableValue value={identifier} />
          </Detail>
        )}
        {isWords(company) && (
          <Detail name={m.contact_company()}>
            <bdi className="min-w-0 break-words">{company}</bdi>
          </Detail>
        )}
        {places.size > 0 && (
          <Detail name={m.contact_place()}>
            <span className="min-w-0 break-words">
              {[...places].map((place, index) => (
                <Fragment key={place}>
                  {index > 0 && ', '}
                  <bdi>{place}</bdi>
                </Fragment>
              ))}
            </span>
          </Detail>
        )}
        {last_activity_at !== undefined && (
          <Detail name={m.contact_last_active()}>
            <LastActive ms={last_activity_at * 1000} />
          </Detail>
        )}
        <CustomAttributes model="contact_attribute" values={custom_attributes} />
      </Details>
    </>
  );
}

/** Chatwoot puts anything into additional attributes. */
const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function LastActive({ ms }: { ms: number }) {
  return (
    <time dateTime={new Date(ms).toISOString()} title={formatExact(ms)}>
      {formatAgo(ms, useNow())}
    </time>
  );
}
