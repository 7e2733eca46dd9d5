import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Clock } from 'lucide-react';
import { lazy, Suspense } from 'react';

import { useEntries } from '~/api/outbox/entries';
import type { MessageEntry } from '~/api/outbox/entry';
import { profileQuery } from '~/api/queries/account';
import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { useNow } from '~/ui/useNow';
import { agentName } from '~/views/shared/names';
import { OutboxActs } from '~/views/shared/OutboxActs';
import { beforeIn, progressOf } from '~/views/shared/outboxWords';

import { Bubble } from './Bubble';
import { GroupHead } from './GroupHead';
import { Markdown } from './Markdown';
import { Quote } from './Quote';

const OutboxFiles = lazy(async () => ({ default: (await import('./OutboxFiles')).OutboxFiles }));
const Uploading = lazy(async () => ({ default: (await import('./Uploading')).Uploading }));

const SLOW_MS = 3000;

type Props = {
  entry: MessageEntry;
  /** What it answers, as far as we have read. */
  quoted: Message | undefined;
  startsGroup: boolean;
  onShow: (messageId: number) => void;
};

/** What we have sent and Chatwoot has not yet confirmed: under way, being looked up, or refused. */
export function OutboxBubble({ entry, quoted, startsGroup, onShow }: Props) {
  const { data: profile } = useQuery(profileQuery());
  const isNote = entry.mode === 'note';
  const { files = [], in_reply_to } = entry;
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
          {in_reply_to !== undefined && <Quote message={quoted} onShow={() => onShow(in_reply_to)} />}
          {entry.content !== '' && <Markdown text={entry.content} id={entry.id} />}
          {files.length > 0 && (
            <Suspense fallback={null}>
              <OutboxFiles files={files} />
            </Suspense>
          )}
        </Bubble>
      </div>
      {files.length > 0 && entry.state === 'sending' ? (
        <Suspense fallback={<Waiting words={m.outbox_sending()} />}>
          <Uploading entryId={entry.id} waiting={<Waiting words={m.outbox_sending()} />} />
        </Suspense>
      ) : (
        <HowFar entry={entry} />
      )}
    </article>
  );
}

function HowFar({ entry }: { entry: MessageEntry }) {
  const now = useNow('second');
  const entries = useEntries();
  const progress = progressOf(entry, beforeIn(entries, entry), now);
  // A send takes a moment; what can be done about it is offered when it takes longer.
  const isSlow = progress.isBad || progress.isUndoable || now - entry.created_at > SLOW_MS;
  return (
    <div
      role={progress.isBad ? 'alert' : 'status'}
      className={`grid gap-1 ${entry.mode === 'note' ? 'max-w-full justify-items-start' : 'max-w-[min(42rem,85%)] justify-items-end'}`}
    >
      {progress.isBad ? <Bad words={progress.words} /> : <Waiting words={progress.words} />}
      {isSlow && (
        <p className="flex flex-wrap gap-1">
          <OutboxActs entry={entry} progress={progress} isBrief />
        </p>
      )}
    </div>
  );
}

function Waiting({ words }: { words: string }) {
  return (
    <p className="flex items-center gap-1 text-meta text-ink-3">
      <Clock size={12} strokeWidth={1.75} aria-hidden />
      {words}
    </p>
  );
}

/** What went wrong, in the server's words where it gave any. */
function Bad({ words }: { words: string }) {
  return (
    <p className="flex items-start gap-1 text-meta font-medium text-danger">
      <CircleAlert size={12} strokeWidth={1.75} className="mt-0.5 shrink-0" aria-hidden />
      <span className="min-w-0 break-words">
        <bdi>{words}</bdi>
      </span>
    </p>
  );
}
