import { Check, Phone, Star, Video } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import { asRecord, asRecords, asText, type Attributes } from './attributes';
import { safeHref } from './links';
import { SafeLink } from './SafeLink';

/** What a message offers besides its text, and what the customer made of it. Unknown kinds are their text. */
export function Interactive({ message: { content_type, content_attributes } }: { message: Message }) {
  const items = asRecords(content_attributes.items);
  const submitted = asRecords(content_attributes.submitted_values);
  switch (content_type) {
    case 'input_select':
      return <Choices items={items} submitted={submitted} />;
    case 'cards':
      return <Cards items={items} />;
    case 'article':
      return <Articles items={items} />;
    case 'form':
      return <Form items={items} submitted={submitted} />;
    case 'input_email':
      return <Answer text={asText(content_attributes.submitted_email)} />;
    case 'input_text':
    case 'input_textarea':
      return <Answer text={submitted.map(({ value }) => asText(value)).join(', ')} />;
    case 'input_csat':
      return <Rating response={asRecord(asRecord(content_attributes.submitted_values).csat_survey_response)} />;
    case 'integrations':
      return <Hint icon={<Video size={16} strokeWidth={1.5} aria-hidden />}>{m.thread_meeting()}</Hint>;
    case 'voice_call':
      return <Call data={asRecord(content_attributes.data)} />;
    default:
      return null;
  }
}

function Hint({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 text-ui text-ink-2">
      {icon}
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}

function Answer({ text }: { text: string }) {
  if (!text) return <Hint>{m.thread_unanswered()}</Hint>;
  return (
    <Hint icon={<Check size={16} strokeWidth={1.5} aria-hidden />}>
      {m.thread_answered()} <bdi className="text-ink">{text}</bdi>
    </Hint>
  );
}

type Questions = { items: readonly Attributes[]; submitted: readonly Attributes[] };

function Choices({ items, submitted }: Questions) {
  return (
    <>
      <ul className="flex flex-wrap gap-1">
        {items.map((item, index) => {
          const isChosen = submitted.some(({ value }) => asText(value) === asText(item.value));
          return (
            <li
              key={index}
              className={`flex items-center gap-1 rounded-control border px-2 py-0.5 text-ui ${isChosen ? 'border-current font-medium text-ink' : 'border-line-strong/50 text-ink-2'}`}
            >
              {isChosen && <Check size={16} strokeWidth={1.5} aria-label={m.thread_chosen()} role="img" />}
              <bdi>{asText(item.title)}</bdi>
            </li>
          );
        })}
      </ul>
      {submitted.length === 0 && <Hint>{m.thread_unanswered()}</Hint>}
    </>
  );
}

/** The pictures on cards are the bot's own, from anywhere: they stay out. */
function Cards({ items }: { items: readonly Attributes[] }) {
  return (
    <ul className="grid gap-1">
      {items.map((item, index) => (
        <li key={index} className="grid gap-1 rounded-control border border-line-strong/50 px-3 py-2 text-ui">
          <bdi className="font-medium">{asText(item.title)}</bdi>
          <bdi className="text-ink-2">{asText(item.description)}</bdi>
          <p className="flex flex-wrap gap-x-3 gap-y-1">
            {asRecords(item.actions).map((action, place) => (
              <SafeLink key={place} href={safeHref(action.uri)}>
                <bdi>{asText(action.text)}</bdi>
              </SafeLink>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Articles({ items }: { items: readonly Attributes[] }) {
  return (
    <ul className="grid gap-1">
      {items.map((item, index) => (
        <li key={index} className="text-ui">
          <SafeLink href={safeHref(item.link)}>
            <bdi>{asText(item.title)}</bdi>
          </SafeLink>
          <bdi className="block text-ink-2">{asText(item.description)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Form({ items, submitted }: Questions) {
  return (
    <dl className="grid gap-1 text-ui">
      {items.map((item, index) => {
        const answer = asText(submitted.find(({ name }) => name === item.name)?.value);
        const option = asRecords(item.options).find(({ value }) => asText(value) === answer);
        return (
          <div key={index}>
            <dt className="text-ink-2">
              <bdi>{asText(item.label) || asText(item.name)}</bdi>
            </dt>
            <dd>{answer ? <bdi>{asText(option?.label) || answer}</bdi> : <i>{m.thread_unanswered()}</i>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const BEST = 5;

function Rating({ response }: { response: Attributes }) {
  const rating = Number(response.rating);
  const feedback = asText(response.feedback_message);
  if (!(rating >= 1 && rating <= BEST)) return <Hint>{m.thread_unanswered()}</Hint>;
  return (
    <>
      <Hint icon={<Star size={16} strokeWidth={1.5} aria-hidden />}>
        {m.thread_rated({ rating: formatNumber(rating), best: formatNumber(BEST) })}
      </Hint>
      {feedback && (
        <blockquote dir="auto" className="border-s-2 border-line-strong ps-3 break-words">
          {feedback}
        </blockquote>
      )}
    </>
  );
}

const CALL_STATES: Record<string, () => string> = {
  'no-answer': m.thread_call_no_answer,
  busy: m.thread_call_busy,
  failed: m.thread_call_failed,
  canceled: m.thread_call_canceled,
  completed: m.thread_call_completed,
  ended: m.thread_call_completed,
  'in-progress': m.thread_call_in_progress,
  ringing: m.thread_call_ringing,
};

function Call({ data }: { data: Attributes }) {
  const isIncoming = data.call_direction === 'inbound';
  const number = asText(isIncoming ? data.from_number : data.to_number);
  const state = CALL_STATES[asText(data.status)]?.() ?? asText(data.status);
  return (
    <Hint icon={<Phone size={16} strokeWidth={1.5} aria-hidden />}>
      {isIncoming ? m.thread_call_incoming() : m.thread_call_outgoing()}
      {number && (
        <>
          {' · '}
          <bdi className="tabular-nums">{number}</bdi>
        </>
      )}
      {state && ` · ${state}`}
    </Hint>
  );
}
