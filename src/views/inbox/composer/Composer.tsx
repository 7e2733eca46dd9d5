import { lazy, Suspense, useId, useRef } from 'react';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { useShortcut } from '~/ui/useShortcut';
import { useFocusFromElsewhere } from '~/views/shared/composers';
import { contactName } from '~/views/shared/names';

import { Closed } from './Closed';
import { editHeld } from './editHeld';
import { Enclosed } from './Enclosed';
import { Foot } from './Foot';
import { hasContent } from './guards/hasContent';
import { Questions } from './guards/Questions';
import { Head } from './Head';
import { useActs } from './useActs';
import { useComposing } from './useComposing';
import { useInterrupted } from './useInterrupted';
import { WriteField, type WriteFieldHandle } from './WriteField';

const Drop = lazy(async () => ({ default: (await import('./Drop')).Drop }));
const Quoted = lazy(async () => ({ default: (await import('./Quoted')).Quoted }));
const RecipientFields = lazy(async () => ({ default: (await import('./RecipientFields')).RecipientFields }));
const TemplatePart = lazy(async () => ({ default: (await import('./TemplatePart')).TemplatePart }));
/** Shown as soon as something has been sent, so it is here before; what fails now is asked for again then. */
import('../thread/OutboxBubble').catch(() => {});

/** Where an agent writes: to the customer, or a note that only the team sees. What is sent is exactly the mode shown. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const composing = useComposing(conversation);
  const { place, draft, isOpen, isClosed, recipients, formats } = composing;
  const { mode, text, extras } = draft;
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<WriteFieldHandle>(null);
  const hintId = useId();
  const isNote = mode === 'note';
  const name = contactName(conversation.meta.sender);
  const channelType = conversation.meta.channel;
  const acts = useActs(conversation, composing, { field, form });
  const { asking, guards, enter, focus } = acts;
  useInterrupted(place, draft);
  useFocusFromElsewhere(conversation.id, focus);
  useShortcut('reply', () => enter('reply'));
  useShortcut('note', () => enter('note'));

  return (
    <form
      ref={form}
      aria-label={isNote ? m.composer_note_form() : m.composer_reply_form({ name })}
      onSubmit={(event) => {
        event.preventDefault();
        acts.send();
      }}
      className={`relative m-3 grid grid-cols-[minmax(0,1fr)] gap-2 rounded-bubble border p-2 has-[textarea:focus-visible]:outline-2 ${
        isNote
          ? 'border-dashed border-private-line bg-private outline-private-ink outline-dashed'
          : 'border-line bg-surface outline-accent-ink'
      }`}
    >
      <Head mode={mode} isClosed={isClosed} closesAt={composing.closesAt} now={composing.now} onChoose={acts.choose} />
      {isClosed && !extras.template && <Closed id={hintId} channelType={channelType} />}
      <Suspense fallback={null}>
        {extras.in_reply_to !== undefined && (
          <Quoted conversationId={conversation.id} messageId={extras.in_reply_to} onRemove={acts.unquote} />
        )}
        {recipients && (
          <RecipientFields recipients={recipients} onChange={(changed) => acts.change({ recipients: changed })} />
        )}
        {!isNote && (extras.template || (isClosed && channelType === 'Channel::Whatsapp')) && (
          <TemplatePart conversation={conversation} place={place} draft={draft} />
        )}
        {!isClosed && <Drop form={form} mode={mode} name={name} onFiles={acts.attach} />}
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
          onWrite={acts.write}
          onSend={acts.send}
          onSendAnd={acts.sendAnd}
          onUp={() => void editHeld(conversation.id)}
          onFiles={acts.attach}
          onOffer={acts.remember}
        />
      )}
      <Enclosed composing={composing} channelType={channelType} name={name} onRemove={acts.remove} />
      <Questions conversation={conversation} guards={guards} asking={asking} onStay={focus} onMoved={acts.moved} />
      <Foot
        composing={composing}
        channelType={channelType}
        name={name}
        hintId={hintId}
        onFiles={acts.attach}
        onAsk={acts.ask}
        onFormat={acts.format}
        onSendAnd={acts.sendAnd}
        onEnter={acts.enter}
        onMove={hasContent(draft) && isOpen ? acts.move : undefined}
      />
    </form>
  );
}
