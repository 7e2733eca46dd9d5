// Writes what is said in one conversation, as rows. Columns that follow from messages are the factories' business; what
// follows from looking, finishing and time is done in `finish`.
import type { Contact, Conversation, Message } from '../model.ts';
import type { World } from '../world.ts';
import { withMentions } from './household.ts';
import type { Household } from './household.ts';
import { written } from '../world/writing.ts';
import { letterAttributes } from './post.ts';
import type { Random } from './random.ts';
import type { Shelf } from './shelf.ts';
import type { LetterDetails, Said, Thread } from './stage.ts';

const MINUTE = 60_000;
/** Shared by all messages that have none: half a million empty objects are memory, too. */
const NOTHING = Object.freeze({});

export interface Setting {
  world: World;
  household: Household;
  shelf: Shelf;
  random: Random;
}

const spoken = (said: string | Said): Said => (typeof said === 'string' ? { text: said } : said);

/** `pace`: minutes between two messages when nothing else is said. */
export function threadOf(
  { world, household, shelf, random }: Setting,
  conversation: Conversation,
  contact: Contact,
  { speaker, pace }: { speaker: number | null; pace: number },
): Thread {
  const isEmail = world.inboxes.must(conversation.inbox_id).channel_type === 'Channel::Email';
  const latest = world.now() - 1000;
  let at = conversation.created_at;
  let begun = false;

  function write(given: Partial<Omit<Message, 'id'>>, said: Said): Message {
    const minutes = said.after ?? (begun ? pace * (0.3 + 1.4 * random.next()) : 0);
    at = Math.min(at + minutes * MINUTE, Math.max(at, latest));
    begun = true;
    const message = world.addMessage(conversation, {
      content: said.text ?? null,
      additional_attributes: NOTHING,
      external_source_ids: NOTHING,
      sentiment: NOTHING,
      created_at: at,
      ...(said.content_type ? { content_type: said.content_type } : {}),
      ...(said.attributes ? { content_attributes: said.attributes } : {}),
      ...(said.status ? { status: said.status } : {}),
      ...(said.source_id ? { source_id: said.source_id } : {}),
      ...given,
    });
    for (const attached of said.files ?? []) shelf.attach(message, attached);
    return message;
  }

  function incoming(said: Said): number {
    contact.last_activity_at = at;
    const letter = { subject: String(conversation.additional_attributes.mail_subject ?? ''), text: said.text ?? '' };
    const mail: Partial<Message> = isEmail
      ? { content_type: 'incoming_email', content_attributes: letterAttributes(letter, contact, at) }
      : {};
    const { id, created_at } = write({ message_type: 0, ...mail }, said);
    contact.last_activity_at = created_at;
    return id;
  }

  function note(said: Said): number {
    const { text, mentioned } = withMentions(said.text ?? '', household);
    for (const { id: user_id } of mentioned) {
      const row = { account_id: conversation.account_id, conversation_id: conversation.id, user_id };
      world.mentions.insert({ ...row, mentioned_at: at });
      participate(world, row);
    }
    return outgoing({ ...said, text }, { private: true });
  }

  function outgoing(said: Said, given: Partial<Message>): number {
    const content_attributes = said.attributes ?? {};
    const letter = {
      content: said.text ?? null,
      content_attributes,
      message_type: 1,
      private: given.private === true,
    } as const;
    const kept = isEmail
      ? { content_attributes: written(world, conversation, letter, { by: null }).content_attributes }
      : {};
    return write({ message_type: 1, sender_type: 'User', sender_id: speaker, ...kept, ...given }, said).id;
  }

  const activity = (text: string, after = 0) => write({ message_type: 2 }, { text, after }).id;

  return {
    customer: (said) => incoming(spoken(said)),
    agent: (said) => outgoing(spoken(said), {}),
    note: (said) => note(spoken(said)),
    bot: (said) => outgoing(spoken(said), { sender_type: 'AgentBot', sender_id: household.bot.id }),
    template: (said) => write({ message_type: 3 }, spoken(said)).id,
    activity,
    letter: (letter, { cc = [], after, automatic = false }: LetterDetails = {}) => {
      const content_attributes = letterAttributes(letter, contact, at, { cc, automatic });
      const said = { text: letter.text, ...(after === undefined ? {} : { after }) };
      const { id } = write({ message_type: 0, content_type: 'incoming_email', content_attributes }, said);
      contact.last_activity_at = at;
      return id;
    },
    deleted: (by) => {
      const said = { text: 'This message was deleted', attributes: { deleted: true } };
      return by === 'agent' ? outgoing(said, {}) : incoming(said);
    },
    assigned: (name, after) => activity(`${name} self-assigned this conversation`, after),
    rated: (message_id, rating, feedback_message) => {
      const row = { account_id: conversation.account_id, conversation_id: conversation.id, contact_id: contact.id };
      const said = { rating, feedback_message, assigned_agent_id: conversation.assignee_id, created_at: at };
      world.csatResponses.insert({ ...row, message_id, ...said });
    },
  };
}

export function participate(world: World, row: { account_id: number; conversation_id: number; user_id: number }): void {
  const there = world.participants.of('conversation_id', row.conversation_id);
  if (!there.some((one) => one.user_id === row.user_id)) world.participants.insert(row);
}

interface Ending {
  unread: number;
  /** Facts no message tells. */
  facts: Partial<Conversation>;
}

/** The last columns: who has seen what, and that nobody waits in what is resolved. */
export function finish(world: World, conversation: Conversation, { unread, facts }: Ending): void {
  const messages = world.messages.of('conversation_id', conversation.id);
  const incoming = messages.filter((message) => message.message_type === 0);
  const firstUnread = unread > 0 ? incoming.at(-Math.min(unread, incoming.length)) : undefined;
  const seenAt = firstUnread ? firstUnread.created_at - 1 : conversation.last_activity_at + 500;
  const seen = firstUnread && firstUnread === messages[0] ? null : Math.min(seenAt, world.now());
  const lastAnswer = messages.findLast((message) => message.message_type === 1 && !message.private);
  Object.assign(conversation, {
    agent_last_seen_at: seen,
    assignee_last_seen_at: conversation.assignee_id === null ? null : seen,
    contact_last_seen_at: lastAnswer && lastAnswer.status !== 'failed' ? lastAnswer.created_at + 1 : null,
    updated_at: conversation.last_activity_at + (conversation.id % 997) / 1000,
    ...facts,
  } satisfies Partial<Conversation>);
  if (conversation.status === 'resolved') conversation.waiting_since = null;
  world.orders.touch(conversation);
}
