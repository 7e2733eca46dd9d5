// Countries by their names, in the reader's own language; Chatwoot keeps code and English name.
const names = new Intl.DisplayNames(undefined, { type: 'region' });
const english = new Intl.DisplayNames('en', { type: 'region' });

export const countryName = (code: string): string => names.of(code) ?? code;

/** What Chatwoot's own dashboard writes beside the code. */
export const storedCountryName = (code: string): string => english.of(code) ?? code;

/** The country of the reader's own language settings: where a number without a country code is dialled. */
export const homeCountry = (): string => new Intl.Locale(navigator.language).maximize().region ?? 'US';
