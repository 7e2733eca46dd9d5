import { Lock, Reply } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatAgo } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { senderName } from '~/views/shared/names';
import { withoutMarkdown } from '~/views/shared/preview';

import { Hit } from './Hit';
import { Marked } from './Marked';
import { snippet } from './marks';

type Props = { message: Message; q: string; href: string; isOpen: boolean };

/** Something that was said: by whom, in which conversation, when, and the words around what was searched. */
export function MessageHit({ message, q, href, isOpen }: Props) {
  const now = useNow();
  const { message_type, content, created_at, conversation_id, sender } = message;
  const isNote = message.private;
  const text = snippet(message_type === 0 ? (content ?? '') : withoutMarkdown(content ?? ''), q);
  const nobody = message_type === 2 ? m.finding_hit_event() : m.finding_hit_team();
  return (
    <Hit
      href={href}
      isOpen={isOpen}
      title={<bdi>{sender ? senderName(sender) : nobody}</bdi>}
      detail={
        <>
          {m.finding_hit_number({ number: String(conversation_id) })} · {formatAgo(created_at * 1000, now)}
        </>
      }
    >
      <span className={`line-clamp-2 wrap-anywhere ${isNote ? 'text-private-ink' : ''}`}>
        {isNote && (
          <Lock size={12} strokeWidth={1.5} role="img" aria-label={m.finding_hit_note()} className="me-1 inline" />
        )}
        {!isNote && message_type === 1 && (
          <Reply size={12} strokeWidth={1.5} aria-hidden className="me-1 inline text-ink-3 rtl:-scale-x-100" />
        )}
        <Marked text={text} q={q} />
      </span>
    </Hit>
  );
}
