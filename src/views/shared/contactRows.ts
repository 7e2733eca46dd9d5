// What is known of every contact, line by line: how it is called, written and saved.
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { homeCountry, storedCountryName } from './country';
import type { EditorKind } from './InPlaceEditor';
import type { useContactWrites } from './useContactWrites';

export type Row = {
  name: string;
  kind: EditorKind;
  /** As it is edited. */
  value: string;
  /** As it reads, where that is something else. */
  shown?: string;
  /** What opens it. */
  href?: string;
  isCopied?: boolean;
  dialledIn?: string;
  save: (text: string) => Promise<unknown>;
};

export function contactRows(contact: Contact, writes: ReturnType<typeof useContactWrites>): Row[] {
  const { save, saveAdditional } = writes;
  const { company_name, city, country, country_code } = contact.additional_attributes;
  const { email, phone_number, identifier } = contact;
  const code = wordsOf(country_code);
  return [
    {
      name: m.contact_email(),
      kind: 'email',
      value: email ?? '',
      href: `mailto:${email}`,
      isCopied: true,
      save: (text) => save({ email: text || null }),
    },
    {
      name: m.contact_phone(),
      kind: 'phone',
      value: phone_number ?? '',
      href: `tel:${phone_number}`,
      isCopied: true,
      dialledIn: code || homeCountry(),
      save: (text) => save({ phone_number: text || null }),
    },
    {
      name: m.contact_identifier(),
      kind: 'text',
      value: identifier ?? '',
      isCopied: true,
      // Only one contact may have the empty text.
      save: (text) => save({ identifier: text || null }),
    },
    {
      name: m.contact_company(),
      kind: 'text',
      value: wordsOf(company_name),
      save: (text) => saveAdditional({ company_name: text }),
    },
    { name: m.contact_city(), kind: 'text', value: wordsOf(city), save: (text) => saveAdditional({ city: text }) },
    {
      name: m.contact_country(),
      kind: 'country',
      value: code,
      shown: wordsOf(country) || code,
      save: (next) => saveAdditional({ country_code: next, country: next && storedCountryName(next) }),
    },
  ];
}

/** Chatwoot puts anything into additional attributes. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
