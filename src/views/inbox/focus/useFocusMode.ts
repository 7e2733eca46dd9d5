import { useNavigate } from 'react-router';

import { paths } from '~/paths';

import { wholeOf } from '../list/order';
import { listKey } from '../list/places';
import { clearSelection, readSelection } from '../selection/selection';
import { useAddress } from '../useAddress';
import { useFilters } from '../useFilters';
import { keepQueue } from './queue';

/** Begins focus mode: with what is selected, else with the list. Undefined where there is none to go through. */
export function useFocusMode(): (() => void) | undefined {
  const address = useAddress();
  const { filters } = useFilters(address);
  const navigate = useNavigate();
  if (!filters) return undefined;
  return () => {
    const { accountId, folder, list } = address;
    const chosen = [...readSelection().chosen];
    // Chatwoot cannot be asked for what is unread: what was found of it is gone through.
    const found = list.only === 'unread' ? wholeOf(filters)?.map(({ id }) => id) : undefined;
    const ids = chosen.length > 0 ? chosen : (found ?? []);
    const [first] = ids;
    if (first === undefined) {
      keepQueue(undefined);
      void navigate(paths.conversations(accountId, folder, list, true));
      return;
    }
    keepQueue({ key: listKey(filters), ids, total: ids.length });
    clearSelection();
    void navigate(paths.conversation(accountId, first, { folder, list, isFocus: true }));
  };
}
