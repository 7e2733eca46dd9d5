// What looks as if nobody should be told it in a message.
import { anyOf } from './phrases';
import { wordsFor } from './words';

export type Secret = 'key' | 'password' | 'card';

/** Keys that tell by their look what they are. */
const KEYS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|glpat-[\w-]{20})/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bAIza[\w-]{35}/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/,
];

/** A user's password in an address. */
const IN_ADDRESS = /:\/\/[^\s/:@]+:[^\s/@]+@/;
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi;
const TOKEN = /[A-Za-z0-9+/_-]{32,}={0,2}/g;
const PASSWORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${anyOf(wordsFor('secrets'))})(?:\s*[:=]|\s+(?:is|ist|lautet|est|es|é|är)(?=[\s:])\s*:?)\s*(\S{6,})`,
  'giu',
);
const DIGITS = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g;

export function secretIn(text: string): Secret | undefined {
  if (KEYS.some((key) => key.test(text)) || IN_ADDRESS.test(text)) return 'key';
  const words = text.replaceAll(ADDRESS, '');
  if ([...words.matchAll(TOKEN)].some(([token]) => isRandom(token))) return 'key';
  if ([...words.matchAll(PASSWORD)].some(([, said = '']) => isPassword(said))) return 'password';
  return [...words.matchAll(DIGITS)].some(([number]) => isCard(number.replaceAll(/\D/g, ''))) ? 'card' : undefined;
}

/** Not merely a long word or a number: all kinds of characters in one. */
const isRandom = (token: string): boolean => /[a-z]/.test(token) && /[A-Z]/.test(token) && /\d.*\d/.test(token);

/** "Your password is changed" tells none. */
const isPassword = (said: string): boolean => /[\d\p{P}\p{S}]/u.test(said.replace(/[\p{P}\s]+$/u, ''));

const CARD = /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6\d{15})$/;

const isCard = (digits: string): boolean => CARD.test(digits) && luhn(digits) % 10 === 0;

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
