import { useState } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { senderName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';

/** Says what a customer writes while the thread is open to those who do not see it; what was there before is silent. */
export function Arrivals({ messages }: { messages: readonly Message[] }) {
  const [openedAt] = useState(() => messages.at(-1)?.id ?? 0);
  const latest = messages.findLast(({ message_type }) => message_type === 0);
  return (
    <output className="sr-only">
      {latest?.sender &&
        latest.id > openedAt &&
        m.thread_arrived({ name: senderName(latest.sender), text: previewText(latest) })}
    </output>
  );
}
