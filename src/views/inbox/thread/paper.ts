import type { Message } from '~/api/types';

const ACTIVITY = 2;

/** What of a thread goes on paper: what only the team may know goes on the team's own. */
export const onPaper = (messages: readonly Message[], withNotes: boolean): Message[] =>
  messages.filter((message) => withNotes || !(message.private || message.message_type === ACTIVITY));
