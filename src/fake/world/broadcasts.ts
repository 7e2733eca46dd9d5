// Who hears what over the sockets (action_cable_listener.rb). Two families, as measured on a real server: what is dispatched
// in the request goes out at once, before its answer; what takes a second job comes 30 to 250 ms later, shows the conversation
// as it is by then, and does not say who did it.
import type { Account, Contact, Conversation, Message, User } from '../model.ts';
import { cacheKeysJson } from '../present/cachekeys.ts';
import { conversationPush } from '../present/conversation.ts';
import { type Fresh, messagePush } from '../present/message.ts';
import { contactPush, userPush } from '../present/people.ts';
import { iso } from '../present/time.ts';
import type { State } from './state.ts';

/** Who acts: the signed-in user; null for a job or a customer. */
export type Actor = User | null;

/** How long jobs of each kind take to reach the socket, at least; others of the same moment overtake now and then. */
const DELAY = {
  'conversation.status_changed': 55,
  'conversation.updated': 65,
  'conversation.read': 30,
  'assignee.changed': 85,
  'team.changed': 85,
  activity: 75,
  notification: 110,
} as const;
const JITTER_MS = 25;

/** Runs a job of the second family. */
export function soon(world: State, kind: keyof typeof DELAY, job: () => void): void {
  world.later(DELAY[kind] + world.random.int(0, JITTER_MS), job);
}

/** Members of the inbox and all administrators. */
export function inboxStreams(world: State, { account_id, inbox_id }: Conversation): string[] {
  const members = world.inboxMembers.where((one) => one.inbox_id === inbox_id);
  const administrators = world.accountUsers.where(
    (one) => one.account_id === account_id && one.role === 'administrator',
  );
  const ids = new Set([...administrators, ...members].map(({ user_id }) => user_id));
  return [...ids].flatMap((id) => world.users.get(id)?.pubsub_token ?? []);
}

/** The customer: their contact inbox, or all verified ones when this one is verified. */
export function contactStreams(world: State, { contact_inbox_id, contact_id }: Conversation): string[] {
  const own = world.contactInboxes.must(contact_inbox_id);
  const verified = world.contactInboxes.of('contact_id', contact_id).filter((one) => one.hmac_verified);
  return (own.hmac_verified ? verified : [own]).map((one) => one.pubsub_token);
}

const performer = (world: State, by: Actor, accountId: number) =>
  by ? { performer: userPush(world, by, accountId) } : {};

type ConversationEvent =
  | 'conversation.created'
  | 'conversation.contact_changed'
  | 'conversation.status_changed'
  | 'conversation.updated'
  | 'conversation.read'
  | 'assignee.changed'
  | 'team.changed';

const HEARD_BY_CONTACT = new Set<ConversationEvent>([
  'conversation.created',
  'conversation.status_changed',
  'conversation.updated',
]);

const streamsOf = (world: State, event: ConversationEvent, conversation: Conversation) => [
  ...inboxStreams(world, conversation),
  ...(HEARD_BY_CONTACT.has(event) ? contactStreams(world, conversation) : []),
];

/** First family: the conversation as it is now, and who did it. */
export function tellConversation(
  world: State,
  event: 'conversation.created' | 'conversation.contact_changed',
  conversation: Conversation,
  by: Actor,
): void {
  if (!world.isHeard) return;
  const { account_id } = conversation;
  const data = { ...conversationPush(world, conversation), account_id, ...performer(world, by, account_id) };
  world.emit({ event, data, streams: streamsOf(world, event, conversation) });
}

/** Second family: recipients are settled now, the payload when the job runs. */
export function tellConversationSoon(
  world: State,
  event: Exclude<ConversationEvent, 'conversation.created' | 'conversation.contact_changed'>,
  conversation: Conversation,
): void {
  if (!world.isHeard) return;
  const streams = streamsOf(world, event, conversation);
  soon(world, event, () => {
    if (!world.conversations.get(conversation.id)) return;
    const data = { ...conversationPush(world, conversation), account_id: conversation.account_id };
    world.emit({ event, data, streams });
  });
}

type MessageEvent = 'message.created' | 'message.updated' | 'first.reply.created';

/** Notes and activities are not for the customer; neither is the news that it was a first reply. */
function messageStreams(world: State, event: MessageEvent, message: Message): string[] {
  const conversation = world.conversations.must(message.conversation_id);
  const isInternal = message.private || message.message_type === 2 || event === 'first.reply.created';
  return [...inboxStreams(world, conversation), ...(isInternal ? [] : contactStreams(world, conversation))];
}

export function tellMessage(
  world: State,
  event: MessageEvent,
  message: Message,
  by: Actor,
  extra: Fresh & { previous_changes?: Record<string, unknown> } = {},
): void {
  if (!world.isHeard) return;
  const { previous_changes, ...fresh } = extra;
  const data = {
    ...messagePush(world, message, fresh),
    ...(previous_changes ? { previous_changes } : {}),
    ...performer(world, by, message.account_id),
  };
  world.emit({ event, data, streams: messageStreams(world, event, message) });
}

/** Every agent of the account hears of every contact. */
export function tellContact(
  world: State,
  event: 'contact.created' | 'contact.updated' | 'contact.merged' | 'contact.deleted',
  contact: Contact,
  by: Actor,
): void {
  if (!world.isHeard) return;
  const { account_id } = contact;
  const data = { ...contactPush(contact), account_id, ...performer(world, by, account_id) };
  world.emit({ event, data, streams: [`account_${account_id}`] });
}

/** Also to the customer, be it about a private note; never to the one who types. */
export function tellTyping(
  world: State,
  conversation: Conversation,
  who: { user: User } | { contact: Contact },
  { isOn, isPrivate }: { isOn: boolean; isPrivate: boolean },
): void {
  if (!world.isHeard) return;
  const { account_id } = conversation;
  const own =
    'user' in who ? who.user.pubsub_token : world.contactInboxes.must(conversation.contact_inbox_id).pubsub_token;
  const streams = [...inboxStreams(world, conversation), ...contactStreams(world, conversation)];
  world.emit({
    event: isOn ? 'conversation.typing_on' : 'conversation.typing_off',
    data: {
      conversation: conversationPush(world, conversation),
      user: 'user' in who ? userPush(world, who.user, account_id) : contactPush(who.contact),
      is_private: isPrivate,
      account_id,
      ...performer(world, 'user' in who ? who.user : null, account_id),
    },
    streams: streams.filter((stream) => stream !== own),
  });
}

/** Labels, inboxes, teams or who belongs to them changed: a hint to fetch the list again. */
export function invalidateCache(world: State, account: Account, kind: 'label' | 'inbox' | 'team', by: Actor): void {
  account.cache_keys[kind] = world.now();
  if (!world.isHeard) return;
  const members = world.accountUsers.where((one) => one.account_id === account.id);
  world.emit({
    event: 'account.cache_invalidated',
    data: { cache_keys: cacheKeysJson(account), account_id: account.id, ...performer(world, by, account.id) },
    streams: members.map(({ user_id }) => world.users.must(user_id).pubsub_token),
  });
}

/** `attribute → [before, after]`, times as the model prints them. */
export function previousChanges<Row extends object>(before: Row, after: Row): Record<string, unknown> {
  const shown = (key: string, value: unknown) =>
    key.endsWith('_at') && typeof value === 'number' ? iso(value) : (value ?? null);
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Row]))
      .map(([key, value]) => [key, [shown(key, before[key as keyof Row]), shown(key, value)]]),
  );
}
