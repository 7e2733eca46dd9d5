// What an agent says of being there.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { post } from '../http';
import { patchData } from '../patch';
import { profileQuery } from '../queries/account';
import { presenceQuery, type Presence } from '../queries/presence';
import type { Profile } from '../types';

type Account = Profile['accounts'][number];
type Being = Pick<Account, 'availability' | 'auto_offline'>;

function patchAccount(queryClient: QueryClient, accountId: number, change: Partial<Account>) {
  patchData<Profile>(queryClient, profileQuery().queryKey, (profile) => ({
    ...profile,
    accounts: profile.accounts.map((account) => (account.id === accountId ? { ...account, ...change } : account)),
  }));
}

/** How we are seen, at once: the next heartbeat would say so in up to twenty seconds. */
function patchPresence(queryClient: QueryClient, userId: number, availability: Account['availability']) {
  patchData<Presence>(queryClient, presenceQuery().queryKey, (presence) => ({
    ...presence,
    users: { ...presence.users, [userId]: availability },
  }));
}

function useWrite<T extends Partial<Being>>(accountId: number, verb: 'availability' | 'auto_offline') {
  const queryClient = useQueryClient();
  const show = (profile: Profile | undefined, being: Partial<Being>) => {
    patchAccount(queryClient, accountId, being);
    if (profile && being.availability) patchPresence(queryClient, profile.id, being.availability);
  };
  return useMutation({
    mutationFn: (being: T) =>
      post<Profile>(`/api/v1/profile/${verb}`, { profile: { account_id: accountId, ...being } }),
    onMutate: (being) => {
      const profile = queryClient.getQueryData(profileQuery().queryKey);
      const account = profile?.accounts.find(({ id }) => id === accountId);
      const users = queryClient.getQueryData(presenceQuery().queryKey)?.users;
      const availability = (profile && users?.[profile.id]) ?? account?.availability;
      show(profile, being);
      return () => {
        if (account) show(profile, verb === 'availability' ? { availability } : { auto_offline: account.auto_offline });
      };
    },
    onSuccess: (profile) => {
      const account = profile.accounts.find(({ id }) => id === accountId);
      if (account) show(profile, { [verb]: account[verb] });
    },
    onError: (_error, _being, undo) => undo?.(),
  });
}

export const useSetAvailability = (accountId: number) =>
  useWrite<Pick<Being, 'availability'>>(accountId, 'availability');

/** Whether Chatwoot calls us offline as soon as no page of ours is open. */
export const useSetAutoOffline = (accountId: number) =>
  useWrite<Pick<Being, 'auto_offline'>>(accountId, 'auto_offline');
