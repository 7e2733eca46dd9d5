import { useRef } from 'react';

import { useDeleteMessage } from '~/api/mutations/messages';
import type { Conversation, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { formatNumber } from '~/ui/format';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';

type Props = { message: Message; conversation: Conversation; onClose: () => void };

/** Asked before a message is deleted, because nothing brings it back; and what the customer still has is said. */
export function DeleteMessage({ message, conversation, onClose }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  const { mutate } = useDeleteMessage({
    onFailed: (error) => {
      const why = explainError(error);
      toast(m.thread_delete_failed(), `${why.title}. ${why.detail}`);
    },
  });
  const title = message.private ? m.thread_delete_note_title() : m.thread_delete_title();
  const count = message.attachments?.length ?? 0;
  const remove = () => {
    mutate(message);
    onClose();
  };
  return (
    <Dialog label={title} onClose={onClose} initialFocus={keep}>
      <div className="grid gap-3 p-4">
        <h2 className="text-title font-bold text-ink">{title}</h2>
        <blockquote className="line-clamp-3 border-s-2 border-line-strong ps-3 text-message break-words text-ink-2">
          <bdi>{previewText(message)}</bdi>
        </blockquote>
        <p className="text-message text-ink-2">
          {whatRemains(message, conversation)}{' '}
          {count > 0 && m.thread_delete_files({ count, number: formatNumber(count) })}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={keep} onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button look="danger" onClick={remove}>
            {m.thread_delete_do()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Deleting takes a message out of Chatwoot; only its own chat window follows. */
function whatRemains(message: Message, { meta }: Conversation): string {
  const name = contactName(meta.sender);
  if (message.private) return m.thread_delete_remains_note();
  if (message.status === 'failed') return m.thread_delete_remains_failed({ name });
  if (meta.channel === 'Channel::WebWidget') return m.thread_delete_remains_widget({ name });
  return message.message_type === 0 ? m.thread_delete_remains_theirs({ name }) : m.thread_delete_remains_ours({ name });
}
