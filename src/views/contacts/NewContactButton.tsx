import { Plus } from 'lucide-react';
import { Link, useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { useKeys } from '~/ui/keymap';
import { Tooltip } from '~/ui/Tooltip';
import { useShortcut } from '~/ui/useShortcut';

/** Leads to the form; what was searched for and not found goes into it. */
export function NewContactButton({ accountId, list }: { accountId: number; list: ContactListState }) {
  const navigate = useNavigate();
  const path = paths.newContact(accountId, list);
  const keys = useKeys();
  useShortcut('new_contact', () => void navigate(path));
  return (
    <Tooltip text={m.contact_new()} shortcut="new_contact">
      <Link
        to={path}
        aria-label={m.contact_new()}
        {...keys.props('new_contact')}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden />
      </Link>
    </Tooltip>
  );
}
