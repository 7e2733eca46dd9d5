// Why a row no longer belongs to the list it stands in, where that is certain from the row itself, and who did it. Which
// conversations a list holds is the server's to decide: nothing here adds a row to a list or takes one from it.
import type { ConversationFilters } from '~/api/queries/conversations';
import type { Conversation, ConversationStatus, Message, Profile } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { assigneeName } from '~/views/shared/names';
import { untilWords, wakesAt } from '~/views/shared/snoozed';

export type Me = Pick<Profile, 'id' | 'name'>;
type Activity = Pick<Message, 'id' | 'content' | 'created_at' | 'message_type'>;

/** `about` is how the server's own line on it begins to be recognised, `named` whom or what that line names. */
type Leaving = {
  about: ConversationStatus | 'given' | 'let go' | 'taken from team' | 'unlabelled';
  named?: string;
  words: string;
};

export function leavingOf(conversation: Conversation, filters: ConversationFilters, me: Me): Leaving | undefined {
  const { status, labels, meta } = conversation;
  if (filters.status !== 'all' && status !== filters.status) return { about: status, words: statusWords(conversation) };
  // A bot that has it leaves it unassigned.
  const assignee = meta.assignee_type === 'User' ? meta.assignee : undefined;
  const isMisplaced =
    (filters.assignee_type === 'me' && assignee?.id !== me.id) || (filters.assignee_type === 'unassigned' && assignee);
  if (isMisplaced && !assignee) return { about: 'let go', words: m.inbox_left_unassigned() };
  if (isMisplaced && assignee) {
    const name = assigneeName(conversation) ?? assignee.name;
    const words = assignee.id === me.id ? m.inbox_left_assigned_you() : m.inbox_left_assigned({ name });
    return { about: 'given', named: assignee.name, words };
  }
  if (filters.team_id !== undefined && meta.team?.id !== filters.team_id) {
    if (!meta.team) return { about: 'taken from team', words: m.inbox_left_no_team() };
    return { about: 'given', named: meta.team.name, words: m.inbox_left_team({ name: meta.team.name }) };
  }
  if (filters.labels && !filters.labels.some((label) => labels.includes(label))) {
    const name = filters.labels.join(', ');
    return { about: 'unlabelled', named: name, words: m.inbox_left_label({ name }) };
  }
  return undefined;
}

function statusWords(conversation: Conversation): string {
  switch (conversation.status) {
    case 'open':
      return m.inbox_left_open();
    case 'pending':
      return m.inbox_left_pending();
    case 'resolved':
      return m.inbox_left_resolved();
    case 'snoozed':
      return wakesAt(conversation) === undefined
        ? m.inbox_left_snoozed_until_reply()
        : m.inbox_left_snoozed({ time: untilWords(conversation, Date.now()) });
  }
}

/** What Chatwoot writes into a thread about that, where the account's language is English. */
const SENTENCES: readonly (readonly [Leaving['about'] | 'something else', RegExp])[] = [
  ['resolved', /^Conversation was (?:marked )?resolved by (?!system due to )(.+)$/],
  ['resolved', /^(.+) has muted the conversation$/],
  ['open', /^Conversation was reopened by (.+)$/],
  ['pending', /^Conversation was marked as pending by (.+)$/],
  ['snoozed', /^Conversation was snoozed by (.+)$/],
  ['given', /^(.+) self-assigned this conversation$/],
  ['given', /^Assigned to .+ by (.+)$/],
  ['let go', /^Conversation unassigned by (.+)$/],
  ['taken from team', /^Unassigned from .+ by (.+)$/],
  ['unlabelled', /^(.+) removed .+$/],
  ['something else', /^(.+) (?:added|set|changed|has unmuted) .+$/],
];

/** A line about an earlier time is older than that before the last change of the conversation, in seconds. */
const FRESH_S = 60;

/** What happened to a conversation that left, and by whom, as far as anything tells. */
export function leavingWords(leaving: Leaving, conversation: Conversation, told: readonly Activity[], me: Me): string {
  const lines = told
    .filter(({ message_type, created_at }) => message_type === 2 && created_at >= conversation.updated_at - FRESH_S)
    .sort((a, b) => b.id - a.id);
  for (const { content } of lines) {
    const line = content?.trim() ?? '';
    const [about, sentence] = SENTENCES.find(([, known]) => known.test(line)) ?? [];
    // A sentence of another language, or of nobody: it says in its own words what happened last.
    if (!sentence) return line ? m.inbox_left_told({ what: leaving.words, line }) : leaving.words;
    if (about !== leaving.about || (leaving.named !== undefined && !line.includes(leaving.named))) continue;
    const name = sentence.exec(line)?.[1] ?? '';
    const what = about === 'given' && name === leaving.named ? m.inbox_left_taken() : leaving.words;
    return name === me.name ? m.inbox_left_by_you({ what }) : m.inbox_left_by({ what, name });
  }
  return leaving.words;
}
