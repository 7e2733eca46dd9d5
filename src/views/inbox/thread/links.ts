// Which addresses a text written by somebody else may lead to. Everything else is shown as the text it is.

const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A link that is safe to offer, or nothing. Relative addresses are nobody's: they would lead into this app. */
export function safeHref(address: string): string | undefined {
  const text = address.trim();
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return ALLOWED.has(url.protocol) ? url.href : undefined;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+|\b[^\s<>"'@:]+@[^\s<>"'@]+\.[^\s<>"'@.,;:!?)]{2,}/gi;

export type Piece = { text: string; href?: string };

/** Cuts plain text into words and the addresses among them. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    // A sentence's own punctuation does not belong to the address.
    const address = match[0].replace(/[.,;:!?)\]]+$/, '');
    const href = safeHref(address.includes('://') ? address : `mailto:${address}`);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
