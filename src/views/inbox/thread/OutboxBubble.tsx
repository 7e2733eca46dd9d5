import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Clock } from 'lucide-react';
import { lazy, Suspense } from 'react';

import { discard, retry, takeBack, type OutboxEntry } from '~/api/outbox';
import { profileQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { agentName } from '~/views/shared/names';

import { restoreDraft } from '../composer/drafts';
import { Bubble } from './Bubble';
import { GroupHead } from './GroupHead';
import { Markdown } from './Markdown';

const OutboxFiles = lazy(async () => ({ default: (await import('./OutboxFiles')).OutboxFiles }));
const Uploading = lazy(async () => ({ default: (await import('./Uploading')).Uploading }));

/** What we have sent and Chatwoot has not yet confirmed: under way, being looked up, or refused. */
export function OutboxBubble({ entry, startsGroup }: { entry: OutboxEntry; startsGroup: boolean }) {
  const { data: profile } = useQuery(profileQuery());
  const isNote = entry.mode === 'note';
  const { files = [] } = entry;
  return (
    <article
      aria-label={isNote ? m.thread_outbox_note() : m.thread_outbox_reply()}
      className={`flex flex-col gap-1 px-4 ${isNote ? 'items-start' : 'items-end'} ${startsGroup ? 'pt-4' : 'pt-1'}`}
    >
      {startsGroup && profile && (
        <GroupHead name={agentName(profile)} picture={profile.avatar_url} at={entry.created_at} />
      )}
      <div className={isNote ? 'w-full' : 'max-w-[min(42rem,85%)]'}>
        <Bubble side={isNote ? 'note' : 'us'}>
          {entry.content !== '' && <Markdown text={entry.content} id={entry.id} />}
          {files.length > 0 && (
            <Suspense fallback={null}>
              <OutboxFiles files={files} />
            </Suspense>
          )}
        </Bubble>
      </div>
      {entry.state === 'failed' ? (
        <Failure entry={entry} />
      ) : files.length > 0 && entry.state === 'sending' ? (
        <Suspense fallback={<Waiting words={m.thread_outbox_sending()} />}>
          <Uploading entryId={entry.id} waiting={<Waiting words={m.thread_outbox_sending()} />} />
        </Suspense>
      ) : (
        <Waiting words={entry.state === 'unsure' ? m.thread_outbox_unsure() : m.thread_outbox_sending()} />
      )}
    </article>
  );
}

function Waiting({ words }: { words: string }) {
  return (
    <p role="status" className="flex items-center gap-1 text-meta text-ink-3">
      <Clock size={12} strokeWidth={1.75} aria-hidden />
      {words}
    </p>
  );
}

/** What went wrong in the server's words, what that means for the text, and what can be done with it. */
function Failure({ entry }: { entry: OutboxEntry }) {
  const queryClient = useQueryClient();
  const edit = () => {
    restoreDraft(entry);
    takeBack(entry);
  };
  return (
    <div role="alert" className={`grid gap-1 ${entry.mode === 'note' ? 'max-w-full' : 'max-w-[min(42rem,85%)]'}`}>
      <p className="flex items-start gap-1 text-meta font-medium text-danger">
        <CircleAlert size={12} strokeWidth={1.75} className="mt-0.5 shrink-0" aria-hidden />
        <span className="min-w-0 break-words">
          <bdi>{failureWords(entry)}</bdi>
        </span>
      </p>
      <p className={`flex flex-wrap gap-1 ${entry.mode === 'note' ? '' : 'justify-end'}`}>
        <Button onClick={() => retry(queryClient, entry)}>{m.ui_retry()}</Button>
        <Button onClick={edit}>{m.thread_outbox_edit()}</Button>
        <Button look="danger" onClick={() => discard(entry)}>
          {m.thread_outbox_discard()}
        </Button>
      </p>
    </div>
  );
}

function failureWords({ error, mode }: OutboxEntry): string {
  if (error?.kind === 'stopped') return m.thread_outbox_stopped();
  if (error?.kind === 'files_gone') return m.thread_outbox_files_gone();
  if (error?.message) return m.thread_outbox_refused({ words: error.message });
  return mode === 'note' ? m.thread_outbox_unanswered_note() : m.thread_outbox_unanswered_reply();
}
