import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { sendMessages } from '~/api/outbox/outbox';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { toast } from '~/ui/toast';
import { contactName } from '~/views/shared/names';

import { asNote, nudgeWords, ownerOf } from './nudge';
import type { Wait } from './useWaiting';

/** A private note to whoever has a conversation: they are told of it, the customer is not. */
export function NudgeDialog({ wait, onClose }: { wait: Wait; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [text, setText] = useState(() => nudgeWords(wait));
  const [isSending, setSending] = useState(false);
  const { conversation } = wait;
  const owner = ownerOf(conversation);
  const title = m.live_nudge_title({ agent: owner?.name ?? '', name: contactName(conversation.meta.sender) });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || isSending) return;
    setSending(true);
    const { id, account_id } = conversation;
    const typed = owner && { text, mentions: [owner] };
    const note = { account_id, conversation_id: id, mode: 'note', content: asNote(text, owner) } as const;
    const key = crypto.randomUUID();
    try {
      await sendMessages(queryClient, [{ ...note, ...(typed && { typed }), id: key }], 0);
      toast(m.live_nudged({ agent: owner?.name ?? '' }));
      onClose();
    } catch {
      setSending(false);
      toast(m.live_nudge_failed(), m.composer_no_room_detail());
    }
  };
  return (
    <Dialog label={title} onClose={onClose}>
      <form onSubmit={(event) => void send(event)} className="grid gap-3 p-4">
        <h2 className="text-title font-bold break-words">{title}</h2>
        <textarea
          dir="auto"
          rows={3}
          value={text}
          maxLength={20_000}
          aria-label={m.live_nudge_note()}
          onChange={(event) => setText(event.target.value)}
          className="field-sizing-content max-h-60 min-h-20 w-full resize-none rounded-control border border-dashed border-private-line bg-private p-2 text-ui text-ink"
        />
        <p className="text-meta text-ink-2">{m.live_nudge_hint({ agent: owner?.name ?? '' })}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button type="submit" look="private" disabled={text.trim() === ''}>
            {m.live_nudge_send()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
