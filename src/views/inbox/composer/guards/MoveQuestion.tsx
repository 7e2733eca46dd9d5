import { Lock, Reply, X } from 'lucide-react';

import type { Mode } from '~/api/outbox/entry';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { IconButton } from '~/ui/IconButton';
import { contactName } from '~/views/shared/names';

import { CustomersView } from './CustomersView';
import { moveDraft, otherMode } from './move';
import type { Moving } from './useMoving';

type Props = {
  conversation: Conversation;
  moving: Moving;
  onPreview: () => void;
  onKeep: () => void;
  /** It is in this mode now. */
  onMoved: (mode: Mode) => void;
};

/** What was begun in the one mode is never taken into the other by itself; whoever wants that says so. */
export function MoveQuestion({ conversation, moving, onPreview, onKeep, onMoved }: Props) {
  const { from, isPreviewed } = moving;
  const name = contactName(conversation.meta.sender);
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const move = () => {
    moveDraft(place, from);
    onMoved(otherMode(from));
  };
  if (isPreviewed) {
    return (
      <div role="group" aria-label={m.guards_convert()} className="grid gap-2 rounded-control bg-hover p-2 text-ui">
        <CustomersView conversation={conversation} name={name} />
        <div className="flex flex-wrap justify-end gap-1">
          <Button onClick={onKeep}>{m.guards_leave_note()}</Button>
          <Button onClick={move}>{m.guards_put_into_reply()}</Button>
        </div>
      </div>
    );
  }
  const Icon = from === 'note' ? Lock : Reply;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-1 text-ui text-ink-2">
      <Icon size={16} strokeWidth={1.5} aria-hidden className="ms-1 me-1 shrink-0" />
      <p role="status" className="min-w-0 flex-1 break-words">
        <bdi>{from === 'note' ? m.guards_note_kept() : m.guards_reply_kept({ name })}</bdi>
      </p>
      {from === 'note' ? (
        <Button onClick={onPreview}>{m.guards_convert()}</Button>
      ) : (
        <Button onClick={move}>{m.guards_to_note()}</Button>
      )}
      <IconButton label={m.guards_keep()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onKeep} />
    </div>
  );
}
