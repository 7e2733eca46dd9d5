// An inbox where it is only mentioned. The whole one is beside its endpoints.
import type { Contact, ContactInbox, Inbox } from '../model.ts';
import type { State } from '../world/state.ts';
import { contactJson } from './people.ts';
import { iso } from './time.ts';

const providerOf = ({ channel }: Inbox): string | null => ('provider' in channel ? channel.provider : null);

export const inboxSlim = (inbox: Inbox) => ({
  id: inbox.id,
  avatar_url: inbox.avatar_url,
  channel_id: inbox.channel_id,
  name: inbox.name,
  channel_type: inbox.channel_type,
  provider: providerOf(inbox),
});

/** The row as it is in the database, with ISO times. */
export const inboxRow = (inbox: Inbox) => ({
  id: inbox.id,
  channel_id: inbox.channel_id,
  account_id: inbox.account_id,
  name: inbox.name,
  created_at: iso(inbox.created_at),
  updated_at: iso(inbox.updated_at),
  channel_type: inbox.channel_type,
  enable_auto_assignment: inbox.enable_auto_assignment,
  greeting_enabled: inbox.greeting_enabled,
  greeting_message: inbox.greeting_message,
  email_address: inbox.email_address,
  working_hours_enabled: inbox.working_hours_enabled,
  out_of_office_message: inbox.out_of_office_message,
  timezone: inbox.timezone,
  enable_email_collect: inbox.enable_email_collect,
  csat_survey_enabled: inbox.csat_survey_enabled,
  allow_messages_after_resolved: inbox.allow_messages_after_resolved,
  auto_assignment_config: inbox.auto_assignment_config,
  lock_to_single_conversation: inbox.lock_to_single_conversation,
  portal_id: null,
  sender_name_type: inbox.sender_name_type,
  business_name: inbox.business_name,
  csat_config: inbox.csat_config,
});

export const contactInboxJson = (world: State, contactInbox: ContactInbox) => ({
  source_id: contactInbox.source_id,
  inbox: inboxSlim(world.inboxes.must(contactInbox.inbox_id)),
});

/** `Contact` as the contacts endpoints show it. */
export const contactWithInboxes = (world: State, contact: Contact) => ({
  ...contactJson(world, contact),
  contact_inboxes: world.contactInboxes.of('contact_id', contact.id).map((one) => contactInboxJson(world, one)),
});

/** The row of a contact inbox, in broadcasts; it does give the customer's token away. */
export const contactInboxRow = (contactInbox: ContactInbox) => ({
  id: contactInbox.id,
  contact_id: contactInbox.contact_id,
  inbox_id: contactInbox.inbox_id,
  source_id: contactInbox.source_id,
  created_at: iso(contactInbox.created_at),
  updated_at: iso(contactInbox.updated_at),
  hmac_verified: contactInbox.hmac_verified,
  pubsub_token: contactInbox.pubsub_token,
});
