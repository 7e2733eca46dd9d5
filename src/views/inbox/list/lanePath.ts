import { paths } from '~/paths';

import type { Address } from '../useAddress';

/** What makes a list a lane: which conversations it holds, in whatever order and rows; below the account. */
export function lanePath({ accountId, folder, list: { status, assignee_type, only } }: Address): string {
  return paths.conversations(accountId, folder, { status, assignee_type, only }).slice(paths.account(accountId).length);
}
