import { useQuery } from '@tanstack/react-query';

import { useLine } from '~/api/line';
import { presenceQuery } from '~/api/queries/presence';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';

/** Why nobody is going to answer soon although somebody has it; undefined where somebody is, or nothing is known. */
export function useStranded({ meta, waiting_since }: Conversation): string | undefined {
  const { data: presence } = useQuery(presenceQuery());
  const isKnown = useLine().whole_since !== null;
  if (!presence || !isKnown || waiting_since === 0 || meta.assignee_type !== 'User' || !meta.assignee) return undefined;
  switch (presence.users[meta.assignee.id] ?? 'offline') {
    case 'offline':
      return m.live_owner_offline();
    case 'busy':
      return m.live_owner_busy();
    case 'online':
      return undefined;
  }
}
