import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { contactsQuery } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { PaneError } from '~/ui/PaneError';
import { TextField } from '~/ui/TextField';
import { useSettled } from '~/ui/useSettled';
import { explainError } from '~/views/shared/errors';
import { contactName, contactReach } from '~/views/shared/names';
import { searchText } from '~/views/shared/searchText';

import { ContactSkeletons } from './ContactSkeletons';

const PAUSE_MS = 250;

/** Finds the other record of the same person; those called alike come first of themselves. */
export function MergeSearch({ contact, onPick }: { contact: Contact; onPick: (id: number) => void }) {
  const [typed, setTyped] = useState(contact.name);
  const asked = searchText(useSettled(typed, PAUSE_MS));
  const { data, error, isPending, refetch } = useInfiniteQuery(contactsQuery(asked));
  const found = data?.pages[0]?.payload.filter(({ id }) => id !== contact.id) ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-ui text-ink-2">{m.contact_merge_intro()}</p>
      <TextField
        type="search"
        label={m.contact_merge_search()}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the next thing to do
        autoFocus
      />
      {isPending ? (
        <ContactSkeletons />
      ) : error && !data ? (
        <PaneError {...explainError(error)} onRetry={() => void refetch()} />
      ) : found.length === 0 ? (
        <p className="text-ui text-ink-2">{m.contact_merge_nobody()}</p>
      ) : (
        <ul aria-label={m.contact_merge_search()} className="-mx-2 grid grid-cols-[minmax(0,1fr)]">
          {found.map((other) => (
            <li key={other.id}>
              <Found contact={other} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ contact, onPick }: { contact: Contact; onPick: (id: number) => void }) {
  const name = contactName(contact);
  return (
    <button
      type="button"
      onClick={() => onPick(contact.id)}
      className="flex min-h-14 w-full items-center gap-3 rounded-control px-2 text-start hover:bg-hover"
    >
      <Avatar name={name} src={contact.thumbnail} />
      <span className="grid min-w-0">
        <span className="truncate text-ui font-medium text-ink">
          <bdi>{name}</bdi>
        </span>
        <span className="truncate text-meta text-ink-2">
          <bdi>{contactReach(contact)}</bdi>
        </span>
      </span>
    </button>
  );
}
