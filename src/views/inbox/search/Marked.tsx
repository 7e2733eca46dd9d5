import { piecesOf } from './marks';

/** A text with what was searched marked in it. */
export function Marked({ text, q }: { text: string; q: string }) {
  return (
    <bdi>
      {piecesOf(text, q).map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- pieces have nothing else that tells them apart
          <mark key={at} className="rounded-[2px] bg-selected font-medium text-accent-ink">
            {piece}
          </mark>
        ),
      )}
    </bdi>
  );
}
