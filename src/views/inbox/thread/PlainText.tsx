import { linkify } from './links';
import { LongText } from './LongText';
import { SafeLink } from './SafeLink';

/** Text as it was typed, with the addresses in it to click on: an asterisk is an asterisk. */
export function PlainText({ text, id }: { text: string; id: number | string }) {
  return (
    <LongText text={text} id={id}>
      {(shown) => (
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {linkify(shown).map(({ text: piece, href }, index) =>
            href ? (
              <SafeLink key={index} href={href}>
                {piece}
              </SafeLink>
            ) : (
              piece
            ),
          )}
        </p>
      )}
    </LongText>
  );
}
