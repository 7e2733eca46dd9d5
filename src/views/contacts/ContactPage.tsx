import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';

import { ApiError } from '~/api/http';
import { contactQuery } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';
import { paths, type ContactAct, type ContactListState } from '~/paths';
import { Avatar } from '~/ui/Avatar';
import { PaneError } from '~/ui/PaneError';
import { Skeleton } from '~/ui/Skeleton';
import { ContactConversations } from '~/views/shared/ContactConversations';
import { ContactDetails } from '~/views/shared/ContactDetails';
import { ContactLabels } from '~/views/shared/ContactLabels';
import { ContactNotes } from '~/views/shared/ContactNotes';
import { EditableName } from '~/views/shared/EditableName';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';
import { useTitle } from '~/views/shared/title';

import { ContactActions } from './ContactActions';

const DeleteContact = lazy(async () => ({ default: (await import('./DeleteContact')).DeleteContact }));

type Props = { accountId: number; contactId: number; list: ContactListState; act: ContactAct | undefined };

/** One customer: how to reach them, what is known and noted, what they asked. */
export function ContactPage({ accountId, contactId, list, act }: Props) {
  const { data: contact, error, refetch } = useQuery(contactQuery(contactId));
  useTitle(contact ? contactName(contact) : m.contact_page());
  // Deleted meanwhile, or merged into another: what is still at hand of it is no longer true.
  const isGone = error instanceof ApiError && error.status === 404;
  if (error && (!contact || isGone)) return <PaneError {...explainError(error)} onRetry={() => void refetch()} />;
  const name = contact && contactName(contact);
  return (
    <div className="mx-auto grid max-w-168 grid-cols-[minmax(0,1fr)] gap-6 p-4 md:p-6">
      <header className="grid gap-2">
        <div className="flex items-center gap-4">
          <Link
            to={paths.contacts(accountId, list)}
            aria-label={m.contact_back()}
            className="-ms-2 inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover md:hidden pointer-coarse:size-11"
          >
            <ArrowLeft size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />
          </Link>
          {contact && name ? (
            <>
              <Avatar name={name} src={contact.thumbnail} size={56} />
              <EditableName contact={contact}>
                <h1 className="min-w-0 text-headline font-bold break-words">
                  <bdi>{name}</bdi>
                </h1>
              </EditableName>
            </>
          ) : (
            <Skeleton className="h-14 w-64" />
          )}
        </div>
        {contact && <ContactActions accountId={accountId} contact={contact} list={list} />}
      </header>
      {contact ? <ContactDetails contact={contact} /> : <Skeleton className="h-40 w-full" />}
      <section className="grid gap-2 border-t border-line pt-4">
        <h2 className="text-title font-bold">{m.contact_labels()}</h2>
        <ContactLabels contactId={contactId} />
      </section>
      <section className="grid gap-2 border-t border-line pt-4">
        <h2 className="text-title font-bold">{m.contact_notes()}</h2>
        <ContactNotes contactId={contactId} hasKey />
      </section>
      <section className="grid gap-2 border-t border-line pt-4">
        <h2 className="text-title font-bold">{m.contact_conversations()}</h2>
        <ContactConversations accountId={accountId} contactId={contactId} />
      </section>
      {contact && act === 'delete' && (
        <Suspense fallback={null}>
          <DeleteContact accountId={accountId} contact={contact} list={list} />
        </Suspense>
      )}
    </div>
  );
}
