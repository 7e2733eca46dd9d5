import type { Identity } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import { contactName } from './names';

/** What is done with somebody who is there already. */
export type TwinChoice = { label: string; onPick: (contact: Contact) => void };

type Props = { field: keyof Identity; twins: readonly Contact[]; identity: Identity; choice: TwinChoice };

const SHOWN = 3;

/** Who has the same in this field: said while it is typed, so that nobody is written down twice. */
export function ContactTwins({ field, twins, identity, choice }: Props) {
  const wanted = identity[field]?.toLowerCase();
  const same = wanted === undefined ? [] : twins.filter((twin) => twin[field]?.toLowerCase() === wanted);
  if (same.length === 0) return null;
  return (
    <ul className="grid gap-1 pt-1">
      {same.slice(0, SHOWN).map((twin) => (
        <li key={twin.id} className="flex flex-wrap items-center gap-x-2 text-meta text-wait-soon">
          <span className="min-w-0 flex-1 wrap-anywhere">
            <bdi>{said(field, twin)}</bdi>
          </span>
          <Button onClick={() => choice.onPick(twin)} aria-label={`${choice.label}: ${contactName(twin)}`}>
            {choice.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function said(field: keyof Identity, twin: Contact): string {
  const name = contactName(twin);
  switch (field) {
    case 'email':
      return m.contact_twin_email({ name });
    case 'phone_number':
      return m.contact_twin_phone({ name });
    case 'identifier':
      return m.contact_twin_identifier({ name });
    case 'name':
      return m.contact_twin_name({ known: twin.email ?? twin.phone_number ?? twin.identifier ?? name });
  }
}
