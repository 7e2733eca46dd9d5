import type { ReactNode } from 'react';

/** How WhatsApp dresses words up; a sign counts where it hugs them. */
const MARKED =
  /(?<![\p{L}\p{N}])(?:\*(?=\S)([^*\n]*\S)\*|_(?=\S)([^_\n]*\S)_|~(?=\S)([^~\n]*\S)~|```([^`]+)```)(?![\p{L}\p{N}])/gu;

/** Words as WhatsApp shows them. */
export function WhatsAppText({ text }: { text: string }) {
  const shown: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, bold, italic, struck, typed] = match;
    shown.push(text.slice(end, match.index));
    if (bold) shown.push(<strong key={match.index}>{bold}</strong>);
    if (italic) shown.push(<em key={match.index}>{italic}</em>);
    if (struck) shown.push(<s key={match.index}>{struck}</s>);
    if (typed) shown.push(<code key={match.index}>{typed}</code>);
    end = match.index + whole.length;
  }
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {shown}
      {text.slice(end)}
    </p>
  );
}
