import { BatchNotice } from '../verdicts/BatchNotice';
import { SelectionBar } from './SelectionBar';
import { useIsSelecting } from './selection';

/** Below the rows: what is selected, and what came of verdicts on many. */
export function ListFoot() {
  const isSelecting = useIsSelecting();
  return (
    <>
      {isSelecting && <SelectionBar />}
      <BatchNotice />
    </>
  );
}
