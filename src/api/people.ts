// What is told of people who are at it right now: who is there, and who is writing. Nothing of it can be asked for, and
// all of it fades: presence is whatever the last heartbeat brought, writing ends by itself when nothing is heard of it.
import type { QueryClient } from '@tanstack/react-query';

import { typingQuery, presenceQuery, type Presence, type Typist } from './queries/presence';
import type { PushConversation, Sender } from './types';

/** Chatwoot's own dashboard believes it for as long. */
const TYPING_MS = 30_000;

type TypingNews = { conversation: PushConversation; user: Sender; is_private: boolean };

const isContact = ({ type }: Sender): boolean => type === 'contact';

export function landPresence(queryClient: QueryClient, { users, contacts }: Presence) {
  queryClient.setQueryData(presenceQuery().queryKey, { users, contacts });
}

export function landTyping(queryClient: QueryClient, { conversation, user, is_private }: TypingNews) {
  const typist: Typist = {
    kind: isContact(user) ? 'contact' : 'user',
    id: user.id,
    name: 'available_name' in user ? user.available_name : user.name,
    is_private,
    until: Date.now() + TYPING_MS,
  };
  change(queryClient, conversation.id, (typists) =>
    typists.some((one) => isSame(one, typist))
      ? typists.map((one) => (isSame(one, typist) ? typist : one))
      : [...typists, typist],
  );
}

/** Somebody stopped writing, or has said it. */
export function endTyping(queryClient: QueryClient, conversationId: number, who: Sender) {
  const ended = { kind: isContact(who) ? 'contact' : 'user', id: who.id };
  change(queryClient, conversationId, (typists) => typists.filter((one) => !isSame(one, ended)));
}

/** Takes out those of whom nothing has been heard for too long. */
export function expireTyping(queryClient: QueryClient, now = Date.now()) {
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['typing'] })) {
    change(queryClient, Number(queryKey[1]), (typists) => typists.filter(({ until }) => until > now));
  }
}

const isSame = (a: { kind: string; id: number }, b: { kind: string; id: number }): boolean =>
  a.kind === b.kind && a.id === b.id;

function change(queryClient: QueryClient, conversationId: number, next: (typists: Typist[]) => Typist[]) {
  const { queryKey } = typingQuery(conversationId);
  const before = queryClient.getQueryData(queryKey) ?? [];
  const after = next(before);
  if (after.length !== before.length || after.some((typist, at) => typist !== before[at])) {
    queryClient.setQueryData(queryKey, after);
  }
}
