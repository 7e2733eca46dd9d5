import type { Contact } from '~/api/types';

export const isZone = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat(undefined, { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
};

/** Chatwoot has no place for a customer's time zone; teams keep it in an attribute. */
export function zoneOf({
  custom_attributes,
  additional_attributes,
}: Pick<Contact, 'custom_attributes' | 'additional_attributes'>): string | undefined {
  return [custom_attributes, additional_attributes]
    .flatMap((attributes) => [attributes.timezone, attributes.time_zone])
    .find((zone): zone is string => typeof zone === 'string' && zone !== '' && isZone(zone));
}

/** "Tue 09:00", as a clock in that zone shows it. */
export const formatClockIn = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(ms);
