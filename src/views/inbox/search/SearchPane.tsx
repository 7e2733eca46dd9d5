import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, readId, SEARCHES, type Folder, type SearchAmong } from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { useShortcut } from '~/ui/useShortcut';

import type { Address } from '../useAddress';
import { ContactHits, ConversationHits, MessageHits } from './hits';
import { SearchField } from './SearchField';
import { useQueryText } from './useQueryText';

type Search = Extract<Folder, { kind: 'search' }>;
type Props = { address: Address; search: Search };

const NAMES: Record<SearchAmong, () => string> = {
  messages: m.finding_among_messages,
  conversations: m.finding_among_conversations,
  contacts: m.finding_among_contacts,
};
const HITS = { messages: MessageHits, conversations: ConversationHits, contacts: ContactHits };

/** The search: what was found stays beside the conversation that is read. */
export function SearchPane({ address: { accountId, conversationId }, search }: Props) {
  const { q, among } = search;
  const navigate = useNavigate();
  const pane = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hrefOf = (change: Partial<Search>) => {
    const folder = { ...search, ...change };
    return conversationId
      ? paths.conversation(accountId, conversationId, { folder })
      : paths.conversations(accountId, folder);
  };
  const { typed, setTyped, searchNow } = useQueryText(
    q,
    (next) => void navigate(hrefOf({ q: next }), { replace: true }),
  );
  const number = readId(/^#?(\d+)$/.exec(typed.trim())?.[1]);
  const toNumber = number && paths.conversation(accountId, number, { folder: search });
  useShortcut('search', () => field.current?.select());
  useShortcut('next', () => step(pane.current, 1));
  useShortcut('previous', () => step(pane.current, -1));
  // Whoever comes here to type does so; who comes back to results reads on.
  useEffect(() => {
    if (field.current?.value === '') field.current.focus();
  }, []);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (toNumber && typed.trim().startsWith('#')) void navigate(toNumber);
    else searchNow();
  };
  const Hits = HITS[among];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows are an addition to Tab
    <div ref={pane} className="flex h-full flex-col" onKeyDown={(event) => onArrow(event, pane.current)}>
      <div className="grid gap-2 border-b border-line p-3 pb-2">
        <h1 className="text-title font-bold">{m.finding_search()}</h1>
        <form role="search" onSubmit={onSubmit}>
          <SearchField ref={field} typed={typed} onType={setTyped} />
        </form>
        <nav aria-label={m.finding_search_among()}>
          <ul className="-mx-1 flex gap-0.5 overflow-x-auto">
            {SEARCHES.map((one) => (
              <li key={one}>
                <Link
                  to={hrefOf({ among: one })}
                  replace
                  aria-current={one === among ? 'page' : undefined}
                  className="flex min-h-7 items-center rounded-control px-2 whitespace-nowrap text-ink-2 -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
                >
                  {NAMES[one]()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {toNumber && (
          <Link
            data-hit
            to={toNumber}
            className="flex min-h-8 items-center rounded-control px-2 font-medium text-accent-ink hover:bg-hover pointer-coarse:min-h-11"
          >
            {m.finding_search_open({ number: String(number) })}
          </Link>
        )}
      </div>
      {q === '' ? (
        <EmptyState title={m.finding_search_idle()}>
          <p className="max-w-64">{m.finding_search_idle_detail()}</p>
        </EmptyState>
      ) : (
        <Hits key={`${among} ${q}`} accountId={accountId} search={search} openId={conversationId} />
      )}
    </div>
  );
}

/** The field and the hits below it are one column. */
function onArrow(event: KeyboardEvent, pane: HTMLElement | null) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  step(pane, event.key === 'ArrowDown' ? 1 : -1);
}

/** To the next stop from where the keys are; from elsewhere, to the one after the hit that is open. */
function step(pane: HTMLElement | null, by: 1 | -1) {
  const stops = [...(pane?.querySelectorAll<HTMLElement>('input, [data-hit]') ?? [])];
  const active = stops.findIndex((stop) => stop === document.activeElement);
  const from = active === -1 ? stops.findIndex((stop) => stop.ariaCurrent !== null) : active;
  stops[Math.max(0, from) + by]?.focus();
}
