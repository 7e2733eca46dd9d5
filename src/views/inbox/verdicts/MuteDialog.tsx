import { useRef } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { contactName } from '~/views/shared/names';

import type { ChooserProps } from './Chooser';

/** Muting reaches further than this conversation: that is said before. */
export function MuteDialog({ conversation, writes, onClose }: ChooserProps) {
  const name = contactName(conversation.meta.sender);
  const confirm = useRef<HTMLButtonElement>(null);
  const mute = () => {
    writes.setMuted({ id: conversation.id, muted: true });
    onClose();
  };
  return (
    <Dialog label={m.verdict_mute_title({ name })} onClose={onClose} initialFocus={confirm}>
      <div className="grid gap-3 p-4">
        <h2 className="text-title font-bold text-ink">{m.verdict_mute_title({ name })}</h2>
        <p className="text-message text-ink-2">{m.verdict_mute_detail({ name })}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button ref={confirm} look="primary" onClick={mute}>
            {m.verdict_mute_do()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
