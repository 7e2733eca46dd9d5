import { useQuery } from '@tanstack/react-query';
import { Bell, Contact, Gauge, Inbox, Search } from 'lucide-react';
import { useLocation } from 'react-router';

import { countsQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths, readFolder } from '~/paths';

import { AccountMenu } from './AccountMenu';
import { NavLink } from './NavLink';
import { useUnreadNotifications } from './useUnreadNotifications';

/** The way around on a phone, under the thumb. */
export function BottomBar({ accountId }: { accountId: number }) {
  const { data: open } = useQuery(countsQuery({ status: 'open' }));
  const unread = useUnreadNotifications();
  const { pathname } = useLocation();
  const isContacts = pathname.startsWith(paths.contacts(accountId));
  const isSearch = readFolder(pathname)?.kind === 'search';
  const isNotifications = pathname === paths.notifications(accountId);
  const isLive = pathname === paths.live(accountId);
  return (
    <nav
      aria-label={m.nav_label()}
      className="grid shrink-0 grid-cols-6 border-t border-line bg-canvas px-2 pt-1 pb-[max(4px,env(safe-area-inset-bottom))]"
    >
      <NavLink
        Icon={Inbox}
        label={m.nav_inbox()}
        count={open?.all_count}
        to={paths.conversations(accountId)}
        isCurrent={!isContacts && !isLive && !isSearch && !isNotifications}
      />
      <NavLink Icon={Search} label={m.nav_search()} to={paths.search(accountId)} isCurrent={isSearch} />
      <NavLink Icon={Contact} label={m.nav_contacts()} to={paths.contacts(accountId)} isCurrent={isContacts} />
      <NavLink Icon={Gauge} label={m.nav_live_short()} to={paths.live(accountId)} isCurrent={isLive} />
      <NavLink
        Icon={Bell}
        label={m.nav_notifications_short()}
        count={unread}
        to={paths.notifications(accountId)}
        isCurrent={isNotifications}
      />
      <AccountMenu accountId={accountId} />
    </nav>
  );
}
