import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { inboxesQuery } from '~/api/queries/account';
import { messagesQuery } from '~/api/queries/threads';
import type { Thread } from '~/api/thread';
import type { Conversation } from '~/api/types';

import type { Draft } from '~/views/shared/drafts';
import { recipientsOf } from './recipients';
import { asTyped, type TypedRecipients } from '~/views/shared/typedRecipients';

/** Who the next e-mail goes to: as it was typed here, else as the last letter has it. Undefined where none is written. */
export function useRecipients(conversation: Conversation, { mode, extras }: Draft): TypedRecipients | undefined {
  const isLetter = conversation.meta.channel === 'Channel::Email' && mode === 'reply';
  const { data: inboxes } = useQuery({ ...inboxesQuery(), enabled: isLetter });
  const inbox = inboxes?.find(({ id }) => id === conversation.inbox_id);
  const contact = conversation.meta.sender.email;
  const select = useCallback(
    ({ messages }: Thread) =>
      isLetter ? asTyped(recipientsOf(messages, { contact, own: [inbox?.email, inbox?.forward_to_email] })) : undefined,
    [isLetter, contact, inbox],
  );
  const { data: derived } = useQuery({
    ...messagesQuery(useQueryClient(), conversation.id),
    enabled: isLetter,
    select,
  });
  if (!isLetter) return undefined;
  return extras.recipients ?? derived ?? asTyped({ to: contact ? [contact] : [], cc: [], bcc: [] });
}
