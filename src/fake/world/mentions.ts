// `[@Ada](mention://user/6/Ada)` and `(mention://team/2/billing)` in a private note. Whoever cannot see the inbox is not
// mentioned, whatever the note says; authors who mention themselves are.
import type { Message } from '../model.ts';
import { conversationPush } from '../present/conversation.ts';
import { soon } from './broadcasts.ts';
import { notify } from './notifications.ts';
import { addParticipant, canParticipate } from './participants.ts';
import type { State } from './state.ts';

function mentionedIds(world: State, content: string): Set<number> {
  const ids = new Set<number>();
  for (const [, kind, id] of content.matchAll(/\(mention:\/\/(user|team)\/(\d+)\//g)) {
    if (kind === 'user') ids.add(Number(id));
    else for (const one of world.teamMembers.where((row) => row.team_id === Number(id))) ids.add(one.user_id);
  }
  return ids;
}

/** Returns whom it notified, so that they do not hear of the same message twice. */
export function followMentions(world: State, message: Message): Set<number> {
  if (!message.private || !message.content) return new Set();
  const conversation = world.conversations.must(message.conversation_id);
  const { id, account_id } = conversation;
  const mentioned = new Set(
    [...mentionedIds(world, message.content)].filter((userId) => canParticipate(world, conversation, userId)),
  );
  for (const userId of mentioned) {
    const earlier = world.mentions.of('conversation_id', id).find((one) => one.user_id === userId);
    if (earlier) earlier.mentioned_at = world.now();
    else world.mentions.insert({ account_id, conversation_id: id, user_id: userId, mentioned_at: world.now() });
    addParticipant(world, conversation, userId);
    notify(world, 'conversation_mention', userId, conversation, message);
    soon(world, 'notification', () => {
      if (!world.isHeard || !world.conversations.get(id)) return;
      const data = { ...conversationPush(world, conversation), account_id };
      world.emit({ event: 'conversation.mentioned', data, streams: [world.users.must(userId).pubsub_token] });
    });
  }
  return mentioned;
}
