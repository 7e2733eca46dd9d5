import { ChevronDown, ChevronsUp, Equal, OctagonAlert, type LucideIcon } from 'lucide-react';

import type { ConversationPriority } from '~/api/types';
import { m } from '~/paraglide/messages.js';

const PRIORITIES: Record<ConversationPriority, { name: () => string; Icon: LucideIcon; colour: string }> = {
  urgent: { name: m.priority_urgent, Icon: OctagonAlert, colour: 'text-danger' },
  high: { name: m.priority_high, Icon: ChevronsUp, colour: 'text-ink-2' },
  medium: { name: m.priority_medium, Icon: Equal, colour: 'text-ink-3' },
  low: { name: m.priority_low, Icon: ChevronDown, colour: 'text-ink-3' },
};

export const priorityName = (priority: ConversationPriority): string => PRIORITIES[priority].name();

/** A priority by shape; its word stands beside it, or `named` says it. */
export function PriorityGlyph(props: { priority: ConversationPriority; size?: number; named?: boolean }) {
  const { priority, size = 16, named = false } = props;
  const { Icon, colour } = PRIORITIES[priority];
  const naming = named ? { role: 'img', 'aria-label': priorityName(priority) } : { 'aria-hidden': true };
  return <Icon size={size} strokeWidth={1.5} className={`shrink-0 ${colour}`} {...naming} />;
}
