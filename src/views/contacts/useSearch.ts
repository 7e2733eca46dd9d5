import { useEffectEvent, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Chatwoot allows an account a hundred searches a minute: one a pause, not one a key. */
const PAUSE_MS = 250;

/** What is typed, and what is searched: the latter is part of the address and follows the former after a pause. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const searched = params.get('search') ?? '';
  const [typed, setTyped] = useState(searched);
  const search = useEffectEvent((text: string) => {
    if (text === searched) return;
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (text) after.set('search', text);
        else after.delete('search');
        return after;
      },
      { replace: true },
    );
  });
  useEffect(() => {
    const timer = setTimeout(() => search(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, searched };
}
