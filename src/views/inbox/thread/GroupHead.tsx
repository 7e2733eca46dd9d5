import { Bot } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';

import { Moment } from './Moment';

/** Who says what follows, and when. */
export function GroupHead({ message: { sender, created_at }, name }: { message: Message; name: string }) {
  const isMachine = !sender || sender.type === 'agent_bot' || sender.type === 'captain_assistant';
  return (
    <p className="flex max-w-full items-center gap-1.5 text-meta">
      {isMachine ? (
        <Bot size={16} strokeWidth={1.5} className="shrink-0 text-ink-3" aria-label={m.thread_machine()} role="img" />
      ) : (
        <Avatar name={name} src={'thumbnail' in sender ? sender.thumbnail : ''} size={20} />
      )}
      <bdi className="min-w-0 truncate font-medium text-ink-2">{name}</bdi>
      <Moment at={created_at * 1000} />
    </p>
  );
}
