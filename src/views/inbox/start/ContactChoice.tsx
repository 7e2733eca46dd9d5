import { useInfiniteQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';

import { contactsQuery } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { Button } from '~/ui/Button';
import { takeLetters } from '~/ui/letters';
import { Skeleton } from '~/ui/Skeleton';
import { TextField } from '~/ui/TextField';
import { useSettled } from '~/ui/useSettled';
import { draftOf } from '~/views/shared/contactDraft';
import { ContactForm } from '~/views/shared/ContactForm';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

/** Chatwoot looks through all contacts for each search. */
const PAUSE_MS = 400;
const SHORTEST = 2;
const MOST = 8;

/** Finds the person, or writes a new one down. */
export function ContactChoice({ onChoose }: { onChoose: (contactId: number) => void }) {
  const [typed, setTyped] = useState('');
  const [isNew, setNew] = useState(false);
  const search = useSettled(typed.trim(), PAUSE_MS);
  const found = useInfiniteQuery({ ...contactsQuery(search, '-last_activity_at'), enabled: search.length >= SHORTEST });
  const rows = found.data?.pages.flatMap(({ payload }) => payload).slice(0, MOST);

  if (isNew) {
    return (
      <ContactForm
        known={draftOf(typed)}
        onCreated={({ id }) => onChoose(id)}
        onCancel={() => setNew(false)}
        twin={{ label: m.start_choose_twin(), onPick: ({ id }) => onChoose(id) }}
      />
    );
  }
  return (
    <section aria-label={m.start_contact()} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first question of what was asked for
        autoFocus
        type="search"
        label={m.start_find_contact()}
        hint={m.start_find_contact_hint()}
        value={typed}
        autoComplete="off"
        onFocus={() => setTyped(typed + takeLetters())}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.isError ? (
        <p role="alert" className="text-ui text-danger">
          {explainError(found.error).title}
        </p>
      ) : rows ? (
        <Found rows={rows} onChoose={onChoose} />
      ) : (
        search.length >= SHORTEST && <Skeleton className="h-10 w-full" />
      )}
      <p>
        <Button icon={<UserPlus size={16} strokeWidth={1.5} aria-hidden />} onClick={() => setNew(true)}>
          {m.start_new_contact()}
        </Button>
      </p>
    </section>
  );
}

function Found({ rows, onChoose }: { rows: readonly Contact[]; onChoose: (contactId: number) => void }) {
  return (
    <>
      <p role="status" className={rows.length > 0 ? 'sr-only' : 'text-ui text-ink-2'}>
        {rows.length > 0 ? m.start_found({ count: rows.length }) : m.start_found_nobody()}
      </p>
      <ul className="-mx-2">
        {rows.map((contact) => (
          <li key={contact.id}>
            <button
              type="button"
              onClick={() => onChoose(contact.id)}
              className="flex min-h-11 w-full items-center gap-3 rounded-control px-2 py-1.5 text-start hover:bg-hover"
            >
              <Avatar name={contactName(contact)} src={contact.thumbnail} size={28} />
              <bdi className="min-w-0 truncate text-ui">{contactName(contact)}</bdi>
              <bdi className="ms-auto min-w-0 truncate text-meta text-ink-2">
                {contact.email ?? contact.phone_number ?? contact.identifier}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
