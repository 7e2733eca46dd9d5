import { useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import type { FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';
import type { Conversation } from '~/api/types';
import { useTypingSignal } from '~/api/typing';
import { changeExtras, chooseMode, readDraft, writeDraft, type Extras } from '~/views/shared/drafts';

import { attachFiles, removeFile } from './attaching';
import { useSteady } from '~/ui/useSteady';
import { useVerdicts, type Anchor } from '../verdicts/Verdicts';
import { useBegun } from './guards/useBegun';
import { useGuards } from './guards/useGuards';
import { useMoving } from './guards/useMoving';
import type { Format } from './formats';
import type { Offer } from './suggestions/offer';
import type { Composing } from './useComposing';
import { useSend } from './useSend';
import type { WriteFieldHandle } from './WriteField';

type Places = { field: RefObject<WriteFieldHandle | null>; form: RefObject<Anchor | null> };

/** What becomes of the conversation once the message is on its way. The outbox keeps their order. */
export type ThenVerdict = 'resolve' | 'snooze' | 'next';

/** What an agent can do with what is being written. Each act concerns the draft of the mode that is shown. */
export function useActs(conversation: Conversation, composing: Composing, { field, form }: Places) {
  const { place, draft, isClosed, isReady } = composing;
  const { mode, extras } = draft;
  const typing = useTypingSignal(conversation);
  const sendDraft = useSend(conversation);
  const verdicts = useVerdicts();
  const then = useRef<ThenVerdict>(undefined);
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

  useBegun(conversation, composing);
  const guards = useGuards(conversation, composing, (isNow) => {
    const { id } = conversation;
    const sent = sendDraft(mode, composing.messages(field.current?.cursor()), isNow);
    typing.stop();
    asking.end();
    focus();
    if (then.current === 'next') verdicts.goOn(id);
    else if (then.current === 'resolve')
      verdicts.act([id], (writes, { status }) => {
        if (status !== 'resolved') writes.setStatus({ id, status: 'resolved', ...sent });
      });
    else if (then.current && form.current) verdicts.give(then.current, id, form.current);
  });
  const press = (isNow: boolean, verdict?: ThenVerdict) => {
    if (!isReady) return;
    then.current = verdict;
    guards.press(isNow);
  };
  const send = (isNow = false) => press(isNow);
  const sendAnd = (verdict: ThenVerdict) => press(false, verdict);
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
    if (mode === 'note') return asking.preview();
    const { moveDraft } = await import('./guards/move');
    moveDraft(place, 'reply');
    moved('note');
  };

  const acts = useSteady({
    focus,
    enter,
    // By pointer one goes on writing at once; arrow keys choose, and stay where they are.
    choose: (next: Mode, byPointer: boolean) => (byPointer ? enter(next) : choose(next)),
    ask: (sign: string) => field.current?.ask(sign),
    format: (format: Format) => field.current?.format(format),
    send,
    sendAnd,
    write,
    change,
    attach,
    remove,
    remember,
    unquote,
    moved,
    move,
  });
  return { ...acts, asking, guards };
}
