// Where a story stops: told to its end, or left where somebody still has to answer.
import type { Priority, Time } from '../model.ts';
import type { Slot } from './calendar.ts';
import type { Random } from './random.ts';
import type { Line, Story } from './story.ts';

export interface Cut {
  lines: readonly Line[];
  /** Whether anybody of us has said something. */
  answered: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Everything the customer said before anybody answered. */
const opening = (lines: readonly Line[]): readonly Line[] =>
  lines.slice(
    0,
    lines.findIndex((line) => line.by !== 'customer'),
  );

const untilAnswered = (lines: readonly Line[]): readonly Line[] =>
  lines.slice(0, lines.findIndex((line) => line.by === 'agent') + 1);

/** Open: nobody answered yet; the customer waits again; we wait for the customer; or a note came last. */
function cutOpen({ lines }: Story, minutesAgo: number, random: Random): Cut {
  const draw = random.next();
  if (draw < (minutesAgo < 90 ? 0.42 : 0.22)) return { lines: opening(lines), answered: false };
  const by = draw < 0.72 ? 'customer' : draw < 0.93 ? 'agent' : 'note';
  const begun = opening(lines).length;
  const places = lines.flatMap((line, i) => (line.by === by && i > begun ? [i] : []));
  const last = places.length > 0 ? random.pick(places) : begun;
  return { lines: lines.slice(0, last + 1), answered: true };
}

/** `isRich`: with notes and all that was said; of what was long ago the question and the answer are enough. */
export function cut(story: Story, { fate, endedAt }: Slot, now: Time, isRich: boolean, random: Random): Cut {
  switch (fate) {
    case 'open':
      return cutOpen(story, (now - endedAt) / MINUTE, random);
    case 'pending':
      return { lines: opening(story.lines), answered: false };
    case 'snoozed':
      return { lines: untilAnswered(story.lines), answered: true };
    case 'resolved':
      return { lines: isRich ? story.lines : untilAnswered(story.lines), answered: true };
  }
}

/** Mostly tomorrow morning or later this week; null: until the customer writes. */
export function wakingTime(now: Time, random: Random): Time | null {
  const tomorrow = now - (now % DAY) + DAY + 8 * HOUR;
  return random.pick([now + 2 * HOUR, tomorrow, tomorrow, tomorrow + 2 * DAY, tomorrow + 6 * DAY, null]);
}

const URGENCY: Partial<Record<string, Priority>> = { lead: 'medium', phishing: 'urgent' };

export function priorityOf(story: Story, random: Random): Priority | null {
  if (story.priority && random.chance(0.8)) return story.priority;
  const byLabel = story.labels.map((label) => URGENCY[label]).find(Boolean);
  return byLabel ?? (random.chance(0.07) ? random.pick(['low', 'medium', 'high', 'urgent'] as const) : null);
}

/** The customer's messages since anybody answered in public. */
export function unanswered(messages: readonly { message_type: number; private: boolean }[]): number {
  let count = 0;
  for (const message of messages.toReversed()) {
    if (message.message_type === 1 && !message.private) break;
    if (message.message_type === 0) count += 1;
  }
  return count;
}
