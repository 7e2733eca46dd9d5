import { lazy, Suspense, useId, useRef } from 'react';
import { flushSync } from 'react-dom';

import type { FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';
import type { Conversation } from '~/api/types';
import { useTypingSignal } from '~/api/typing';
import { m } from '~/paraglide/messages.js';
import { useShortcut } from '~/ui/useShortcut';
import { contactName } from '~/views/shared/names';

import { attachFiles, removeFile } from './attaching';
import { Closed } from './Closed';
import { changeExtras, chooseMode, readDraft, writeDraft, type Extras } from '~/views/shared/drafts';
import { Enclosed } from './Enclosed';
import { useFocusFromElsewhere } from '~/views/shared/composers';
import { Foot } from './Foot';
import { hasContent } from './guards/hasContent';
import { Questions } from './guards/Questions';
import { useBegun } from './guards/useBegun';
import { useGuards } from './guards/useGuards';
import { useMoving } from './guards/useMoving';
import { Head } from './Head';
import type { Offer } from './suggestions/offer';
import { useComposing } from './useComposing';
import { useInterrupted } from './useInterrupted';
import { useSend } from './useSend';
import { WriteField, type WriteFieldHandle } from './WriteField';

const Drop = lazy(async () => ({ default: (await import('./Drop')).Drop }));
const Quoted = lazy(async () => ({ default: (await import('./Quoted')).Quoted }));
const RecipientFields = lazy(async () => ({ default: (await import('./RecipientFields')).RecipientFields }));
/** Shown as soon as something has been sent, so it is here before; what fails now is asked for again then. */
import('../thread/OutboxBubble').catch(() => {});

/** Where an agent writes: to the customer, or a note that only the team sees. What is sent is exactly the mode shown. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const composing = useComposing(conversation);
  const { place, draft, isOpen, isClosed, isReady, recipients, formats } = composing;
  const { mode, text, extras } = draft;
  const typing = useTypingSignal(conversation);
  const sendDraft = useSend(conversation);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<WriteFieldHandle>(null);
  const hintId = useId();
  const isNote = mode === 'note';
  const name = contactName(conversation.meta.sender);
  const channelType = conversation.meta.channel;
  const focus = (cursor?: number) => field.current?.focus(cursor);

  const asking = useMoving(composing);
  const choose = (next: Mode) => {
    if (next !== mode) {
      typing.stop();
      asking.leave();
    }
    chooseMode(place, next);
  };
  const enter = (next: Mode) => {
    // Where replies are closed, the field is only there once the mode is another.
    flushSync(() => choose(next));
    focus();
  };
  useInterrupted(place, draft);
  useFocusFromElsewhere(conversation.id, focus);
  useShortcut('reply', () => enter('reply'));
  useShortcut('note', () => enter('note'));

  useBegun(conversation, composing);
  const guards = useGuards(conversation, composing, (isNow) => {
    sendDraft(mode, composing.messages(field.current?.cursor()), isNow);
    typing.stop();
    asking.end();
    focus();
  });
  const send = (isNow = false) => {
    if (isReady) guards.press(isNow);
  };
  const write = (next: string) => {
    guards.touch();
    writeDraft(place, mode, next);
    if (next === '') typing.stop();
    else typing.type(mode);
  };
  const change = (changed: Extras) => changeExtras(place, mode, changed);
  const attach = (added: readonly File[]) => {
    if (added.length === 0 || isClosed) return;
    guards.touch();
    attachFiles(place, mode, added);
    focus();
  };
  const remove = (file: FileRef) => {
    removeFile(place, mode, file);
    focus();
  };
  const remember = ({ mention }: Offer) => {
    if (mention) change({ mentions: [...(extras.mentions ?? []), mention] });
  };
  const unquote = () => {
    change({ in_reply_to: undefined });
    focus();
  };

  const moved = (to: Mode) => {
    enter(to);
    asking.end();
    focus(readDraft(place, to).text.length);
  };
  const move = async () => {
    if (isNote) return asking.preview();
    const { moveDraft } = await import('./guards/move');
    moveDraft(place, 'reply');
    moved('note');
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
      <Head composing={composing} onChoose={(next, byPointer) => (byPointer ? enter(next) : choose(next))} />
      {isClosed && <Closed id={hintId} channelType={channelType} />}
      <Suspense fallback={null}>
        {extras.in_reply_to !== undefined && (
          <Quoted conversationId={conversation.id} messageId={extras.in_reply_to} onRemove={unquote} />
        )}
        {recipients && (
          <RecipientFields recipients={recipients} onChange={(changed) => change({ recipients: changed })} />
        )}
        {!isClosed && <Drop form={form} mode={mode} name={name} onFiles={attach} />}
      </Suspense>
      {/* Words begun before the channel closed stay in sight, to be copied or taken up again. */}
      {(!isClosed || text !== '') && (
        <WriteField
          // What is offered for one mode is not for the other.
          key={mode}
          ref={field}
          conversation={conversation}
          mode={mode}
          text={text}
          name={name}
          formats={formats}
          isReadOnly={isClosed}
          hintId={hintId}
          onWrite={write}
          onSend={send}
          onFiles={attach}
          onOffer={remember}
        />
      )}
      <Enclosed composing={composing} channelType={channelType} name={name} onRemove={remove} />
      <Questions conversation={conversation} guards={guards} asking={asking} onStay={focus} onMoved={moved} />
      <Foot
        composing={composing}
        channelType={channelType}
        name={name}
        hintId={hintId}
        onFiles={attach}
        onAsk={(sign) => field.current?.ask(sign)}
        onFormat={(format) => field.current?.format(format)}
        onWriteNote={() => enter('note')}
        onMove={hasContent(draft) && isOpen ? () => void move() : undefined}
      />
    </form>
  );
}
