import { LogOut } from 'lucide-react';

/** Instead of what was said: why the row is about to go. */
export function LeavingWords({ words }: { words: string }) {
  return (
    <span className="min-w-0 flex-1 truncate text-ink-2" title={words}>
      <LogOut size={12} strokeWidth={1.75} aria-hidden className="me-1 inline-block align-[-1px]" />
      {words}
    </span>
  );
}
