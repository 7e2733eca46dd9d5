// Two contacts become one (contact_merge_action.rb): everything moves to the base, which keeps what it has and takes the rest.
// The order of the news is the one heard on a real socket; `contact.merged` still shows the base as it was.
import type { Contact, Json, JsonObject } from '../model.ts';
import { type Actor, tellContact, tellConversation } from './broadcasts.ts';
import { removeContact, updateContact } from './contacts.ts';
import type { ContactColumns } from './contactrules.ts';
import { updateMessage } from './editing.ts';
import type { State } from './state.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first wins, key by key, all the way down. */
export function deepMerged(winner: JsonObject, other: JsonObject): JsonObject {
  const merged = { ...other, ...winner };
  for (const [key, own] of Object.entries(winner)) {
    const theirs = other[key];
    if (isObject(own) && isObject(theirs)) merged[key] = deepMerged(own, theirs);
  }
  return merged;
}

const combined = (base: Contact, mergee: Contact): ContactColumns => ({
  identifier: base.identifier || mergee.identifier,
  name: base.name || mergee.name,
  email: base.email || mergee.email,
  phone_number: base.phone_number || mergee.phone_number,
  additional_attributes: deepMerged(base.additional_attributes, mergee.additional_attributes),
  custom_attributes: deepMerged(base.custom_attributes, mergee.custom_attributes),
});

function moveConversations(world: State, base: Contact, mergee: Contact, by: Actor): void {
  for (const conversation of world.conversations.of('contact_id', mergee.id)) {
    world.conversations.move(conversation, 'contact_id', base.id);
    conversation.updated_at = world.stamp();
    world.orders.touch(conversation);
    tellConversation(world, 'conversation.contact_changed', conversation, by);
    for (const message of world.messages.of('conversation_id', conversation.id)) {
      if (message.sender_type === 'Contact' && message.sender_id === mergee.id) {
        updateMessage(world, message, { sender_id: base.id }, by);
      }
    }
  }
}

export function mergeContacts(world: State, base: Contact, mergee: Contact, by: Actor): void {
  if (base === mergee) return;
  tellContact(world, 'contact.merged', base, by);
  for (const row of world.contactInboxes.of('contact_id', mergee.id)) {
    world.contactInboxes.move(row, 'contact_id', base.id);
  }
  for (const row of world.notes.of('contact_id', mergee.id)) world.notes.move(row, 'contact_id', base.id);
  moveConversations(world, base, mergee, by);
  const columns = combined(base, mergee);
  removeContact(world, mergee, by);
  updateContact(world, base, columns, by);
}
