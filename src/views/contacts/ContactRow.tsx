import { memo } from 'react';
import { Link } from 'react-router';

import type { Contact } from '~/api/types';
import { paths, type ContactListState } from '~/paths';
import { Avatar } from '~/ui/Avatar';
import { contactName, contactReach } from '~/views/shared/names';

export const CONTACT_ROW_HEIGHT = 56;

type Props = { accountId: number; contact: Contact; list: ContactListState; isOpen: boolean };

export const ContactRow = memo(function ContactRow({ accountId, contact, list, isOpen }: Props) {
  const name = contactName(contact);
  const reach = contactReach(contact);
  return (
    <div role="listitem">
      <Link
        data-row
        to={paths.contact(accountId, contact.id, list)}
        aria-current={isOpen ? 'page' : undefined}
        className={`flex h-14 items-center gap-3 border-b border-line px-3 -outline-offset-2 hover:bg-hover ${isOpen ? 'bg-selected' : ''}`}
      >
        <Avatar name={name} src={contact.thumbnail} />
        <span className="grid min-w-0">
          <span title={name} className="truncate text-ui font-medium text-ink">
            <bdi>{name}</bdi>
          </span>
          <span title={reach} className="truncate text-meta text-ink-2">
            <bdi>{reach}</bdi>
          </span>
        </span>
      </Link>
    </div>
  );
});
