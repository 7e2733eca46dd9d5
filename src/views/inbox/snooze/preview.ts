// A moment spelled out, in words that the grammar reads back as that very moment.
import { momentsOf, offsetAt, wallAt } from './calendar';
import type { Scene } from './grammar';
import { written } from './lexicon';

/** "Tuesday 24 November, 09:00": with the year when it is another one. */
export function spelledOut(at: number, { now, zone: timeZone, locale }: Scene): string {
  const wall = wallAt(at, timeZone);
  const isOtherYear = wall.year !== wallAt(now, timeZone).year;
  const date = written(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isOtherYear && { year: 'numeric' }),
  });
  const time = written(locale, { timeZone, timeStyle: 'short' });
  const isRepeated = momentsOf(wall, timeZone).length > 1;
  return [`${date.format(at)}, ${time.format(at)}`, isRepeated && offsetWords(offsetAt(at, timeZone))]
    .filter(Boolean)
    .join(' ');
}

function offsetWords(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
