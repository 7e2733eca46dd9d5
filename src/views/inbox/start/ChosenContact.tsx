import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { Button } from '~/ui/Button';
import { contactName } from '~/views/shared/names';

/** With whom it will be, and the way to somebody else. */
export function ChosenContact({ contact, onChange }: { contact: Contact; onChange: () => void }) {
  const name = contactName(contact);
  const reached = [contact.email, contact.phone_number].filter(Boolean).join(' · ');
  return (
    <section aria-label={m.start_contact()} className="flex items-center gap-3">
      <Avatar name={name} src={contact.thumbnail} size={28} />
      <p className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{name}</bdi>
        {reached && <bdi className="block truncate text-meta text-ink-2">{reached}</bdi>}
        {contact.blocked && <span className="text-meta text-danger">{m.start_blocked()}</span>}
      </p>
      <Button onClick={onChange}>{m.start_change_contact()}</Button>
    </section>
  );
}
