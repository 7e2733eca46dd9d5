import { useQuery } from '@tanstack/react-query';

import { useLine } from '~/api/line';
import { useSetAutoOffline, useSetAvailability } from '~/api/mutations/profile';
import { profileQuery } from '~/api/queries/account';
import { presenceQuery } from '~/api/queries/presence';
import { m } from '~/paraglide/messages.js';
import { MenuChoice } from '~/ui/Menu';
import { MenuCheck } from '~/ui/MenuParts';
import { AvailabilityDot } from '~/views/shared/Presence';

const AVAILABILITIES = [
  { value: 'online', label: m.availability_online, detail: m.availability_online_detail },
  { value: 'busy', label: m.availability_busy, detail: m.availability_busy_detail },
  { value: 'offline', label: m.availability_offline, detail: m.availability_offline_detail },
] as const;

/** How colleagues see whoever works here, and what becomes of that when they leave. */
export function AvailabilityItems({ accountId }: { accountId: number }) {
  const { data: profile } = useQuery(profileQuery());
  const { data: presence } = useQuery(presenceQuery());
  const isTold = useLine().whole_since !== null;
  const setAvailability = useSetAvailability(accountId);
  const setAutoOffline = useSetAutoOffline(accountId);
  const account = profile?.accounts.find(({ id }) => id === accountId);
  if (!profile || !account) return null;
  // It may have been chosen elsewhere since the profile was read: heartbeats tell.
  const availability = (isTold && presence?.users[profile.id]) || account.availability;
  return (
    <>
      <MenuChoice
        label={m.availability_label()}
        value={availability}
        onChange={(choice) => setAvailability.mutate({ availability: choice })}
        options={AVAILABILITIES.map(({ value, label, detail }) => ({
          value,
          label: label(),
          detail: detail(),
          icon: <AvailabilityDot state={value} />,
        }))}
      />
      <MenuCheck
        label={m.availability_auto_offline()}
        detail={m.availability_auto_offline_detail()}
        checked={account.auto_offline}
        onChange={(auto_offline) => setAutoOffline.mutate({ auto_offline })}
      />
    </>
  );
}
