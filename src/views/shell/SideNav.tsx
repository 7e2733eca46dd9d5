import { useQuery } from '@tanstack/react-query';
import {
  Bell,
  CircleDashed,
  CircleDot,
  Contact,
  Gauge,
  MessageSquarePlus,
  Moon,
  Search,
  UserRound,
  UserRoundX,
  UsersRound,
} from 'lucide-react';
import { useLocation, useSearchParams } from 'react-router';

import { useLine } from '~/api/line';
import { countsQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths, readFolder, readListState, type ListState } from '~/paths';
import { useWidth } from '~/ui/useWidth';

import { AccountMenu } from './AccountMenu';
import { ConnectionChip } from './ConnectionChip';
import { HelpButton } from './HelpButton';
import { NavLink } from './NavLink';
import { OutboxNotice } from './OutboxNotice';
import { useUnreadNotifications } from './useUnreadNotifications';

/** The way around: every number is a link to exactly the list it counted. Full at 1200 px, a rail below. */
export function SideNav({ accountId }: { accountId: number }) {
  const isWide = useWidth('xl');
  return (
    <nav
      aria-label={m.nav_label()}
      className="flex w-21 shrink-0 flex-col border-e border-line bg-canvas px-1 py-3 xl:w-52 xl:px-2"
    >
      <p className="mb-3 hidden px-2 text-ui font-bold xl:block">{m.app_name()}</p>
      <ListLinks accountId={accountId} />
      <div className="mt-auto flex flex-col gap-1 pt-3">
        {isWide && <OutboxNotice />}
        <HelpButton />
        <ConnectionChip />
        <AccountMenu accountId={accountId} />
      </div>
    </nav>
  );
}

function ListLinks({ accountId }: { accountId: number }) {
  const { data: open } = useQuery(countsQuery({ status: 'open' }));
  // What nobody came for can wait until news comes, and is then asked for once and not twice.
  const isSettled = useLine().state !== 'connecting';
  const { data: pending } = useQuery({ ...countsQuery({ status: 'pending' }), enabled: isSettled });
  const { data: snoozed } = useQuery({ ...countsQuery({ status: 'snoozed' }), enabled: isSettled });
  const unread = useUnreadNotifications();
  const current = useCurrentList();
  const { pathname } = useLocation();
  const link = ({ status = 'open', assignee_type = 'all' }: Partial<ListState>) => ({
    to: paths.conversations(accountId, { kind: 'all' }, { status, assignee_type }),
    isCurrent: current?.status === status && current.assignee_type === assignee_type,
  });
  return (
    <ul className="flex flex-col gap-0.5 overflow-y-auto">
      <li>
        <NavLink Icon={CircleDot} label={m.nav_open()} shortcut="go_all" count={open?.all_count} {...link({})} />
      </li>
      <li>
        <NavLink
          Icon={UserRound}
          label={m.nav_mine()}
          shortcut="go_mine"
          count={open?.mine_count}
          {...link({ assignee_type: 'me' })}
        />
      </li>
      <li>
        <NavLink
          Icon={UserRoundX}
          label={m.nav_unassigned()}
          shortcut="go_unassigned"
          count={open?.unassigned_count}
          {...link({ assignee_type: 'unassigned' })}
        />
      </li>
      <li>
        <NavLink
          Icon={CircleDashed}
          label={m.nav_pending()}
          shortcut="go_pending"
          count={pending?.all_count}
          {...link({ status: 'pending' })}
        />
      </li>
      <li>
        <NavLink
          Icon={Moon}
          label={m.nav_snoozed()}
          shortcut="go_snoozed"
          count={snoozed?.all_count}
          {...link({ status: 'snoozed' })}
        />
      </li>
      <li className="mt-2 border-t border-line pt-2">
        <NavLink
          Icon={Bell}
          label={m.nav_notifications()}
          count={unread}
          to={paths.notifications(accountId)}
          isCurrent={pathname === paths.notifications(accountId)}
        />
      </li>
      <li>
        <NavLink
          Icon={Search}
          label={m.nav_search()}
          shortcut="search"
          to={paths.search(accountId)}
          isCurrent={readFolder(pathname)?.kind === 'search'}
        />
      </li>
      <li>
        <NavLink
          Icon={MessageSquarePlus}
          label={m.shortcut_start()}
          shortcut="start"
          to={paths.start(accountId)}
          isCurrent={pathname === paths.start(accountId)}
        />
      </li>
      <li>
        <NavLink
          Icon={Contact}
          label={m.nav_contacts()}
          shortcut="go_contacts"
          to={paths.contacts(accountId)}
          isCurrent={pathname.startsWith(paths.contacts(accountId))}
        />
      </li>
      <li>
        <NavLink
          Icon={Gauge}
          label={m.nav_live()}
          shortcut="go_live"
          to={paths.live(accountId)}
          isCurrent={pathname === paths.live(accountId)}
        />
      </li>
      <li>
        <NavLink
          Icon={UsersRound}
          label={m.nav_team()}
          to={paths.team(accountId)}
          isCurrent={pathname === paths.team(accountId)}
        />
      </li>
    </ul>
  );
}

/** Which of the lists above is on screen, if any: those of one inbox, label or team are not among them. */
function useCurrentList(): ListState | undefined {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  return readFolder(pathname, params)?.kind === 'all' ? readListState(params) : undefined;
}
