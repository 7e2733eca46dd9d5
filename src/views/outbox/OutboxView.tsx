import { useParams } from 'react-router';

import { useEntries } from '~/api/outbox/entries';
import { m } from '~/paraglide/messages.js';
import { readId } from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { useTitle } from '~/views/shared/title';

import { OutboxRow } from './OutboxRow';

/** Everything that was sent or decided here and is not at Chatwoot yet: what, to whom, since when, and why. */
export function OutboxView() {
  const accountId = readId(useParams().accountId) ?? 0;
  const entries = useEntries();
  useTitle(m.outbox_title());
  return (
    <div className="flex h-full flex-col overflow-y-auto bg-surface">
      <header className="mx-auto w-full max-w-200 px-4 pt-4 pb-2">
        <h1 className="text-title font-bold">{m.outbox_title()}</h1>
        <p className="text-ui text-ink-2">{m.outbox_about()}</p>
      </header>
      {entries.length === 0 ? (
        <EmptyState title={m.outbox_empty_title()}>
          <p>{m.outbox_empty_detail()}</p>
        </EmptyState>
      ) : (
        <ul aria-label={m.outbox_title()} className="mx-auto w-full max-w-200 px-4 pb-4">
          {entries.map((entry) => (
            <OutboxRow key={entry.id} accountId={accountId} entry={entry} entries={entries} />
          ))}
        </ul>
      )}
    </div>
  );
}
