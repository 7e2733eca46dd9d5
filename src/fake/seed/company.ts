// Kråka Coffee of Bergen: a roastery with two shops, a web shop, a subscription and coffee for offices.
// It sells beans (Nordnes, Fløyen, Sandviken), a hand grinder (Kråka), a kettle (Måke), a scale (Lom) and a dripper (Havn).
import type { TeamName } from './story.ts';

export const company = {
  name: 'Kråka Coffee',
  domain: 'kraka.example',
  items: ['Kråka', 'Måke', 'Lom', 'Havn'],
  beans: ['Nordnes 500 g', 'Fløyen 1 kg', 'Sandviken decaf 250 g', 'Fløyen 250 g', 'Nordnes 1 kg'],
} as const;

export interface Person {
  name: string;
  /** The part of the e-mail address before the @. */
  handle: string;
  display_name?: string;
  role: 'administrator' | 'agent';
  availability: 'online' | 'busy' | 'offline';
  /** Languages besides English; a conversation in one of them goes to who speaks it. */
  speaks: readonly string[];
  teams: readonly TeamName[];
  /** Only the shop's API inbox. */
  limited?: boolean;
}

/** The first three are the administrator, the agent one signs in as, and the agent who sees one inbox only. */
export const people: readonly Person[] = [
  { name: 'Ada Okafor', handle: 'ada', role: 'administrator', availability: 'online', speaks: [], teams: ['billing'] },
  {
    name: 'Ben Sørensen',
    handle: 'ben',
    role: 'agent',
    availability: 'online',
    speaks: ['nb', 'sv', 'de'],
    teams: ['shipping', 'workshop'],
  },
  { name: 'Dee Novak', handle: 'dee', role: 'agent', availability: 'online', speaks: ['cs'], teams: [], limited: true },
  {
    name: 'Inés Villar Castaño',
    handle: 'ines',
    display_name: 'Inés',
    role: 'agent',
    availability: 'online',
    speaks: ['es', 'pt', 'it'],
    teams: ['shipping'],
  },
  {
    name: 'Yusuf Haddad',
    handle: 'yusuf',
    role: 'agent',
    availability: 'online',
    speaks: ['ar', 'fa', 'tr'],
    teams: ['billing'],
  },
  {
    name: '林怡君',
    handle: 'grace',
    display_name: 'Grace Lin',
    role: 'agent',
    availability: 'busy',
    speaks: ['zh-CN', 'zh-TW'],
    teams: ['shipping'],
  },
  {
    name: '高橋 大輔',
    handle: 'daisuke',
    display_name: 'Daisuke',
    role: 'agent',
    availability: 'offline',
    speaks: ['ja', 'ko'],
    teams: ['workshop'],
  },
  {
    name: 'Małgorzata Wójcik',
    handle: 'gosia',
    display_name: 'Gosia',
    role: 'agent',
    availability: 'online',
    speaks: ['pl', 'uk', 'ru'],
    teams: ['workshop'],
  },
  {
    name: 'Claire Béranger',
    handle: 'claire',
    role: 'agent',
    availability: 'online',
    speaks: ['fr', 'nl'],
    teams: ['billing', 'office coffee'],
  },
  { name: 'Tom Fairbairn', handle: 'tom', role: 'agent', availability: 'busy', speaks: [], teams: ['shipping'] },
  {
    name: 'Priya Kulkarni',
    handle: 'priya',
    role: 'agent',
    availability: 'online',
    speaks: ['hi'],
    teams: ['office coffee'],
  },
  {
    name: 'נועה לוי',
    handle: 'noa',
    display_name: 'Noa Levi',
    role: 'agent',
    availability: 'offline',
    speaks: ['he'],
    teams: [],
  },
  {
    name: 'Ελένη Μακρή',
    handle: 'eleni',
    display_name: 'Eleni',
    role: 'agent',
    availability: 'offline',
    speaks: ['el'],
    teams: ['billing'],
  },
  {
    name: 'Somying Jaidee',
    handle: 'somying',
    role: 'agent',
    availability: 'online',
    speaks: ['th', 'vi', 'id'],
    teams: ['shipping'],
  },
  {
    name: 'Ingrid Haugen',
    handle: 'ingrid',
    role: 'administrator',
    availability: 'offline',
    speaks: ['nb', 'sv'],
    teams: ['workshop', 'office coffee'],
  },
];

export const teams: readonly { name: TeamName; description: string; allow_auto_assign: boolean }[] = [
  { name: 'shipping', description: 'Parcels, addresses, customs', allow_auto_assign: false },
  { name: 'billing', description: 'Payments, refunds, invoices', allow_auto_assign: false },
  { name: 'workshop', description: 'Grinders, kettles, everything with a screw', allow_auto_assign: true },
  { name: 'office coffee', description: 'Contracts with companies', allow_auto_assign: false },
];

const label = (title: string, color: string, description: string, show_on_sidebar = true) => ({
  title,
  color,
  description,
  show_on_sidebar,
});

export const labels = [
  label('cancellation', '#9a4f63', 'Wants to leave'),
  label('coffee-post', '#7a5c3e', 'The subscription'),
  label('delivery', '#2f6fb3', 'On its way, or not'),
  label('event', '#6c5fb0', 'Tastings and courses', false),
  label('feedback', '#3d8b62', 'Praise and ideas'),
  label('gift-card', '#c06a8a', 'Bought for somebody else', false),
  label('invoice', '#5b7f8c', 'Invoices and receipts'),
  label('lead', '#2c8c8c', 'Might buy much'),
  label('login', '#8a93a3', 'Log-in and personal data', false),
  label('office', '#4d6a3f', 'Offices and canteens'),
  label('order', '#8c7a2f', 'What was ordered', false),
  label('payment', '#b3702f', 'Cards and transfers'),
  label('phishing', '#b33a3a', 'Somebody pretends to be us'),
  label('question', '#6b7f99', 'Just wants to know', false),
  label('refund', '#b0553a', 'Money goes back'),
  label('return', '#98692d', 'Goods come back'),
  label('stock', '#5f6e8a', 'Not there at the moment', false),
  label('vip', '#a8862a', 'Knows us since the first roast'),
  label('warranty', '#7d4fa0', 'Broken, and ours to mend'),
] as const;

export const cannedResponses = [
  ['hello', 'Hello {{contact.first_name}}, this is {{agent.first_name}} from Kråka Coffee. How can I help?'],
  ['thanks', 'Thank you, {{contact.first_name}}! Write again whenever something is not right.'],
  ['tracking', 'Your parcel is on its way. You can follow it here: https://track.kraka.example/'],
  [
    'customs',
    'The parcel is with customs at the moment. This usually takes **two to four days**; there is nothing you have to do.',
  ],
  [
    'return-label',
    'I have sent the return label to {{contact.email}}. Any post office takes the parcel; you do not need a printer.',
  ],
  ['refund-done', 'The refund is on its way and arrives within three to five working days, depending on your bank.'],
  ['iban', 'Please do not send card or account numbers in the chat. Reply to the e-mail you get in a moment instead.'],
  [
    'grinder-stuck',
    'Most likely a small stone. Please:\n\n1. unscrew the knob at the bottom\n2. take out the inner burr\n3. remove the stone with something wooden\n4. put it back and set the knob to zero',
  ],
  ['descale', 'Two spoons of citric acid, boil, wait half an hour, rinse twice. `Never vinegar`: it eats the seal.'],
  ['opening-hours', 'Both shops are open Monday to Saturday, 10:00 to 18:00. The tasting is on Fridays at 19:00.'],
  [
    'weekend',
    'Our office opens again on Monday at 9:00. Your message is not lost: conversation {{conversation.display_id}} is the first thing we look at.',
  ],
  ['gruss', 'Vielen Dank und herzliche Grüße aus Bergen, {{agent.first_name}}'],
  ['gracias', '¡Gracias, {{contact.first_name}}! Que disfrute el café.'],
  ['shukran', 'شكرًا لك {{contact.first_name}}، نحن في خدمتك دائمًا.'],
] as const;
