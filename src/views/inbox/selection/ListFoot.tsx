import type { ConversationFilters } from '~/api/queries/conversations';

import { BatchNotice } from '../verdicts/BatchNotice';
import { SelectionBar } from './SelectionBar';
import { useIsSelecting } from './selection';

/** Below the rows: what is selected, and what came of verdicts on many. */
export function ListFoot({ filters }: { filters: ConversationFilters }) {
  const isSelecting = useIsSelecting();
  return (
    <>
      {isSelecting && <SelectionBar filters={filters} />}
      <BatchNotice />
    </>
  );
}
