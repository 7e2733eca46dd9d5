import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

import { InPlaceEditor } from './InPlaceEditor';
import { useContactWrites } from './useContactWrites';
import { useInPlace } from './useInPlace';

/** The name a page or a card is headed with (`children`), to be put right where it stands. */
export function EditableName({ contact, children }: { contact: Contact; children: ReactNode }) {
  const { save } = useContactWrites(contact.id);
  const { isEditing, typed, refusal, opener, open, close, commit } = useInPlace((name) => save({ name }));
  if (isEditing) {
    return (
      <InPlaceEditor
        label={m.contact_name()}
        kind="text"
        initial={typed}
        refusal={refusal}
        onCommit={(text, byLeaving) => void commit(text, byLeaving)}
        onClose={close}
      />
    );
  }
  return (
    <div className="group flex min-w-0 flex-1 items-center gap-1">
      {children}
      <span className="opacity-0 group-hover:opacity-100 focus-within:opacity-100 pointer-coarse:opacity-100">
        <IconButton
          ref={opener}
          label={m.contact_edit({ label: m.contact_name() })}
          icon={<Pencil size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => open(contact.name)}
        />
      </span>
    </div>
  );
}
