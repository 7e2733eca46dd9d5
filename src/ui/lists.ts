// Words in a row, as the reader's language joins them.
const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
const either = new Intl.ListFormat(undefined, { type: 'disjunction' });

/** "Ada, Ben and Zoë". */
export const formatList = (words: readonly string[]): string => list.format(words);
/** "Ada, Ben or Zoë". */
export const formatEither = (words: readonly string[]): string => either.format(words);
