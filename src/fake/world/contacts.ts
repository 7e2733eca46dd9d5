// What happens to contacts: every agent of the account hears of it.
import type { Account, Contact } from '../model.ts';
import { type Actor, tellContact } from './broadcasts.ts';
import { deleteConversation } from './conversations.ts';
import { addContact } from './factories.ts';
import type { State } from './state.ts';

export type ContactColumns = Partial<Omit<Contact, 'id' | 'account_id' | 'created_at' | 'updated_at'>>;

export function createContact(world: State, account: Account, given: ContactColumns, by: Actor): Contact {
  const contact = addContact(world, account, given);
  tellContact(world, 'contact.created', contact, by);
  return contact;
}

/** Also told when nothing changed. */
export function updateContact(world: State, contact: Contact, changes: ContactColumns, by: Actor): void {
  Object.assign(contact, changes, { updated_at: world.now() });
  tellContact(world, 'contact.updated', contact, by);
}

/** The contact at once, the conversations by a job and without a word. */
export function deleteContact(world: State, contact: Contact, by: Actor): void {
  const conversations = world.conversations.of('contact_id', contact.id);
  for (const conversation of conversations) deleteConversation(world, conversation);
  for (const row of world.contactInboxes.of('contact_id', contact.id)) world.contactInboxes.delete(row);
  for (const row of world.notes.of('contact_id', contact.id)) world.notes.delete(row);
  world.contacts.delete(contact);
  tellContact(world, 'contact.deleted', contact, by);
}
