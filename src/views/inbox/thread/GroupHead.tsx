import { Bot } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';

import { Moment } from './Moment';

type Props = { name: string; picture?: string | null; isMachine?: boolean; at: number };

/** Who says what follows, and when. */
export function GroupHead({ name, picture, isMachine = false, at }: Props) {
  return (
    <p className="flex max-w-full items-center gap-1.5 text-meta">
      {isMachine ? (
        <Bot size={16} strokeWidth={1.5} className="shrink-0 text-ink-3" aria-label={m.thread_machine()} role="img" />
      ) : (
        <Avatar name={name} src={picture} size={20} />
      )}
      <bdi className="min-w-0 truncate font-medium text-ink-2">{name}</bdi>
      <Moment at={at} />
    </p>
  );
}
