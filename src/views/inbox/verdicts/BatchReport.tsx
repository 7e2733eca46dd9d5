import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';

import { useAddress } from '../useAddress';
import { dismissBatch, type Batch, type Result } from './batches';

type Props = { batch: Batch; onClose: () => void };

/** What a verdict did not come about for, or may not have, and why, one by one. */
export function BatchReport({ batch, onClose }: Props) {
  const failed = batch.results.filter(({ state }) => state === 'failed');
  const unsure = batch.results.filter(({ state }) => state === 'unsure');
  const end = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Dialog label={m.batch_report()} onClose={onClose}>
      <div className="grid gap-3 p-4">
        <h2 className="text-title font-bold text-ink">{m.batch_report()}</h2>
        <Results of={failed} onClose={onClose} />
        {unsure.length > 0 && <p className="text-ui text-wait-soon">{m.batch_unsure_detail()}</p>}
        <Results of={unsure} onClose={onClose} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={end(() => dismissBatch(batch.id))}>{m.ui_dismiss()}</Button>
          {failed.length > 0 && (
            <Button look="primary" onClick={end(() => batch.retry(failed.map(({ id }) => id)))}>
              {m.batch_retry()}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Results({ of, onClose }: { of: readonly Result[]; onClose: () => void }) {
  const { accountId, folder, list } = useAddress();
  if (of.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {of.map(({ id, name, why }) => (
        <li key={id} className="grid text-ui text-ink">
          <Link
            to={paths.conversation(accountId, id, { ...(folder && { folder }), list })}
            onClick={onClose}
            className="w-fit font-medium text-accent-ink underline-offset-2 hover:underline"
          >
            <bdi>{m.batch_item({ id, name })}</bdi>
          </Link>
          <span className="text-meta text-ink-2">{why}</span>
        </li>
      ))}
    </ul>
  );
}
