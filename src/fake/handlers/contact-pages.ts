// Lists of contacts: fifteen a page, one sort key, `current_page` as it was asked for (contacts_controller.rb, sift).
import type { AccountCall } from '../endpoint.ts';
import type { Contact } from '../model.ts';
import { asText } from '../params.ts';
import { contactWithInboxes } from '../present/inbox.ts';
import { contactJson } from '../present/people.ts';
import { topPage } from '../world/top.ts';
import { pageOf } from './conversation-scope.ts';

const PAGE = 15;

type Compare = (a: Contact, b: Contact) => number;
type Key = (contact: Contact) => string | number | null;

const collator = new Intl.Collator('en');
const compareValues = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

const additional =
  (key: string): Key =>
  (contact) =>
    asText(contact.additional_attributes[key]);

const KEYS: Record<string, Key> = {
  name: (contact) => contact.name,
  email: (contact) => contact.email,
  phone_number: (contact) => contact.phone_number,
  last_activity_at: (contact) => contact.last_activity_at,
  created_at: (contact) => contact.created_at,
  company: additional('company_name'),
  city: additional('city'),
  country: additional('country'),
};
/** Plain columns: descending, Postgres puts those without a value first. The others say NULLS LAST. */
const PLAIN = new Set(['email', 'phone_number']);

function compareBy(name: string, key: Key, isDescending: boolean): Compare {
  const direction = isDescending ? -1 : 1;
  const without = PLAIN.has(name) ? direction : 1;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) {
      return without * (Number(left === null) - Number(right === null)) || a.id - b.id;
    }
    return direction * compareValues(left, right) || a.id - b.id;
  };
}

/** The last key that is known; without one, rows come as they lie in the table. */
function orderOf(asked: unknown): Compare {
  let compare: Compare = (a, b) => a.id - b.id;
  for (const word of (asText(asked) ?? '').split(',')) {
    const name = word.replace(/^-/, '');
    const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
    if (key) compare = compareBy(name, key, word.startsWith('-'));
  }
  return compare;
}

/** Anything but `true` means without. */
export function contactJsonFor({ world, params }: AccountCall, contact: Contact) {
  const asked = asText(params.include_contact_inboxes) || 'true';
  return asked === 'true' ? contactWithInboxes(world, contact) : contactJson(world, contact);
}

export function contactsPage(call: AccountCall, contacts: readonly Contact[]) {
  const { params } = call;
  const rows = topPage(contacts, { compare: orderOf(params.sort), page: pageOf(params.page), size: PAGE });
  return {
    meta: { count: contacts.length, current_page: params.page ?? 1 },
    payload: rows.map((contact) => contactJsonFor(call, contact)),
  };
}
