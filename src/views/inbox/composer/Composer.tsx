import { useQueryClient } from '@tanstack/react-query';
import { Lock, Reply } from 'lucide-react';
import { useId, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

import { useMarkRead } from '~/api/mutations/conversations';
import { sendMessage, type Mode } from '~/api/outbox';
import type { Conversation } from '~/api/types';
import { useTypingSignal } from '~/api/typing';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { readPreference } from '~/ui/preferences';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { toast } from '~/ui/toast';
import { useShortcut } from '~/ui/useShortcut';
import { contactName } from '~/views/shared/names';

import { Closed } from './Closed';
import { chooseMode, useDraft, writeDraft } from './drafts';
import { Length } from './Length';
import { isTooLong } from './limit';

/** Where an agent writes: to the customer, or a note that only the team sees. What is sent is exactly the mode shown. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const queryClient = useQueryClient();
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const { mode, text } = useDraft(place);
  const typing = useTypingSignal(conversation);
  const { mutate: markRead } = useMarkRead();
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const isNote = mode === 'note';
  const name = contactName(conversation.meta.sender);
  const isClosed = !isNote && !conversation.can_reply;
  const canSend = text.trim() !== '' && !isClosed && !isTooLong(text);

  const choose = (next: Mode) => {
    if (next !== mode) typing.stop();
    chooseMode(place, next);
  };
  const enter = (next: Mode) => {
    // Where replies are closed, the field is only there once the mode is another.
    flushSync(() => choose(next));
    field.current?.focus();
  };
  useShortcut('reply', () => enter('reply'));
  useShortcut('note', () => enter('note'));

  const send = () => {
    if (!canSend) return;
    try {
      sendMessage(queryClient, {
        account_id: place.accountId,
        conversation_id: place.conversationId,
        mode,
        content: text,
      });
    } catch {
      return toast(m.composer_no_room_title(), m.composer_no_room_detail());
    }
    writeDraft(place, mode, '');
    typing.stop();
    if (!isNote && conversation.unread_count > 0 && readPreference('reading') === 'on_reply') markRead(conversation.id);
    field.current?.focus();
  };
  const write = (next: string) => {
    writeDraft(place, mode, next);
    if (next === '') typing.stop();
    else typing.type(mode);
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
      className={`m-3 grid grid-cols-[minmax(0,1fr)] gap-2 rounded-bubble border p-2 has-[textarea:focus-visible]:outline-2 ${
        isNote
          ? 'border-dashed border-private-line bg-private outline-private-ink outline-dashed'
          : 'border-line bg-surface outline-accent-ink'
      }`}
    >
      <SegmentedControl
        label={m.composer_mode()}
        value={mode}
        onChange={(next, byPointer) => (byPointer ? enter(next) : choose(next))}
        options={[
          { value: 'reply', label: m.composer_mode_reply(), icon: <Reply size={16} strokeWidth={1.5} aria-hidden /> },
          { value: 'note', label: m.composer_mode_note(), icon: <Lock size={16} strokeWidth={1.5} aria-hidden /> },
        ]}
      />
      {isClosed && <Closed id={hintId} channelType={conversation.meta.channel} />}
      {/* Words begun before the channel closed stay in sight, to be copied or taken up again. */}
      {(!isClosed || text !== '') && (
        <textarea
          ref={field}
          dir="auto"
          value={text}
          readOnly={isClosed}
          aria-label={isNote ? m.composer_note_field() : m.composer_reply_field({ name })}
          aria-describedby={hintId}
          placeholder={isNote ? m.composer_note_placeholder() : m.composer_reply_placeholder({ name })}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-60 min-h-12 w-full resize-none bg-transparent px-1 text-message text-ink outline-none md:min-h-16"
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {!isClosed && <Length id={hintId} text={text} />}
        {isClosed ? (
          <Button shortcut="note" onClick={() => enter('note')}>
            {m.composer_write_note()}
          </Button>
        ) : (
          <Button
            type="submit"
            look={isNote ? 'private' : 'primary'}
            shortcut="send"
            disabled={!canSend}
            title={isNote ? undefined : m.composer_send_to({ name })}
            className="max-w-80 min-w-0"
          >
            <span className="truncate">{isNote ? m.composer_add_note() : m.composer_send_to({ name })}</span>
          </Button>
        )}
      </div>
    </form>
  );
}
