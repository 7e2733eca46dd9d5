// The way to a contact through an inbox, and how the channel calls them there (contact_inbox_builder.rb).
import type { Contact, ContactInbox, Inbox } from '../model.ts';
import { addContactInbox } from './factories.ts';
import type { State } from './state.ts';

/** Why there is none. `missing`: what the contact lacks; `taken`: somebody else is called so; `unsupported`: nobody can say. */
export class NoContactInbox extends Error {
  readonly reason: 'missing' | 'malformed' | 'taken' | 'unsupported';

  constructor(reason: NoContactInbox['reason'], message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** These let a stranger keep an address that was reassigned; elsewhere a source id is for good. */
const REASSIGNABLE = new Set<Inbox['channel_type']>([
  'Channel::Email',
  'Channel::Sms',
  'Channel::TwilioSms',
  'Channel::Whatsapp',
]);

/** As printed by Ruby in the refusal. */
const FORMATS: Partial<Record<Inbox['channel_type'], { is: RegExp; name: string; printed: string }>> = {
  'Channel::Email': { is: /^[^@\s]+@[^@\s]+$/, name: 'Email', printed: String.raw`(?-mix:\A[^@\s]+@[^@\s]+\z)` },
  'Channel::Whatsapp': { is: /^\d{1,15}$/, name: 'whatsapp', printed: String.raw`(?-mix:^\d{1,15}\z)` },
  'Channel::TwilioSms': { is: /^\+\d{1,15}$/, name: 'twilio sms', printed: String.raw`(?-mix:^\+\d{1,15}\z)` },
};

function emailOf({ email }: Contact): string {
  if (email === null) throw new NoContactInbox('missing', 'contact email');
  return email;
}

function phoneOf({ phone_number }: Contact): string {
  if (phone_number === null) throw new NoContactInbox('missing', 'contact phone number');
  return phone_number;
}

function generated(world: State, contact: Contact, { channel_type }: Inbox): string {
  switch (channel_type) {
    case 'Channel::Api':
    case 'Channel::WebWidget':
      return world.uuid();
    case 'Channel::Email':
      return emailOf(contact);
    case 'Channel::Sms':
    case 'Channel::TwilioSms':
      return phoneOf(contact);
    case 'Channel::Whatsapp':
      return phoneOf(contact).replaceAll('+', '');
    default:
      throw new NoContactInbox('unsupported');
  }
}

/** Found or made. Without a source id it is made up, for Api and WebWidget a new one every time. */
export function contactInboxFor(
  world: State,
  contact: Contact,
  inbox: Inbox,
  given: { source_id?: string | null; hmac_verified?: boolean } = {},
): ContactInbox {
  const source_id = given.source_id || generated(world, contact, inbox);
  const holder = world.contactInboxes.find((one) => one.inbox_id === inbox.id && one.source_id === source_id);
  if (holder?.contact_id === contact.id) return holder;
  const format = FORMATS[inbox.channel_type];
  if (format && !format.is.test(source_id)) {
    throw new NoContactInbox('malformed', `invalid source id for ${format.name} inbox. valid Regex ${format.printed}`);
  }
  if (holder) {
    if (!REASSIGNABLE.has(inbox.channel_type)) throw new NoContactInbox('taken');
    holder.source_id = `${world.random.int(0, 9)}${source_id}`;
  }
  return addContactInbox(world, contact, inbox, { source_id, hmac_verified: given.hmac_verified ?? false });
}
