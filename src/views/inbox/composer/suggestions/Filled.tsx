import { Fragment } from 'react';

import { fill, type Values } from '../variables';

/** A prepared answer as it would go out; what could not be filled in is marked. */
export function Filled({ text, values }: { text: string; values: Values }) {
  const missing = new Set(fill(text, values).missing.map(({ name }) => name));
  const pieces = [...text.matchAll(/\{\{[^{}]*\}\}|[^{]+|\{/g)].map(({ 0: piece, index }) => ({ piece, index }));
  return (
    <p dir="auto" className="text-message break-words whitespace-pre-wrap text-ink">
      {pieces.map(({ piece, index }) =>
        missing.has(piece.replaceAll(/^\{\{-?|-?\}\}$/g, '').trim()) ? (
          <mark key={index} className="rounded-[4px] bg-danger-tint px-0.5 text-danger">
            {piece}
          </mark>
        ) : (
          <Fragment key={index}>{piece}</Fragment>
        ),
      )}
    </p>
  );
}
