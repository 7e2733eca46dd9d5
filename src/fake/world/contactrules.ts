// What a contact must be (contact.rb): unique in its account, reachable as it claims. Problems in the order Rails finds them.
import type { Contact } from '../model.ts';
import type { State } from './state.ts';

export type ContactColumns = Partial<Omit<Contact, 'id' | 'account_id' | 'created_at' | 'updated_at'>>;

export interface Problem {
  attribute: keyof ContactColumns;
  /** With the attribute's name in front, as it is said. */
  message: string;
}

const MAX_STRING = 255;
const NAMES = {
  name: 'Name',
  email: 'Email',
  phone_number: 'Phone number',
  identifier: 'Identifier',
} as const;
const EMAIL = /^[^@\s]+@[^@\s]+$/;
/** Anchored at the end only, as in Chatwoot. */
const PHONE = /\+[1-9]\d{1,14}$/;

/** An e-mail has no capitals; a blank one is none. (A phone number may be blank.) */
export function normalized(columns: ContactColumns): ContactColumns {
  if (columns.email === undefined) return columns;
  return { ...columns, email: columns.email?.trim() ? columns.email.toLowerCase() : null };
}

function isTaken(
  world: State,
  accountId: number,
  column: 'email' | 'phone_number' | 'identifier',
  value: string,
  self?: Contact,
) {
  return (
    world.contacts.find((one) => one[column] === value && one.account_id === accountId && one !== self) !== undefined
  );
}

/** `columns` are normalized; `self` is the contact that is to change, if any. */
export function problemsOf(world: State, accountId: number, columns: ContactColumns, self?: Contact): Problem[] {
  const problems: Problem[] = [];
  const add = (attribute: keyof typeof NAMES, text: string) =>
    problems.push({ attribute, message: `${NAMES[attribute]} ${text}` });
  for (const attribute of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const length = columns[attribute]?.length ?? 0;
    if (length > MAX_STRING) add(attribute, `is too long (maximum is ${MAX_STRING} characters)`);
  }
  const { email, identifier, phone_number } = columns;
  const taken = 'has already been taken';
  if (email && isTaken(world, accountId, 'email', email, self)) add('email', taken);
  if (email && !EMAIL.test(email)) add('email', 'Invalid email');
  if (identifier && isTaken(world, accountId, 'identifier', identifier, self)) add('identifier', taken);
  if (phone_number && isTaken(world, accountId, 'phone_number', phone_number, self)) add('phone_number', taken);
  if (phone_number && !PHONE.test(phone_number)) add('phone_number', 'should be in e164 format');
  return problems;
}

/** Lists and searches leave out whoever cannot be reached or told apart. */
export const isResolved = ({ email, phone_number, identifier }: Contact): boolean =>
  Boolean(email) || Boolean(phone_number) || Boolean(identifier);
