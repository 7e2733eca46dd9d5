// What a notification is about, in two words and a sign. Chatwoot's own title says the same in English and names no kind.
import { AtSign, Bell, MessageSquare, MessageSquarePlus, MessagesSquare, Timer, UserCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import { m } from '~/paraglide/messages.js';

type Kind = { words: () => string; Icon: LucideIcon };

const MISSED: Kind = { words: m.notification_sla, Icon: Timer };

const KINDS: Record<string, Kind> = {
  conversation_creation: { words: m.notification_creation, Icon: MessageSquarePlus },
  conversation_assignment: { words: m.notification_assignment, Icon: UserCheck },
  assigned_conversation_new_message: { words: m.notification_assigned_message, Icon: MessageSquare },
  conversation_mention: { words: m.notification_mention, Icon: AtSign },
  participating_conversation_new_message: { words: m.notification_participating_message, Icon: MessagesSquare },
  sla_missed_first_response: MISSED,
  sla_missed_next_response: MISSED,
  sla_missed_resolution: MISSED,
};

export const kindOf = (type: string): Kind => KINDS[type] ?? { words: m.notification_other, Icon: Bell };
