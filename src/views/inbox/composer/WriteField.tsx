import {
  lazy,
  Suspense,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { useShortcut } from '~/ui/useShortcut';

import { typeInto } from './editing';
import type { Format } from './formats';
import type { WrittenIn } from './place';
import type { Offer } from './suggestions/offer';
import type { ThenVerdict } from './useActs';
import { useOffers } from './useOffers';
import { useSendKey } from './useSendKey';

const OFFERS = {
  canned: lazy(async () => ({ default: (await import('./suggestions/CannedOffers')).CannedOffers })),
  mention: lazy(async () => ({ default: (await import('./suggestions/MentionOffers')).MentionOffers })),
  emoji: lazy(async () => ({ default: (await import('./suggestions/EmojiOffers')).EmojiOffers })),
};

/** Here before it is wanted: nobody's words are dressed up before they are written. */
const loadFormatting = () => import('./formatting');

export type WriteFieldHandle = {
  /** At this character, if one is given. */
  focus: (cursor?: number) => void;
  /** Where the next character goes. */
  cursor: () => number | undefined;
  /** Puts in "/", "@" or ":" and offers what it stands for. */
  ask: (sign: string) => void;
  format: (format: Format) => void;
};

type Props = {
  ref: Ref<WriteFieldHandle>;
  conversation: WrittenIn;
  mode: Mode;
  text: string;
  name: string;
  /** What it is called, where it is no reply. */
  label?: string | undefined;
  formats: readonly Format[];
  isReadOnly: boolean;
  hintId: string;
  onWrite: (text: string) => void;
  onSend: (isNow: boolean) => void;
  /** Sends it, and decides about the conversation; undefined where there is none yet. */
  onSendAnd?: ((verdict: ThenVerdict) => void) | undefined;
  /** The arrow up where there is nothing to move in. */
  onUp?: () => void;
  onFiles: (files: File[]) => void;
  onOffer: (offer: Offer) => void;
};

/** The words of a message. A plain field: it has the browser's own undo, spelling, bidi, dictation and speed. */
export function WriteField(props: Props) {
  const { ref, conversation, mode, text, name, formats, isReadOnly, hintId, onWrite, onSend, onFiles, onOffer } = props;
  const { onSendAnd, onUp } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { key: sendsBy } = useSendKey(conversation.meta.channel);
  const offers = useOffers(field, text, mode);
  const { trigger } = offers;
  const Offers = trigger && OFFERS[trigger.kind];
  const isNote = mode === 'note';
  const [isFocused, setFocused] = useState(false);

  const format = async (wanted: Format) => {
    if (isReadOnly || !formats.includes(wanted)) return;
    const { formatted } = await loadFormatting();
    if (!field.current) return;
    const { value, selectionStart, selectionEnd } = field.current;
    const { start, end, insert, from, to } = formatted(value, selectionStart, selectionEnd, wanted);
    typeInto(field.current, insert, start, end);
    field.current.setSelectionRange(from, to);
  };
  useShortcut('bold', () => void format('bold'), isFocused);
  useShortcut('italic', () => void format('italic'), isFocused);
  useShortcut('send_resolve', () => onSendAnd?.('resolve'), isFocused && onSendAnd !== undefined);
  useShortcut('send_snooze', () => onSendAnd?.('snooze'), isFocused && onSendAnd !== undefined);
  useShortcut('send_next', () => onSendAnd?.('next'), isFocused && onSendAnd !== undefined);
  const focus = (cursor?: number) => {
    field.current?.focus();
    // What was put back is drawn before.
    if (cursor !== undefined) queueMicrotask(() => field.current?.setSelectionRange(cursor, cursor));
  };
  const cursor = () => field.current?.selectionStart;
  useImperativeHandle(ref, () => ({ focus, cursor, ask: offers.ask, format: (wanted) => void format(wanted) }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (offers.onKey(event) || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowUp' && text === '' && !event.repeat) onUp?.();
    if (event.key !== 'Enter') return;
    const isChord = event.ctrlKey || event.metaKey;
    const isPlain = sendsBy === 'enter' && !event.shiftKey && !event.altKey;
    if (!isChord && !isPlain) return;
    event.preventDefault();
    // A key held down is one press: the second one would be an answer to what the first has brought up.
    if (!event.repeat) onSend(isChord && event.shiftKey);
  };
  const onPaste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData;
    // Cells of a spreadsheet come as words and as a picture of them: the words are meant.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    onFiles([...files]);
  };

  return (
    <>
      {trigger && Offers && (
        <Suspense fallback={null}>
          <Offers
            key={trigger.start}
            id={listId}
            trigger={trigger}
            conversation={conversation}
            keys={offers.keys}
            onActive={offers.setActiveId}
            onClose={offers.close}
            onPick={(offer) => {
              offers.pick(offer);
              onOffer(offer);
            }}
          />
        </Suspense>
      )}
      <textarea
        ref={field}
        dir="auto"
        value={text}
        readOnly={isReadOnly}
        aria-label={props.label ?? (isNote ? m.composer_note_field() : m.composer_reply_field({ name }))}
        aria-describedby={hintId}
        aria-autocomplete="list"
        aria-controls={offers.activeId && listId}
        aria-activedescendant={offers.activeId}
        placeholder={isNote ? m.composer_note_placeholder() : m.composer_reply_placeholder({ name })}
        onChange={(event) => {
          onWrite(event.target.value);
          offers.follow();
        }}
        onSelect={offers.follow}
        onFocus={() => {
          setFocused(true);
          loadFormatting().catch(() => {});
        }}
        onBlur={() => {
          setFocused(false);
          offers.follow();
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="field-sizing-content max-h-60 min-h-12 w-full resize-none bg-transparent px-1 text-message text-ink outline-none md:min-h-16"
      />
    </>
  );
}
