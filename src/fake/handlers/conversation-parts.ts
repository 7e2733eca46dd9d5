// What hangs on a conversation: labels, participants, the shared draft, its files.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Conversation, User } from '../model.ts';
import { asArray, asObject, asText } from '../params.ts';
import { attachmentJson, senderPush } from '../present/message.ts';
import { agentJson } from '../present/people.ts';
import { seconds } from '../present/time.ts';
import { broken, invalid } from '../refusal.ts';
import { isParticipant, participantsOf } from '../world/participants.ts';
import { messagesOf } from '../world/reading.ts';
import { pageOf } from './conversation-scope.ts';
import { conversationOf } from './lookup.ts';

const CONVERSATION = '/api/v1/accounts/:account_id/conversations/:conversation_id';
const MAX_LABEL = 255;
const ATTACHMENTS = 100;

/** A comma ends a label, outer spaces do not count; anything but a list is no label at all. */
export const labelsOf = (asked: unknown): string[] =>
  asArray(asked)
    .flatMap((label) => (asText(label) ?? '').split(','))
    .map((label) => label.trim())
    .filter(Boolean);

function setLabels(call: AccountCall) {
  const conversation = conversationOf(call);
  const labels = labelsOf(call.params.labels);
  if (labels.some((label) => label.length > MAX_LABEL)) {
    throw invalid("Tag must exist, Tag can't be blank", 'tag', 'tag_id');
  }
  call.world.setLabels(conversation, labels, call.user);
  return { payload: conversation.labels };
}

const agents = ({ world, account }: AccountCall, users: readonly User[]) =>
  users.map((user) => agentJson(world, user, account.id));

/** The users asked for: a list is required, and so is that each of them exists. */
function usersOf({ world, params }: AccountCall): User[] {
  if (!Array.isArray(params.user_ids)) throw broken();
  return params.user_ids.map((id) => {
    const user = world.users.get(Number(id));
    if (!user) throw broken();
    return user;
  });
}

/** Answers those it added; whoever may not take part is in the answer, but not added. */
function addParticipants(call: AccountCall) {
  const conversation = conversationOf(call);
  const newcomers = usersOf(call).filter((user) => !isParticipant(call.world, conversation, user.id));
  for (const user of newcomers) call.world.addParticipant(conversation, user.id);
  return agents(call, newcomers);
}

/** Ids sent as text are compared with numbers and never found: that removes everybody and adds nobody. */
function setParticipants(call: AccountCall) {
  const { world, params } = call;
  const conversation = conversationOf(call);
  const users = usersOf(call).filter((_, at) => typeof asArray(params.user_ids)[at] === 'number');
  const present = participantsOf(world, conversation);
  for (const user of present) if (!users.includes(user)) world.removeParticipant(conversation, user.id);
  for (const user of users) world.addParticipant(conversation, user.id);
  return agents(call, users);
}

function draft({ world }: AccountCall, { id }: Conversation) {
  const message = world.drafts.get(id);
  return message === undefined ? { has_draft: false } : { has_draft: true, message };
}

/** By message, the oldest first; those of one message the other way round. Without ids of their own. */
function attachments(call: AccountCall) {
  const { world, params } = call;
  const messages = messagesOf(world, conversationOf(call));
  const all = messages.flatMap((message) =>
    world.attachments
      .of('message_id', message.id)
      .toReversed()
      .map((attachment) => ({ message, attachment })),
  );
  const from = (pageOf(params.page) - 1) * ATTACHMENTS;
  return {
    meta: { total_count: all.length },
    payload: all.slice(from, from + ATTACHMENTS).map(({ message, attachment }) => {
      const shown: Record<string, unknown> = attachmentJson(world, attachment);
      const sender = senderPush(world, message);
      return {
        message_id: message.id,
        thumb_url: shown.thumb_url ?? null,
        data_url: shown.data_url ?? null,
        file_size: shown.file_size ?? null,
        file_type: attachment.file_type,
        extension: attachment.extension,
        width: shown.width ?? null,
        height: shown.height ?? null,
        created_at: seconds(message.created_at),
        ...(sender ? { sender } : {}),
      };
    }),
  };
}

export const conversationPartEndpoints: Endpoint[] = [
  endpoint('GET', `${CONVERSATION}/labels`, (call) => ({ payload: conversationOf(call).labels })),
  endpoint('POST', `${CONVERSATION}/labels`, setLabels),
  endpoint('GET', `${CONVERSATION}/participants`, (call) =>
    agents(call, participantsOf(call.world, conversationOf(call))),
  ),
  endpoint('POST', `${CONVERSATION}/participants`, addParticipants),
  endpoint('PATCH|PUT', `${CONVERSATION}/participants`, setParticipants),
  endpoint('DELETE', `${CONVERSATION}/participants`, (call) => {
    const conversation = conversationOf(call);
    for (const user of usersOf(call)) call.world.removeParticipant(conversation, user.id);
  }),
  endpoint('GET', `${CONVERSATION}/draft_messages`, (call) => draft(call, conversationOf(call))),
  endpoint('PATCH|PUT', `${CONVERSATION}/draft_messages`, (call) => {
    const text = asText(asObject(call.params.draft_message).message) ?? '';
    call.world.drafts.set(conversationOf(call).id, text);
  }),
  endpoint('DELETE', `${CONVERSATION}/draft_messages`, (call) => {
    call.world.drafts.delete(conversationOf(call).id);
  }),
  endpoint('GET', `${CONVERSATION}/attachments`, attachments),
];
