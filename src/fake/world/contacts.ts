// What happens to contacts: every agent of the account hears of it.
import type { Account, Contact, Inbox } from '../model.ts';
import { type Actor, tellContact } from './broadcasts.ts';
import { contactInboxFor } from './contactinboxes.ts';
import type { ContactColumns } from './contactrules.ts';
import { deleteConversation } from './conversations.ts';
import { addContact } from './factories.ts';
import type { State } from './state.ts';

interface Through {
  inbox: Inbox;
  source_id?: string | null;
}

/** With a contact inbox or not at all: when that cannot be made the contact is gone again, and nobody has heard of it. */
export function createContact(
  world: State,
  account: Account,
  given: ContactColumns,
  by: Actor,
  through?: Through,
): Contact {
  const contact = addContact(world, account, given);
  try {
    if (through) contactInboxFor(world, contact, through.inbox, { source_id: through.source_id ?? null });
  } catch (error) {
    world.contacts.delete(contact);
    throw error;
  }
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
  removeContact(world, contact, by);
}

/** The row, and what belongs to it alone. */
export function removeContact(world: State, contact: Contact, by: Actor): void {
  for (const row of world.contactInboxes.of('contact_id', contact.id)) world.contactInboxes.delete(row);
  for (const row of world.notes.of('contact_id', contact.id)) world.notes.delete(row);
  for (const row of world.csatResponses.where((one) => one.contact_id === contact.id)) world.csatResponses.delete(row);
  world.contacts.delete(contact);
  tellContact(world, 'contact.deleted', contact, by);
}
