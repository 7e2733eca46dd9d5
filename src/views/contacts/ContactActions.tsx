import { Ban, Merge, MessageSquarePlus, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';

import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { Button } from '~/ui/Button';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { ContactPresence } from '~/views/shared/Presence';
import { useContactWrites } from '~/views/shared/useContactWrites';

import { useIsAdministrator } from '~/views/shared/useIsAdministrator';

type Props = { accountId: number; contact: Contact; list: ContactListState };

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What can be done with a contact as a whole. */
export function ContactActions({ accountId, contact, list }: Props) {
  const navigate = useNavigate();
  const { save } = useContactWrites(contact.id);
  const isAdministrator = useIsAdministrator(accountId);
  const toggleBlock = async () => {
    try {
      await save({ blocked: !contact.blocked });
    } catch (error) {
      const { title, detail } = explainError(error);
      toast(title, detail);
    }
  };
  return (
    <div className="-ms-2.5 flex flex-wrap gap-1">
      <Button
        look="plain"
        icon={<MessageSquarePlus {...icon} />}
        onClick={() => void navigate(paths.start(accountId, contact.id))}
      >
        {m.start_title()}
      </Button>
      <Button
        look="plain"
        icon={<Merge {...icon} />}
        onClick={() => void navigate(paths.contact(accountId, contact.id, list, 'merge'))}
      >
        {m.contact_merge()}
      </Button>
      <Button look="plain" icon={<Ban {...icon} />} onClick={() => void toggleBlock()}>
        {contact.blocked ? m.contact_unblock() : m.contact_block()}
      </Button>
      {isAdministrator && (
        <Button
          look="plain"
          icon={<Trash2 {...icon} />}
          onClick={() => void navigate(paths.contact(accountId, contact.id, list, 'delete'))}
        >
          {m.contact_delete()}
        </Button>
      )}
      <span className="ms-2.5 flex items-center text-meta">
        <ContactPresence contactId={contact.id} />
      </span>
    </div>
  );
}
