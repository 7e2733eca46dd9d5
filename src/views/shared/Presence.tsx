import { useQuery } from '@tanstack/react-query';

import { useIsTold } from '~/api/line';
import { presenceQuery, type Presence } from '~/api/queries/presence';
import { m } from '~/paraglide/messages.js';

type Availability = Presence['users'][string];

/**
 * Of the last heartbeat, what `read` reads in it; nothing while none has been answered, or while no news comes. Of two
 * hundred dots that one is drawn anew whose colleague has come or gone.
 */
function usePresence<T>(read: (presence: Presence) => T): T | undefined {
  const { data } = useQuery({ ...presenceQuery(), select: read });
  return useIsTold() ? data : undefined;
}

const LOOKS: Record<Availability, { words: () => string; colour: string }> = {
  online: { words: m.people_online, colour: 'text-open' },
  busy: { words: m.people_busy, colour: 'text-wait-late' },
  offline: { words: m.people_offline, colour: 'text-ink-3' },
};

/** Whether a colleague is there: a full dot, one with a bar, a ring. Whoever is not listed is offline. */
export function AgentPresence({ agentId }: { agentId: number }) {
  const state = usePresence(({ users }) => users[agentId] ?? 'offline');
  if (!state) return null;
  const { words, colour } = LOOKS[state];
  return (
    <span role="img" aria-label={words()} title={words()} className={`rounded-full bg-surface p-px ${colour}`}>
      <Dot state={state} />
    </span>
  );
}

/** How a colleague would be seen: the dot beside a word that says it. */
export const AvailabilityDot = ({ state }: { state: Availability }) => (
  <span className={LOOKS[state].colour}>
    <Dot state={state} />
  </span>
);

/** Said of customers only while they are there: most channels never know. */
export function ContactPresence({ contactId }: { contactId: number }) {
  if (!usePresence(({ contacts }) => contacts[contactId] !== undefined)) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-open">
      <Dot state="online" />
      {m.people_customer_online()}
    </span>
  );
}

function Dot({ state }: { state: Availability }) {
  return (
    <svg viewBox="0 0 8 8" className="block size-2" aria-hidden>
      {state === 'offline' ? (
        <circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle cx="4" cy="4" r="4" fill="currentColor" />
      )}
      {state === 'busy' && <path d="M2 4h4" stroke="var(--surface)" strokeWidth="1.5" />}
    </svg>
  );
}
