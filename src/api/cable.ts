// Everything we are TOLD: what each broadcast of Chatwoot means for the query cache. What it says is patched in at once,
// wherever it is cached; which conversations a list holds, in which order, and how many there are, is the server's to
// decide: those are brought into question and asked for again within a budget (upkeep.ts).
import type { QueryClient } from '@tanstack/react-query';

import { knownConversation, landConversation, landMessage } from './cache';
import { landContact } from './contacts';
import { tellHeard } from './heard';
import { inFolder, isList, isOneOf, mayConcern, mayHold, ordersByActivity, type IsMeant } from './membership';
import { landNotification, landRemovedNotification, type NotificationNews } from './notifications';
import { endTyping, landPresence, landTyping } from './people';
import type { BroadcastMessage, ContactSender, PushConversation } from './types';

/** Returns which queries only the server can bring up to date now. */
type Handler = (queryClient: QueryClient, data: never) => IsMeant | undefined;

const IGNORED = [
  // `message.created` tells of the same message.
  'first.reply.created',
  // `conversation.updated` comes with it.
  'team.changed',
  // `contact.updated`, `conversation.contact_changed` and `contact.deleted` say all that it says, and say it complete.
  'contact.merged',
  // An assistant of the enterprise edition, which no screen shows.
  'copilot.message.created',
  // Named in Chatwoot's dashboard, sent by no server.
  'user:logout',
  'page:reload',
] as const;

const conversationNews: Handler = (queryClient, push: PushConversation) => {
  const before = knownConversation(queryClient, push.id);
  landConversation(queryClient, push);
  const after = before && knownConversation(queryClient, push.id);
  return after ? mayConcern(before, after) : isList;
};

const messageNews: Handler = (queryClient, push: BroadcastMessage) => {
  const before = knownConversation(queryClient, push.conversation_id);
  landMessage(queryClient, push);
  if (push.sender) endTyping(queryClient, push.conversation_id, push.sender);
  // A row this page has never had may belong into any list; one it has moves only where activity decides, and a note of what
  // happened is activity too.
  if (!before) return isList;
  return ordersByActivity;
};

export const HANDLERS = {
  'message.created': messageNews,
  'message.updated': (queryClient, push: BroadcastMessage) => {
    landMessage(queryClient, push);
    return undefined;
  },
  'conversation.created': (queryClient, push: PushConversation) => {
    landConversation(queryClient, push);
    return mayHold(push.status);
  },
  'conversation.updated': conversationNews,
  'conversation.status_changed': conversationNews,
  'conversation.read': conversationNews,
  'assignee.changed': conversationNews,
  'conversation.contact_changed': conversationNews,
  'conversation.mentioned': () => inFolder('mention'),
  'conversation.typing_on': (queryClient, data: Parameters<typeof landTyping>[1]) => {
    landTyping(queryClient, data);
    return undefined;
  },
  'conversation.typing_off': (queryClient, data: Parameters<typeof landTyping>[1]) => {
    endTyping(queryClient, data.conversation.id, data.user);
    return undefined;
  },
  'contact.created': () => isOneOf('contacts'),
  'contact.updated': (queryClient, push: ContactSender) => {
    landContact(queryClient, push);
    return undefined;
  },
  // Its conversations go with it, and of that nothing is said.
  'contact.deleted': () => isOneOf('contacts', 'contact', 'conversations', 'counts', 'conversation'),
  'notification.created': (queryClient, push: NotificationNews) => landNotification(queryClient, push),
  'notification.updated': (queryClient, push: NotificationNews) => landNotification(queryClient, push),
  'notification.deleted': (queryClient, push: NotificationNews) => landRemovedNotification(queryClient, push),
  'account.cache_invalidated': () => isOneOf('inboxes', 'labels', 'teams'),
  'presence.update': (queryClient, data: Parameters<typeof landPresence>[1]) => {
    landPresence(queryClient, data);
    return undefined;
  },
} satisfies Record<string, Handler>;

/** Tells the cache of one broadcast; returns which queries it brings into question. Anything of no account is nothing. */
export function hear(queryClient: QueryClient, accountId: number, event: string, data: unknown): IsMeant | undefined {
  // One token serves all accounts of a person: what belongs to another is heard too.
  if (typeof data !== 'object' || data === null || (data as { account_id?: unknown }).account_id !== accountId) return;
  tellHeard(event, data);
  const handler = (HANDLERS as Partial<Record<string, Handler>>)[event];
  return handler?.(queryClient, data as never);
}

/** True for events this page knows, whether it does something about them or not. */
export const isKnown = (event: string): boolean => event in HANDLERS || (IGNORED as readonly string[]).includes(event);
