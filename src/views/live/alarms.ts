// When a number, or a wait, is an alarm. An alarm comes once: a number that goes to and fro around its limit has to come
// down clearly before it can come again. Whoever has acknowledged one is left alone with it until then. What is not known,
// or too old to be believed, neither raises an alarm nor ends one.

export type Alarm = {
  id: string;
  /** Milliseconds: when it went over its limit. */
  since: number;
  /** It has been over for long enough to be told of. */
  isRaised: boolean;
  isAcknowledged: boolean;
  /** What it was when it was last known, and the limit it is held to. */
  value: number;
  limit: number;
};

export type Reading = {
  id: string;
  /** Undefined is not known. */
  value: number | undefined;
  /** More than this is too much. */
  limit: number;
  /** Milliseconds: for how long it has to be. */
  hold: number;
  isStale: boolean;
};

export type Crossing = { id: string; kind: 'raised' | 'ended'; value: number; limit: number };

export type Step = { alarms: readonly Alarm[]; crossings: readonly Crossing[] };

/** A tenth below the limit, and at least one: three of three is not yet well. */
const clearBelow = (limit: number): number => Math.max(0, Math.min(limit - 1, Math.floor(limit * 0.9)));

/** What has become of the alarms, with what is read at `now` (ms). One that is not read any more is gone, silently. */
export function step(alarms: readonly Alarm[], readings: readonly Reading[], now: number): Step {
  const next: Alarm[] = [];
  const crossings: Crossing[] = [];
  for (const reading of readings) {
    const before = alarms.find(({ id }) => id === reading.id);
    const after = become(before, reading, now);
    if (after) next.push(after);
    const { id, limit } = reading;
    if (after?.isRaised && !before?.isRaised) crossings.push({ id, kind: 'raised', value: after.value, limit });
    if (before?.isRaised && !after) crossings.push({ id, kind: 'ended', value: reading.value ?? 0, limit });
  }
  return { alarms: next, crossings };
}

function become(
  before: Alarm | undefined,
  { id, value, limit, hold, isStale }: Reading,
  now: number,
): Alarm | undefined {
  if (value === undefined || isStale) return before;
  // Whoever has set another limit begins anew.
  const known = before?.limit === limit ? before : undefined;
  const isOver = value > limit;
  if (!known)
    return isOver
      ? raise({ id, since: now, isRaised: false, isAcknowledged: false, value, limit }, hold, now)
      : undefined;
  // Short of being told of, one step back is enough.
  if (!isOver && (!known.isRaised || value <= clearBelow(limit))) return undefined;
  return raise({ ...known, value }, hold, now);
}

const raise = (alarm: Alarm, hold: number, now: number): Alarm =>
  alarm.isRaised || now - alarm.since < hold ? alarm : { ...alarm, isRaised: true };

export const acknowledge = (alarms: readonly Alarm[], id: string): readonly Alarm[] =>
  alarms.map((alarm) => (alarm.id === id ? { ...alarm, isAcknowledged: true } : alarm));

type Hours = { from: number; to: number };

/** True in the hours in which nothing sounds, over midnight too. */
export function isQuiet(quiet: Hours | undefined, now: number): boolean {
  if (!quiet) return false;
  const hour = new Date(now).getHours();
  return quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to;
}
