import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useStartConversation } from '~/api/mutations/start';
import type { Outgoing } from '~/api/outbox/entry';
import { sendMessages } from '~/api/outbox/outbox';
import type { ContactableInbox } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { changeExtras, chooseMode, handOver } from '~/views/shared/drafts';
import { explainError } from '~/views/shared/errors';

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
  const [isSending, setSending] = useState(false);
  const { key, subject, isAgain, started } = draft;
  /** The one that is there already, if it is this one. */
  const startedIn = ({ inbox }: ContactableInbox): number | undefined =>
    started?.contactId === contact.id && started.inboxId === inbox.id ? started.id : undefined;

  /** Its number, and whether its first words are there already. */
  const begin = async ({ inbox, source_id }: ContactableInbox) => {
    change({ isAgain: true });
    const { id, messages } = await mutateAsync({
      key,
      isAgain,
      contact_id: contact.id,
      inbox_id: inbox.id,
      source_id,
      assignee_id: assigneeId ?? null,
      team_id: draft.teamId ?? null,
      subject: inbox.channel_type === 'Channel::Email' ? subject.trim() : '',
    });
    change({ started: { id, contactId: contact.id, inboxId: inbox.id } });
    return { id, isSaid: messages.some(({ content_attributes }) => content_attributes.client_key === key) };
  };

  const say = async (conversationId: number, first: Outgoing, isSaid: boolean) => {
    const place = { accountId, conversationId: first.conversation_id };
    const message = { ...first, id: key, conversation_id: conversationId };
    const kept = isSaid ? Promise.resolve() : sendMessages(queryClient, [message], 0);
    if (first.template) {
      await kept;
      changeExtras(place, first.mode, { template: undefined });
    } else {
      await handOver(place, first.mode, [key], kept);
      chooseMode(place, 'reply');
    }
  };

  const start = async (chosen: ContactableInbox, first: Outgoing) => {
    setProblem(undefined);
    setSending(true);
    let id = startedIn(chosen);
    try {
      const begun = id === undefined ? await begin(chosen) : { id, isSaid: false };
      ({ id } = begun);
      await say(id, first, begun.isSaid);
      clear();
      await navigate(paths.conversation(accountId, id));
    } catch (error) {
      // What is there without its words is told by the form.
      if (id === undefined) setProblem(failure(error));
    } finally {
      setSending(false);
    }
  };
  return { start, startedIn, problem, isPending: isPending || isSending };
}

function failure(error: unknown): string {
  const { title, detail } = explainError(error);
  return m.start_failed({ why: `${title}. ${detail}` });
}
