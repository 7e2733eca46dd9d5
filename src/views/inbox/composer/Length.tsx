import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { channelName } from '~/views/shared/ChannelIcon';

import { lengthOf, MAX_LENGTH, toldFrom } from './limit';

type Props = { id: string; text: string; limit: number; channelType: string };

/** How long a text is, once that matters. */
export function Length({ id, text, limit, channelType }: Props) {
  const from = toldFrom(limit);
  const length = text.length > from ? lengthOf(text) : 0;
  const isTooLong = length > limit;
  const numbers = { length: formatNumber(length), limit: formatNumber(limit) };
  const who = limit === MAX_LENGTH ? m.composer_chatwoot() : channelName(channelType);
  return (
    <p
      id={id}
      className={`min-w-0 text-end text-meta tabular-nums empty:hidden ${isTooLong ? 'order-first basis-full text-danger' : 'text-ink-2'}`}
    >
      {isTooLong ? m.composer_too_long({ ...numbers, who }) : length > from && m.composer_length(numbers)}
    </p>
  );
}
