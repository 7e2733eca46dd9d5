import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { shortcutWords } from '~/shortcutWords';
import { IconButton } from '~/ui/IconButton';
import { Kbd } from '~/ui/Kbd';
import { isShortcutId, useKeys } from '~/ui/keymap';
import { keep, kept, usePreference } from '~/ui/preferences';
import { keyUses } from '~/ui/useShortcut';

import { doneByPointer, learnt, parseLessons, type Lessons } from './lessons';

const SHOWN_MS = 20_000;

const readLessons = () => parseLessons(kept('lessons'));
const keepLessons = (lessons: Lessons) => keep('lessons', JSON.stringify(lessons));

/** Tells the key of what is often done by pointer: once, in one line, which what lies under it can be pressed through. */
export function Tutor() {
  const isOn = usePreference('key_hints') === 'on';
  const { names } = useKeys();
  const [told, setTold] = useState<ShortcutId>();

  const onClick = useEffectEvent((event: MouseEvent) => {
    const id = event.target instanceof Element ? keyOf(event.target) : undefined;
    if (!id || !isByPointer(event) || told) return;
    const { lessons, tells } = doneByPointer(readLessons(), id, Date.now());
    keepLessons(lessons);
    if (tells) setTold(id);
  });
  const onKey = useEffectEvent((id: ShortcutId) => {
    const before = readLessons();
    const after = learnt(before, id);
    if (after !== before) keepLessons(after);
    if (id === told) setTold(undefined);
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (id: ShortcutId) => onKey(id);
    // Before what is pressed is gone from the page.
    document.addEventListener('click', onClick, true);
    keyUses.add(hear);
    return () => {
      document.removeEventListener('click', onClick, true);
      keyUses.delete(hear);
    };
  }, [isOn]);
  useEffect(() => {
    if (!told) return;
    const timer = window.setTimeout(() => setTold(undefined), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [told]);

  return (
    <div role="status">
      {told && isOn && names(told) && (
        <div className="pointer-events-none fixed start-4 z-30 flex w-fit max-w-[calc(100vw-2rem)] items-center gap-2 rounded-bubble border border-line bg-raised py-1 ps-4 pe-1 text-ui text-ink shadow-float max-md:top-32 md:start-24 md:bottom-18 xl:start-56">
          <span className="min-w-0">{m.keys_lesson({ what: shortcutWords[told]() })}</span>
          <Kbd id={told} isSaid />
          <IconButton
            label={m.ui_dismiss()}
            icon={<X size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => setTold(undefined)}
            className="pointer-events-auto"
          />
        </div>
      )}
    </div>
  );
}

function keyOf(target: Element): ShortcutId | undefined {
  const id = target.closest<HTMLElement>('[data-key]')?.dataset.key;
  return id !== undefined && isShortcutId(id) ? id : undefined;
}

/** Keys and assistive technology press as well; who uses a finger has no keys in sight. */
const isByPointer = (event: MouseEvent): boolean =>
  event.detail > 0 && !(event instanceof PointerEvent && event.pointerType === 'touch');
