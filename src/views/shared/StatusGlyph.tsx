import { CircleCheck, CircleDashed, CircleDot, Moon, type LucideIcon } from 'lucide-react';

import type { ConversationStatus } from '~/api/types';
import { m } from '~/paraglide/messages.js';

const STATUSES: Record<ConversationStatus, { name: () => string; Icon: LucideIcon; colour: string }> = {
  open: { name: m.status_open, Icon: CircleDot, colour: 'text-open' },
  pending: { name: m.status_pending, Icon: CircleDashed, colour: 'text-pending' },
  snoozed: { name: m.status_snoozed, Icon: Moon, colour: 'text-snoozed' },
  resolved: { name: m.status_resolved, Icon: CircleCheck, colour: 'text-resolved' },
};

export const statusName = (status: ConversationStatus): string => STATUSES[status].name();

/** A status by shape and colour; its word stands beside it, or `named` says it. */
export function StatusGlyph(props: { status: ConversationStatus; size?: number; named?: boolean }) {
  const { status, size = 16, named = false } = props;
  const { Icon, colour } = STATUSES[status];
  const naming = named ? { role: 'img', 'aria-label': statusName(status) } : { 'aria-hidden': true };
  return <Icon size={size} strokeWidth={1.5} className={`shrink-0 ${colour}`} {...naming} />;
}
