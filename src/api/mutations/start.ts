// A conversation begun from here. Its first message goes through the outbox, like every other.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { ApiError, get, inAccount, post } from '../http';
import { landRows } from '../cache';
import type { Conversation } from '../types';

export type Start = {
  /** Known to Chatwoot as an attribute of the conversation: by it one is found whose answer was lost. */
  key: string;
  contact_id: number;
  inbox_id: number;
  source_id: string;
  assignee_id: number | null;
  team_id: number | null;
  /** Of an e-mail. */
  subject: string;
};

/** Starts it, or finds the one that was started under the same key: it is never there twice. */
export function useStartConversation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ isAgain, ...start }: Start & { isAgain: boolean }): Promise<Conversation> => {
      const known = isAgain ? await findStarted(start) : undefined;
      if (known) return known;
      try {
        return await postStart(start);
      } catch (error) {
        const isAmbiguous = error instanceof ApiError && error.isAmbiguous;
        const found = isAmbiguous ? await findStarted(start).catch(() => undefined) : undefined;
        if (found) return found;
        throw error;
      }
    },
    onSuccess: (conversation) => void landRows(queryClient, [conversation], Date.now()),
    meta: { shownInPlace: true },
  });
}

const postStart = ({ key, subject, assignee_id, team_id, ...where }: Start) =>
  post<Conversation>(inAccount('/conversations'), {
    ...where,
    ...(assignee_id === null ? {} : { assignee_id }),
    ...(team_id === null ? {} : { team_id }),
    additional_attributes: { client_key: key, ...(subject === '' ? {} : { mail_subject: subject }) },
  });

/** In another inbox it would be another road to the customer: that one is not meant. */
async function findStarted({ key, contact_id, inbox_id }: Start): Promise<Conversation | undefined> {
  const { payload } = await get<{ payload: Conversation[] }>(inAccount(`/contacts/${contact_id}/conversations`));
  return payload.find((one) => one.inbox_id === inbox_id && one.additional_attributes.client_key === key);
}
