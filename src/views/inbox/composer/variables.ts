// `{{contact.name}}` in a prepared answer. Chatwoot fills variables in when it gets the message, and makes nothing of what
// it does not know: the customer reads "Hello ,". So they are filled in here, where it can be seen, and what cannot be
// filled in is said.
import type { Profile } from '~/api/types';

import type { WrittenIn } from './place';

export type Values = ReadonlyMap<string, string>;
export type Missing = { name: string; why: 'unknown' | 'empty' };

type Sources = { conversation: WrittenIn; profile: Profile | undefined; inbox: string; account: string };

export function valuesOf({ conversation, profile, inbox, account }: Sources): Values {
  const { sender } = conversation.meta;
  // One that is not begun yet has none.
  const number = conversation.id > 0 ? conversation.id : '';
  return new Map(
    Object.entries({
      ...named('contact', sender.name),
      'contact.id': sender.id,
      'contact.email': sender.email,
      'contact.phone': sender.phone_number,
      'contact.phone_number': sender.phone_number,
      ...attributesOf('contact', sender.custom_attributes),
      ...named('agent', profile?.name ?? ''),
      'agent.available_name': profile?.available_name,
      'agent.email': profile?.email,
      'conversation.id': number,
      'conversation.display_id': number,
      'conversation.contact_name': sender.name,
      ...attributesOf('conversation', conversation.custom_attributes),
      'inbox.id': conversation.inbox_id,
      'inbox.name': inbox,
      'account.id': conversation.account_id,
      'account.name': account,
    }).map(([name, value]) => [name, asText(value)]),
  );
}

/** Whoever has one name only is called by it. */
function named(whom: string, name: string): Record<string, string> {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : '';
  return { [`${whom}.name`]: name.trim(), [`${whom}.first_name`]: words[0] ?? '', [`${whom}.last_name`]: last ?? '' };
}

const attributesOf = (whom: string, attributes: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`${whom}.custom_attribute.${key}`, value]));

/** A value that would itself be read as a template is none: customers choose their names. */
function asText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
  return /\{[{%]/.test(text) ? '' : text.trim();
}

/** What stands in backticks is left alone, as Chatwoot does. */
const PIECE = /`[^`]*`|\{\{-?([^{}]*)-?\}\}/g;

/** Fills in what is known; what is not stays as it stands. */
export function fill(text: string, values: Values): { text: string; missing: Missing[] } {
  const missing = new Map<string, Missing>();
  // Whoever writes conditions has thought of what may be empty.
  const hasConditions = text.includes('{%');
  const filled = text.replaceAll(PIECE, (piece: string, inside: string | undefined) => {
    if (inside === undefined) return piece;
    const [written = '', ...filters] = inside.split('|');
    const name = written.trim();
    const value = values.get(name);
    // A name of a custom attribute is known even where this customer has none.
    const isKnown = value !== undefined || /^(contact|conversation)\.custom_attribute\.[\w-]+$/.test(name);
    const hasDefault = filters.some((filter) => /^\s*default\s*:/.test(filter));
    if (!isKnown) missing.set(name, { name, why: 'unknown' });
    else if (!value && !hasDefault && !hasConditions) missing.set(name, { name, why: 'empty' });
    return value && filters.length === 0 ? value : piece;
  });
  return { text: filled, missing: [...missing.values()] };
}
