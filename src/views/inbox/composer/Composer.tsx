import { Lock, Reply } from 'lucide-react';
import { lazy, Suspense, useId, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

import { dropFiles, type FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox';
import type { Conversation } from '~/api/types';
import { useTypingSignal } from '~/api/typing';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { useShortcut } from '~/ui/useShortcut';
import { contactName } from '~/views/shared/names';

import { Closed } from './Closed';
import { AttachButton } from './AttachButton';
import { attachFiles, changeExtras, chooseMode, useDraft, writeDraft } from './drafts';
import { faultOf } from './fileRules';
import { Length } from './Length';
import { isTooLong } from './limit';
import { useSend } from './useSend';

const DraftFiles = lazy(async () => ({ default: (await import('./DraftFiles')).DraftFiles }));
const Drop = lazy(async () => ({ default: (await import('./Drop')).Drop }));
const NO_FILES: readonly FileRef[] = [];

/** Where an agent writes: to the customer, or a note that only the team sees. What is sent is exactly the mode shown. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const draft = useDraft(place);
  const { mode, text, extras } = draft;
  const { files = NO_FILES } = extras;
  const channelType = conversation.meta.channel;
  const typing = useTypingSignal(conversation);
  const sendDraft = useSend(conversation);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const isNote = mode === 'note';
  const name = contactName(conversation.meta.sender);
  const isClosed = !isNote && !conversation.can_reply;
  const isEmpty = text.trim() === '' && files.length === 0;
  const areFilesFine = files.every((file, at) => faultOf(file, at, channelType, mode) === undefined);
  const canSend = !isEmpty && !isClosed && areFilesFine && !isTooLong(text);

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
    if (!canSend || !sendDraft(draft)) return;
    typing.stop();
    field.current?.focus();
  };
  const attach = (added: readonly File[]) => {
    if (added.length === 0 || isClosed) return;
    attachFiles(place, mode, added);
    field.current?.focus();
  };
  const remove = (file: FileRef) => {
    changeExtras(place, mode, { files: files.filter(({ id }) => id !== file.id) });
    dropFiles([file]);
    field.current?.focus();
  };
  const write = (next: string) => {
    writeDraft(place, mode, next);
    if (next === '') typing.stop();
    else typing.type(mode);
  };
  const onPaste = (event: ClipboardEvent) => {
    const { files: pasted } = event.clipboardData;
    // Cells of a spreadsheet come as words and as a picture of them: the words are meant.
    if (pasted.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    attach([...pasted]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      ref={form}
      aria-label={isNote ? m.composer_note_form() : m.composer_reply_form({ name })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className={`relative m-3 grid grid-cols-[minmax(0,1fr)] gap-2 rounded-bubble border p-2 has-[textarea:focus-visible]:outline-2 ${
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
          onPaste={onPaste}
          className="field-sizing-content max-h-60 min-h-12 w-full resize-none bg-transparent px-1 text-message text-ink outline-none md:min-h-16"
        />
      )}
      <Suspense fallback={null}>
        {files.length > 0 && <DraftFiles files={files} channelType={channelType} mode={mode} onRemove={remove} />}
        {!isClosed && <Drop form={form} mode={mode} name={name} onFiles={attach} />}
      </Suspense>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {!isClosed && <AttachButton onFiles={attach} />}
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
