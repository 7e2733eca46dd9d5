import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useStartConversation } from '~/api/mutations/start';
import { sendMessages } from '~/api/outbox/outbox';
import type { ContactableInbox } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { explainError } from '~/views/shared/errors';

import { split } from './recipients';
import type { StartDraft } from './startDraft';

type Around = {
  accountId: number;
  contact: Contact;
  /** As the form shows it. */
  assigneeId: number | undefined;
  draft: StartDraft;
  change: (part: Partial<StartDraft>) => void;
  clear: () => void;
};

/** Starts the conversation, gives its first words to the outbox, and goes there. What is done is not done again. */
export function useStart({ accountId, contact, assigneeId, draft, change, clear }: Around) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { mutateAsync, isPending } = useStartConversation();
  const [problem, setProblem] = useState<string>();
  const { key, mode, text, subject, isAgain } = draft;

  const start = async ({ inbox, source_id }: ContactableInbox) => {
    setProblem(undefined);
    change({ isAgain: true });
    try {
      const { id } = await mutateAsync({
        key,
        isAgain,
        contact_id: contact.id,
        inbox_id: inbox.id,
        source_id,
        assignee_id: assigneeId ?? null,
        team_id: draft.teamId ?? null,
        subject: inbox.channel_type === 'Channel::Email' ? subject.trim() : '',
      });
      const isEmail = mode === 'reply' && inbox.channel_type === 'Channel::Email';
      const to = contact.email ? [contact.email] : [];
      const recipients = { to, cc: split(draft.cc), bcc: split(draft.bcc) };
      const message = { id: key, account_id: accountId, conversation_id: id, mode, content: text };
      await sendMessages(queryClient, [{ ...message, ...(isEmail ? { recipients } : {}) }], 0);
      clear();
      await navigate(paths.conversation(accountId, id));
    } catch (error) {
      const { title, detail } = explainError(error);
      setProblem(m.start_failed({ why: `${title}. ${detail}` }));
    }
  };
  return { start, problem, isPending };
}
