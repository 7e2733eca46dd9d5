import { AlarmClock, Clock, ClockAlert, type LucideIcon } from 'lucide-react';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatDuration } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { waitLevel, type WaitLevel } from './waiting';

const LOOKS: Record<WaitLevel, { Icon: LucideIcon; colour: string }> = {
  ok: { Icon: Clock, colour: 'text-wait-ok' },
  soon: { Icon: ClockAlert, colour: 'text-wait-soon' },
  late: { Icon: AlarmClock, colour: 'text-wait-late' },
};

/** How long the customer has been waiting; nothing when nobody waits. `inWords` adds the word "waiting". */
export function WaitingTime({ conversation, inWords = false }: { conversation: Conversation; inWords?: boolean }) {
  const now = useNow();
  if (conversation.waiting_since === 0) return null;
  const waited = Math.max(0, now - conversation.waiting_since * 1000);
  const { Icon, colour } = LOOKS[waitLevel(waited, conversation.meta.channel)];
  const time = formatDuration(waited);
  return (
    <span className={`inline-flex shrink-0 items-center gap-1 whitespace-nowrap tabular-nums ${colour}`}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      {inWords ? m.waiting_for({ time }) : time}
    </span>
  );
}
