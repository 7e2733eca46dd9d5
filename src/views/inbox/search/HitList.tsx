import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { formatNumber } from '~/ui/format';
import { PaneError } from '~/ui/PaneError';
import { explainError } from '~/views/shared/errors';

type Props<Hit> = {
  results: UseInfiniteQueryResult<InfiniteData<Hit[]>>;
  q: string;
  /** Which results these are: coming back to them finds them where they were left. */
  place: string;
  /** What could be done when nothing is found. */
  advice: string;
  /** What the last result is the last of. */
  end: string;
  children: (hit: Hit) => ReactNode;
};

const tops = new Map<string, number>();
/** Pixels above the end at which the next page is asked for. */
const AHEAD = 300;

/** What a search found, a page of fifteen after the other. */
export function HitList<Hit extends { id: number }>({ results, q, place, advice, end, children }: Props<Hit>) {
  const scroller = useRef<HTMLDivElement>(null);
  const hits = distinct(results.data?.pages.flat() ?? []);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = results;
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = tops.get(place) ?? 0;
  }, [place]);

  if (results.isError && hits.length === 0) {
    return <PaneError {...explainError(results.error)} onRetry={() => void results.refetch()} />;
  }
  if (results.isPending) {
    return (
      <p role="status" className="p-4 text-ui text-ink-2">
        {m.finding_searching()}
      </p>
    );
  }
  if (hits.length === 0) {
    return (
      <EmptyState title={m.finding_none_found({ q })}>
        <p className="max-w-64">{advice}</p>
      </EmptyState>
    );
  }
  const more = () => void results.fetchNextPage({ cancelRefetch: false });
  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        tops.set(place, scrollTop);
        const isNearEnd = scrollHeight - clientHeight - scrollTop < AHEAD;
        if (isNearEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) more();
      }}
    >
      <p role="status" className="sr-only">
        {hasNextPage
          ? m.finding_hits_and_more({ number: formatNumber(hits.length) })
          : m.finding_hits_shown({ count: hits.length, number: formatNumber(hits.length) })}
      </p>
      <ul aria-label={m.finding_results()}>
        {hits.map((hit) => (
          <li key={hit.id} className="border-b border-line">
            {children(hit)}
          </li>
        ))}
      </ul>
      <div className="grid justify-items-center gap-2 p-3 text-meta text-ink-3">
        {isFetchNextPageError && <p role="alert">{explainError(results.error).detail}</p>}
        {hasNextPage ? (
          <Button disabled={isFetchingNextPage} onClick={more}>
            {isFetchingNextPage ? m.finding_more_loading() : m.finding_more()}
          </Button>
        ) : (
          <p>{end}</p>
        )}
      </div>
    </div>
  );
}

/** What is written between two pages moves the rest onto the next one. */
function distinct<Hit extends { id: number }>(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
}
