import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

import type { ShortcutId } from '../shortcuts';
import { useShortcut } from './useShortcut';

/**
 * Stands where that is awaited which knows what to do with these keys. Pressed before it has come, they are pressed again
 * when it has, and so is what is typed after them: it may depend on them.
 */
export function HeldKeys({ ids }: { ids: readonly ShortcutId[] }) {
  const held = useRef<KeyboardEvent[]>([]);
  const ended = useRef(new AbortController());
  useEffect(() => {
    const { current: keys } = held;
    const { current: end } = ended;
    return () => {
      end.abort();
      // Whoever was awaited listens from this commit on, and each key may depend on what the one before has changed.
      queueMicrotask(() => {
        for (const key of keys.splice(0))
          flushSync(() => document.activeElement?.dispatchEvent(new KeyboardEvent(key.type, key)));
      });
    };
  }, []);

  const holdBack = (event: KeyboardEvent) => {
    if (event.key.length > 1) return;
    event.preventDefault();
    event.stopPropagation();
    held.current.push(event);
  };
  const hold = (event: KeyboardEvent) => {
    held.current.push(event);
    window.addEventListener('keydown', holdBack, { capture: true, signal: ended.current.signal });
  };
  return ids.map((id) => <HeldKey key={id} id={id} hold={hold} />);
}

function HeldKey({ id, hold }: { id: ShortcutId; hold: (event: KeyboardEvent) => void }) {
  useShortcut(id, hold);
  return null;
}
