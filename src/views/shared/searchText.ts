import { isEmail, readEmail } from './email';

/**
 * What is asked of Chatwoot for what was typed. It looks for one piece of text in each field, and keeps numbers as
 * +4790010001: so a phone number loses its spaces and signs, and the zeros it is dialled with at home or from abroad,
 * which are no part of it. An address is taken out of whatever it was copied with; all else is searched as it is.
 */
export function searchText(typed: string): string {
  const text = typed.trim();
  const email = readEmail(text);
  if (isEmail(email)) return email;
  if (!looksLikePhone(text)) return text;
  // "+44 (0)20": dialled at home only.
  const digits = text
    .replace(/^tel:/i, '')
    .replace(/^(\+[\d\s]+)\(0\)/, '$1')
    .replace(/[^\d+]/g, '');
  return digits.replace(/^0+(?=\d)/, '');
}

/** Digits, and what people put between them. */
export const looksLikePhone = (text: string): boolean =>
  /^(?:tel:)?\+?[\d\s().\-/]{4,}$/i.test(text) && text.replace(/\D/g, '').length >= 4;
