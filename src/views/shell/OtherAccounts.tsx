import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';

import { profileQuery, sessionQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { MenuGroup, MenuLink, MenuNote } from '~/ui/MenuParts';

/** The other accounts of whoever works here, and how to get there: what runs here serves one. */
export function OtherAccounts({ accountId }: { accountId: number }) {
  const { data: profile } = useQuery(profileQuery());
  const { data: session } = useQuery(sessionQuery());
  const others = profile?.accounts.filter(({ id }) => id !== accountId) ?? [];
  if (!session || others.length === 0) return null;
  const { chatwoot_url } = session;
  return (
    <MenuGroup label={m.accounts_other()}>
      <MenuNote>
        <span className="text-ink-3">{m.accounts_other()}</span>
        {chatwoot_url === null &&
          others.map(({ id, name }) => <bdi key={id}>{m.accounts_named({ name, id: String(id) })}</bdi>)}
      </MenuNote>
      {chatwoot_url !== null &&
        others.map(({ id, name }) => (
          <MenuLink
            key={id}
            href={new URL(`app/accounts/${id}/dashboard`, chatwoot_url).href}
            icon={<ExternalLink size={16} strokeWidth={1.5} aria-hidden />}
          >
            <bdi>{m.accounts_open({ name: m.accounts_named({ name, id: String(id) }) })}</bdi>
          </MenuLink>
        ))}
      <MenuNote>{m.accounts_one_served({ served: String(session.account_id) })}</MenuNote>
    </MenuGroup>
  );
}
