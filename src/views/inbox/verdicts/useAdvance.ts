// Where a verdict on the open conversation leads: to its neighbour in the list, back to the list, or nowhere.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import type { ConversationFilters } from '~/api/queries/conversations';
import { paths } from '~/paths';
import { readPreference } from '~/ui/preferences';

import { around } from '../focus/around';
import type { Address } from '../useAddress';
import type { Me } from './me';
import type { Writes } from './useWrites';

type Around = {
  address: Address;
  filters: ConversationFilters | undefined;
  me: Me | undefined;
  /** The next one is on its way to the screen. */
  onAdvance: (conversationId: number) => void;
};

/**
 * The same writes; those that send the open conversation off the desk show the next one. Besides, how one goes on without
 * any.
 */
export function useAdvance(
  writes: Writes,
  { address, filters, me, onAdvance }: Around,
): [Writes, goOn: (id: number) => void] {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { accountId, folder, list, conversationId: shownId, isFocus } = address;

  function show(id: number) {
    const row = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
    // Whoever gave it in the list goes on there; whose button goes with the thread, in the next thread.
    if (document.activeElement?.closest('[data-row]')) row?.focus();
    else if (document.activeElement?.closest('[data-reads]'))
      document.querySelector<HTMLElement>('[data-reads]')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    onAdvance(id);
    // Back leads to the list, not through all that was decided.
    void navigate(paths.conversation(accountId, id, { folder, list, isFocus }), { replace: true });
  }

  /** Where it leads is found out while the conversation still stands in its list. */
  function after(id: number, write: () => void, way = isFocus ? 'next' : readPreference('after_verdict')) {
    const neighbours = id === shownId && filters && me && around(queryClient, id, { filters, isFocus, me: me.agent });
    write();
    if (!neighbours || way === 'stay') return;
    const [next] = way === 'next' ? neighbours.after : way === 'previous' ? neighbours.before : [];
    if (next !== undefined) {
      neighbours.goTo?.(next);
      return show(next);
    }
    document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
    void navigate(paths.conversations(accountId, folder, list, isFocus), { replace: true });
  }

  const isMine = (agentId: number | undefined) => agentId === me?.agent.id;
  const whose = filters?.assignee_type;
  const advancing: Writes = {
    ...writes,
    setStatus(change, isNow) {
      const write = () => writes.setStatus(change, isNow);
      // Whoever opens it again wants to work on it.
      if (change.status === 'open' || change.status === filters?.status) write();
      else after(change.id, write);
    },
    assignAgent(change) {
      const write = () => writes.assignAgent(change);
      const isGiven = change.agent !== null && !isMine(change.agent.id);
      if ((whose === 'me' && !isMine(change.agent?.id)) || (whose === 'unassigned' && isGiven)) after(change.id, write);
      else write();
    },
    assignTeam(change) {
      const write = () => writes.assignTeam(change);
      const isElsewhere = filters?.team_id !== undefined && change.team?.id !== filters.team_id;
      if (isElsewhere) after(change.id, write);
      else write();
    },
    setMuted(change) {
      const write = () => writes.setMuted(change);
      if (change.muted) after(change.id, write);
      else write();
    },
  };
  return [advancing, (id) => after(id, () => {}, 'next')];
}
