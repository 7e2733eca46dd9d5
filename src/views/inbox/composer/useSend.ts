import { useQueryClient } from '@tanstack/react-query';

import { useMarkRead } from '~/api/mutations/conversations';
import { sendMessage } from '~/api/outbox';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';

import { clearDraft, type Draft } from './drafts';
import { outgoingOf } from './outgoing';

/** Puts a draft into the outbox, in the mode it was written in, and says whether that worked. */
export function useSend(conversation: Conversation): (draft: Draft, content: string) => boolean {
  const queryClient = useQueryClient();
  const { mutate: markRead } = useMarkRead();
  const { id, account_id, unread_count } = conversation;
  return (draft, content) => {
    try {
      for (const message of outgoingOf(draft, conversation, content)) sendMessage(queryClient, message);
    } catch {
      toast(m.composer_no_room_title(), m.composer_no_room_detail());
      return false;
    }
    clearDraft({ accountId: account_id, conversationId: id }, draft.mode);
    if (draft.mode === 'reply' && unread_count > 0 && readPreference('reading') === 'on_reply') markRead(id);
    return true;
  };
}
