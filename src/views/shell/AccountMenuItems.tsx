import { useQuery } from '@tanstack/react-query';
import { Keyboard, Monitor, Moon, Sun, UsersRound } from 'lucide-react';
import { useNavigate } from 'react-router';

import { profileQuery, sessionQuery } from '~/api/queries/account';
import type { Profile } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { MenuChoice } from '~/ui/Menu';
import { MenuGroup, MenuItem, MenuNote } from '~/ui/MenuParts';
import { PREFERENCES, setPreference, usePreference } from '~/ui/preferences';
import { setTheme, useTheme } from '~/ui/theme';
import { agentName } from '~/views/shared/names';

import { AvailabilityItems } from './AvailabilityItems';
import { ConnectionLine } from './ConnectionLine';
import { OtherAccounts } from './OtherAccounts';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What is in the menu of who is working here: their availability, their accounts, their preferences, their connection. */
export function AccountMenuItems({ accountId }: { accountId: number }) {
  const { data: profile } = useQuery(profileQuery());
  const navigate = useNavigate();
  return (
    <>
      {profile && <Who profile={profile} accountId={accountId} />}
      <MenuGroup>
        <AvailabilityItems accountId={accountId} />
      </MenuGroup>
      <OtherAccounts accountId={accountId} />
      <MenuGroup>
        <MenuItem icon={<UsersRound {...icon} />} onClick={() => void navigate(paths.team(accountId))}>
          {m.team_title()}
        </MenuItem>
        <MenuItem icon={<Keyboard {...icon} />} onClick={() => void navigate(paths.keys(accountId))}>
          {m.keys_title()}
        </MenuItem>
      </MenuGroup>
      <Choices />
      <About />
    </>
  );
}

function Who({ profile, accountId }: { profile: Profile; accountId: number }) {
  const account = profile.accounts.find(({ id }) => id === accountId);
  return (
    <MenuNote>
      <bdi className="font-medium text-ink">{agentName(profile)}</bdi>
      <bdi>{profile.email}</bdi>
      {account && (
        <bdi>
          {account.name} · {account.role === 'administrator' ? m.role_administrator() : m.role_agent()}
        </bdi>
      )}
    </MenuNote>
  );
}

function Choices() {
  const theme = useTheme();
  const reading = usePreference('reading');
  const after = usePreference('after_verdict');
  return (
    <>
      <MenuGroup>
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
      </MenuGroup>
      <MenuGroup>
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
      </MenuGroup>
      <MenuGroup>
        <MenuChoice
          label={m.verdict_after()}
          value={after}
          onChange={(way) => setPreference('after_verdict', way)}
          options={[
            { value: 'next', label: m.verdict_after_next() },
            { value: 'previous', label: m.verdict_after_previous() },
            { value: 'list', label: m.verdict_after_list() },
            { value: 'stay', label: m.verdict_after_stay() },
          ]}
        />
      </MenuGroup>
      <MenuGroup>
        <UndoTime name="undo" label={m.verdict_undo_seconds()} />
        <UndoTime name="undo_email" label={m.outbox_undo_email()} />
        <UndoTime name="undo_chat" label={m.outbox_undo_chat()} />
      </MenuGroup>
    </>
  );
}

/** How long something can be taken back. */
function UndoTime({ name, label }: { name: 'undo' | 'undo_email' | 'undo_chat'; label: string }) {
  const chosen = usePreference(name);
  return (
    <MenuChoice
      label={label}
      value={chosen}
      onChange={(seconds) => setPreference(name, seconds)}
      options={PREFERENCES[name].map((seconds) => ({
        value: seconds,
        label:
          seconds === '0' ? m.verdict_undo_none() : m.verdict_undo_choice({ number: formatNumber(Number(seconds)) }),
      }))}
    />
  );
}

function About() {
  const { data: session } = useQuery(sessionQuery());
  return (
    <MenuGroup>
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
    </MenuGroup>
  );
}
