import { CircleAlert } from 'lucide-react';

import { m } from '../paraglide/messages.js';
import { Button } from './Button';

/** A pane whose read failed and that has nothing older to show: keeps its place and offers the next step. */
export function PaneError({ title, detail, onRetry }: { title: string; detail?: string; onRetry?: () => void }) {
  return (
    <div role="alert" className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center">
      <CircleAlert size={20} strokeWidth={1.5} className="text-danger" aria-hidden />
      <p className="text-message font-medium text-ink">{title}</p>
      {detail && <p className="max-w-80 text-ui text-ink-2">{detail}</p>}
      {onRetry && (
        <Button onClick={onRetry} className="mt-2">
          {m.ui_retry()}
        </Button>
      )}
    </div>
  );
}
