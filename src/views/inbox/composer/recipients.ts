// Who gets an e-mail. Chatwoot's own dashboard derives it from the last letter and forgets what was changed with every
// message that comes in; here what was changed belongs to the draft.
import type { Recipients } from '~/api/outbox/entry';
import type { Message } from '~/api/types';

import type { TypedRecipients } from '~/views/shared/typedRecipients';

type Letter = Pick<Message, 'message_type' | 'private' | 'content_attributes'>;
type Known = { contact: string | null; own: readonly (string | null | undefined)[] };

const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one.trim() !== '');

/** Everybody on the last letter, but for ourselves. */
export function recipientsOf(messages: readonly Letter[], { contact, own }: Known): Recipients {
  const last = messages.findLast(isLetter);
  const attributes = last?.content_attributes ?? {};
  const email = (attributes.email ?? {}) as Record<string, unknown>;
  const isOwn = (address: string) =>
    own.some((one) => one?.toLowerCase() === address.toLowerCase()) || /^reply\+[\da-f-]+@/i.test(address);
  const isOurs = last?.message_type === 1;
  const written = asList(isOurs ? attributes.to_emails : email.from).filter((address) => !isOwn(address));
  const to = written.length > 0 ? written : asList(contact);
  // The customer stays in it when a colleague of theirs has answered.
  const copies = isOurs ? asList(attributes.cc_emails) : [...asList(email.cc), ...asList(contact)];
  const others = unique(copies).filter((address) => !isOwn(address) && !has(to, address));
  return { to: unique(to), cc: others, bcc: isOurs ? asList(attributes.bcc_emails) : [] };
}

function isLetter({ message_type, private: isPrivate, content_attributes: { email, to_emails, deleted } }: Letter) {
  return (
    !isPrivate && !deleted && (message_type === 0 ? Boolean(email) : message_type === 1 && Array.isArray(to_emails))
  );
}

const has = (addresses: readonly string[], address: string) =>
  addresses.some((one) => one.toLowerCase() === address.toLowerCase());

const unique = (addresses: readonly string[]) =>
  addresses.filter((address, at) => !has(addresses.slice(0, at), address));

const split = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

export const asRead = ({ to, cc, bcc }: TypedRecipients): Recipients => ({
  to: split(to),
  cc: split(cc),
  bcc: split(bcc),
});

/** What Chatwoot takes for an address. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** What is wrong with a field: nobody to write to, or what is no address. */
export function recipientFault(field: keyof Recipients, { [field]: addresses }: Recipients): string | true | undefined {
  if (field === 'to' && addresses.length === 0) return true;
  return addresses.find((address) => !ADDRESS.test(address));
}

export const areRecipientsFine = (recipients: Recipients): boolean =>
  (['to', 'cc', 'bcc'] as const).every((field) => recipientFault(field, recipients) === undefined);
