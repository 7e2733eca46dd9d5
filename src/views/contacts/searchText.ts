/**
 * What is asked of Chatwoot for what was typed. Its search compares with the number as stored (+4790010001), so a phone
 * number loses its spaces and signs; everything else is searched as it is.
 */
export function searchText(typed: string): string {
  const text = typed.trim();
  const isPhone = /^(?:\+|00)?[\d\s().\-/]{4,}$/.test(text) && text.replace(/\D/g, '').length >= 4;
  if (!isPhone) return text;
  return text.replace(/^00/, '+').replace(/[^\d+]/g, '');
}
