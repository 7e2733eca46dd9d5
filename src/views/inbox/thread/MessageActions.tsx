import { Ellipsis } from 'lucide-react';
import { lazy, use } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { Menu } from '~/ui/Menu';

import { QuoteButton } from '../composer/QuoteButton';
import { MessageActsContext } from './acts';

const MessageMenu = lazy(async () => ({ default: (await import('./MessageMenu')).MessageMenu }));

/** Beside the paper; on paper that takes the whole width, in its corner. */
const PLACES = {
  beside: 'mt-[5px] self-start pointer-coarse:-my-0.5',
  corner: 'absolute end-1 top-1 rounded-control bg-raised pointer-coarse:bg-transparent',
};

/** What can be done with a message: seen when a hand or the focus is near, and always where there is no hovering. */
export function MessageActions({ message, place }: { message: Message; place: keyof typeof PLACES }) {
  const acts = use(MessageActsContext);
  if (!acts) return null;
  return (
    <span
      className={`inline-flex opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-aria-expanded:opacity-100 print:hidden pointer-coarse:opacity-100 ${PLACES[place]}`}
    >
      <QuoteButton message={message} className="text-ink-3 pointer-coarse:hidden" />
      <Menu
        label={m.thread_message_actions()}
        trigger={
          <IconButton
            label={m.thread_message_actions()}
            icon={<Ellipsis size={16} strokeWidth={1.5} aria-hidden />}
            className="text-ink-3"
          />
        }
      >
        <MessageMenu message={message} acts={acts} />
      </Menu>
    </span>
  );
}
