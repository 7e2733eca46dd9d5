// How a story becomes a conversation that is where it is now: told to its end, or stopped where somebody still has to answer.
import type { Contact, Conversation, JsonObject, Priority, Time } from '../model.ts';
import type { Slot } from './calendar.ts';
import { company } from './company.ts';
import type { Customers } from './customers.ts';
import { availableName, DAY, type Household } from './household.ts';
import type { Library } from './library.ts';
import { tongueOf } from './names.ts';
import type { Random } from './random.ts';
import type { Said, Thread } from './stage.ts';
import { fill } from './story.ts';
import type { Line, Slots, Story } from './story.ts';
import { finish, participate, threadOf } from './thread.ts';
import type { Setting } from './thread.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Where the story stops, and whether anybody has taken it on. */
interface Cut {
  lines: readonly Line[];
  answered: boolean;
}

/** Everything the customer said before anybody answered. */
const opening = (lines: readonly Line[]): readonly Line[] =>
  lines.slice(
    0,
    lines.findIndex((line) => line.by !== 'customer'),
  );

const untilAnswered = (lines: readonly Line[]): readonly Line[] =>
  lines.slice(0, lines.findIndex((line) => line.by === 'agent') + 1);

/** Open: nobody answered yet; the customer waits again; we wait for the customer; or a note came last. */
function cutOpen({ lines }: Story, minutesAgo: number, random: Random): Cut {
  const draw = random.next();
  if (draw < (minutesAgo < 90 ? 0.42 : 0.22)) return { lines: opening(lines), answered: false };
  const by = draw < 0.72 ? 'customer' : draw < 0.93 ? 'agent' : 'note';
  const places = lines.flatMap((line, i) => (line.by === by && i > opening(lines).length ? [i] : []));
  const last = places.length > 0 ? random.pick(places) : opening(lines).length;
  return { lines: lines.slice(0, last + 1), answered: true };
}

function cut(story: Story, { fate, endedAt }: Slot, now: Time, isRich: boolean, random: Random): Cut {
  switch (fate) {
    case 'open':
      return cutOpen(story, (now - endedAt) / MINUTE, random);
    case 'pending':
      return { lines: opening(story.lines), answered: false };
    case 'snoozed':
      return { lines: untilAnswered(story.lines), answered: true };
    case 'resolved':
      return { lines: isRich ? story.lines : untilAnswered(story.lines), answered: true };
  }
}

const weekdays = new Map<string, readonly string[]>();

/** Monday to Friday as that language calls them. */
function weekday(language: string, at: Time, random: Random): string {
  let names = weekdays.get(language);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    names = [5, 6, 7, 8, 9].map((day) => format.format(Date.UTC(2026, 0, day)));
    weekdays.set(language, names);
  }
  const today = new Date(at).getUTCDay();
  return names[(today + random.int(0, 2)) % 5] ?? '';
}

/** Who speaks the language; in English whoever is here, the two one signs in as a little more often. */
export function colleagueFor(language: string, isApi: boolean, household: Household, random: Random) {
  const all = [...household.people.values()];
  const speakers = all.filter(({ person }) => person.speaks.includes(language));
  if (speakers.length > 0) return random.pick(speakers);
  if (isApi && random.chance(0.25)) return all.find(({ person }) => person.limited) ?? random.pick(all);
  const here = all.filter(
    ({ person }) => !person.limited && (person.availability !== 'offline' || random.chance(0.25)),
  );
  return random.pick(random.chance(0.18) ? all.slice(0, 2) : here);
}

function snoozedUntil(now: Time, random: Random): Time | null {
  const tomorrow = now - (now % DAY) + DAY + 8 * HOUR;
  return random.pick([now + 2 * HOUR, tomorrow, tomorrow, tomorrow + 2 * DAY, tomorrow + 6 * DAY, null]);
}

const LEAD: Partial<Record<string, Priority>> = { lead: 'medium', phishing: 'urgent' };

function priorityOf(story: Story, random: Random): Priority | null {
  if (story.priority && random.chance(0.8)) return story.priority;
  const byLabel = story.labels.map((label) => LEAD[label]).find(Boolean);
  return byLabel ?? (random.chance(0.07) ? random.pick(['low', 'medium', 'high', 'urgent'] as const) : null);
}

export class Teller {
  readonly #setting: Setting;
  readonly #customers: Customers;
  readonly #library: Library;

  constructor(setting: Setting, customers: Customers, library: Library) {
    this.#setting = setting;
    this.#customers = customers;
    this.#library = library;
  }

  /** `isRich`: with notes, activities and all that was said; long ago that much is not worth its memory. */
  tell(slot: Slot, isRich: boolean): Conversation {
    const { world, household, random } = this.#setting;
    const language = slot.inbox === 'offices' ? 'en' : this.#library.language();
    const story = this.#library.take(language);
    const { lines, answered } = cut(story, slot, world.now(), isRich, random);
    const contact = this.#customers.someone(language, slot.inbox, slot.startedAt);
    const isTaken = answered || (slot.fate === 'open' && random.chance(0.2));
    const colleague = isTaken ? colleagueFor(language, slot.inbox === 'api', household, random) : undefined;
    const slots = this.#slotsFor(story, slot, contact, colleague ? availableName(colleague.person) : '');
    const conversation = this.#begin(story, slot, contact, slots, answered);
    conversation.assignee_id = colleague?.user.id ?? null;
    const said = lines.map((line) => ({ line, text: fill(line.text, slots) }));
    const thread = threadOf(this.#setting, conversation, contact, { speaker: conversation.assignee_id, pace: 1 });
    const gaps = this.#gaps(said.length, (slot.endedAt - slot.startedAt) / MINUTE);
    said.forEach(({ line, text }, i) => {
      const files = line.prop ? [this.#setting.shelf.prop(line.prop, random)] : [];
      thread[line.by]({ text: text || null, after: gaps[i] ?? 0, ...(files.length > 0 ? { files } : {}) });
      if (i === 0 && isRich) this.#afterFirst(thread, slot, conversation, colleague?.user.name);
    });
    this.#end(thread, slot, conversation, colleague?.user.name, isRich, answered);
    return conversation;
  }

  #begin(story: Story, slot: Slot, contact: Contact, slots: Slots, answered: boolean): Conversation {
    const { world, household, random } = this.#setting;
    const inbox = household.inboxes[slot.inbox];
    const team = story.team && random.chance(answered ? 0.75 : 0.3) ? household.teams.get(story.team) : undefined;
    return world.addConversation(this.#customers.door(contact, inbox, slot.startedAt), {
      created_at: slot.startedAt,
      uuid: random.uuid(),
      status: slot.fate,
      team_id: team?.id ?? null,
      priority: slot.fate === 'pending' ? null : priorityOf(story, random),
      labels: [...(answered || random.chance(0.2) ? story.labels : []), ...(contact.labels.length > 0 ? ['vip'] : [])],
      additional_attributes: circumstances(slot, story),
      custom_attributes: story.labels.includes('question') ? {} : { order_id: slots.order },
    });
  }

  #slotsFor({ language }: Story, { startedAt }: Slot, contact: Contact, agent: string): Slots {
    const { random, household } = this.#setting;
    const tongue = tongueOf(language);
    const [one = '', other = ''] = contact.name.split(' ');
    const colleague = random.pick([...household.people.values()].filter(({ person }) => !person.limited));
    return {
      first: tongue.familyFirst ? contact.name : one,
      family: tongue.familyFirst ? contact.name : other,
      agent,
      colleague: `@[${colleague.person.name}]`,
      order: `KC-${40_000 + random.int(0, 9999)}`,
      item: random.pick(company.items),
      beans: random.pick(company.beans),
      amount: tongue.money(random.int(90, 1900) / 10),
      tracking: `CN ${random.int(1000, 9999)} ${random.int(1000, 9999)} NO`,
      day: weekday(language, startedAt, random),
      city: random.pick(tongue.cities),
    };
  }

  /** Minutes before each line, so that the last is said when the slot ends. */
  #gaps(count: number, minutes: number): number[] {
    const shares = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : 0.2 + this.#setting.random.next()));
    const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
    return shares.map((share) => (share / whole) * minutes);
  }

  #afterFirst(thread: Thread, { inbox, fate }: Slot, conversation: Conversation, assignee: string | undefined): void {
    if (inbox === 'assistant') thread.template({ text: 'Hello! We usually answer within a few minutes.', after: 0 });
    if (fate === 'pending') thread.bot(QUESTION);
    if (!assignee) return;
    thread.assigned(assignee);
    if (conversation.labels.length > 0) thread.activity(`${assignee} added ${conversation.labels.join(', ')}`);
  }

  #end(
    thread: Thread,
    slot: Slot,
    conversation: Conversation,
    assignee: string | undefined,
    isRich: boolean,
    answered: boolean,
  ) {
    const { world, household, random } = this.#setting;
    const facts: Partial<Conversation> = {};
    if (slot.fate === 'resolved' && isRich) thread.activity(`Conversation was marked resolved by ${assignee}`);
    if (slot.fate === 'resolved' && slot.inbox === 'assistant' && isRich) survey(thread, random);
    if (slot.fate === 'snoozed') {
      thread.activity(`Conversation was snoozed by ${assignee}`);
      facts.snoozed_until = snoozedUntil(world.now(), random);
    }
    if (slot.fate === 'pending') facts.assignee_agent_bot_id = household.bot.id;
    if (conversation.assignee_id !== null && isRich) {
      participate(world, {
        account_id: conversation.account_id,
        conversation_id: conversation.id,
        user_id: conversation.assignee_id,
      });
    }
    const isUnseen = slot.fate === 'open' && (!answered || random.chance(0.7));
    finish(world, conversation, {
      unread: isUnseen ? unanswered(world.messages.of('conversation_id', conversation.id)) : 0,
      facts,
    });
  }
}

const QUESTION: Said = {
  text: 'Hello! What is it about?',
  content_type: 'input_select',
  after: 0,
  attributes: {
    items: [
      { title: 'A parcel', value: 'parcel' },
      { title: 'A broken thing', value: 'broken' },
      { title: 'Something else', value: 'other' },
    ],
  },
};

function survey(thread: Thread, random: Random): void {
  const rating = random.pick([1, 2, 4, 4, 5, 5, 5, 5] as const);
  const isAnswered = random.chance(0.5);
  const answer: JsonObject = isAnswered
    ? { submitted_values: { csat_survey_response: { rating, feedback_message: '' } } }
    : {};
  const attributes = { display_type: 'emoji', ...answer };
  const message = thread.template({
    text: 'Please rate the conversation',
    content_type: 'input_csat',
    after: 0,
    attributes,
  });
  if (isAnswered) thread.rated(message, rating, null);
}

/** The customer's messages since anybody answered in public. */
function unanswered(messages: readonly { message_type: number; private: boolean }[]): number {
  let count = 0;
  for (const message of messages.toReversed()) {
    if (message.message_type === 1 && !message.private) break;
    if (message.message_type === 0) count += 1;
  }
  return count;
}

function circumstances({ inbox, startedAt }: Slot, { subject, language }: Story): JsonObject {
  if (inbox === 'email' || inbox === 'offices') return { source: 'email', mail_subject: subject, in_reply_to: null };
  if (inbox !== 'web' && inbox !== 'assistant') return {};
  return {
    browser: {
      browser_name: 'Firefox',
      browser_version: '143.0',
      device_name: 'Unknown',
      platform_name: 'Linux',
      platform_version: '',
    },
    browser_language: language,
    conversation_language: language.slice(0, 2),
    initiated_at: { timestamp: new Date(startedAt).toUTCString() },
    referer: `https://shop.${company.domain}/`,
  };
}
