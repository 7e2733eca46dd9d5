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

/** `askedAt`: ms, 0 when never. */
export function ageOf(
  { state, poll_seconds }: Pick<Line, 'state' | 'poll_seconds'>,
  askedAt: number,
  now: number,
): Age {
  if (askedAt === 0) return 'fresh';
  if (state === 'live') return 'fresh';
  const ms = now - askedAt;
  if (state === 'checking' && ms < LIVE_OLD_MS) return 'fresh';
  const round = poll_seconds * SECOND;
  if (ms > STALE_ROUNDS * round) return 'stale';
  return ms > OLD_ROUNDS * round ? 'old' : 'fresh';
}

export function useAge(askedAt: number): Age {
  const line = useLine();
  return ageOf(line, askedAt, useNow('second'));
}
