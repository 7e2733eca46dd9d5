// How a story becomes a conversation: somebody writes it, somebody takes it on, and it is where the calendar wants it now.
import type { Contact, Conversation, JsonObject } from '../model.ts';
import { recordEvent } from '../world/reporting.ts';
import type { Slot } from './calendar.ts';
import type { Person } from './company.ts';
import { company } from './company.ts';
import type { Customers } from './customers.ts';
import { cut, priorityOf, unanswered, wakingTime } from './cutting.ts';
import { availableName, DAY } from './household.ts';
import type { Household } from './household.ts';
import type { Library } from './library.ts';
import type { Random } from './random.ts';
import { Blanks } from './slots.ts';
import type { Said, Thread } from './stage.ts';
import { fill, mentionsCustomer } from './story.ts';
import type { Line, Slots, Story } from './story.ts';
import { finish, participate, threadOf } from './thread.ts';
import type { Setting } from './thread.ts';

const MINUTE = 60_000;
/** The reports remember this week: what came before was never counted, as after a move from another tool. */
const REPORTED_DAYS = 6.5;

interface Scene {
  slot: Slot;
  story: Story;
  lines: readonly Line[];
  slots: Slots;
  contact: Contact;
  colleague: { person: Person; id: number } | null;
  answered: boolean;
  isRich: boolean;
}

/** Who speaks the language; in English whoever is here, the two one signs in as a little more often. */
function colleagueFor(language: string, isApi: boolean, household: Household, random: Random) {
  const all = [...household.people.values()];
  const speakers = all.filter(({ person }) => person.speaks.includes(language));
  if (speakers.length > 0) return random.pick(speakers);
  if (isApi && random.chance(0.25)) return all.find(({ person }) => person.limited) ?? random.pick(all);
  const here = all.filter(
    ({ person }) => !person.limited && (person.availability !== 'offline' || random.chance(0.25)),
  );
  return random.pick(random.chance(0.18) ? all.slice(0, 2) : here);
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

  tell(slot: Slot, isRich: boolean): Conversation {
    const scene = this.#cast(slot, isRich);
    const conversation = this.#begin(scene);
    const speaker = conversation.assignee_id;
    const thread = threadOf(this.#setting, conversation, scene.contact, { speaker, pace: 1 });
    this.#play(scene, thread, conversation);
    this.#end(scene, thread, conversation);
    return conversation;
  }

  #cast(slot: Slot, isRich: boolean): Scene {
    const { world, household, random } = this.#setting;
    const language = slot.inbox === 'offices' ? 'en' : this.#library.language();
    const story = this.#library.take(language);
    const { lines, answered } = cut(story, slot, world.now(), isRich, random);
    const meeting = { language, inbox: slot.inbox, at: slot.startedAt, named: story.lines.some(mentionsCustomer) };
    const contact = this.#customers.someone(meeting);
    const isTaken = answered || (slot.fate === 'open' && random.chance(0.2));
    const taker = isTaken ? colleagueFor(language, slot.inbox === 'api', household, random) : undefined;
    const agent = taker ? availableName(taker.person) : '';
    const scenery = { language, at: slot.startedAt, contact, agent, assignee: taker?.person.name };
    const slots = new Blanks(scenery, household, random);
    const colleague = taker ? { person: taker.person, id: taker.user.id } : null;
    return { slot, story, lines, slots, contact, colleague, answered, isRich };
  }

  #begin({ slot, story, contact, slots, colleague, answered }: Scene): Conversation {
    const { world, household, random } = this.#setting;
    const inbox = household.inboxes[slot.inbox];
    const team = story.team && random.chance(answered ? 0.75 : 0.3) ? household.teams.get(story.team) : undefined;
    return world.addConversation(this.#customers.door(contact, inbox, slot.startedAt), {
      created_at: slot.startedAt,
      uuid: random.uuid(),
      status: slot.fate,
      assignee_id: colleague?.id ?? null,
      team_id: team?.id ?? null,
      priority: slot.fate === 'pending' ? null : priorityOf(story, random),
      labels: [...(answered || random.chance(0.2) ? story.labels : []), ...contact.labels],
      additional_attributes: circumstances(slot, story),
      custom_attributes: story.labels.includes('question') ? {} : { order_id: slots.get('order') },
    });
  }

  #play({ slot, lines, slots, colleague, isRich }: Scene, thread: Thread, { labels }: Conversation): void {
    const { shelf, random } = this.#setting;
    const gaps = gapsOf(lines.length, (slot.endedAt - slot.startedAt) / MINUTE, random);
    let isTaken = !isRich || colleague === null;
    lines.forEach((line, i) => {
      let after = gaps[i] ?? 0;
      if (!isTaken && colleague && line.by !== 'customer') {
        isTaken = true;
        thread.assigned(colleague.person.name, after * 0.8);
        if (labels.length > 0) thread.activity(`${colleague.person.name} added ${labels.join(', ')}`);
        after *= 0.2;
      }
      const files = line.prop ? { files: [shelf.prop(line.prop, random)] } : {};
      thread[line.by]({ text: fill(line.text, slots) || null, after, ...files });
      if (i === 0 && isRich && (slot.fate === 'pending' || lines.length > 1)) greet(thread, slot);
    });
  }

  #end({ slot, colleague, answered, isRich }: Scene, thread: Thread, conversation: Conversation): void {
    const { world, random } = this.#setting;
    const facts: Partial<Conversation> = {};
    if (slot.fate === 'resolved' && isRich) {
      const resolved = `Conversation was marked resolved by ${colleague?.person.name}`;
      thread.activity(resolved);
      if (slot.inbox === 'assistant') {
        survey(thread, random);
        thread.customer({ text: '👍', after: 1 });
        thread.activity('System reopened the conversation due to a new incoming message.');
        thread.activity(resolved);
      }
    }
    if (slot.fate === 'snoozed') {
      thread.activity(`Conversation was snoozed by ${colleague?.person.name}`);
      facts.snoozed_until = wakingTime(world.now(), random);
    }
    const { account_id, id: conversation_id } = conversation;
    if (colleague && isRich) participate(world, { account_id, conversation_id, user_id: colleague.id });
    const isUnseen = slot.fate === 'open' && (!answered || random.chance(0.7));
    const unread = isUnseen ? unanswered(world.messages.of('conversation_id', conversation_id)) : 0;
    finish(world, conversation, { unread, facts });
    this.#report(conversation);
  }

  #report(conversation: Conversation): void {
    const { world } = this.#setting;
    const { created_at: begun, last_activity_at: done, first_reply_created_at: replied, status } = conversation;
    const since = world.now() - REPORTED_DAYS * DAY;
    if (replied !== null && replied > since) {
      recordEvent(world, conversation, 'first_response', begun, replied);
      recordEvent(world, conversation, 'reply_time', begun, replied);
    }
    if (status === 'resolved' && done > since) recordEvent(world, conversation, 'conversation_resolved', begun, done);
  }
}

/** Minutes before each line, so that the last is said when the slot ends. */
function gapsOf(count: number, minutes: number, random: Random): number[] {
  const shares = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : 0.2 + random.next()));
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
  return shares.map((share) => (share / whole) * minutes);
}

/** What machines say when a customer begins. */
function greet(thread: Thread, { inbox, fate }: Slot): void {
  if (inbox === 'assistant') thread.template({ text: 'Hello! We usually answer within a few minutes.', after: 0 });
  if (fate === 'pending') {
    thread.bot(QUESTION);
    thread.customer({ text: 'Something else', after: 0.2 });
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
  const said = { text: 'Please rate the conversation', content_type: 'input_csat', after: 0, attributes };
  const message = thread.template(said);
  if (isAnswered) thread.rated(message, rating, null);
}

const BROWSER = Object.freeze({
  browser_name: 'Firefox',
  browser_version: '143.0',
  device_name: 'Unknown',
  platform_name: 'Linux',
  platform_version: '',
});
const SHOP = `https://shop.${company.domain}/`;

/** `additional_attributes`: what the channel tells about how it began. */
export function circumstances(
  { inbox, startedAt }: Pick<Slot, 'inbox' | 'startedAt'>,
  { subject, language }: Story,
): JsonObject {
  if (inbox === 'email' || inbox === 'offices') return { source: 'email', mail_subject: subject, in_reply_to: null };
  if (inbox !== 'web' && inbox !== 'assistant') return {};
  return {
    browser: BROWSER,
    browser_language: language,
    conversation_language: language.slice(0, 2),
    initiated_at: { timestamp: new Date(startedAt).toUTCString() },
    referer: SHOP,
  };
}
