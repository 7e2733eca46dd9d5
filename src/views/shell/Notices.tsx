import { CloudOff } from 'lucide-react';

import { hurryLine } from '~/api/line';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import { OutboxNotice } from './OutboxNotice';
import { useConnection } from './useConnection';

/** Above the screen where there is no wide navigation to say it: trouble on the line, and what is not sent yet. */
export function Notices() {
  const { look, title, detail } = useConnection();
  return (
    <section aria-label={m.app_notices()} className="shrink-0 text-meta">
      {look === 'bad' && (
        <div className="flex items-center gap-2 border-b border-line bg-danger-tint px-3 py-1.5">
          <CloudOff size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-danger" />
          <p className="min-w-0 flex-1 text-ink-2">
            <span className="font-medium text-danger">{title}</span> {detail}
          </p>
          <Button onClick={hurryLine}>{m.connection_retry()}</Button>
        </div>
      )}
      <OutboxNotice />
    </section>
  );
}
