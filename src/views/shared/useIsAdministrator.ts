import { useQuery } from '@tanstack/react-query';

import { profileQuery } from '~/api/queries/account';

/** Undefined while nobody knows. */
export function useIsAdministrator(accountId: number): boolean | undefined {
  const { data: profile } = useQuery(profileQuery());
  return profile && profile.accounts.find(({ id }) => id === accountId)?.role === 'administrator';
}
