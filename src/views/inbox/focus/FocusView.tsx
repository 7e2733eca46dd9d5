import type { ConversationFilters } from '~/api/queries/conversations';

import { ConversationPane } from '../ConversationPane';
import { listKey } from '../list/places';
import type { Address } from '../useAddress';
import { FocusBar } from './FocusBar';
import { FocusEnd } from './FocusEnd';
import { useQueue } from './queue';

type Props = { address: Address; filters: ConversationFilters };

/** One conversation of a list at a time, with its verdicts and how far one has come. */
export function FocusView({ address, filters }: Props) {
  const queue = useQueue(listKey(filters));
  const { conversationId } = address;
  return (
    <div className="flex h-full flex-col">
      <FocusBar address={address} filters={filters} queue={queue} />
      <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 border-line 2xl:border-x">
        {conversationId ? (
          <ConversationPane conversationId={conversationId} />
        ) : (
          <FocusEnd address={address} filters={filters} queue={queue} />
        )}
      </div>
    </div>
  );
}
