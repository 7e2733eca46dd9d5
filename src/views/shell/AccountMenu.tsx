import { useQuery } from '@tanstack/react-query';
import { Monitor, Moon, Sun } from 'lucide-react';

import { profileQuery, sessionQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { Menu, MenuChoice, MenuNote } from '~/ui/Menu';
import { setPreference, usePreference } from '~/ui/preferences';
import { setTheme, useTheme } from '~/ui/theme';
import { agentName } from '~/views/shared/names';

import { ConnectionLine } from './ConnectionLine';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Who is working here, in which account, on which Chatwoot; and what is theirs to choose. */
export function AccountMenu({ accountId }: { accountId: number }) {
  const { data: profile } = useQuery(profileQuery());
  const { data: session } = useQuery(sessionQuery());
  const theme = useTheme();
  const reading = usePreference('reading');
  const name = profile ? agentName(profile) : '';
  const account = profile?.accounts.find(({ id }) => id === accountId);
  return (
    <Menu label={m.account_menu()} trigger={<Trigger name={name} src={profile?.avatar_url} />}>
      <MenuNote>
        <bdi className="font-medium text-ink">{name}</bdi>
        <bdi>{profile?.email}</bdi>
        {account && (
          <bdi>
            {account.name} · {account.role === 'administrator' ? m.role_administrator() : m.role_agent()}
          </bdi>
        )}
      </MenuNote>
      <MenuChoice
        label={m.theme_label()}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'light', label: m.theme_light(), icon: <Sun {...icon} /> },
          { value: 'dark', label: m.theme_dark(), icon: <Moon {...icon} /> },
          { value: 'system', label: m.theme_system(), icon: <Monitor {...icon} /> },
        ]}
      />
      <MenuChoice
        label={m.people_reading_label()}
        value={reading}
        onChange={(rule) => setPreference('reading', rule)}
        options={[
          { value: 'on_open', label: m.people_reading_on_open() },
          { value: 'after_3s', label: m.people_reading_after_3s() },
          { value: 'on_reply', label: m.people_reading_on_reply() },
          { value: 'never', label: m.people_reading_never() },
        ]}
      />
      <MenuNote>
        <ConnectionLine />
        {session && (
          <>
            <span>
              {session.connected_to === 'fake'
                ? m.account_connected_demo()
                : m.account_connected({ host: session.chatwoot_host ?? '' })}
            </span>
            <span>{m.account_version({ version: session.version })}</span>
          </>
        )}
      </MenuNote>
    </Menu>
  );
}

function Trigger({ name, src, ...rest }: { name: string; src?: string | undefined }) {
  return (
    <button
      type="button"
      aria-label={m.account_menu_of({ name })}
      className="flex min-h-8 flex-col items-center justify-center gap-0.5 rounded-control px-1 py-1.5 text-ink-2 hover:bg-hover hover:text-ink md:min-h-10 xl:flex-row xl:justify-start xl:gap-2 xl:px-2 xl:py-1 pointer-coarse:min-h-11"
      {...rest}
    >
      <Avatar name={name} src={src} size={20} />
      <span className="max-w-full truncate text-[0.6875rem] leading-4 md:hidden xl:block xl:text-ui">
        <span className="md:hidden">{m.nav_me()}</span>
        <bdi className="hidden md:inline">{name}</bdi>
      </span>
    </button>
  );
}
