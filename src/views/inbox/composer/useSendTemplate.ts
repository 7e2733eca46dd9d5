import { useQueryClient } from '@tanstack/react-query';

import type { TemplateDraft } from '~/api/outbox/entry';
import { sendMessages } from '~/api/outbox/outbox';
import type { Conversation, MessageTemplate } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';
import { changeExtras } from '~/views/shared/drafts';
import { fillIn, paramsOf } from '~/views/shared/templates/template';

import { useClaim } from './useClaim';

/** Gives a template to the outbox. Words that were begun beside it stay. */
export function useSendTemplate(conversation: Conversation) {
  const { id, account_id } = conversation;
  const claim = useClaim(conversation);
  const queryClient = useQueryClient();
  const place = { accountId: account_id, conversationId: id };
  return (template: MessageTemplate, chosen: TemplateDraft) => {
    const message = {
      id: crypto.randomUUID(),
      account_id,
      conversation_id: id,
      mode: 'reply' as const,
      content: fillIn(template, chosen.values).body,
      template: paramsOf(template, chosen.values),
      typed: { text: '', mentions: [], template: chosen },
    };
    const kept = sendMessages(queryClient, [message], Number(readPreference('undo_chat')) * 1000);
    changeExtras(place, 'reply', { template: undefined });
    claim();
    kept.catch(() => {
      changeExtras(place, 'reply', { template: chosen });
      toast(m.composer_no_room_title(), m.composer_no_room_detail());
    });
  };
}
