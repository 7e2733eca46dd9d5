// What is wrong with somebody's waiting, besides that they wait.
import type { Presence } from '~/api/queries/presence';
import type { Conversation } from '~/api/types';

/**
 * `offline`, `busy`: stranded, for whoever has it will not answer soon. `runaway`: whoever has it is there, and has let it
 * wait for too long.
 */
export type Trouble = 'offline' | 'busy' | 'runaway';

export const isStranded = (trouble: Trouble | undefined): boolean => trouble === 'offline' || trouble === 'busy';

type Known = {
  /** Undefined while nobody knows. */
  presence: Presence | undefined;
  /** True where it has waited for too long. */
  isLate: boolean;
};

export function troubleOf(
  { status, meta, waiting_since }: Pick<Conversation, 'status' | 'meta' | 'waiting_since'>,
  { presence, isLate }: Known,
): Trouble | undefined {
  const isOwned = meta.assignee_type === 'User' && meta.assignee !== undefined;
  if (status !== 'open' || waiting_since === 0 || !isOwned || !presence) return undefined;
  const state = presence.users[meta.assignee?.id ?? 0] ?? 'offline';
  if (state !== 'online') return state;
  return isLate ? 'runaway' : undefined;
}
