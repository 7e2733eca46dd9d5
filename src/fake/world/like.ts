// SQL's LIKE and ILIKE, as Postgres does them: `%` is any text, `_` any character, a backslash takes the next one literally.
// Chatwoot puts what a person types between two `%` without escaping it, so all three work in every search box.

const SPECIAL = /[%_\\]/;
const literally = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Whether a text (null never) is like the pattern. */
export type Matcher = (text: string | null | undefined) => boolean;

function expressionOf(pattern: string): string {
  let source = '';
  let isEscaped = false;
  for (const character of pattern) {
    if (isEscaped || !SPECIAL.test(character)) {
      source += literally(character);
      isEscaped = false;
    } else if (character === '\\') {
      isEscaped = true;
    } else {
      source += character === '%' ? '.*?' : '.';
    }
  }
  return `^${source}$`;
}

const matcher =
  (expression: RegExp): Matcher =>
  (text) =>
    typeof text === 'string' && expression.test(text);

/** `%typed%`. A plain word is looked for without the anchors: much faster over many long texts. */
function containing(typed: string, flags: string): Matcher {
  if (!SPECIAL.test(typed)) return matcher(new RegExp(literally(typed), flags));
  return matcher(new RegExp(expressionOf(`%${typed}%`), `${flags}s`));
}

export const containsAnyCase = (typed: string): Matcher => containing(typed, 'iu');
export const containsExactly = (typed: string): Matcher => containing(typed, 'u');
