// Enum columns, as Rails reads what is sent for one.
import { isBlank } from '../params.ts';
import { broken } from '../refusal.ts';

/** The word, or its number, as it is stored; nothing when nothing was sent. Anything else is an exception nobody catches. */
export function enumOf<Word extends string>(words: readonly Word[], given: unknown): Word | undefined {
  if (isBlank(given)) return undefined;
  const word = words.find((one) => one === given) ?? words[Number(given)];
  if (!word) throw broken();
  return word;
}
