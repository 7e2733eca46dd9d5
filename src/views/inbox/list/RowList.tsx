import { lazy, Suspense, type RefObject } from 'react';
import { useNavigate } from 'react-router';

import type { ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, type Density } from '~/paths';
import { HeldKeys } from '~/ui/HeldKeys';
import { PaneError } from '~/ui/PaneError';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import type { Address } from '../useAddress';
import { ConversationRow } from './ConversationRow';
import { rowHeight } from './density';
import type { Rows } from './pages';
import { SkeletonRow } from './SkeletonRow';
import type { ListPages } from './useListPages';
import { usePress } from './usePress';
import { useRoving } from './useRoving';
import { firstVisible, type Stretch } from './useRowsInView';

const EmptyList = lazy(async () => ({ default: (await import('./EmptyList')).EmptyList }));
const SELECTING = ['select', 'select_next', 'select_previous', 'select_loaded'] as const;
const Selecting = lazy(async () => ({ default: (await import('../selection/Selecting')).Selecting }));

/** Enough to fill any window until it is known how many there are. */
const ROWS_WHILE_LOADING = 20;

type Props = {
  address: Address;
  /** Undefined where the rows are no list of Chatwoot's: then none are selected. */
  filters: ConversationFilters | undefined;
  density: Density;
  scroller: RefObject<HTMLDivElement | null>;
  view: Stretch;
  pages: ListPages;
  openedId: number | undefined;
  onMove: () => void;
};

/** The rows that are in view, and the keys that move over all of them. */
export function RowList({ address, filters, density, scroller, view, pages, openedId, onMove }: Props) {
  const { rows, leaving, gone, error } = pages;
  const { accountId, list, folder } = address;
  const navigate = useNavigate();
  const hrefOf = (id: number) => paths.conversation(accountId, id, { folder, list });
  const open = (id: number) => void navigate(hrefOf(id));
  const isByConditions = folder?.kind === 'filter' || folder?.kind === 'view';
  const total = pages.total ?? ROWS_WHILE_LOADING;
  const height = rowHeight(density);
  const selected = indexOf(rows, address.conversationId);
  const cameFrom = indexOf(rows, openedId);
  const roving = useRoving({ scroller, height, rows, total, gone, selected, cameFrom, onMove, open });
  const press = usePress(rows, open);
  const left = [...leaving.keys(), ...gone];
  const at = roving.at ?? selected;

  // Somewhere down the list the rows around a failed page stay in reach; at its top there is nothing to keep.
  if (error && rows.size === 0 && view.first === 0) {
    const { title, detail } = explainError(error);
    return <PaneError title={title} detail={detail} onRetry={pages.retry} />;
  }
  if (total === 0) {
    return (
      <Suspense fallback={null}>
        <EmptyList address={address} />
      </Suspense>
    );
  }

  const drawn = rowsToDraw(view, total, roving.at);
  const tabStop =
    [roving.at, selected].find((index) => index !== undefined && drawn.includes(index)) ??
    drawn.find((index) => index >= firstVisible(view) && rows.has(index));
  const current = rows.get(roving.at ?? selected ?? -1);
  return (
    <>
      <p role="status" className="sr-only">
        {current && leavingName(current, leaving.get(current.id))}
      </p>
      {filters && (
        <Suspense fallback={<HeldKeys ids={SELECTING} />}>
          <Selecting {...{ scroller, filters, rows, total, left, at }} moveTo={roving.moveTo} />
        </Suspense>
      )}
      <ul
        aria-label={m.inbox_list_label()}
        aria-busy={pages.total === undefined}
        tabIndex={-1}
        className="relative outline-none"
        style={{ height: total * height }}
        {...roving.handlers}
        {...press}
      >
        {drawn.map((index) => {
          const conversation = rows.get(index);
          return (
            <li
              key={conversation?.id ?? `row ${index}`}
              aria-hidden={conversation ? undefined : true}
              aria-posinset={index + 1}
              aria-setsize={total}
              className="absolute inset-x-0"
              style={{ insetBlockStart: index * height, height }}
            >
              {conversation ? (
                <ConversationRow
                  conversation={conversation}
                  href={hrefOf(conversation.id)}
                  density={density}
                  leaving={leaving.get(conversation.id)}
                  isSelected={index === selected}
                  isTabStop={index === tabStop}
                  showsStatus={list.status === 'all' || isByConditions}
                  showsAssignee={list.assignee_type === 'all'}
                />
              ) : (
                <SkeletonRow />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What is said aloud when it happens to the row one is on; the others say it when one comes to them. */
const leavingName = ({ meta }: Conversation, what: string | undefined) =>
  what && m.inbox_row_left({ name: contactName(meta.sender), what });

/** The rows in view, and the one under the cursor wherever it is: it must be there to be come back to. */
function rowsToDraw({ first, last }: Stretch, total: number, cursor: number | undefined): number[] {
  const from = Math.min(first, Math.max(0, total - 1));
  const drawn = Array.from({ length: Math.min(last, total - 1) - from + 1 }, (_, offset) => from + offset);
  if (cursor === undefined || drawn.includes(cursor)) return drawn;
  return cursor < from ? [cursor, ...drawn] : [...drawn, cursor];
}

function indexOf(rows: Rows, id: number | null | undefined): number | undefined {
  return [...rows].find(([, row]) => row.id === id)?.[0];
}
