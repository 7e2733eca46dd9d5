import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';

import { contactQuery } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';
import { paths, readId, type ContactListState } from '~/paths';
import { PaneError } from '~/ui/PaneError';
import { Skeleton } from '~/ui/Skeleton';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';
import { useTitle } from '~/views/shared/title';

import { MergePreview } from './MergePreview';
import { MergeSearch } from './MergeSearch';

type Props = { accountId: number; contactId: number; list: ContactListState };

/** Makes one contact of two: which other one, which of them stays, what becomes of them. Each choice is in the address. */
export function MergeContact({ accountId, contactId, list }: Props) {
  const [params, setParams] = useSearchParams();
  const otherId = readId(params.get('with'));
  const keptId = readId(params.get('keep')) ?? contactId;
  const { data: contact, error, refetch } = useQuery(contactQuery(contactId));
  const name = contact && contactName(contact);
  const title = m.contact_merge_title({ name: name ?? '' });
  useTitle(title);
  if (error && !contact) return <PaneError {...explainError(error)} onRetry={() => void refetch()} />;

  const choose = (change: { with?: number; keep?: number }, replace = false) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const key of ['with', 'keep'] as const) {
          if (!(key in change)) continue;
          if (change[key] === undefined) after.delete(key);
          else after.set(key, String(change[key]));
        }
        return after;
      },
      { replace },
    );
  return (
    <div className="mx-auto grid max-w-168 grid-cols-[minmax(0,1fr)] gap-4 p-4 md:p-6">
      <header className="flex items-center gap-2">
        <Link
          to={paths.contact(accountId, contactId, list)}
          aria-label={m.contact_merge_back()}
          className="-ms-2 inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover pointer-coarse:size-11"
        >
          <ArrowLeft size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />
        </Link>
        <h1 className="min-w-0 text-headline font-bold break-words">{title}</h1>
      </header>
      {!contact ? (
        <Skeleton className="h-40 w-full" />
      ) : otherId === undefined || otherId === contactId ? (
        <MergeSearch contact={contact} onPick={(id) => choose({ with: id, keep: undefined })} />
      ) : (
        <MergePreview
          key={otherId}
          accountId={accountId}
          contact={contact}
          otherId={otherId}
          keptId={keptId}
          list={list}
          onKeep={(id) => choose({ keep: id }, true)}
          onOther={() => choose({ with: undefined, keep: undefined })}
        />
      )}
    </div>
  );
}
