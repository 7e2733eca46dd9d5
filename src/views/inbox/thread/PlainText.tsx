import { linkify } from './links';
import { SafeLink } from './SafeLink';

/** Text as it was typed, with the addresses in it to click on. */
export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {linkify(text).map(({ text: piece, href }, index) =>
        href ? (
          <SafeLink key={index} href={href}>
            {piece}
          </SafeLink>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
