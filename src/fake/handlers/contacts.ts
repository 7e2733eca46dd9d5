// Contacts: the address book, search, one of them (contacts_controller.rb). Every agent may see and change all of them.
import { type AccountCall, administratorsOnly, endpoint, type Endpoint, ofAccount } from '../endpoint.ts';
import type { Contact } from '../model.ts';
import { asArray, asId, asText, isBlank } from '../params.ts';
import { contactWithInboxes, inboxRow } from '../present/inbox.ts';
import { contactJson } from '../present/people.ts';
import { broken, notFound, Refusal } from '../refusal.ts';
import { isResolved } from '../world/contactrules.ts';
import { containsAnyCase, containsExactly } from '../world/like.ts';
import { capitalized } from '../world/liquid.ts';
import { orRefuse } from './contact-inbox.ts';
import { contactJsonFor, contactsPage } from './contact-pages.ts';
import { contactColumns } from './contact-params.ts';

const CONTACTS = '/api/v1/accounts/:account_id/contacts';

export const contactOf = (call: AccountCall, name?: string): Contact =>
  ofAccount(call.world.contacts.get(call.id(name)), call.account);

const resolved = ({ world, account }: AccountCall): Contact[] =>
  world.contacts.where((contact) => contact.account_id === account.id && isResolved(contact));

/** Any of the labels, in any case. */
function labelled(contacts: Contact[], asked: unknown): Contact[] {
  if (isBlank(asked)) return contacts;
  const names = Array.isArray(asked) ? asArray(asked) : (asText(asked) ?? '').split(',');
  const wanted = new Set(names.map((name) => String(name).trim().toLowerCase()));
  return contacts.filter(({ labels }) => labels.some((label) => wanted.has(label.toLowerCase())));
}

/** One piece of text in one field; only the identifier minds its capitals. */
function search(call: AccountCall) {
  const { params } = call;
  if (isBlank(params.q)) return { meta: { count: null, current_page: params.page ?? 1 }, payload: [] };
  const typed = asText(params.q);
  if (typed === null) throw broken();
  const fits = containsAnyCase(typed.trim());
  const fitsExactly = containsExactly(typed.trim());
  const found = resolved(call).filter(
    ({ name, email, phone_number, additional_attributes, identifier }) =>
      fits(name) ||
      fits(email) ||
      fits(phone_number) ||
      fits(asText(additional_attributes.company_name)) ||
      fitsExactly(identifier),
  );
  return contactsPage(call, labelled(found, params.labels));
}

function active(call: AccountCall) {
  const { world, account } = call;
  const online = world.contacts.where(
    ({ id, account_id }) => account_id === account.id && world.isPresent('Contact', account_id, id),
  );
  return contactsPage(call, online);
}

async function create(call: AccountCall) {
  const { world, account, user, params } = call;
  const columns = await contactColumns(call);
  const inbox = isBlank(params.inbox_id) ? undefined : world.inboxes.get(asId(params.inbox_id));
  if (!isBlank(params.inbox_id) && inbox?.account_id !== account.id) throw notFound();
  const through = inbox && { inbox, source_id: asText(params.source_id) };
  const contact = orRefuse(() => world.createContact(account, columns, user, through));
  const [contactInbox] = world.contactInboxes.of('contact_id', contact.id);
  return {
    payload: {
      contact: contactWithInboxes(world, contact),
      contact_inbox: { inbox: inbox ? inboxRow(inbox) : null, source_id: contactInbox?.source_id ?? null },
    },
  };
}

async function update(call: AccountCall) {
  const contact = contactOf(call);
  call.world.updateContact(contact, await contactColumns(call, contact), call.user);
  return { payload: contactJsonFor(call, contact) };
}

function destroyCustomAttributes(call: AccountCall) {
  const contact = contactOf(call);
  const doomed = new Set(asArray(call.params.custom_attributes).map(String));
  const kept = Object.entries(contact.custom_attributes).filter(([key]) => !doomed.has(key));
  call.world.updateContact(contact, { custom_attributes: Object.fromEntries(kept) }, call.user);
  return { payload: contactWithInboxes(call.world, contact) };
}

function remove(call: AccountCall): void {
  const { world, user } = call;
  administratorsOnly(call);
  const contact = contactOf(call);
  if (world.isPresent('Contact', contact.account_id, contact.id)) {
    throw new Refusal(422, { message: `${capitalized(contact.name)} is Online, please try again later` });
  }
  world.deleteContact(contact, user);
}

function removeAvatar(call: AccountCall) {
  const contact = contactOf(call);
  contact.avatar_url = '';
  return { payload: contactJson(call.world, contact) };
}

export const contactEndpoints: Endpoint[] = [
  endpoint('GET', CONTACTS, (call) => contactsPage(call, labelled(resolved(call), call.params.labels))),
  endpoint('POST', CONTACTS, create),
  endpoint('GET', `${CONTACTS}/search`, search),
  endpoint('GET', `${CONTACTS}/active`, active),
  endpoint('GET', `${CONTACTS}/:id`, (call) => ({ payload: contactJsonFor(call, contactOf(call)) })),
  endpoint('PATCH|PUT', `${CONTACTS}/:id`, update),
  endpoint('DELETE', `${CONTACTS}/:id`, remove),
  endpoint('DELETE', `${CONTACTS}/:id/avatar`, removeAvatar),
  endpoint('POST', `${CONTACTS}/:id/destroy_custom_attributes`, destroyCustomAttributes),
];
