// What hangs on a contact: conversations, ways to reach them, labels, and their merge with another.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { ContactInbox, Inbox } from '../model.ts';
import { asBoolean, asId, asText } from '../params.ts';
import { conversationJson } from '../present/conversation.ts';
import { contactInboxJson, contactWithInboxes, inboxSlim } from '../present/inbox.ts';
import { contactJson } from '../present/people.ts';
import { invalid, notFound, Refusal } from '../refusal.ts';
import { canUseInbox, visibleInboxIds } from '../world/access.ts';
import { openContactInbox } from './contact-inbox.ts';
import { contactOf } from './contacts.ts';
import { labelsOf } from './conversation-parts.ts';
import { usableInbox } from './lookup.ts';

const ACCOUNT = '/api/v1/accounts/:account_id';
const CONTACT = `${ACCOUNT}/contacts/:contact_id`;
const CONVERSATIONS = 20;
const MAX_LABEL = 255;

const ownerOf = (call: AccountCall) => contactOf(call, 'contact_id');

function conversations(call: AccountCall) {
  const { world, account, user } = call;
  const inboxes = visibleInboxIds(world, account, user);
  const rows = world.conversations
    .of('contact_id', ownerOf(call).id)
    .filter(({ inbox_id }) => !inboxes || inboxes.has(inbox_id))
    .toSorted((a, b) => b.last_activity_at - a.last_activity_at)
    .slice(0, CONVERSATIONS);
  return { payload: rows.map((row) => conversationJson(world, row, user)) };
}

/** How a new conversation would call the contact there; null where none can be begun. */
function sourceFor(call: AccountCall, inbox: Inbox, latest: ContactInbox | undefined): string | null {
  const { world } = call;
  const { email, phone_number } = ownerOf(call);
  switch (inbox.channel_type) {
    case 'Channel::Api':
      return latest?.source_id ?? world.uuid();
    case 'Channel::WebWidget':
      return latest && world.conversations.of('contact_inbox_id', latest.id).length === 0 ? latest.source_id : null;
    case 'Channel::Email':
      return email || null;
    case 'Channel::Sms':
    case 'Channel::TwilioSms':
      return phone_number || null;
    case 'Channel::Whatsapp':
      return phone_number?.replaceAll('+', '') || null;
    default:
      return null;
  }
}

function contactableInboxes(call: AccountCall) {
  const { world, account, user } = call;
  const own = world.contactInboxes.of('contact_id', ownerOf(call).id);
  const inboxes = world.inboxes.where((inbox) => inbox.account_id === account.id);
  const payload = inboxes
    .filter((inbox) => canUseInbox(world, account.id, user, inbox.id))
    .map((inbox) => ({
      inbox: inboxSlim(inbox),
      source_id: sourceFor(
        call,
        inbox,
        own.findLast(({ inbox_id }) => inbox_id === inbox.id),
      ),
    }));
  return { payload: payload.filter(({ source_id }) => source_id !== null) };
}

function addContactInbox(call: AccountCall) {
  const { world, params } = call;
  const contact = ownerOf(call);
  const given = { source_id: asText(params.source_id), hmac_verified: asBoolean(params.hmac_verified) };
  return contactInboxJson(world, openContactInbox(world, contact, usableInbox(call, asId(params.inbox_id)), given));
}

function findBySource(call: AccountCall) {
  const { world, params } = call;
  const inbox = usableInbox(call, asId(params.inbox_id));
  const source = asText(params.source_id);
  const found = world.contactInboxes.find((one) => one.inbox_id === inbox.id && one.source_id === source);
  if (!found) throw new Refusal(404);
  return contactWithInboxes(world, world.contacts.must(found.contact_id));
}

/** Replaces all of them. */
function setLabels(call: AccountCall) {
  const contact = ownerOf(call);
  const labels = [...new Set(labelsOf(call.params.labels))];
  if (labels.some((label) => label.length > MAX_LABEL)) {
    throw invalid("Tag must exist, Tag can't be blank", 'tag', 'tag_id');
  }
  call.world.updateContact(contact, { labels }, call.user);
  return { payload: labels };
}

function merge(call: AccountCall) {
  const { world, account, user, params } = call;
  const base = world.contacts.get(asId(params.base_contact_id));
  const mergee = world.contacts.get(asId(params.mergee_contact_id));
  if (base?.account_id !== account.id || mergee?.account_id !== account.id) throw notFound();
  world.mergeContacts(base, mergee, user);
  return contactJson(world, base);
}

export const contactCardEndpoints: Endpoint[] = [
  endpoint('GET', `${CONTACT}/conversations`, conversations),
  endpoint('GET', `${CONTACT}/contactable_inboxes`, contactableInboxes),
  endpoint('POST', `${CONTACT}/contact_inboxes`, addContactInbox),
  endpoint('GET', `${CONTACT}/labels`, (call) => ({ payload: ownerOf(call).labels })),
  endpoint('POST', `${CONTACT}/labels`, setLabels),
  endpoint('POST', `${ACCOUNT}/contact_inboxes/filter`, findBySource),
  endpoint('POST', `${ACCOUNT}/actions/contact_merge`, merge),
];
