import { useEffect, useRef, useState } from 'react';

import { toast } from '~/ui/toast';

import { explainError } from './errors';

/**
 * Something read that can be written where it stands. It closes at once with the new value; what is refused opens again
 * with what was typed and the server's words, or, when nobody is there any more, is said in a toast.
 */
export function useInPlace(save: (text: string) => Promise<unknown>) {
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const isThere = useRef(false);
  const givesFocusBack = useRef(false);
  const isEditing = typed !== undefined;

  useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);
  useEffect(() => {
    if (isEditing || !givesFocusBack.current) return;
    givesFocusBack.current = false;
    opener.current?.focus();
  }, [isEditing]);

  /** Those who used the keys go on where they were; who clicked elsewhere went elsewhere. */
  const close = (byLeaving: boolean) => {
    givesFocusBack.current = !byLeaving;
    setTyped(undefined);
    setRefusal(undefined);
  };
  const commit = async (text: string, byLeaving: boolean) => {
    close(byLeaving);
    try {
      await save(text);
    } catch (error) {
      const { title, detail } = explainError(error);
      if (!isThere.current) return toast(title, detail);
      setTyped(text);
      setRefusal(`${title}. ${detail}`);
    }
  };
  return { isEditing, typed: typed ?? '', refusal, opener, open: (text: string) => setTyped(text), close, commit };
}
