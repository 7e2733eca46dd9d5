// What of a thread is searched for what somebody types: what people wrote, and what their e-mails are about.
import type { Message } from '~/api/types';

import { piecesOf } from '../search/marks';
import { readEmail } from './email';

const ACTIVITY = 2;

/** The messages that say it, the newest first: that is how one reads back. */
export function foundIn(messages: readonly Message[], q: string): number[] {
  const says = (text: string) => piecesOf(text, q).length > 1;
  return messages
    .filter(({ message_type, content_attributes }) => message_type !== ACTIVITY && !content_attributes.deleted)
    .filter((message) => says(message.content ?? '') || says(readEmail(message)?.subject ?? ''))
    .map(({ id }) => id)
    .reverse();
}
