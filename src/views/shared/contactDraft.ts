// A contact that is being written down: what the fields hold, and what Chatwoot is sent of it.
import type { ContactColumns } from '~/api/mutations/contacts';
import type { Identity } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';

import { countryName, homeCountry, storedCountryName } from './country';
import { isEmail, readEmail } from './email';
import type { PhoneReading } from './phone';
import { looksLikePhone } from './searchText';

export const DRAFT_FIELDS = [
  'name',
  'email',
  'phone_number',
  'company_name',
  'city',
  'country_code',
  'identifier',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type ContactDraft = Record<DraftField, string>;

/** Beside these Chatwoot may put words of its own. */
export const REFUSABLE = ['name', 'email', 'phone_number', 'identifier'] as const;

export const emptyDraft = (known: Partial<ContactDraft> = {}): ContactDraft => ({
  name: '',
  email: '',
  phone_number: '',
  company_name: '',
  city: '',
  country_code: '',
  identifier: '',
  ...known,
});

/** What was searched for and not found, in the field it looks like. */
export function draftOf(searched: string): Partial<ContactDraft> {
  const text = searched.trim();
  if (isEmail(readEmail(text))) return { email: readEmail(text) };
  if (looksLikePhone(text)) return { phone_number: text };
  return { name: text };
}

/** Where a number without a country code is dialled. */
export const dialledIn = ({ country_code }: Pick<ContactDraft, 'country_code'>): string =>
  country_code || homeCountry();

/** Only what was filled in. `phone` is what was read out of the number; without it it goes as it was typed. */
export function draftColumns(draft: ContactDraft, phone: PhoneReading | undefined): ContactColumns {
  const filled = (text: string) => text.trim() || undefined;
  const code = filled(draft.country_code);
  const additional_attributes = withoutUndefined({
    company_name: filled(draft.company_name),
    city: filled(draft.city),
    country_code: code,
    country: code && storedCountryName(code),
  });
  return withoutUndefined({
    name: filled(draft.name),
    email: filled(readEmail(draft.email)),
    phone_number: phone?.e164 ?? filled(draft.phone_number),
    identifier: filled(draft.identifier),
    additional_attributes: Object.keys(additional_attributes).length > 0 ? additional_attributes : undefined,
  });
}

/** What others may have as well, as far as it is typed to an end. */
export function identityOf(draft: ContactDraft, phone: PhoneReading | undefined): Identity {
  const email = readEmail(draft.email);
  const identifier = draft.identifier.trim();
  const name = draft.name.trim();
  return withoutUndefined({
    email: isEmail(email) ? email : undefined,
    phone_number: phone?.isPlausible ? phone.e164 : undefined,
    identifier: identifier || undefined,
    name: name.length > 2 ? name : undefined,
  });
}

export type DraftProblems = Partial<Record<DraftField, string>>;

/** What is certain to be refused, or cannot be meant, in the order of the fields. */
export function draftProblems(draft: ContactDraft, phone: PhoneReading | undefined): DraftProblems {
  const problems: DraftProblems = {};
  const { name, email, phone_number, identifier } = draft;
  if ([name, email, phone_number, identifier].every((text) => text.trim() === '')) {
    problems.name = m.contact_form_nobody();
  }
  const emailProblem = problemOfEmail(email);
  if (emailProblem) problems.email = emailProblem;
  if (phone_number.trim() !== '' && !phone) {
    problems.phone_number = m.contact_phone_unreadable({ country: countryName(dialledIn(draft)) });
  }
  return problems;
}

export const problemOfEmail = (email: string): string | undefined =>
  email.trim() !== '' && !isEmail(readEmail(email)) ? m.contact_email_unreadable() : undefined;

const withoutUndefined = <T extends Record<string, unknown>>(
  columns: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
