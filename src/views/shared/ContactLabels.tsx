import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';

import { useChangeContactLabel } from '~/api/mutations/contactLabels';
import { labelsQuery } from '~/api/queries/account';
import { contactLabelsQuery } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Picker } from '~/ui/Picker';
import { Skeleton } from '~/ui/Skeleton';

import { explainError } from './errors';
import { LabelDot } from './LabelDot';
import { labelItems } from './labelItems';

/** What a contact is marked with, for every conversation with them. */
export function ContactLabels({ contactId }: { contactId: number }) {
  const { data: used, error, isPending, refetch } = useQuery(contactLabelsQuery(contactId));
  const { data: labels } = useQuery(labelsQuery());
  const { mutate: change } = useChangeContactLabel(contactId);
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (isPending) return <Skeleton className="h-7 w-40" />;
  if (!used) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 text-ui text-ink-2">
        {explainError(error).title}
        <Button onClick={() => void refetch()}>{m.ui_retry()}</Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      <ul aria-label={m.contact_labels()} className="contents">
        {used.map((label) => (
          <Chip
            key={label}
            label={label}
            colour={labels?.find(({ title }) => title === label)?.color}
            onRemove={() => change({ label, isOn: false })}
          />
        ))}
      </ul>
      <Button
        look="plain"
        icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
        aria-haspopup="dialog"
        className={used.length === 0 ? '-ms-2.5' : ''}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {m.contact_label_add()}
      </Button>
      {anchor && (
        <Picker
          label={m.contact_label_pick()}
          anchor={anchor}
          items={labels && labelItems(labels, used)}
          selection={{ kind: 'many', values: used, onToggle: (label, isOn) => change({ label, isOn }) }}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </div>
  );
}

function Chip({ label, colour, onRemove }: { label: string; colour: string | undefined; onRemove: () => void }) {
  return (
    <li className="flex min-h-7 items-center gap-1.5 rounded-full border border-line ps-2 text-meta text-ink-2">
      <LabelDot colour={colour} />
      <bdi>{label}</bdi>
      <button
        type="button"
        aria-label={m.contact_label_remove({ label })}
        onClick={onRemove}
        className="inline-flex size-6 items-center justify-center rounded-full text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <X size={12} strokeWidth={1.5} aria-hidden />
      </button>
    </li>
  );
}
