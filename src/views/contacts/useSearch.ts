import { useEffectEvent, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Chatwoot allows an account a hundred searches a minute: one a pause, not one a key. */
const PAUSE_MS = 250;

/** What is typed, and what is searched: the latter is part of the address and follows the former after a pause. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const searched = params.get('search') ?? '';
  const [text, setText] = useState(searched);
  /** The search last seen in the address, and the one we are putting there. */
  const [seen, setSeen] = useState(searched);
  const [asked, setAsked] = useState<string>();
  if (seen !== searched) {
    setSeen(searched);
    setAsked(undefined);
    // Another search in the address than the one we asked for came by a link, and wins over what was typed.
    if (searched !== asked) setText(searched);
  }

  const search = useEffectEvent((next: string) => {
    if (next === searched) return;
    setAsked(next);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next) after.set('search', next);
        else after.delete('search');
        return after;
      },
      { replace: true },
    );
  });
  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { typed: text, setTyped: setText, searched };
}
