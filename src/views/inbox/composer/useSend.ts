import { useQueryClient } from '@tanstack/react-query';

import { useMarkRead } from '~/api/mutations/conversations';
import { sendMessage, type Mode, type Outgoing } from '~/api/outbox';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';

import { clearDraft } from './drafts';

/** Puts a draft into the outbox, in the mode it was written in, and says whether that worked. */
export function useSend({ id, account_id, unread_count }: Conversation): (mode: Mode, messages: Outgoing[]) => boolean {
  const queryClient = useQueryClient();
  const { mutate: markRead } = useMarkRead();
  return (mode, messages) => {
    try {
      for (const message of messages) sendMessage(queryClient, message);
    } catch {
      toast(m.composer_no_room_title(), m.composer_no_room_detail());
      return false;
    }
    clearDraft({ accountId: account_id, conversationId: id }, mode);
    if (mode === 'reply' && unread_count > 0 && readPreference('reading') === 'on_reply') markRead(id);
    return true;
  };
}
