import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Clock, Lock } from 'lucide-react';

import { discard, retry, type OutboxEntry } from '~/api/outbox';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import { restoreDraft } from '../composer/drafts';
import { Markdown } from './Markdown';

/** What has been sent but is not known to have arrived: under way, being looked up, or refused. */
export function OutboxBubble({ entry }: { entry: OutboxEntry }) {
  const queryClient = useQueryClient();
  const isNote = entry.mode === 'note';
  const edit = () => {
    restoreDraft({ accountId: entry.account_id, conversationId: entry.conversation_id }, entry.mode, entry.content);
    discard(entry);
  };
  return (
    <article
      aria-label={isNote ? m.thread_outbox_note() : m.thread_outbox_reply()}
      className={`flex flex-col gap-1 px-4 pt-3 ${isNote ? 'items-start' : 'items-end'}`}
    >
      <div
        className={`min-w-0 rounded-bubble px-3 py-2 text-message text-ink ${
          isNote ? 'w-full border border-dashed border-private-line bg-private' : 'max-w-[min(42rem,85%)] bg-bubble-own'
        }`}
      >
        {isNote && (
          <p className="mb-2 flex items-center gap-1.5 text-meta font-medium text-private-ink">
            <Lock size={12} strokeWidth={1.75} aria-hidden />
            {m.thread_private_note()}
          </p>
        )}
        <Markdown text={entry.content} />
      </div>
      {entry.state === 'failed' ? (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-meta text-danger">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
          <span>{failure(entry)}</span>
          <Button onClick={() => retry(queryClient, entry)}>{m.ui_retry()}</Button>
          <Button onClick={edit}>{m.thread_outbox_edit()}</Button>
          <Button look="danger" onClick={() => discard(entry)}>
            {m.thread_outbox_discard()}
          </Button>
        </div>
      ) : (
        <p role="status" className="flex items-center gap-1 px-1 text-meta text-ink-3">
          <Clock size={12} strokeWidth={1.75} aria-hidden />
          {entry.state === 'unsure' ? m.thread_outbox_unsure() : m.thread_outbox_sending()}
        </p>
      )}
    </article>
  );
}

/** The server's own words where it said any; where nobody answered, what that means for the message. */
function failure({ error, mode }: OutboxEntry): string {
  if (error?.message) return m.thread_outbox_refused({ words: error.message });
  return mode === 'note' ? m.thread_outbox_unanswered_note() : m.thread_outbox_unanswered_reply();
}
