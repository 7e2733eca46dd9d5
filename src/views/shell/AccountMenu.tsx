import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';

import { profileQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { Menu } from '~/ui/Menu';
import { agentName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';

const loadItems = () => import('./AccountMenuItems');
const AccountMenuItems = lazy(async () => ({ default: (await loadItems()).AccountMenuItems }));

/** Who is working here, how colleagues see them, and what is theirs to choose. */
export function AccountMenu({ accountId }: { accountId: number }) {
  const { data: profile } = useQuery(profileQuery());
  const name = profile ? agentName(profile) : '';
  return (
    <Menu label={m.account_menu()} trigger={<Trigger name={name} id={profile?.id} src={profile?.avatar_url} />}>
      <AccountMenuItems accountId={accountId} />
    </Menu>
  );
}

type TriggerProps = { name: string; id: number | undefined; src?: string | undefined };

function Trigger({ name, id, src, ...rest }: TriggerProps) {
  return (
    <button
      type="button"
      aria-label={m.account_menu_of({ name })}
      onPointerMove={() => void loadItems()}
      className="flex min-h-8 flex-col items-center justify-center gap-0.5 rounded-control px-1 py-1.5 text-ink-2 hover:bg-hover hover:text-ink md:min-h-10 xl:flex-row xl:justify-start xl:gap-2 xl:px-2 xl:py-1 pointer-coarse:min-h-11"
      {...rest}
    >
      <Avatar name={name} src={src} size={20} badge={id !== undefined && <AgentPresence agentId={id} />} />
      <span className="max-w-full truncate text-[0.6875rem] leading-4 md:hidden xl:block xl:text-ui">
        <span className="md:hidden">{m.nav_me()}</span>
        <bdi className="hidden md:inline">{name}</bdi>
      </span>
    </button>
  );
}
