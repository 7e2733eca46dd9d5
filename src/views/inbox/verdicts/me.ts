import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { profileQuery } from '~/api/queries/account';
import type { Agent, Profile } from '~/api/types';

export type Me = {
  accountId: number;
  agent: Agent;
  /** Chatwoot assigns a conversation to whoever opens it, unless an administrator does. */
  isGivenWhatIsOpened: boolean;
};

/** Who gives the verdicts; undefined until that is known. */
export function useMe(accountId: number): Me | undefined {
  const { data: profile } = useQuery(profileQuery());
  return useMemo(() => profile && meIn(profile, accountId), [profile, accountId]);
}

function meIn(profile: Profile, accountId: number): Me {
  const { id, name, available_name, email, avatar_url } = profile;
  const here = profile.accounts.find((account) => account.id === accountId);
  const role = here?.role ?? profile.role;
  return {
    accountId,
    isGivenWhatIsOpened: role === 'agent',
    agent: {
      id,
      account_id: accountId,
      name,
      available_name,
      email,
      role,
      thumbnail: avatar_url,
      availability_status: here?.availability_status ?? null,
      auto_offline: here?.auto_offline ?? null,
      confirmed: true,
    },
  };
}
