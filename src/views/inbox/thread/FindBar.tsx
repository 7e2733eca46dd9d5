import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useState, type KeyboardEvent, type RefObject } from 'react';

import type { Thread } from '~/api/thread';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { takeLetters } from '~/ui/letters';

import { usePanel } from '../usePanel';
import { FindCount } from './FindCount';
import { useFinds } from './useFinds';
import { useWordMarks } from './useWordMarks';

type Props = {
  conversationId: number;
  thread: Thread;
  log: RefObject<HTMLElement | null>;
  onShow: (messageId: number) => void;
};

/** Looks for words in all that was said, from the newest back. */
export function FindBar({ conversationId, thread, log, onShow }: Props) {
  const { close } = usePanel();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const finds = useFinds({ messages: thread.messages, q, onShow });
  useWordMarks(log, q);
  const leave = () => {
    close();
    log.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') finds.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search
      aria-label={m.thread_find_label()}
      className="flex flex-wrap items-center gap-1 border-b border-line bg-raised px-3 py-1.5"
    >
      <input
        type="search"
        dir="auto"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens it wants to type
        autoFocus
        value={typed}
        onFocus={() => setTyped(typed + takeLetters())}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        aria-label={m.thread_find_label()}
        placeholder={m.thread_find_label()}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="min-h-8 min-w-0 flex-1 basis-40 rounded-control border border-line-strong bg-surface px-2 text-ui text-ink pointer-coarse:min-h-11"
      />
      {q !== '' && (
        <FindCount conversationId={conversationId} thread={thread} position={finds.position} total={finds.total} />
      )}
      <IconButton
        label={m.thread_find_older()}
        icon={<ChevronUp size={16} strokeWidth={1.5} aria-hidden />}
        disabled={finds.total === 0}
        onClick={() => finds.step(1)}
      />
      <IconButton
        label={m.thread_find_newer()}
        icon={<ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
        disabled={finds.total === 0}
        onClick={() => finds.step(-1)}
      />
      <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={leave} />
    </search>
  );
}
