import { useId } from 'react';

import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { formatDate } from '~/ui/format';
import { contactName, contactReach } from '~/views/shared/names';

type Props = { contacts: readonly Contact[]; keptId: number; onKeep: (id: number) => void };

/** One of two records of the same person. */
export function WhichStays({ contacts, keptId, onKeep }: Props) {
  const group = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-2 text-title font-bold">{m.contact_merge_which()}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 md:grid-cols-[repeat(2,minmax(0,1fr))]">
        {contacts.map((contact) => (
          <label
            key={contact.id}
            className="relative flex min-h-14 cursor-pointer items-center gap-3 rounded-bubble border border-line p-3 hover:bg-hover has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
          >
            <input
              type="radio"
              name={group}
              checked={contact.id === keptId}
              onChange={() => onKeep(contact.id)}
              className="size-4 shrink-0 accent-accent outline-none"
            />
            <Avatar name={contactName(contact)} src={contact.thumbnail} />
            <span className="grid min-w-0">
              <span className="text-ui font-medium break-words text-ink">
                <bdi>{contactName(contact)}</bdi>
              </span>
              <span className="text-meta wrap-anywhere text-ink-2">
                <bdi>{contactReach(contact)}</bdi>
              </span>
              {contact.created_at !== undefined && (
                <span className="text-meta text-ink-3">
                  {m.contact_since({ date: formatDate(contact.created_at * 1000) })}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
