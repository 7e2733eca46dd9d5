// A word to whoever has a conversation, written into it where only colleagues see it; being named, they are told.
import { withMentions, type Mention } from '~/api/mentions';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatDuration } from '~/ui/format';
import { assigneeName } from '~/views/shared/names';

import type { Wait } from './useWaiting';

/** The person who has it; a bot or nobody cannot be nudged. */
export function ownerOf(conversation: Conversation): Mention | undefined {
  const { meta } = conversation;
  const name = assigneeName(conversation);
  if (meta.assignee_type !== 'User' || !meta.assignee || name === undefined) return undefined;
  return { kind: 'user', id: meta.assignee.id, name, label: `@${name}` };
}

/** What a nudge says unless one writes something else. */
export const nudgeWords = ({ conversation, waited }: Wait): string =>
  m.live_nudge_words({ name: ownerOf(conversation)?.label ?? '', duration: formatDuration(waited) });

export const asNote = (text: string, owner: Mention | undefined): string => withMentions(text, owner ? [owner] : []);
