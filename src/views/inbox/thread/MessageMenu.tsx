import { Copy, CornerUpLeft, Link, Trash2, type LucideIcon } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatExact } from '~/ui/format';
import { MenuGroup, MenuItem, MenuNote } from '~/ui/MenuParts';
import { toast } from '~/ui/toast';

import { isForNotesOnly, isQuotable } from '../composer/quotable';
import { useAddress } from '../useAddress';
import type { MessageActs } from './acts';

/** What can be done with one message. */
export function MessageMenu({ message, acts }: { message: Message; acts: MessageActs }) {
  const { accountId, folder } = useAddress();
  const { id, conversation_id, content, content_attributes } = message;
  const isDeleted = Boolean(content_attributes.deleted);
  const link = () => window.location.origin + paths.conversation(accountId, conversation_id, { folder, messageId: id });
  const quote = async () => {
    const { quoteMessage } = await import('../composer/quoting');
    quoteMessage({ accountId, conversationId: conversation_id }, message, acts.channelType);
  };
  return (
    <>
      <MenuNote>{formatExact(message.created_at * 1000)}</MenuNote>
      <MenuGroup label={m.thread_message_actions()}>
        {isQuotable(message) && (
          <MenuItem icon={glyph(CornerUpLeft)} onClick={() => void quote()}>
            {isForNotesOnly(message, acts.channelType) ? m.composer_quote_in_note() : m.composer_quote()}
          </MenuItem>
        )}
        {content && !isDeleted && (
          <MenuItem icon={glyph(Copy)} onClick={() => void copy(content, m.thread_text_copied())}>
            {m.thread_copy_text()}
          </MenuItem>
        )}
        <MenuItem icon={glyph(Link)} onClick={() => void copy(link(), m.thread_link_copied())}>
          {m.thread_copy_link()}
        </MenuItem>
        {!isDeleted && (
          <MenuItem icon={glyph(Trash2)} onClick={() => acts.askToDelete(message)}>
            {m.thread_delete()}
          </MenuItem>
        )}
      </MenuGroup>
    </>
  );
}

const glyph = (Icon: LucideIcon) => <Icon size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />;

async function copy(text: string, done: string) {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    toast(m.thread_not_copied(), m.thread_not_copied_detail());
  }
}
