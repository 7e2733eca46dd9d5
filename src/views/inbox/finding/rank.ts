// Which of everything there is was meant: by how well it matches, and among equals by how often it was taken.

export type Ranked = { value: string; label: string; detail?: string };
/** How often each was taken, the latest first. */
export type Uses = readonly { value: string; times: number }[];

const MARKS = /\p{M}/gu;
/** Without case and accents: "munster" finds Münster. */
const plain = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase();

const EXACT = 5;
const BEGINS = 4;
const WORD_BEGINS = 3;
const INSIDE = 2;
const IN_DETAIL = 1;
/** Use decides among what matches alike, and never lifts what matches worse. */
const MOST_FROM_USE = 0.9;
const OFTEN = 10;

function matchOf(words: readonly string[], { label, detail = '' }: Ranked): number {
  const [name, about] = [plain(label), plain(detail)];
  const typed = words.join(' ');
  if (name === typed) return EXACT;
  if (name.startsWith(typed)) return BEGINS;
  return Math.min(...words.map((word) => placeOf(word, name, about)));
}

function placeOf(word: string, name: string, about: string): number {
  if (name.split(/[\s/_-]+/).some((part) => part.startsWith(word))) return WORD_BEGINS;
  if (name.includes(word)) return INSIDE;
  return about.includes(word) ? IN_DETAIL : 0;
}

/** Those that match every word typed, the likeliest first; with nothing typed what was used last, then as given. */
export function rank<T extends Ranked>(typed: string, entries: readonly T[], uses: Uses): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const placeInUse = new Map(uses.map(({ value }, at) => [value, at]));
  if (words.length === 0) {
    const place = ({ value }: T) => placeInUse.get(value) ?? uses.length;
    return entries.toSorted((a, b) => place(a) - place(b));
  }
  const timesOf = new Map(uses.map(({ value, times }) => [value, times]));
  return entries
    .map((entry) => {
      const fromUse = (Math.min(timesOf.get(entry.value) ?? 0, OFTEN) / OFTEN) * MOST_FROM_USE;
      return { entry, match: matchOf(words, entry), fromUse };
    })
    .filter(({ match }) => match > 0)
    .toSorted((a, b) => b.match + b.fromUse - (a.match + a.fromUse))
    .map(({ entry }) => entry);
}
