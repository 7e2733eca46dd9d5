// What may happen in a support team's day, one thing at a time, at random.
import type { Conversation, Message, User } from '../fake/model.ts';
import type { Random } from '../fake/seed/random.ts';
import type { World } from '../fake/world.ts';

type Stage = { world: World; random: Random; people: readonly User[]; accountId: number };
type Act = (stage: Stage, conversation: Conversation, by: User) => void;

const newest = (world: World, { id }: Conversation): Message | undefined =>
  world.messages.of('conversation_id', id).findLast(({ message_type }) => message_type !== 2);

/** Things every agent who may see the conversation is told of. */
const TOLD: readonly Act[] = [
  ({ world, random }, conversation) => void world.customerWrites(conversation, `Hello ${random.int(1, 999)}`),
  ({ world, random }, conversation) => void world.customerWrites(conversation, `Again ${random.int(1, 999)}`),
  ({ world, random }, conversation, by) =>
    void world.sendMessage(conversation, { content: `We see ${random.int(1, 999)}`, private: random.chance(0.3) }, by),
  ({ world, random }, conversation, by) =>
    void world.toggleStatus(conversation, random.pick(['open', 'resolved', 'pending', 'snoozed'] as const), by),
  ({ world, random, people }, conversation, by) =>
    void world.assign(conversation, random.chance(0.3) ? null : random.pick(people), by),
  ({ world, random }, conversation, by) =>
    void world.setPriority(conversation, random.pick([null, 'low', 'urgent'] as const), by),
  ({ world, random }, conversation, by) =>
    void world.setLabels(conversation, random.chance(0.5) ? [] : ['billing'], by),
  ({ world }, conversation) => void world.customerReads(conversation),
  ({ world, random }, conversation, by) => {
    const message = newest(world, conversation);
    if (message) world.setMessageStatus(message, random.pick(['delivered', 'read', 'failed'] as const), by);
  },
  ({ world, random }, conversation, by) => {
    const messages = world.messages.of('conversation_id', conversation.id);
    const message = messages.length > 0 ? random.pick(messages) : undefined;
    if (message && message.message_type !== 2) world.deleteMessage(message, by);
  },
];

/** Things nobody is told of. */
const SILENT: readonly Act[] = [
  ({ world }, conversation, by) => void world.markSeen(conversation, by),
  ({ world }, conversation) => void world.markUnread(conversation),
  ({ world }, conversation) => void world.deleteConversation(conversation),
];

/** Something happens; `silently` also what no broadcast tells of. */
export function actOnce(stage: Stage, { silently, on }: { silently: boolean; on?: Conversation | undefined }) {
  const { world, random, people, accountId } = stage;
  const all = world.conversations.where(({ account_id }) => account_id === accountId);
  const conversation = on && world.conversations.get(on.id) ? on : random.pick(all);
  const acts = silently && random.chance(0.3) ? SILENT : TOLD;
  random.pick(acts)(stage, conversation, random.pick(people));
}
