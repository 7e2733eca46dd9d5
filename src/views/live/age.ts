// How old a number is, and when that is too old to be believed. While the line is live every number is the server's as of
// now; when it is not, each is as old as its question.
import type { Line } from '~/api/line';
import { useLine } from '~/api/line';
import { useNow } from '~/ui/useNow';

/** `fresh`: as of now, or as often as one may ask. `old`: it says since when. `stale`: louder than any alarm. */
export type Age = 'fresh' | 'old' | 'stale';

const SECOND = 1000;
const OLD_ROUNDS = 1.5;
const STALE_ROUNDS = 3;
/** Ten events a second keep questions waiting for their turn; nobody on a wall sees ten seconds. */
const LIVE_OLD_MS = 30 * SECOND;

/** One of many numbers that are asked for in turn: news has been heard of it since, and it is not its turn yet. */
export const IN_TURN = { rounds: 8 } as const;

type HowAsked = {
  /** Milliseconds, 0 when never. */
  askedAt: number;
  now: number;
  /** In how many rounds of asking its turn comes. */
  rounds?: number;
  /** True when news has brought it into question, whatever the line says. */
  isDoubted?: boolean;
};

export function ageOf(
  { state, poll_seconds }: Pick<Line, 'state' | 'poll_seconds'>,
  { askedAt, now, rounds = 1, isDoubted = false }: HowAsked,
): Age {
  if (askedAt === 0) return 'fresh';
  if (state === 'live' && !isDoubted) return 'fresh';
  const ms = now - askedAt;
  if (state === 'checking' && ms < LIVE_OLD_MS) return 'fresh';
  const round = rounds * poll_seconds * SECOND;
  if (ms > STALE_ROUNDS * round) return 'stale';
  return ms > OLD_ROUNDS * round ? 'old' : 'fresh';
}

export function useAge(askedAt: number, how: Pick<HowAsked, 'rounds' | 'isDoubted'> = {}): Age {
  const line = useLine();
  return ageOf(line, { askedAt, now: useNow('second'), ...how });
}
