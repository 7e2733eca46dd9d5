import { Fragment, useState } from 'react';

import { sameFilter, type Filter } from '~/api/filter';
import { useChangeView } from '~/api/mutations/views';
import type { ConversationFilters } from '~/api/queries/conversations';
import type { View } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import type { Folder } from '~/paths';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';

import { useCounts } from '../list/useCounts';
import { DeleteView } from './DeleteView';
import type { Field } from './fields';
import { NameView } from './NameView';
import { useFields } from './useFields';
import { ViewMenu } from './ViewMenu';
import { conditionWords } from './words';

type Props = {
  filters: ConversationFilters;
  filter: Filter;
  /** The saved view the address names, if it names one. */
  view: View | undefined;
  go: (folder: Folder) => void;
  onEdit: () => void;
};

/** What the list is filtered by, how many there are, and what can be made of it. */
export function FilterBar({ filters, filter, view, go, onEdit }: Props) {
  const fields = useFields();
  const counts = useCounts(filters);
  const change = useChangeView();
  const [asking, setAsking] = useState<'save' | 'rename' | 'delete'>();
  const isChanged = view !== undefined && (view.filter === undefined || !sameFilter(view.filter, filter));
  const saveChanges = (changed: View) =>
    change.mutate(
      { view: changed, filter },
      {
        onSuccess: () => go({ kind: 'view', id: changed.id }),
        onError: (error) => toast(m.finding_not_saved({ name: changed.name }), explainError(error).detail),
      },
    );
  return (
    <div className="grid gap-1 px-2">
      <Conditions filter={filter} fields={fields} onEdit={onEdit} />
      <div className="flex min-h-7 flex-wrap items-center gap-1">
        <p role="status" className="flex-1 text-meta text-ink-2 tabular-nums">
          {counts && m.finding_found({ count: counts.all_count, number: formatNumber(counts.all_count) })}
        </p>
        {!view && (
          <>
            <Button look="plain" onClick={() => go({ kind: 'all' })}>
              {m.finding_clear()}
            </Button>
            <Button onClick={() => setAsking('save')}>{m.finding_save()}</Button>
          </>
        )}
        {view && isChanged && (
          <Button disabled={change.isPending} onClick={() => saveChanges(view)}>
            {m.finding_save_changes()}
          </Button>
        )}
        {view && <ViewMenu view={view} isChanged={isChanged} onAsk={setAsking} onEdit={onEdit} go={go} />}
      </div>
      {asking === 'save' && (
        <NameView filter={filter} onDone={({ id }) => go({ kind: 'view', id })} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'rename' && view && <NameView view={view} onClose={() => setAsking(undefined)} />}
      {asking === 'delete' && view && (
        <DeleteView view={view} onDone={() => go({ kind: 'filter', filter })} onClose={() => setAsking(undefined)} />
      )}
    </div>
  );
}

type ConditionsProps = { filter: Filter; fields: readonly Field[]; onEdit: () => void };

/** The conditions as a sentence; pressing it changes them. */
function Conditions({ filter, fields, onEdit }: ConditionsProps) {
  return (
    <button
      type="button"
      onClick={onEdit}
      title={m.finding_edit()}
      className="-mx-1 line-clamp-3 rounded-control px-1 py-0.5 text-start text-ui hover:bg-hover pointer-coarse:min-h-11"
    >
      {filter.map((group, groupAt) => (
        <Fragment key={JSON.stringify(group)}>
          {groupAt > 0 && <span className="text-ink-3"> {m.finding_or()} </span>}
          {group.map((condition, at) => (
            <Fragment key={JSON.stringify(condition)}>
              {at > 0 && <span className="text-ink-3"> {m.finding_and()} </span>}
              <bdi className="text-ink">{conditionWords(condition, fields)}</bdi>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </button>
  );
}
