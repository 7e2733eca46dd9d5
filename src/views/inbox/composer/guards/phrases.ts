// How words are found in what somebody has written.

const escape = (phrase: string): string => phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** One of several phrases, as part of a pattern: longer ones first, any blank and any apostrophe where one stands. */
export const anyOf = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      escape(phrase)
        .replaceAll(' ', String.raw`\s+`)
        .replaceAll("'", "['’]"),
    )
    .join('|');

/** Finds phrases as whole words, in any case. */
export const wholeWords = (phrases: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${anyOf(phrases)})(?![\p{L}\p{N}])`, 'giu');

/** Letters alone: "Zoë" and "ZOE" are the same name, and so are "Sørensen" and "Sorensen". */
export const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l');

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];

/** What the agent wrote, without what is quoted of others. */
export const withoutQuotes = (text: string): string => text.replaceAll(/^[ \t]*>.*$/gm, '');
