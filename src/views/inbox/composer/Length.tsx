import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import { lengthOf, MAX_LENGTH } from './limit';

/** From here on it is worth knowing how much is left. */
const TOLD_FROM = MAX_LENGTH - 10_000;

/** How long a text is, once that matters. */
export function Length({ id, text }: { id: string; text: string }) {
  const length = text.length > TOLD_FROM ? lengthOf(text) : 0;
  const isTooLong = length > MAX_LENGTH;
  const numbers = { length: formatNumber(length), limit: formatNumber(MAX_LENGTH) };
  return (
    <p
      id={id}
      className={`min-w-0 text-end text-meta empty:hidden tabular-nums ${isTooLong ? 'text-danger' : 'text-ink-2'}`}
    >
      {isTooLong ? m.composer_too_long(numbers) : length > TOLD_FROM && m.composer_length(numbers)}
    </p>
  );
}
