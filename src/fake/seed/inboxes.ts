import type { Account, Channel, Inbox, OtherChannel, WebWidgetChannel, WorkingHours } from '../model.ts';
import type { World } from '../world.ts';
import { company } from './company.ts';

const hours = (open: number, close: number): WorkingHours[] =>
  Array.from({ length: 7 }, (_, day_of_week) => {
    const closed = day_of_week === 0 || day_of_week === 6;
    return {
      day_of_week,
      closed_all_day: closed,
      open_hour: closed ? null : open,
      open_minutes: closed ? null : 0,
      close_hour: closed ? null : close,
      close_minutes: closed ? null : 0,
      open_all_day: false,
    };
  });

const widget = (world: World, website_url: string, title: string): WebWidgetChannel => ({
  type: 'Channel::WebWidget',
  website_url,
  website_token: world.token(),
  hmac_token: world.token(),
  hmac_mandatory: false,
  widget_color: '#7a3b2e',
  welcome_title: title,
  welcome_tagline: null,
  reply_time: 'in_a_few_minutes',
  pre_chat_form_enabled: false,
  pre_chat_form_options: {
    pre_chat_message: 'Share your queries or comments here.',
    pre_chat_fields: [
      {
        name: 'emailAddress',
        type: 'email',
        label: 'Email Id',
        enabled: false,
        required: true,
        field_type: 'standard',
      },
      { name: 'fullName', type: 'text', label: 'Full name', enabled: false, required: false, field_type: 'standard' },
    ],
  },
  continuity_via_email: true,
  selected_feature_flags: ['attachments', 'emoji_picker', 'end_conversation'],
  allowed_domains: '',
});

const email = (address: string): Channel => ({
  type: 'Channel::Email',
  email: address,
  forward_to_email: `forward-${address}`,
  provider: null,
  imap_enabled: false,
  smtp_enabled: false,
});

const other = (type: OtherChannel['type']): Channel => ({ type, phone_number: null, provider: null });

interface Door {
  name: string;
  channel: (world: World) => Channel;
  more?: Partial<Inbox>;
}

/** The first three are the plain ones every client is tried on: no bot, no greeting, no survey, no hours. */
const doors = {
  api: {
    name: 'Shop API',
    channel: (world) => ({
      type: 'Channel::Api',
      identifier: world.token(),
      hmac_token: world.token(),
      hmac_mandatory: false,
      webhook_url: null,
      additional_attributes: {},
    }),
  },
  web: { name: 'Website chat', channel: (world) => widget(world, `https://shop.${company.domain}`, 'Hei!') },
  email: { name: `help@${company.domain}`, channel: () => email(`help@${company.domain}`) },
  assistant: {
    name: 'App chat',
    channel: (world) => widget(world, `https://app.${company.domain}`, 'How can we help?'),
    more: {
      csat_survey_enabled: true,
      csat_config: { display_type: 'emoji', message: 'Please rate the conversation' },
    },
  },
  offices: {
    name: 'Office coffee',
    channel: () => email(`offices@${company.domain}`),
    more: {
      working_hours_enabled: true,
      working_hours: hours(8, 16),
      timezone: 'Europe/Oslo',
    },
  },
  whatsapp: { name: 'WhatsApp', channel: () => other('Channel::Whatsapp') },
  facebook: { name: 'Facebook', channel: () => other('Channel::FacebookPage') },
  instagram: { name: 'Instagram', channel: () => other('Channel::Instagram') },
  telegram: { name: 'Telegram', channel: () => other('Channel::Telegram') },
  line: { name: 'LINE', channel: () => other('Channel::Line') },
  tiktok: { name: 'TikTok', channel: () => other('Channel::Tiktok') },
  twilio: { name: 'SMS Norway', channel: () => other('Channel::TwilioSms') },
  sms: { name: 'SMS abroad', channel: () => other('Channel::Sms') },
} satisfies Record<string, Door>;

export type InboxKey = keyof typeof doors;
export type Inboxes = Record<InboxKey, Inbox>;

const inboxKeys = Object.keys(doors) as InboxKey[];

export function openInboxes(world: World, account: Account, since: number): Inboxes {
  const open = ({ name, channel, more }: Door) =>
    world.addInbox(account, { name, channel: channel(world), created_at: since, updated_at: since, ...more });
  return Object.fromEntries(inboxKeys.map((key) => [key, open(doors[key])])) as Inboxes;
}

export function findInboxes(world: World): Inboxes {
  const rows = [...world.inboxes.all()];
  const find = (key: InboxKey) => rows.find(({ name }) => name === doors[key].name);
  return Object.fromEntries(inboxKeys.map((key) => [key, find(key)])) as Inboxes;
}
