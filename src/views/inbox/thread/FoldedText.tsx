import { ChevronDown, ChevronRight } from 'lucide-react';

import { useKept } from './kept';
import { PlainText } from './PlainText';

/** Text that most readers have read before. */
export function FoldedText({ id, label, text }: { id: number; label: string; text: string }) {
  const [isOpen, setOpen] = useKept(`history-${id}`, false);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className="grid justify-items-start gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-control px-1 text-meta font-medium text-ink-2 hover:text-ink pointer-coarse:min-h-11"
      >
        <Icon size={12} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
        {label}
      </button>
      {isOpen && (
        <div className="w-full border-s-2 border-line ps-3 text-ink-2">
          <PlainText text={text} id={`history-${id}`} />
        </div>
      )}
    </div>
  );
}
