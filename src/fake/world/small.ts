// A world for specs: one account, three people, two inboxes, a customer in the first. Jobs are done at once unless asked.
import type { EmailChannel, WebWidgetChannel } from '../model.ts';
import { World } from '../world.ts';
import type { WorldOptions } from './state.ts';

const api = (identifier: string) =>
  ({
    type: 'Channel::Api',
    identifier,
    hmac_token: '',
    hmac_mandatory: false,
    webhook_url: null,
    additional_attributes: {},
  }) as const;

export const MAIL: EmailChannel = {
  type: 'Channel::Email',
  email: 'help@acme.test',
  forward_to_email: '',
  provider: null,
  imap_enabled: false,
  smtp_enabled: false,
};

export const WEBSITE: WebWidgetChannel = {
  type: 'Channel::WebWidget',
  website_url: 'https://acme.test',
  website_token: 'w',
  hmac_token: '',
  hmac_mandatory: false,
  widget_color: '#000',
  welcome_title: null,
  welcome_tagline: null,
  reply_time: 'in_a_few_minutes',
  pre_chat_form_enabled: false,
  pre_chat_form_options: {},
  continuity_via_email: true,
  selected_feature_flags: [],
  allowed_domains: '',
};

export function smallWorld(options: WorldOptions = {}) {
  const world = new World({ jobs: 'immediate', ...options });
  const account = world.addAccount({ name: 'Acme' });
  const admin = world.addUser(account, { name: 'Ada', email: 'ada@acme.test', role: 'administrator' });
  const agent = world.addUser(account, { name: 'Ben', email: 'ben@acme.test' });
  const limited = world.addUser(account, { name: 'Dee', email: 'dee@acme.test' });
  const inbox = world.addInbox(account, { name: 'Shop', channel: api('shop') });
  const other = world.addInbox(account, { name: 'Office', channel: api('office') });
  for (const user of [admin, agent, limited]) world.addInboxMember(inbox, user);
  for (const user of [admin, agent]) world.addInboxMember(other, user);
  const contact = world.addContact(account, { name: 'Jane Doe', email: 'jane@customer.test' });
  const contactInbox = world.addContactInbox(contact, inbox);
  const otherContactInbox = world.addContactInbox(contact, other);
  return { world, account, admin, agent, limited, inbox, other, contact, contactInbox, otherContactInbox };
}

/** A clock that stands still until it is told to go on. */
export function clock(now = Date.UTC(2026, 0, 15, 9)) {
  return {
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
}
