import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { useDeleteContact } from '~/api/mutations/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { TextField } from '~/ui/TextField';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import { useIsAdministrator } from '~/views/shared/useIsAdministrator';

type Props = { accountId: number; contact: Contact; list: ContactListState };

/** Asks for the name before somebody is gone for everybody. */
export function DeleteContact({ accountId, contact, list }: Props) {
  const navigate = useNavigate();
  const isAdministrator = useIsAdministrator(accountId);
  const name = contactName(contact);
  const title = m.contact_delete_title({ name });
  const close = () => void navigate(paths.contact(accountId, contact.id, list), { replace: true });
  if (isAdministrator === undefined) return null;
  return (
    <Dialog label={title} onClose={close}>
      <div className="grid gap-4 p-4">
        <h2 className="text-title font-bold break-words">{title}</h2>
        {isAdministrator ? (
          <Confirmation
            contact={contact}
            onCancel={close}
            onDone={() => void navigate(paths.contacts(accountId, list), { replace: true })}
          />
        ) : (
          <>
            <p className="text-ui text-ink-2">{m.contact_delete_not_you()}</p>
            <Button onClick={close} className="justify-self-end">
              {m.ui_close()}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Capitals and accents are no proof of anything. */
const collator = new Intl.Collator(undefined, { sensitivity: 'base', usage: 'search' });

function Confirmation({ contact, onCancel, onDone }: { contact: Contact; onCancel: () => void; onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const { mutateAsync, isPending, error } = useDeleteContact();
  const name = contactName(contact);
  const isConfirmed = collator.compare(typed.trim(), name) === 0;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isConfirmed || isPending) return;
    try {
      await mutateAsync(contact.id);
      onDone();
    } catch {
      // Shown below.
    }
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <p className="text-ui text-ink-2">{m.contact_delete_detail()}</p>
      <TextField
        label={m.contact_delete_type({ name })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={error && explainError(error).detail}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{m.ui_cancel()}</Button>
        <Button type="submit" look="danger" disabled={!isConfirmed}>
          {isPending ? m.contact_deleting() : m.contact_delete_yes()}
        </Button>
      </div>
    </form>
  );
}
