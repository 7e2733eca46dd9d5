import type { FoundConversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatAgo } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { contactName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';

import { Hit } from './Hit';
import { Marked } from './Marked';

type Props = { conversation: FoundConversation; q: string; href: string; isOpen: boolean };

/** A conversation by whom it is with; its first message says what it was about. */
export function ConversationHit({ conversation, q, href, isOpen }: Props) {
  const now = useNow();
  const { id, contact, inbox, message, created_at } = conversation;
  return (
    <Hit
      href={href}
      isOpen={isOpen}
      title={<Marked text={contactName(contact)} q={q} />}
      detail={
        <>
          <Marked text={m.finding_hit_number({ number: String(id) })} q={q} /> · {formatAgo(created_at * 1000, now)}
        </>
      }
    >
      <span className="flex items-center gap-1.5">
        <ChannelIcon channelType={inbox.channel_type} className="text-ink-3" />
        <bdi className="min-w-0 truncate">{previewText(message)}</bdi>
      </span>
    </Hit>
  );
}
