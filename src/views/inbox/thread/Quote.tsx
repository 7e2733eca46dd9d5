import { CornerUpLeft } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { senderName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';

type Props = { message: Message | undefined; onShow: () => void };

/** The message this one answers: one line of it, and the way there. It may lie further back than we have read. */
export function Quote({ message, onShow }: Props) {
  return (
    <button
      type="button"
      onClick={onShow}
      className="flex min-h-6 max-w-full items-center gap-1.5 rounded-control border-s-2 border-line-strong ps-2 pe-1 text-start text-meta text-ink-2 hover:text-ink pointer-coarse:min-h-11"
    >
      <CornerUpLeft size={12} strokeWidth={1.75} className="shrink-0 rtl:-scale-x-100" aria-hidden />
      <span className="sr-only">{m.thread_in_reply_to()} </span>
      {message ? (
        <span className="min-w-0 truncate">
          {message.sender && <bdi className="font-medium">{senderName(message.sender)}</bdi>}{' '}
          <bdi>{previewText(message)}</bdi>
        </span>
      ) : (
        m.thread_earlier_message()
      )}
    </button>
  );
}
