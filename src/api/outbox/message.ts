// A message on its way: what is posted, and how it is found again.
import type { QueryClient } from '@tanstack/react-query';

import { inAccount, post } from '../http';
import { readLine } from '../line';
import { getMessages, messagesQuery } from '../queries/threads';
import type { Thread } from '../thread';
import type { Message } from '../types';
import type { MessageEntry, Recipients } from './entry';
import { Overtaken } from './faults';
import { postWithFiles } from '../transfer';

type Written = Pick<MessageEntry, 'id' | 'mode' | 'content' | 'in_reply_to' | 'recipients' | 'template'>;

/** The body of a send. `private` has exactly one source: the mode the agent saw. */
export function messageBody({ id, mode, content, in_reply_to, recipients, template }: Written) {
  return {
    content,
    private: mode === 'note',
    message_type: 'outgoing',
    echo_id: id,
    content_attributes: { client_key: id, ...(in_reply_to === undefined ? {} : { in_reply_to }) },
    ...(mode === 'reply' && recipients ? addresses(recipients) : {}),
    ...(mode === 'reply' && template ? { template_params: template } : {}),
  } as const;
}

const addresses = ({ to, cc, bcc }: Recipients) => ({
  to_emails: to.join(','),
  cc_emails: cc.join(','),
  bcc_emails: bcc.join(','),
});

const pathOf = ({ conversation_id }: MessageEntry) => inAccount(`/conversations/${conversation_id}/messages`);

/** What an agent answers has to be what there is: where news may have been missed, the thread is read before. */
export async function readThread(queryClient: QueryClient, { conversation_id }: MessageEntry): Promise<void> {
  const state = queryClient.getQueryState(['messages', conversation_id]);
  const isCurrent = readLine().whole_since !== null && !state?.isInvalidated;
  if (state?.data === undefined || isCurrent) return;
  await queryClient.fetchQuery({ ...messagesQuery(queryClient, conversation_id), staleTime: 0 });
}

/** Throws when a colleague has answered the customer since the agent pressed send. */
export function refuseOvertaken(queryClient: QueryClient, entry: MessageEntry) {
  // Where nothing was known, nobody can say what is new.
  if (entry.mode === 'note' || entry.overtakes || entry.after_id === 0) return;
  const thread = queryClient.getQueryData<Thread>(['messages', entry.conversation_id]);
  const other = thread?.messages.findLast((message) => message.id > entry.after_id && isAnswerOfOther(message, entry));
  if (other) throw new Overtaken(other.sender?.name ?? '');
}

const isAnswerOfOther = ({ message_type, private: isPrivate, sender }: Message, { user_id }: MessageEntry) =>
  message_type === 1 && !isPrivate && sender?.type === 'user' && sender.id !== user_id;

export function postMessage(entry: MessageEntry, options: { keepalive: boolean }): Promise<Message> {
  const { files = [] } = entry;
  if (files.length > 0) return postWithFiles(entry.id, pathOf(entry), messageBody(entry), files);
  return post<Message>(pathOf(entry), messageBody(entry), options);
}

/** The clocks of browser and server may differ by as much. */
const SKEW_MS = 10 * 60_000;

/** Reads everything written since the agent pressed send. */
export async function findMessage(entry: MessageEntry): Promise<Message | null> {
  return entry.after_id > 0 ? findFrom(entry) : findBack(entry);
}

const isOf = (entry: MessageEntry) => (message: Message) => message.content_attributes.client_key === entry.id;

/** On from the newest message known then: up to 100 a page, until one comes back short. */
async function findFrom(entry: MessageEntry): Promise<Message | null> {
  for (let after = entry.after_id; ;) {
    const { payload } = await getMessages(entry.conversation_id, { after });
    const found = payload.find(isOf(entry));
    if (found || payload.length < 100) return found ?? null;
    after = Math.max(...payload.map(({ id }) => id));
  }
}

/** Back from the newest one there is: 20 a page, until it is older than the entry. */
async function findBack(entry: MessageEntry): Promise<Message | null> {
  for (let before: number | undefined; ;) {
    const { payload } = await getMessages(entry.conversation_id, before === undefined ? {} : { before });
    const found = payload.find(isOf(entry));
    const isOlder = payload.some(({ created_at }) => created_at * 1000 < entry.created_at - SKEW_MS);
    if (found || isOlder || payload.length < 20) return found ?? null;
    before = Math.min(...payload.map(({ id }) => id));
  }
}
