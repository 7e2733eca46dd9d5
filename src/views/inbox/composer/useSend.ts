import { useQueryClient } from '@tanstack/react-query';

import { useMarkRead } from '~/api/mutations/conversations';
import type { Mode, Outgoing } from '~/api/outbox/entry';
import { sendMessages } from '~/api/outbox/outbox';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';
import { handOver } from '~/views/shared/drafts';

import { useClaim } from './useClaim';

/** What it is taken back by is returned: what is decided by the same press goes back with it. */
type Send = (mode: Mode, messages: Outgoing[], isNow: boolean) => { press?: string };

/** Puts a draft into the outbox, in the mode it was written in. `isNow`: it cannot be taken back. */
export function useSend(conversation: Conversation): Send {
  const { id, account_id, unread_count, meta } = conversation;
  const queryClient = useQueryClient();
  const { mutate: markRead } = useMarkRead();
  const claim = useClaim(conversation);
  return (mode, messages, isNow) => {
    const seconds = isNow || mode === 'note' ? 0 : Number(readPreference(undoOf(meta.channel)));
    const keyed = messages.map((message) => ({ ...message, id: crypto.randomUUID() }));
    const kept = sendMessages(queryClient, keyed, seconds * 1000);
    const keys = keyed.map((message) => message.id);
    handOver({ accountId: account_id, conversationId: id }, mode, keys, kept).catch(() =>
      toast(m.composer_no_room_title(), m.composer_no_room_detail()),
    );
    if (mode === 'reply') claim();
    if (mode === 'reply' && unread_count > 0 && readPreference('reading') === 'on_reply') markRead(id);
    const [press] = keys;
    return press === undefined ? {} : { press };
  };
}

/** Nobody looks at an e-mail in the moment it is written; in a chat the customer waits. */
const undoOf = (channel: string) => (channel === 'Channel::Email' ? 'undo_email' : 'undo_chat');
