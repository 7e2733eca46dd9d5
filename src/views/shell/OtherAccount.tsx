import { Building2 } from 'lucide-react';
import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { EmptyState } from '~/ui/EmptyState';

/** For an address, pasted perhaps, of an account that the gateway is not connected to. */
export function OtherAccount({ asked, served }: { asked: number; served: number }) {
  return (
    <EmptyState
      icon={<Building2 size={20} strokeWidth={1.5} aria-hidden />}
      title={m.app_other_account_title({ asked: String(asked) })}
    >
      <p>{m.app_other_account_detail({ served: String(served) })}</p>
      <Link
        to={paths.conversations(served)}
        reloadDocument
        className="mt-1 font-medium text-accent-ink underline underline-offset-2"
      >
        {m.app_to_inbox()}
      </Link>
    </EmptyState>
  );
}
