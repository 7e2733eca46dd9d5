// When things happen: most of it long ago and in the daytime, what is open mostly today.
import type { Time } from '../model.ts';
import type { InboxKey } from './inboxes.ts';
import { weigh } from './random.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Fate = 'open' | 'pending' | 'snoozed' | 'resolved';

export interface Slot {
  fate: Fate;
  inbox: InboxKey;
  startedAt: Time;
  /** Of the last word. */
  endedAt: Time;
}

/** How many of each, of `size` in all: a small team has half of everything on the desk, a big one a few in a hundred. */
export function shares(size: number): Record<Fate, number> {
  const open = Math.round(Math.min(size * 0.44, 126 + size * 0.03));
  const pending = Math.round(open / 7);
  const snoozed = Math.round(open / 6);
  return { open, pending, snoozed, resolved: size - open - pending - snoozed };
}

export const historyDays = (size: number): number => Math.ceil(10 * Math.max(1, size / 320) ** 0.6);

const SHARES: readonly (readonly [InboxKey, number])[] = [
  ['web', 26],
  ['email', 23],
  ['api', 18],
  ['whatsapp', 12],
  ['assistant', 7],
  ['instagram', 4],
  ['facebook', 3],
  ['offices', 2],
  ['telegram', 1.5],
  ['line', 1.5],
  ['twilio', 1],
  ['sms', 0.5],
  ['tiktok', 0.5],
];

export const INBOXES = weigh(SHARES);

/** Every inbox has finished something this week: no column of a report is empty. */
const LATELY_DAYS = 4;

/** Minutes from the first to the last word. */
function span(inbox: InboxKey, random: Random): number {
  if (inbox === 'email' || inbox === 'offices') return random.spread(11 * 60);
  return inbox === 'web' || inbox === 'assistant' ? random.spread(14) : random.spread(50);
}

/** Minutes ago of the last word in what is not finished. */
const RECENT = weigh([
  [[1, 90], 45],
  [[90, 300], 18],
  [[900, 1500], 22],
  [[1500, 6500], 15],
] as const);

function recent(random: Random): number {
  const [from, to] = random.weighted(RECENT);
  return from + random.next() * (to - from);
}

const HOURS = weigh(
  [0.4, 0.3, 0.2, 0.2, 0.3, 0.6, 1.2, 2.4, 4.5, 6, 6.4, 6, 5.2, 5.6, 6, 5.7, 5, 4.2, 3.4, 3, 2.6, 2, 1.3, 0.7].map(
    (weight, hour) => [hour, weight] as const,
  ),
);

/** A moment in the past, in the daytime of Bergen, seldom on a Sunday. */
function longAgo(now: Time, days: number, random: Random): Time {
  const today = now - (now % DAY);
  for (;;) {
    const day = today - Math.floor(random.next() * days) * DAY;
    const at = day + random.weighted(HOURS) * HOUR + random.next() * HOUR;
    const isSunday = new Date(at).getUTCDay() === 0;
    if (at < now - 20 * MINUTE && !(isSunday && random.chance(0.7))) return at;
  }
}

function slot(fate: Fate, now: Time, days: number, random: Random): Slot {
  const inbox = fate === 'pending' && random.chance(0.8) ? 'assistant' : random.weighted(INBOXES);
  const ago =
    fate === 'pending' ? 1 + random.next() * 40 : fate === 'snoozed' ? 60 + random.next() * 5000 : recent(random);
  return ending(fate, inbox, fate === 'resolved' ? longAgo(now, days, random) : now - ago * MINUTE, random);
}

const ending = (fate: Fate, inbox: InboxKey, endedAt: Time, random: Random): Slot => ({
  fate,
  inbox,
  endedAt,
  startedAt: endedAt - span(inbox, random) * MINUTE,
});

/** When, where and how it ends, for every conversation nobody has written by hand; in the order they begin. */
export function plan(counts: Record<Fate, number>, now: Time, days: number, random: Random): Slot[] {
  const slots = SHARES.slice(0, counts.resolved).map(([inbox]) =>
    ending('resolved', inbox, longAgo(now, LATELY_DAYS, random), random),
  );
  const left = { ...counts, resolved: counts.resolved - slots.length };
  for (const fate of ['open', 'pending', 'snoozed', 'resolved'] as const) {
    for (let i = 0; i < left[fate]; i += 1) slots.push(slot(fate, now, days, random));
  }
  return slots.sort((a, b) => a.startedAt - b.startedAt);
}
