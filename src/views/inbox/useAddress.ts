import { useMemo } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';

import {
  readFocus,
  readFolder,
  readId,
  readListState,
  readPanel,
  type Folder,
  type ListState,
  type Panel,
} from '~/paths';

export type Address = {
  accountId: number;
  /** Undefined when the id in the path makes no sense. */
  folder: Folder | undefined;
  list: ListState;
  /** `null` when the path names one that makes no sense. */
  conversationId: number | null | undefined;
  panel: Panel | undefined;
  isFocus: boolean;
};

/** What the address says is on screen. The same object for as long as the address says the same. */
export function useAddress(): Address {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { accountId, conversationId } = useParams();
  return useMemo(
    () => ({
      accountId: readId(accountId) ?? 0,
      folder: readFolder(pathname, search),
      list: readListState(search),
      conversationId: conversationId === undefined ? undefined : (readId(conversationId) ?? null),
      panel: readPanel(search),
      isFocus: readFocus(search),
    }),
    [accountId, conversationId, pathname, search],
  );
}
