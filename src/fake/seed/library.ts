import { weigh } from './random.ts';
import type { Random } from './random.ts';
import { asian } from './stories/asian.ts';
import { englishCoffee } from './stories/english-coffee.ts';
import { englishOrders } from './stories/english-orders.ts';
import { germanic } from './stories/germanic.ts';
import { rightToLeft } from './stories/right-to-left.ts';
import { romance } from './stories/romance.ts';
import { slavic } from './stories/slavic.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  ...englishOrders,
  ...englishCoffee,
  ...germanic,
  ...romance,
  ...slavic,
  ...rightToLeft,
  ...asian,
];

/** Of a hundred customers so many write it; the rest of the languages share what is left evenly. */
const SHARES: Partial<Record<string, number>> = {
  en: 38,
  de: 11,
  nb: 7,
  fr: 6,
  es: 6,
  pl: 4,
  ar: 3,
  'zh-CN': 3,
  pt: 3,
  nl: 3,
  sv: 2,
  ja: 2,
  ru: 2,
  uk: 2,
};

const languages = [...new Set(stories.map((story) => story.language))];
const byShare = weigh(languages.map((language) => [language, SHARES[language] ?? 1] as const));

/** Hands out stories so that none comes again before all others of its language have been told. */
export class Library {
  readonly #random: Random;
  readonly #unread = new Map<string, Story[]>();

  constructor(random: Random) {
    this.#random = random;
  }

  language(): string {
    return this.#random.weighted(byShare);
  }

  take(language: string): Story {
    let left = this.#unread.get(language) ?? [];
    if (left.length === 0) left = stories.filter((story) => story.language === language);
    const story = this.#random.pick(left);
    this.#unread.set(
      language,
      left.filter((one) => one !== story),
    );
    return story;
  }
}
