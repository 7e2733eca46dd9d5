// Chatwoot mixes four encodings of time on the wire; these are the three it sends.
import type { Time } from '../model.ts';

/** Unix seconds. */
export const seconds = (time: Time): number => Math.floor(time / 1000);

/** Unix seconds, 0 for never: the times of a conversation. */
export const secondsOrZero = (time: Time | null): number => (time === null ? 0 : seconds(time));

/** Unix seconds with microseconds, and never a whole second (JSON of JavaScript could not show that it is one). */
export function fractionalSeconds(time: Time): number {
  const micros = Math.round(time * 1000);
  return (micros % 1_000_000 === 0 ? micros + 1 : micros) / 1_000_000;
}

/** Milliseconds and Z. A year beyond 9999 is written as Ruby does, without the sign that ISO 8601 asks for. */
export function iso(time: Time): string {
  return new Date(time).toISOString().replace(/^\+0*/, '');
}

export const isoOrNull = (time: Time | null): string | null => (time === null ? null : iso(time));
