import { useEffect, useRef, useState } from 'react';

import { TypingWords } from './TypingWords';
import { useTypists, writingText } from './typists';

/** Whoever stops to think and goes on has not begun anew. */
const AGAIN_MS = 60_000;

/** Who is writing here. Its place between the thread and the composer is always kept, so that nothing jumps. */
export function TypingLine({ conversationId }: { conversationId: number }) {
  const typists = useTypists(conversationId);
  const saying = useOnce(writingText(typists));
  return (
    <div className="-mb-3 h-5 shrink-0 px-4 text-meta">
      <p className="truncate">
        <TypingWords typists={typists} />
      </p>
      <output className="sr-only">{saying}</output>
    </div>
  );
}

/** What to say aloud: the same words not again within a minute. */
function useOnce(words: string): string {
  const last = useRef({ words: '', at: 0 });
  const [saying, setSaying] = useState('');
  useEffect(() => {
    const now = Date.now();
    if (words === '' || (words === last.current.words && now - last.current.at < AGAIN_MS)) return;
    last.current = { words, at: now };
    setSaying(words);
    return () => setSaying('');
  }, [words]);
  return saying;
}
