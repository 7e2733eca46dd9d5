import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';

import { useHealth } from '~/api/health';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { useNow } from '~/ui/useNow';

import { describeConnection } from './connection';
import { OutboxNotice } from './OutboxNotice';

/** Above the screen where there is no wide navigation to say it: trouble on the line, and what is not sent yet. */
export function Notices() {
  const queryClient = useQueryClient();
  const { isWell, title, detail } = describeConnection(useHealth(), useNow('second'));
  return (
    <section aria-label={m.app_notices()} className="shrink-0 text-meta">
      {!isWell && (
        <div className="flex items-center gap-2 border-b border-line bg-danger-tint px-3 py-1.5">
          <CloudOff size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-danger" />
          <p className="min-w-0 flex-1 text-ink-2">
            <span className="font-medium text-danger">{title}</span> {detail}
          </p>
          <Button onClick={() => void queryClient.refetchQueries({ type: 'active' })}>{m.connection_retry()}</Button>
        </div>
      )}
      <OutboxNotice />
    </section>
  );
}
