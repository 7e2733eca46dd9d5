import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { formatNumber } from '~/ui/format';

import { ContactSortMenu } from './ContactSortMenu';
import { NewContactButton } from './NewContactButton';

type Props = {
  accountId: number;
  list: ContactListState;
  openId: number | undefined;
  /** Undefined while it is being counted. */
  total: number | undefined;
  onSort: () => void;
};

/** How many there are, in which order, and one more. */
export function ContactListHead({ accountId, list, openId, total, onSort }: Props) {
  const navigate = useNavigate();
  return (
    <div className="flex min-h-7 items-center gap-2">
      <h1 className="text-title font-bold">{m.contacts_title()}</h1>
      <output className="flex-1 text-meta text-ink-3 tabular-nums">
        {total !== undefined && m.contacts_found({ count: total, number: formatNumber(total) })}
      </output>
      <ContactSortMenu
        sort={list.sort}
        onChange={(sort) => {
          onSort();
          const next = { ...list, sort };
          void navigate(openId ? paths.contact(accountId, openId, next) : paths.contacts(accountId, next));
        }}
      />
      <NewContactButton accountId={accountId} list={list} />
    </div>
  );
}
