import { Lock, Reply } from 'lucide-react';
import { lazy, Suspense, useId, useRef } from 'react';
import { flushSync } from 'react-dom';

import type { FileRef } from '~/api/files';
import { mentionsIn } from '~/api/mentions';
import type { Mode } from '~/api/outbox';
import type { Conversation } from '~/api/types';
import { useTypingSignal } from '~/api/typing';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { useShortcut } from '~/ui/useShortcut';
import { contactName } from '~/views/shared/names';

import { attachFiles, removeFile } from './attaching';
import { Closed } from './Closed';
import { changeExtras, chooseMode, useDraft, writeDraft } from './drafts';
import { useFocusFromElsewhere } from './focus';
import { Length } from './Length';
import { Mentioned } from './Mentioned';
import { MissingVariables } from './MissingVariables';
import { ready } from './outgoing';
import { asRead } from './recipients';
import { SendButton } from './SendButton';
import { useSignature } from './signature';
import { SignatureView } from './SignatureView';
import type { Offer } from './suggestions/offer';
import { Tools } from './Tools';
import { useRecipients } from './useRecipients';
import { useSend } from './useSend';
import { useValues } from './useValues';
import { WriteField, type WriteFieldHandle } from './WriteField';

const DraftFiles = lazy(async () => ({ default: (await import('./DraftFiles')).DraftFiles }));
const Drop = lazy(async () => ({ default: (await import('./Drop')).Drop }));
const Quoted = lazy(async () => ({ default: (await import('./Quoted')).Quoted }));
const RecipientFields = lazy(async () => ({ default: (await import('./RecipientFields')).RecipientFields }));
/** Shown as soon as something has been sent, so it is here before; what fails now is asked for again then. */
import('../thread/OutboxBubble').catch(() => {});
const NO_FILES: readonly FileRef[] = [];

/** Where an agent writes: to the customer, or a note that only the team sees. What is sent is exactly the mode shown. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const draft = useDraft(place);
  const { mode, text, extras } = draft;
  const { files = NO_FILES, mentions = [] } = extras;
  const typing = useTypingSignal(conversation);
  const values = useValues(conversation);
  const sendDraft = useSend(conversation);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<WriteFieldHandle>(null);
  const hintId = useId();
  const isNote = mode === 'note';
  const name = contactName(conversation.meta.sender);
  const isClosed = !isNote && !conversation.can_reply;
  const recipients = useRecipients(conversation, draft);
  const signature = useSignature(conversation.meta.channel);
  const ownSignature = !isNote && signature?.isOn ? signature.text : undefined;
  const { content, missing, isReady, messages } = ready(draft, {
    conversation,
    values,
    signature: ownSignature,
    recipients: recipients && asRead(recipients),
  });
  const mentioned = isNote ? mentionsIn(text, mentions) : [];

  const choose = (next: Mode) => {
    if (next !== mode) typing.stop();
    chooseMode(place, next);
  };
  const enter = (next: Mode) => {
    // Where replies are closed, the field is only there once the mode is another.
    flushSync(() => choose(next));
    field.current?.focus();
  };
  useFocusFromElsewhere(conversation.id, () => field.current?.focus());
  useShortcut('reply', () => enter('reply'));
  useShortcut('note', () => enter('note'));

  const send = () => {
    if (!isReady || isClosed || !sendDraft(mode, messages())) return;
    typing.stop();
    field.current?.focus();
  };
  const write = (next: string) => {
    writeDraft(place, mode, next);
    if (next === '') typing.stop();
    else typing.type(mode);
  };
  const attach = (added: readonly File[]) => {
    if (added.length === 0 || isClosed) return;
    attachFiles(place, mode, added);
    field.current?.focus();
  };
  const remove = (file: FileRef) => {
    removeFile(place, mode, file);
    field.current?.focus();
  };
  const remember = ({ mention }: Offer) => {
    if (mention) changeExtras(place, mode, { mentions: [...mentions, mention] });
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
      <Suspense fallback={null}>
        {extras.in_reply_to !== undefined && (
          <Quoted
            conversationId={conversation.id}
            messageId={extras.in_reply_to}
            onRemove={() => {
              changeExtras(place, mode, { in_reply_to: undefined });
              field.current?.focus();
            }}
          />
        )}
        {recipients && (
          <RecipientFields
            recipients={recipients}
            onChange={(changed) => changeExtras(place, mode, { recipients: changed })}
          />
        )}
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
          isReadOnly={isClosed}
          hintId={hintId}
          onWrite={write}
          onSend={send}
          onFiles={attach}
          onOffer={remember}
        />
      )}
      {ownSignature && !isClosed && <SignatureView text={ownSignature} />}
      <Suspense fallback={null}>
        {files.length > 0 && (
          <DraftFiles files={files} channelType={conversation.meta.channel} mode={mode} onRemove={remove} />
        )}
        {!isClosed && <Drop form={form} mode={mode} name={name} onFiles={attach} />}
      </Suspense>
      {mentioned.length > 0 && <Mentioned mentions={mentioned} />}
      {missing.length > 0 && !isClosed && <MissingVariables missing={missing} name={name} />}
      <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
        {isClosed ? (
          <Button shortcut="note" onClick={() => enter('note')}>
            {m.composer_write_note()}
          </Button>
        ) : (
          <>
            <Tools
              mode={mode}
              signature={isNote ? undefined : signature}
              onFiles={attach}
              onAsk={(sign) => field.current?.ask(sign)}
            />
            <Length id={hintId} text={content} />
            <SendButton mode={mode} name={name} isReady={isReady} />
          </>
        )}
      </div>
    </form>
  );
}
