import { useRef } from 'react';

import type { ConversationFilters } from '~/api/queries/conversations';
import type { Density } from '~/paths';

import type { Address } from '../useAddress';
import { rowHeight } from './density';
import { ListNotice } from './ListNotice';
import { keepPlace, placeOf } from './places';
import { RowList } from './RowList';
import { useHand } from './useHand';
import { useListPages } from './useListPages';
import { useRowsInView } from './useRowsInView';

type Props = { address: Address; filters: ConversationFilters; density: Density };

/** Conversations, endless and windowed: only the rows in view exist, only the pages in view are read. */
export function ConversationList({ address, filters, density }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = rowHeight(density);
  const place = placeOf(filters);
  const hand = useHand();
  const { view, rest } = useRowsInView(scroller, place.row * height, height);
  const pages = useListPages(filters, { view, rest, isHeld: hand.isWorking });
  // The notice goes with what it told of, and must not take the focus with it.
  const backToList = () => scroller.current?.querySelector('ul')?.focus({ preventScroll: true });
  return (
    // The notice belongs to the list: on its way there the hand is still on it.
    <div className="relative min-h-0 flex-1" {...hand.handlers}>
      <div
        ref={scroller}
        className="h-full overflow-x-hidden overflow-y-auto overscroll-contain"
        onScroll={({ currentTarget }) => keepPlace(filters, { row: currentTarget.scrollTop / height })}
      >
        <RowList
          {...{ address, filters, density, scroller, view, pages }}
          openedId={place.openedId}
          onMove={hand.workByKey}
        />
      </div>
      <ListNotice pages={pages} isPressing={hand.isPressing} onShown={backToList} />
    </div>
  );
}
