import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useMergeContacts } from '~/api/mutations/contacts';
import { attributeDefinitionsQuery } from '~/api/queries/account';
import { contactQuery } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { Button } from '~/ui/Button';
import { PaneError } from '~/ui/PaneError';
import { Skeleton } from '~/ui/Skeleton';
import { Detail } from '~/views/shared/Detail';
import { Details } from '~/views/shared/Details';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import { mergeLines } from './mergeLines';
import { WhichStays } from './WhichStays';

type Props = {
  accountId: number;
  contact: Contact;
  otherId: number;
  /** Which one stays at first. */
  keptId: number;
  list: ContactListState;
  onKeep: (id: number) => void;
  onOther: () => void;
};

/** Which of two stays, and what it will be: seen before it is done, since it cannot be undone. */
export function MergePreview({ accountId, contact, otherId, keptId: initial, list, onKeep, onOther }: Props) {
  const navigate = useNavigate();
  // The address follows: a radio button must not wait for it.
  const [keptId, setKeptId] = useState(initial);
  const { data: other, error, refetch } = useQuery(contactQuery(otherId));
  const { mutateAsync, isPending, error: refusal } = useMergeContacts();
  if (error && !other) return <PaneError {...explainError(error)} onRetry={() => void refetch()} />;
  if (!other) return <Skeleton className="h-60 w-full" />;
  const [base, goes] = keptId === other.id ? [other, contact] : [contact, other];

  const merge = async () => {
    if (isPending) return;
    try {
      await mutateAsync({ baseId: base.id, goesId: goes.id });
      void navigate(paths.contact(accountId, base.id, list), { replace: true });
    } catch {
      // Shown below.
    }
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <WhichStays
        contacts={[contact, other]}
        keptId={base.id}
        onKeep={(id) => {
          setKeptId(id);
          onKeep(id);
        }}
      />
      <Result base={base} goes={goes} />
      <p className="text-ui text-ink-2">{m.contact_merge_consequences({ name: contactName(goes) })}</p>
      {refusal && (
        <p role="alert" className="text-ui text-danger">
          {explainError(refusal).title}. {explainError(refusal).detail}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onOther}>{m.contact_merge_other()}</Button>
        <Button look="primary" aria-disabled={isPending} onClick={() => void merge()}>
          {isPending ? m.contact_merging() : m.contact_merge_yes()}
        </Button>
      </div>
    </div>
  );
}

function Result({ base, goes }: { base: Contact; goes: Contact }) {
  const { data: definitions = [] } = useQuery(attributeDefinitionsQuery());
  return (
    <section className="grid gap-2">
      <h2 className="text-title font-bold">{m.contact_merge_result()}</h2>
      <Details>
        {mergeLines(base, goes, definitions).map(({ name, kept, lost }) => (
          <Detail key={name} name={name}>
            <span className="grid min-w-0">
              <bdi className="break-words">{kept}</bdi>
              {lost && (
                <span className="text-meta text-ink-3">
                  {m.contact_merge_lost()} <s className="break-words">{lost}</s>
                </span>
              )}
            </span>
          </Detail>
        ))}
      </Details>
    </section>
  );
}
