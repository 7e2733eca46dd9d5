// Puts together what the guards look at: what is known of the conversation right now, without asking for any of it.
import type { QueryClient } from '@tanstack/react-query';

import { agentsQuery, profileQuery } from '~/api/queries/account';
import { cannedResponsesQuery } from '~/api/queries/canned';
import { messagesQuery } from '~/api/queries/threads';
import type { Message } from '~/api/types';
import { readPreference } from '~/ui/preferences';
import { readDraft, type Draft } from '~/views/shared/drafts';
import { agentName } from '~/views/shared/names';

import type { WrittenIn } from '../place';
import { answersSince, isAnswering } from './answers';
import { findingsOf, GUARDS, type Context, type Finding } from './findings';

type Place = { conversation: WrittenIn; draft: Draft; isHasty: boolean };

export type Judge = typeof judge;

export function judge(queryClient: QueryClient, place: Place): Finding[] {
  const { text, extras } = place.draft;
  const reply = { text, hasFiles: (extras.files ?? []).length > 0 };
  const isOn = GUARDS.filter((guard) => readPreference(`guard_${guard}`) === 'on');
  return findingsOf(reply, contextOf(queryClient, place), isOn);
}

function contextOf(queryClient: QueryClient, { conversation, draft, isHasty }: Place): Context {
  const { account_id, id, meta } = conversation;
  const me = queryClient.getQueryData(profileQuery().queryKey);
  const { messages = [] } = queryClient.getQueryData(messagesQuery(queryClient, id).queryKey) ?? {};
  const agents = queryClient.getQueryData(agentsQuery().queryKey) ?? [];
  const others = agents.filter((agent) => agent.id !== me?.id);
  const note = readDraft({ accountId: account_id, conversationId: id }, 'note').text;
  return {
    customer: { name: meta.sender.name, email: meta.sender.email },
    answers: me ? answersSince(messages, draft.extras.known_id, me.id) : [],
    owner: me && !isAnswering(messages, me.id, Date.now()) ? ownerOf(conversation, me.id) : undefined,
    colleagues: [...new Set(others.flatMap((agent) => [agent.name.trim(), agentName(agent)]))],
    canned: queryClient.getQueryData(cannedResponsesQuery().queryKey) ?? [],
    notes: [note, ...contentsOf(messages, (message) => message.private)],
    said: contentsOf(messages, (message) => !message.private),
    heard: contentsOf(messages, ({ message_type }) => message_type === 0),
    isHasty,
  };
}

const contentsOf = (messages: readonly Message[], wanted: (message: Message) => boolean): string[] =>
  messages.filter(wanted).flatMap(({ content }) => (content ? [content] : []));

/** A person other than oneself: nobody is in a bot's way. */
function ownerOf({ meta: { assignee } }: WrittenIn, myId: number): Context['owner'] {
  if (!assignee || !('available_name' in assignee) || assignee.id === myId) return undefined;
  return { id: assignee.id, name: agentName(assignee) };
}
