import { ArrowLeft } from 'lucide-react';
import { Link, useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { draftOf } from '~/views/shared/contactDraft';
import { ContactForm } from '~/views/shared/ContactForm';
import { useTitle } from '~/views/shared/title';

/** Writes a new contact down, with what was searched for in the right field. */
export function NewContact({ accountId, list }: { accountId: number; list: ContactListState }) {
  const navigate = useNavigate();
  useTitle(m.contact_new());
  return (
    <div className="mx-auto grid max-w-120 grid-cols-[minmax(0,1fr)] gap-4 p-4 md:p-6">
      <header className="flex items-center gap-2">
        <Link
          to={paths.contacts(accountId, list)}
          aria-label={m.contact_back()}
          className="-ms-2 inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover md:hidden pointer-coarse:size-11"
        >
          <ArrowLeft size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />
        </Link>
        <h1 className="text-headline font-bold">{m.contact_new()}</h1>
      </header>
      <ContactForm
        known={draftOf(list.search)}
        onCreated={({ id }) => void navigate(paths.contact(accountId, id), { replace: true })}
        onCancel={() => void navigate(paths.contacts(accountId, list))}
        twin={{
          label: m.contact_twin_open(),
          onPick: ({ id }) => void navigate(paths.contact(accountId, id, list)),
        }}
      />
    </div>
  );
}
