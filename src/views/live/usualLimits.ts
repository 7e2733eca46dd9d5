import type { Inbox } from '~/api/types';

import type { Board } from './settings';

const CHAT_MINUTES = 20;
const EMAIL_MINUTES = 8 * 60;

/** What to begin with, for whoever has no limits of their own yet: letters may wait longer than chats. */
export const usualLimits = (inboxes: readonly Pick<Inbox, 'id' | 'channel_type'>[]): Pick<Board, 'over' | 'waits'> => ({
  over: new Map([
    ['unassigned', 15],
    ['unattended', 25],
  ]),
  waits: new Map([
    [0, CHAT_MINUTES],
    ...inboxes
      .filter(({ channel_type }) => channel_type === 'Channel::Email')
      .map(({ id }): [number, number] => [id, EMAIL_MINUTES]),
  ]),
});
