// What came in and what was done, by quarters of an hour, as this browser has heard it: Chatwoot answers no such question
// to agents, and takes minutes for administrators. Which minutes were heard is kept with it, so that what nobody heard is
// a gap and not a zero. Many tabs may write down the same: things are kept by who they are, not by how often they are told.
import type { PushConversation } from '~/api/types';

export const KINDS = ['arrivals', 'answers', 'resolutions'] as const;
export type Kind = (typeof KINDS)[number];

/** Ids while it may still be told of more, then only how many. */
type Tally = readonly number[] | number;
export type Quarter = { from: number; /** A bit for each minute that was heard. */ heard: number } & Record<
  Kind,
  Tally
>;

const MINUTE = 60_000;
export const QUARTER_MS = 15 * MINUTE;
const KEPT = 48;
/** News of what happened before is not late by more. */
const OPEN_QUARTERS = 2;

export const quarterOf = (ms: number): number => Math.floor(ms / QUARTER_MS) * QUARTER_MS;
export const countOf = (tally: Tally): number => (typeof tally === 'number' ? tally : tally.length);
/** How many of its minutes were heard. */
export const minutesHeard = ({ heard }: Quarter): number => heard.toString(2).replaceAll('0', '').length;

const isOpen = (from: number, now: number): boolean => quarterOf(now) - from < OPEN_QUARTERS * QUARTER_MS;

function change(
  quarters: readonly Quarter[],
  at: number,
  now: number,
  to: (quarter: Quarter) => Quarter,
): readonly Quarter[] {
  const from = quarterOf(at);
  if (at > now || !isOpen(from, now)) return quarters;
  const known = quarters.find((quarter) => quarter.from === from);
  const before = known ?? { from, heard: 0, arrivals: [], answers: [], resolutions: [] };
  const after = to(before);
  if (known === after) return quarters;
  const others = quarters.filter((quarter) => quarter.from !== from);
  return [...others, after]
    .sort((a, b) => a.from - b.from)
    .slice(-KEPT)
    .map((quarter) => (isOpen(quarter.from, now) ? quarter : closed(quarter)));
}

const closed = (quarter: Quarter): Quarter => ({
  ...quarter,
  arrivals: countOf(quarter.arrivals),
  answers: countOf(quarter.answers),
  resolutions: countOf(quarter.resolutions),
});

const add =
  (kind: Kind, id: number) =>
  (quarter: Quarter): Quarter => {
    const tally = quarter[kind];
    return typeof tally === 'number' || tally.includes(id) ? quarter : { ...quarter, [kind]: [...tally, id] };
  };

/** A minute of news is heard. */
export const hearMinute = (quarters: readonly Quarter[], now: number): readonly Quarter[] =>
  change(quarters, now, now, (quarter) => {
    const heard = quarter.heard | (1 << Math.floor((now - quarter.from) / MINUTE));
    return heard === quarter.heard ? quarter : { ...quarter, heard };
  });

type Told = Pick<PushConversation, 'id' | 'status' | 'created_at' | 'first_reply_created_at'>;

/** What a broadcast tells of a conversation. */
export function hearEvent(
  quarters: readonly Quarter[],
  { event, push, now }: { event: string; push: Told; now: number },
): readonly Quarter[] {
  let next = quarters;
  if (event === 'conversation.created') next = change(next, push.created_at * 1000, now, add('arrivals', push.id));
  if (event === 'conversation.status_changed' && push.status === 'resolved')
    next = change(next, now, now, add('resolutions', push.id));
  const answered = Date.parse(String(push.first_reply_created_at ?? ''));
  return Number.isNaN(answered) ? next : change(next, answered, now, add('answers', push.id));
}

/** The quarters from the first that is known on, at most so many, those between in which nothing was heard included. */
export function shownQuarters(quarters: readonly Quarter[], now: number, most: number): readonly Quarter[] {
  const [first] = quarters;
  if (!first) return [];
  const shown: Quarter[] = [];
  for (let from = quarterOf(now); from >= first.from && shown.length < most; from -= QUARTER_MS) {
    const known = quarters.find((quarter) => quarter.from === from);
    shown.push(known ?? { from, heard: 0, arrivals: 0, answers: 0, resolutions: 0 });
  }
  return shown;
}
