// What a typed phone number is. Loaded when a number is first to be written: the plans of all countries come along.
import { getCountries, isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

export type PhoneReading = {
  /** What Chatwoot stores: a plus and at most fifteen digits. */
  e164: string;
  /** The same as people write it. */
  spelled: string;
  /** ISO code, where the number says it. */
  country: string | undefined;
  /** Its country has numbers of this length. */
  isPlausible: boolean;
};

/** Undefined where no number can be made of it. `country` is where one without a country code is dialled. */
export function readPhone(typed: string, country?: string): PhoneReading | undefined {
  // 00 dials abroad nearly everywhere; where it does not, nothing else begins with it.
  const text = typed
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^00(?=\s*[1-9])/, '+');
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  // As a whole or not at all: a number out of a sentence would drop what else was meant.
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false });
  if (!number || !/^\+[1-9]\d{1,14}$/.test(number.number)) return undefined;
  return {
    e164: number.number,
    spelled: number.formatInternational(),
    country: number.country,
    isPlausible: number.isPossible(),
  };
}

/** All countries that have phone numbers. */
export const countryCodes = (): readonly CountryCode[] => getCountries();
