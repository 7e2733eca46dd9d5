import { lazy, Suspense } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Skeleton } from '~/ui/Skeleton';

import { Markdown } from './Markdown';
import { PlainText } from './PlainText';

const EmailFrame = lazy(async () => ({ default: (await import('./EmailFrame')).EmailFrame }));

/** What a message says, by the kind of content it has. Kinds we do not know are shown as their text. */
export function MessageBody({ message }: { message: Message }) {
  const { content, content_attributes: attributes } = message;
  if (attributes.deleted) return <p className="text-ink-3 italic">{m.thread_deleted()}</p>;
  if (attributes.is_unsupported) return <p className="text-ink-2 italic">{m.thread_unsupported()}</p>;
  const html = emailHtml(message);
  if (html) {
    return (
      <>
        <EmailHead message={message} />
        <Suspense fallback={<Skeleton className="h-24 w-full" />}>
          <EmailFrame html={html} />
        </Suspense>
      </>
    );
  }
  return (
    <>
      {/* A customer writes text, not markdown: an asterisk is an asterisk. */}
      {content && (message.message_type === 0 ? <PlainText text={content} /> : <Markdown text={content} />)}
      <Extra message={message} />
    </>
  );
}

type Email = {
  subject?: unknown;
  from?: unknown;
  to?: unknown;
  cc?: unknown;
  html_content?: { full?: unknown } | null;
};

const emailOf = (message: Message): Email | undefined => message.content_attributes.email as Email | undefined;

function emailHtml(message: Message): string | undefined {
  const full = emailOf(message)?.html_content?.full;
  return typeof full === 'string' && full.trim() !== '' ? full : undefined;
}

const addresses = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : '';

function EmailHead({ message }: { message: Message }) {
  const { subject, to, cc } = emailOf(message) ?? {};
  const rows = [
    [m.thread_email_subject(), typeof subject === 'string' ? subject : ''],
    [m.thread_email_to(), addresses(to)],
    [m.thread_email_cc(), addresses(cc)],
  ].filter(([, value]) => value);
  if (rows.length === 0) return null;
  return (
    <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-2 text-meta text-ink-2">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Choice = { title?: unknown; description?: unknown; link?: unknown };
type Submitted = { title?: unknown; name?: unknown; value?: unknown };

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const listOf = <T,>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

/** What interactive messages offered, and what the customer made of it. */
function Extra({ message: { content_type, content_attributes } }: { message: Message }) {
  const items = listOf<Choice>(content_attributes.items);
  const submitted = listOf<Submitted>(content_attributes.submitted_values);
  const rating = (content_attributes.submitted_values as { csat_survey_response?: { rating?: unknown } } | undefined)
    ?.csat_survey_response?.rating;
  return (
    <>
      {items.length > 0 && content_type !== 'form' && (
        <ul className="mt-1 grid gap-1">
          {items.map((item, index) => (
            <li key={index} className="rounded-control border border-line bg-surface px-2 py-1 text-ui">
              <bdi>{text(item.title)}</bdi>
              {text(item.description) && <span className="block text-meta text-ink-2">{text(item.description)}</span>}
            </li>
          ))}
        </ul>
      )}
      {submitted.length > 0 && (
        <p className="mt-1 text-ui text-ink-2">
          {m.thread_customer_chose()}{' '}
          <bdi className="text-ink">{submitted.map((one) => text(one.title) || text(one.value)).join(', ')}</bdi>
        </p>
      )}
      {text(content_attributes.submitted_email) && (
        <p className="mt-1 text-ui text-ink-2">
          {m.thread_customer_chose()} <bdi className="text-ink">{text(content_attributes.submitted_email)}</bdi>
        </p>
      )}
      {content_type === 'input_csat' && (
        <p className="text-ui text-ink-2">
          {rating ? m.thread_csat_rated({ rating: text(rating) }) : m.thread_csat_asked()}
        </p>
      )}
      {content_type === 'voice_call' && <p className="text-ui text-ink-2">{m.thread_voice_call()}</p>}
    </>
  );
}
