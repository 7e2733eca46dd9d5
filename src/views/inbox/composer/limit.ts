/** What Chatwoot takes of a message (Message::content), counted in characters as Ruby counts them: code points. */
export const MAX_LENGTH = 150_000;

export function lengthOf(text: string): number {
  let length = text.length;
  for (const [pair] of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) length -= pair.length - 1;
  return length;
}

/** A text never has more code points than UTF-16 units, so only long ones need to be counted. */
export const isTooLong = (text: string): boolean => text.length > MAX_LENGTH && lengthOf(text) > MAX_LENGTH;
