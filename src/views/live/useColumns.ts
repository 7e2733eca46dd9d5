import { useWidth } from '~/ui/useWidth';

import type { Board, TableId } from './settings';
import { usePage } from './usePage';
import { columnsOf, pagesOf } from './wall';

/** What is shown now, in as many columns as there is room for; a wall that has been told to shows one page at a time. */
export function useColumns({ tables, hidden, rotate }: Board, isWall: boolean): readonly (readonly TableId[])[] {
  const isWide = useWidth('xl');
  const shown = tables.filter((id) => !hidden.includes(id));
  const pages = pagesOf(shown);
  const isTurning = isWall && rotate > 0;
  const page = usePage(pages.length, isTurning ? rotate : 0);
  return columnsOf(isTurning ? (pages[page] ?? []) : shown, isWide ? 2 : 1);
}
