// The customers: heroes with a part of their own, and as many others as the day needs, some of whom come back.
import type { Contact, ContactInbox, Inbox, JsonObject, Time } from '../model.ts';
import { heroes } from './heroes.ts';
import type { Hero, HeroKey } from './heroes.ts';
import type { InboxKey } from './inboxes.ts';
import { tongueOf } from './names.ts';
import type { Tongue } from './names.ts';
import type { Setting } from './thread.ts';

const MAILBOXES = ['mail.example', 'post.example', 'inbox.example', 'uni.example', 'home.example'];
const ADJECTIVES = ['quiet', 'silent', 'misty', 'broken', 'autumn', 'withered', 'bold', 'long', 'late', 'cold'];
const NOUNS = ['meadow', 'river', 'snow', 'leaf', 'sun', 'haze', 'forest', 'bird', 'smoke', 'pine'];
const COMPANIES = [
  'Fjellhytta Consulting',
  'Größmann GmbH',
  'Studio Élan',
  'Nordlys AS',
  '株式会社あさひ',
  'شركة النور',
  'Bakkerij Postma',
];
const PLANS = ['taster', 'household', 'household', 'office'];
/** How many are a face we know: a third, and more once the shop has been there for long. */
const returns = (known: number): number => (known > 100 ? 0.6 : 0.34);
/** Prime, and a divisor of no number of names: one walk through all pairs before any comes again. */
const STRIDE = 97;

/** Who turns up. */
export interface Meeting {
  language: string;
  inbox: InboxKey;
  at: Time;
  /** Somebody whose name we know. */
  named: boolean;
}

const isAnonymous = (contact: Contact): boolean => /^[a-z]+-[a-z]+-\d+$/.test(contact.name);

export class Customers {
  readonly #setting: Setting;
  readonly #known = new Map<string, Contact[]>();
  readonly #heroes = new Map<HeroKey, Contact>();
  readonly #namesakes = new Map<string, number>();
  readonly #before: number;
  #count: number;

  /** `before`: how many there are already, none of whom these may be. */
  constructor(setting: Setting, before = 0) {
    this.#setting = setting;
    this.#before = before;
    this.#count = before;
  }

  hero(key: HeroKey): Contact {
    const { world, household } = this.#setting;
    const known = this.#heroes.get(key);
    if (known) return known;
    const { plan, attributes = {}, labels = [], ...columns }: Hero = heroes[key];
    const custom_attributes: JsonObject = plan === undefined ? {} : { plan };
    const more = {
      custom_attributes,
      additional_attributes: attributes,
      labels: [...labels],
      created_at: household.since,
    };
    const contact = world.addContact(household.account, { ...columns, ...more });
    this.#heroes.set(key, contact);
    return contact;
  }

  /** A face we know, or a new one. */
  someone(meeting: Meeting): Contact {
    const { random } = this.#setting;
    const known = this.#known.get(meeting.language) ?? [];
    if (known.length > 3 && random.chance(returns(known.length))) {
      const face = random.pick(known);
      if ((!meeting.named || !isAnonymous(face)) && hasAddress(face, meeting.inbox)) return face;
    }
    const contact = this.#meet(meeting, this.#before + known.length);
    known.push(contact);
    this.#known.set(meeting.language, known);
    return contact;
  }

  /** Everybody but the heroes, in the order they came. */
  *regulars(): Generator<Contact> {
    for (const contacts of this.#known.values()) yield* contacts;
  }

  /** How that customer is reached in that inbox. */
  door(contact: Contact, inbox: Inbox, at: number): ContactInbox {
    const { world, random } = this.#setting;
    const doors = world.contactInboxes.of('contact_id', contact.id);
    const known = doors.find((one) => one.inbox_id === inbox.id);
    if (known) return known;
    const given = { source_id: this.#sourceId(contact, inbox), pubsub_token: random.uuid(), created_at: at };
    return world.addContactInbox(contact, inbox, given);
  }

  #sourceId(contact: Contact, inbox: Inbox): string {
    const { random } = this.#setting;
    switch (inbox.channel_type) {
      case 'Channel::Email':
        return contact.email ?? random.uuid();
      case 'Channel::Whatsapp':
        return (contact.phone_number ?? `+4790${contact.id}`).slice(1);
      case 'Channel::Sms':
      case 'Channel::TwilioSms':
        return contact.phone_number ?? `+4790${contact.id}`;
      case 'Channel::Api':
      case 'Channel::WebWidget':
        return random.uuid();
      default:
        return String(7_100_000_000 + contact.id * 37);
    }
  }

  #meet({ language, inbox, at, named }: Meeting, known: number): Contact {
    const { world, household, random } = this.#setting;
    const { account } = household;
    this.#count += 1;
    const mayHide = !named && (inbox === 'web' || inbox === 'assistant');
    if (mayHide && random.chance(0.5)) {
      const name = `${random.pick(ADJECTIVES)}-${random.pick(NOUNS)}-${random.int(1, 999)}`;
      return world.addContact(account, { name, created_at: at });
    }
    const tongue = tongueOf(language);
    const { name, latin } = nameOf(tongue, known);
    const plan: JsonObject = random.chance(0.6) ? { plan: random.pick(PLANS) } : {};
    const place = { city: random.pick(tongue.cities), country: tongue.country, country_code: tongue.country_code };
    const company: JsonObject = random.chance(0.08) ? { company_name: random.pick(COMPANIES) } : {};
    return world.addContact(account, {
      name,
      ...this.#reachedBy(inbox, tongue, latin),
      custom_attributes: plan,
      additional_attributes: { ...place, ...company },
      labels: random.chance(0.04) ? ['vip'] : [],
      created_at: at,
    });
  }

  #reachedBy(inbox: InboxKey, { dial }: Tongue, latin: string): Partial<Contact> {
    const { random } = this.#setting;
    const phone_number = `+${dial}${600_000_000 + this.#count * 13}`;
    const namesake = this.#namesakes.get(latin) ?? this.#before;
    this.#namesakes.set(latin, namesake + 1);
    const email = `${latin}${namesake || ''}@${MAILBOXES[(namesake + latin.length) % MAILBOXES.length]}`;
    const identifier = `crm-${3000 + this.#count}`;
    switch (inbox) {
      case 'api':
        return { email, identifier, ...(random.chance(0.5) ? { phone_number } : {}) };
      case 'whatsapp':
      case 'sms':
      case 'twilio':
        return { phone_number, ...(random.chance(0.2) ? { email } : {}) };
      case 'facebook':
      case 'instagram':
      case 'telegram':
      case 'line':
      case 'tiktok':
        return random.chance(0.4) ? { email } : {};
      default:
        return { email, ...(random.chance(0.25) ? { phone_number } : {}) };
    }
  }
}

/** Whoever writes to an inbox has what it writes back to. */
function hasAddress({ email, phone_number }: Contact, inbox: InboxKey): boolean {
  if (inbox === 'email' || inbox === 'offices') return Boolean(email);
  if (inbox === 'whatsapp' || inbox === 'sms' || inbox === 'twilio') return Boolean(phone_number);
  return true;
}

/** The `nth` of all pairs of a given and a family name. */
function nameOf({ given, family, familyFirst }: Tongue, nth: number): { name: string; latin: string } {
  const pair = (nth * STRIDE) % (given.length * family.length);
  const [first = '', latinFirst = first] = (given[pair % given.length] ?? '').split('/');
  const [last = '', latinLast = last] = (family[Math.floor(pair / given.length)] ?? '').split('/');
  const isSpaced = /\p{Script=Latin}/u.test(last);
  const name = familyFirst ? `${last}${isSpaced ? ' ' : ''}${first}` : `${first} ${last}`;
  return { name, latin: `${latinFirst}.${latinLast.replace("'", '')}`.toLowerCase() };
}
