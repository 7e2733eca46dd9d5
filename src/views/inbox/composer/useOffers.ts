import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import type { Mode } from '~/api/outbox/entry';
import type { SuggestionKeys } from '~/ui/SuggestionList';

import { typeInto, typeSign } from './editing';
import type { Offer } from './suggestions/offer';
import { findTrigger } from './trigger';

/** What is offered for what is being typed, if anything, and how the field's keys reach it. */
export function useOffers(field: RefObject<HTMLTextAreaElement | null>, text: string, mode: Mode) {
  /** Nothing is offered without a caret: the field has no focus, or something is selected. */
  const [caret, setCaret] = useState<number>();
  const [asked, setAsked] = useState<number>();
  const [dismissed, setDismissed] = useState<number>();
  const [activeId, setActiveId] = useState<string>();
  const keys = useRef<SuggestionKeys>(null);
  const found = caret === undefined ? undefined : findTrigger(text, caret, mode, asked);
  const trigger = found?.start === dismissed ? undefined : found;

  const follow = () => {
    const { selectionStart, selectionEnd } = field.current ?? {};
    const isFocused = document.activeElement === field.current;
    const next = isFocused && selectionStart === selectionEnd ? selectionStart : undefined;
    setCaret(next);
    // Another sign is another matter, even where one was dismissed.
    if (next === undefined || !field.current || !findTrigger(field.current.value, next, mode, asked))
      setDismissed(undefined);
  };
  return {
    trigger,
    activeId: trigger && activeId,
    keys,
    setActiveId,
    follow,
    close: () => setDismissed(trigger?.start),
    ask: (sign: string) => {
      if (!field.current) return;
      setAsked(typeSign(field.current, sign));
      follow();
    },
    pick: ({ insert }: Offer) => {
      if (!field.current || !trigger) return;
      typeInto(field.current, insert, trigger.start, trigger.end);
      setAsked(undefined);
      follow();
    },
    /** Enter must not send what is about to be replaced, even while the list is still being fetched. */
    onKey: (event: KeyboardEvent): boolean => {
      if (!trigger) return false;
      if (keys.current) return keys.current.onKey(event);
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
      event.preventDefault();
      return true;
    },
  };
}
