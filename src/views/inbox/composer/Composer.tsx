import { useQueryClient } from '@tanstack/react-query';
import { Lock, Reply } from 'lucide-react';
import { useId, useRef, type KeyboardEvent } from 'react';

import { sendMessage, type Mode } from '~/api/outbox';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { useShortcut } from '~/ui/useShortcut';
import { contactName } from '~/views/shared/names';

import { chooseMode, useDraft, writeDraft } from './drafts';

/** Message::content, in code points. */
const MAX_LENGTH = 150_000;
const COUNT_FROM = 140_000;

/** Where an agent writes: to the customer, or a note that only the team sees. What is sent is exactly the mode shown. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const queryClient = useQueryClient();
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const { mode, text } = useDraft(place);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const isNote = mode === 'note';
  const name = contactName(conversation.meta.sender);
  const length = text.length < COUNT_FROM ? text.length : Array.from(text).length;
  const isClosed = !isNote && !conversation.can_reply;
  const canSend = text.trim() !== '' && length <= MAX_LENGTH && !isClosed;

  const enter = (next: Mode) => {
    chooseMode(place, next);
    field.current?.focus();
  };
  useShortcut('reply', () => enter('reply'));
  useShortcut('note', () => enter('note'));

  const send = () => {
    if (!canSend) return;
    sendMessage(queryClient, {
      account_id: place.accountId,
      conversation_id: place.conversationId,
      mode,
      content: text,
    });
    writeDraft(place, mode, '');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      aria-label={isNote ? m.composer_note_form() : m.composer_reply_form({ name })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className={`m-3 grid gap-2 rounded-bubble border p-2 ${
        isNote ? 'border-dashed border-private-line bg-private' : 'border-line bg-surface'
      }`}
    >
      <SegmentedControl
        label={m.composer_mode()}
        value={mode}
        onChange={enter}
        options={[
          { value: 'reply', label: m.composer_mode_reply(), icon: <Reply size={16} strokeWidth={1.5} aria-hidden /> },
          { value: 'note', label: m.composer_mode_note(), icon: <Lock size={16} strokeWidth={1.5} aria-hidden /> },
        ]}
      />
      <textarea
        ref={field}
        dir="auto"
        value={text}
        disabled={isClosed}
        aria-label={isNote ? m.composer_note_field() : m.composer_reply_field({ name })}
        aria-describedby={hintId}
        placeholder={isNote ? m.composer_note_placeholder() : m.composer_reply_placeholder({ name })}
        onChange={(event) => writeDraft(place, mode, event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-60 min-h-16 w-full resize-none rounded-control bg-transparent px-1 text-message text-ink"
      />
      <div className="flex items-center gap-2">
        <p id={hintId} className="min-w-0 flex-1 text-meta text-ink-2">
          {isClosed && m.composer_closed()}
          {length > COUNT_FROM && m.composer_length({ length: formatNumber(length), limit: formatNumber(MAX_LENGTH) })}
        </p>
        <Button type="submit" look={isNote ? 'private' : 'primary'} shortcut="send" disabled={!canSend}>
          {isNote ? m.composer_add_note() : m.composer_send_to({ name })}
        </Button>
      </div>
    </form>
  );
}
