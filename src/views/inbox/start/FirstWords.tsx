import { Lock, Reply } from 'lucide-react';
import { lazy, Suspense, useId, useRef, type ReactNode, type RefObject } from 'react';

import { m } from '~/paraglide/messages.js';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { changeExtras, chooseMode, writeDraft } from '~/views/shared/drafts';

import { attachFiles, removeFile } from '../composer/attaching';
import { Drop } from '../composer/Drop';
import { Enclosed } from '../composer/Enclosed';
import { FormatArea } from '../composer/FormatArea';
import { Length } from '../composer/Length';
import type { WrittenIn } from '../composer/place';
import { Tools } from '../composer/Tools';
import { WriteField, type WriteFieldHandle } from '../composer/WriteField';
import type { Writing } from './useWriting';

const TemplateWords = lazy(async () => ({
  default: (await import('~/views/shared/templates/TemplateWords')).TemplateWords,
}));
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

type Props = {
  conversation: WrittenIn;
  writing: Writing;
  name: string;
  field: RefObject<WriteFieldHandle | null>;
  /** Somebody is at it. */
  onTouch: () => void;
  onSend: () => void;
  /** What is asked about it before it goes. */
  children: ReactNode;
};

/** The first message to the customer, or a note that only the team sees: as unlike each other as in a thread. */
export function FirstWords({ conversation, writing, name, field, onTouch, onSend, children }: Props) {
  const { place, draft, needsTemplate } = writing;
  const isNote = draft.mode === 'note';
  const box = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={box}
      className={`relative grid grid-cols-[minmax(0,1fr)] gap-2 rounded-bubble border p-2 has-[textarea:focus-visible]:outline-2 ${
        isNote
          ? 'border-dashed border-private-line bg-private outline-private-ink outline-dashed'
          : 'border-line bg-surface outline-accent-ink'
      }`}
    >
      <SegmentedControl
        label={m.composer_mode()}
        value={draft.mode}
        onChange={(next) => chooseMode(place, next)}
        options={[
          { value: 'reply', label: m.start_message(), icon: <Reply {...icon} className="rtl:-scale-x-100" /> },
          { value: 'note', label: m.composer_mode_note(), icon: <Lock {...icon} /> },
        ]}
      />
      {needsTemplate ? (
        <Template writing={writing} channelType={conversation.meta.channel} name={name} onSend={onSend} />
      ) : (
        <Words {...{ conversation, writing, name, box, field, onTouch, onSend }} />
      )}
      {children}
    </div>
  );
}

type WordsProps = Omit<Props, 'children'> & { box: RefObject<HTMLDivElement | null> };

function Words({ conversation, writing, name, box, field, onTouch, onSend }: WordsProps) {
  const { place, draft, formats, signature, content, limit } = writing;
  const { mode, text, extras } = draft;
  const channelType = conversation.meta.channel;
  const hintId = useId();
  const attach = (files: File[]) => {
    if (files.length === 0) return;
    onTouch();
    attachFiles(place, mode, files);
    field.current?.focus();
  };
  return (
    <>
      <Drop form={box} mode={mode} name={name} onFiles={attach} />
      <WriteField
        // What is offered for one mode is not for the other.
        key={mode}
        ref={field}
        conversation={conversation}
        mode={mode}
        text={text}
        name={name}
        label={mode === 'note' ? undefined : m.start_message_field({ name })}
        formats={formats}
        isReadOnly={false}
        hintId={hintId}
        onWrite={(next) => {
          onTouch();
          writeDraft(place, mode, next);
        }}
        onSend={onSend}
        onFiles={attach}
        onOffer={({ mention }) => {
          if (mention) changeExtras(place, mode, { mentions: [...(extras.mentions ?? []), mention] });
        }}
      />
      <Enclosed
        composing={{ ...writing, isClosed: false }}
        channelType={channelType}
        name={name}
        onRemove={(file) => removeFile(place, mode, file)}
      />
      <FormatArea formats={formats} content={content} onFormat={(format) => field.current?.format(format)} />
      <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
        <Tools
          mode={mode}
          signature={signature}
          formats={formats}
          onFiles={attach}
          onAsk={(sign) => field.current?.ask(sign)}
        />
        <Length id={hintId} text={content} limit={limit} channelType={channelType} />
      </div>
    </>
  );
}

type TemplateProps = { writing: Writing; channelType: string; name: string; onSend: () => void };

/** WhatsApp begins with a template; of Twilio's we know none. */
function Template({ writing: { place, draft, inbox }, channelType, name, onSend }: TemplateProps) {
  if (channelType !== 'Channel::Whatsapp') {
    return (
      <p role="status" className="px-1 py-2 text-ui text-ink-2">
        {m.start_needs_template()}
      </p>
    );
  }
  return (
    <Suspense fallback={<div className="min-h-28" />}>
      {inbox && (
        <TemplateWords
          inbox={inbox}
          name={name}
          chosen={draft.extras.template}
          onChange={(template) => changeExtras(place, 'reply', { template })}
          onSend={onSend}
        />
      )}
    </Suspense>
  );
}
