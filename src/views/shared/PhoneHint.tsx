import { m } from '~/paraglide/messages.js';

import { countryName } from './country';
import type { PhoneReading } from './phone';

type Props = { typed: string; reading: PhoneReading | undefined; dialledIn: string };

/** What a number is read as, before it is kept: where it is dialled is never guessed in silence. */
export function PhoneHint({ typed, reading, dialledIn }: Props) {
  if (typed.trim() === '') return m.contact_phone_hint({ country: countryName(dialledIn) });
  if (!reading) return null;
  return (
    <>
      <bdi className="text-ink-2 tabular-nums">{reading.spelled}</bdi>
      {reading.country && ` · ${countryName(reading.country)}`}
      {!reading.isPlausible && <span className="block text-wait-soon">{m.contact_phone_doubtful()}</span>}
    </>
  );
}
