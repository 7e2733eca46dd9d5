import { useEffect, useEffectEvent, useState } from 'react';

const PAUSE_MS = 450;
/** Fewer letters are searched when Enter says so: nearly everything has them. */
const ENOUGH = 3;

/**
 * What is typed, and what is searched: the latter is in the address, and follows the former after a pause or at once on
 * Enter. Another search that comes by a link wins over what was typed.
 */
export function useQueryText(searched: string, onSearch: (q: string) => void) {
  const [typed, setTyped] = useState(searched);
  const [seen, setSeen] = useState(searched);
  const [asked, setAsked] = useState<string>();
  if (seen !== searched) {
    setSeen(searched);
    if (searched !== asked) setTyped(searched);
  }
  const search = (text: string) => {
    const q = text.trim();
    if (q === searched) return;
    setAsked(q);
    onSearch(q);
  };
  const onPause = useEffectEvent((text: string) => {
    // A number is gone to, not searched.
    if (text.length >= ENOUGH && !text.startsWith('#')) search(text);
  });
  useEffect(() => {
    const timer = setTimeout(() => onPause(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, searchNow: () => search(typed) };
}
