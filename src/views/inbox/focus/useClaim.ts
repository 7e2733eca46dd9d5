// Taking the conversation that has waited longest and is nobody's. Chatwoot lets whoever asks last have it: so it is read
// again just before, and again once those who asked in the same moment must have been heard.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { useAssignAgent } from '~/api/mutations/verdicts';
import { conversationQuery, conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, scopeOf, type Folder } from '~/paths';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { assigneeName, contactName } from '~/views/shared/names';
import { offerUndo } from '~/views/shared/undoable';

import { useAddress } from '../useAddress';
import { useMe } from '../verdicts/me';

/** Whoever asked in the same moment has been heard by then. */
const SETTLES_MS = 400;
/** How many may be lost in a row before somebody is told to try again. */
const MOST_TRIES = 5;

/** What can be claimed where this list is on screen: of its inbox, its team or its label, else of all. */
function claimable(folder: Folder = { kind: 'all' }): ConversationFilters {
  const isListed = folder.kind === 'inbox' || folder.kind === 'team' || folder.kind === 'label';
  const scope = scopeOf(isListed ? folder : { kind: 'all' }, 'open');
  return { ...scope, assignee_type: 'unassigned', sort_by: 'waiting_since_asc' };
}

const isNobodys = ({ meta, status }: Conversation) => status === 'open' && !meta.assignee;

const readNow = (queryClient: QueryClient, id: number) =>
  queryClient.fetchQuery({ ...conversationQuery(queryClient, id), staleTime: 0 });

let isUnderway = false;

/** Undefined until it is known who claims. */
export function useClaim(): (() => void) | undefined {
  const { accountId, folder, list, conversationId: shownId } = useAddress();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const me = useMe(accountId);
  const { mutateAsync: assign } = useAssignAgent();
  if (!me) return undefined;
  const { agent } = me;
  const filters = claimable(folder);

  const named = ({ id, meta }: Conversation) => ({ id, name: contactName(meta.sender) });
  const give = (one: Conversation) => {
    const back = () => {
      void assign({ id: one.id, agent: null }).catch(sayFailed);
      return true;
    };
    offerUndo(m.focus_claimed(named(one)), back);
  };

  /** Resolves to the one that was got; undefined when there was none. */
  async function claimOne(lost: ReadonlySet<number>): Promise<Conversation | undefined> {
    const { payload } = await queryClient.fetchQuery({ ...conversationsQuery(filters, 1), staleTime: 0 });
    for (const { id } of payload) {
      if (lost.has(id)) continue;
      // oxlint-disable-next-line no-await-in-loop
      const now = await readNow(queryClient, id);
      if (!isNobodys(now)) continue;
      // oxlint-disable-next-line no-await-in-loop
      await assign({ id, agent });
      return now;
    }
    return undefined;
  }

  async function claim() {
    const lost = new Set<number>();
    let last = shownId;
    while (lost.size < MOST_TRIES) {
      // oxlint-disable-next-line no-await-in-loop
      const one = await claimOne(lost);
      if (!one) return toast(m.focus_claim_none(), m.focus_claim_none_detail());
      // It is shown at once: that it is lost after all is the exception.
      if (lost.size === 0 || isShown(last)) void navigate(paths.conversation(accountId, one.id, { folder, list }));
      last = one.id;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
      // oxlint-disable-next-line no-await-in-loop
      const now = await readNow(queryClient, one.id);
      if (now.meta.assignee_type === 'User' && now.meta.assignee?.id === agent.id) return give(one);
      lost.add(one.id);
      const other = assigneeName(now) ?? m.focus_somebody();
      toast(m.focus_claim_lost({ ...named(one), other }), m.focus_claim_lost_detail());
    }
  }

  return () => {
    if (isUnderway) return;
    isUnderway = true;
    claim()
      .catch(sayFailed)
      .finally(() => (isUnderway = false));
  };
}

/** Whoever has gone elsewhere meanwhile is not fetched back. */
const isShown = (id: number | null | undefined): boolean =>
  typeof id === 'number' && window.location.pathname.endsWith(`/conversations/${id}`);

function sayFailed(error: unknown) {
  const why = explainError(error);
  toast(m.focus_claim_failed(), `${why.title}. ${why.detail}`);
}
