import { CircleAlert, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';

import { dismissBatch, useBatches, type Batch } from './batches';

const BatchReport = lazy(async () => ({ default: (await import('./BatchReport')).BatchReport }));

/** At the foot of the list: how far a verdict on many has come, and for how many it did not come about. */
export function BatchNotice() {
  const batches = useBatches().filter(isWorthTelling);
  const [shownId, setShown] = useState<string>();
  const shown = batches.find(({ id }) => id === shownId);
  return (
    <>
      {batches.map((batch) => (
        <Line key={batch.id} batch={batch} onSee={() => setShown(batch.id)} />
      ))}
      {shown && (
        <Suspense fallback={null}>
          <BatchReport batch={shown} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </>
  );
}

const countOf = ({ results }: Batch, what: Batch['results'][number]['state']) =>
  results.filter(({ state }) => state === what).length;

/** What is only held until it can no longer be taken back is told where it can be. */
const isWorthTelling = (batch: Batch) => countOf(batch, 'underway') < batch.results.length;

function Line({ batch, onSee }: { batch: Batch; onSee: () => void }) {
  const { id, words: what, results, stop } = batch;
  const count = formatNumber(results.length);
  const unsure = countOf(batch, 'unsure');
  const failed = formatNumber(countOf(batch, 'failed') + unsure);
  if (countOf(batch, 'underway') > 0) {
    const done = results.length - countOf(batch, 'underway');
    const words = m.batch_progress({ what, done: formatNumber(done), count });
    return (
      <div className="grid gap-1 border-t border-line bg-raised px-3 py-2 text-meta text-ink-2">
        <div className="flex items-center gap-2">
          <p className="min-w-0 flex-1 truncate tabular-nums">{words}</p>
          {stop && <Button onClick={stop}>{m.batch_stop()}</Button>}
        </div>
        <progress aria-label={words} max={results.length} value={done} className="h-1 w-full accent-accent" />
      </div>
    );
  }
  return (
    <div
      role="alert"
      className="flex items-center gap-2 border-t border-line bg-raised py-1.5 ps-3 pe-2 text-meta text-danger"
    >
      <CircleAlert size={14} strokeWidth={1.5} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">
        {unsure > 0 ? m.batch_unsure({ what, failed, count }) : m.batch_failed({ what, failed, count })}
      </p>
      <Button onClick={onSee}>{m.batch_see()}</Button>
      <IconButton
        label={m.ui_dismiss()}
        icon={<X size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => dismissBatch(id)}
      />
    </div>
  );
}
