// Who is told of every message of a conversation.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { del, inAccount, post } from '../http';
import { participantsQuery } from '../queries/participants';
import type { Agent } from '../types';

export type SetParticipant = { id: number; agent: Agent; isOn: boolean };

/**
 * Adds or removes one, so that what others have changed stays. Chatwoot says yes to people who may not see the inbox and
 * does not add them: who takes part is read again after each change.
 */
export function useSetParticipant({ onFailed }: { onFailed: (error: Error, variables: SetParticipant) => void }) {
  const queryClient = useQueryClient();
  const change = ({ id, agent, isOn }: SetParticipant) =>
    queryClient.setQueryData(participantsQuery(id).queryKey, (known) => {
      const others = known?.filter((one) => one.id !== agent.id);
      return isOn ? others && [...others, agent] : others;
    });
  return useMutation({
    mutationFn: ({ id, agent, isOn }: SetParticipant) => {
      const path = inAccount(`/conversations/${id}/participants`);
      // Ids sent as text would remove everybody.
      const body = { user_ids: [agent.id] };
      return isOn ? post<unknown>(path, body) : del<unknown>(path, body);
    },
    onMutate: async (variables) => {
      await queryClient.cancelQueries({ queryKey: participantsQuery(variables.id).queryKey });
      change(variables);
    },
    onError: (error, variables) => {
      change({ ...variables, isOn: !variables.isOn });
      onFailed(error, variables);
    },
    onSettled: (_answer, _error, { id }) => queryClient.invalidateQueries({ queryKey: participantsQuery(id).queryKey }),
    meta: { shownInPlace: true },
  });
}
