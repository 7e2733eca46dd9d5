import { useQuery } from '@tanstack/react-query';

import { contactNotesQuery } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Skeleton } from '~/ui/Skeleton';

import { ContactNote } from './ContactNote';
import { explainError } from './errors';
import { NoteField } from './NoteField';

/** What the team keeps in mind about a customer; no customer ever sees it. */
export function ContactNotes({ contactId, hasKey = false }: { contactId: number; hasKey?: boolean }) {
  const { data: notes, error, isPending, refetch } = useQuery(contactNotesQuery(contactId));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <NoteField contactId={contactId} hasKey={hasKey} />
      {isPending ? (
        <Skeleton className="h-12 w-full" />
      ) : !notes ? (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-ui text-ink-2">
          {explainError(error).title}
          <Button onClick={() => void refetch()}>{m.ui_retry()}</Button>
        </div>
      ) : (
        <ul aria-label={m.contact_notes()} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {notes.map((note) => (
            <ContactNote key={note.id} contactId={contactId} note={note} />
          ))}
        </ul>
      )}
    </div>
  );
}
