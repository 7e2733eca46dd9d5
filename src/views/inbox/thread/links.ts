// Which addresses a text written by somebody else may lead to. Everything else is shown as the text it is.

const OFFERED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A link that is safe to offer, or nothing. Relative addresses are nobody's: they would lead into this app. */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address.trim())) return undefined;
  const url = new URL(address.trim());
  return OFFERED.has(url.protocol) ? url.href : undefined;
}

/** True for files behind our own gateway, the only ones this page's policy lets it show. */
export function isOurFile(address: string | null | undefined): address is string {
  if (!address || !URL.canParse(address, window.location.href)) return false;
  const url = new URL(address, window.location.href);
  return url.origin === window.location.origin && url.pathname.startsWith('/rails/active_storage/');
}

export type Piece = { text: string; href?: string };

/** No address a person would click on is longer, and looking no further keeps this linear on any text. */
const LONGEST_ADDRESS = 2000;
const OPENING = /^[([{<"'«“‘]+/;
const CLOSING = /[)\]}>"'»”’.,:;!?…。，、！？]+$/u;

/** Cuts plain text into words and the addresses among them. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  for (const word of text.split(/(\s+)/)) {
    const opening = OPENING.exec(word)?.[0] ?? '';
    const address = withoutClosing(word.slice(opening.length));
    const href = addressOf(address);
    if (href === undefined) {
      words += word;
      continue;
    }
    words += opening;
    if (words) pieces.push({ text: words });
    pieces.push({ text: address, href });
    words = word.slice(opening.length + address.length);
  }
  if (words) pieces.push({ text: words });
  return pieces;
}

/** A sentence's own punctuation is no part of the address; a bracket that was opened within it is. */
function withoutClosing(word: string): string {
  if (word.length > LONGEST_ADDRESS) return word;
  const closing = CLOSING.exec(word)?.[0] ?? '';
  const address = word.slice(0, word.length - closing.length);
  return closing.startsWith(')') && address.includes('(') ? `${address})` : address;
}

function addressOf(word: string): string | undefined {
  if (word.length > LONGEST_ADDRESS) return undefined;
  if (/^https?:\/\/./i.test(word)) return safeHref(word);
  if (/^www\.[^\s.]+\.[^\s.]/i.test(word)) return safeHref(`https://${word}`);
  if (/^[^\s@:/]+@[^\s@:/]+\.[\p{L}\d-]{2,}$/u.test(word)) return safeHref(`mailto:${word}`);
  return undefined;
}
