import { CircleSlash, MonitorX } from 'lucide-react';
import { lazy, Suspense } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { EmailBody } from './EmailBody';
import { EmailHead } from './EmailHead';
import { readEmail } from './email';
import { Markdown } from './Markdown';
import { PlainText } from './PlainText';

/** Rare: most threads do without. */
const Interactive = lazy(async () => ({ default: (await import('./Interactive')).Interactive }));
const ONLY_WORDS = new Set(['text', 'incoming_email', 'sticker']);

/** What a message says in words, whatever kind it is of. */
export function MessageBody({ message, showsSubject }: { message: Message; showsSubject: boolean }) {
  const { content, content_type, content_attributes, attachments = [] } = message;
  if (content_attributes.deleted) {
    return (
      <Words>
        <CircleSlash size={16} strokeWidth={1.5} className="shrink-0" aria-hidden />
        {m.thread_deleted()}
      </Words>
    );
  }
  if (content_attributes.is_unsupported) {
    return (
      <Words>
        <MonitorX size={16} strokeWidth={1.5} className="shrink-0" aria-hidden />
        {m.thread_unsupported()}
      </Words>
    );
  }
  const email = readEmail(message);
  const isSilent = !content && !email?.html && attachments.length === 0 && content_type === 'text';
  return (
    <>
      {email && <EmailHead email={email} showsSubject={showsSubject} />}
      <Text message={message} />
      {!ONLY_WORDS.has(content_type) && (
        <Suspense fallback={null}>
          <Interactive message={message} />
        </Suspense>
      )}
      {isSilent && <Words>{m.thread_no_text()}</Words>}
    </>
  );
}

/** A customer writes text; we, and what answers for us, write markdown. */
function Text({ message }: { message: Message }) {
  const email = message.message_type === 0 ? readEmail(message) : undefined;
  if (email) return <EmailBody message={message} email={email} />;
  if (!message.content) return null;
  return message.message_type === 0 ? (
    <PlainText text={message.content} id={message.id} />
  ) : (
    <Markdown text={message.content} id={message.id} />
  );
}

/** Ours, not the sender's. */
function Words({ children }: { children: React.ReactNode }) {
  return <p className="flex items-center gap-2 text-ink-2 italic">{children}</p>;
}
