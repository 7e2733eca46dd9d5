import type { Message } from '~/api/types';

const OUTGOING = 1;

/** Whether a colleague has written it, for the customer to read; what rules and campaigns send has no sender. */
const isByColleague = ({ message_type, private: isPrivate, sender, content_attributes }: Message, myId: number) =>
  message_type === OUTGOING &&
  !isPrivate &&
  !content_attributes.deleted &&
  sender?.type === 'user' &&
  sender.id !== myId;

const HOUR = 3600;

/** Whether this agent has answered last, and lately: whoever is in the middle of a conversation knows whose it is. */
export function isAnswering(messages: readonly Message[], myId: number, now: number): boolean {
  const last = messages.findLast(
    ({ message_type, private: isPrivate, sender }) =>
      message_type === OUTGOING && !isPrivate && sender?.type === 'user',
  );
  return last?.sender?.id === myId && now / 1000 - last.created_at < HOUR;
}

/** What colleagues have answered since, oldest first. Where nothing was known, nobody can say what is new. */
export const answersSince = (messages: readonly Message[], knownId: number | undefined, myId: number): Message[] =>
  knownId === undefined ? [] : messages.filter((message) => message.id > knownId && isByColleague(message, myId));
