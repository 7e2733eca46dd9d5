// Countries by their names, in the reader's own language; Chatwoot keeps code and English name.
import { m } from '~/paraglide/messages.js';

const names = new Intl.DisplayNames(undefined, { type: 'region' });
const english = new Intl.DisplayNames('en', { type: 'region' });

export const countryName = (code: string): string => names.of(code) ?? code;

/** What Chatwoot's own dashboard writes beside the code. */
export const storedCountryName = (code: string): string => english.of(code) ?? code;

/** The country of the reader's own language settings: where a number without a country code is dialled. */
export const homeCountry = (): string => new Intl.Locale(navigator.language).maximize().region ?? 'US';

const collator = new Intl.Collator();

/** What a field for a country offers, in the order of the alphabet. */
export const countryChoices = (codes: readonly string[]) => [
  { value: '', label: m.contact_country_none() },
  ...codes
    .map((value) => ({ value, label: countryName(value) }))
    .toSorted((a, b) => collator.compare(a.label, b.label)),
];
