// Choosing rows of the list: by key, by their boxes, by Shift and a press, and by a tap once one has begun.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, type RefObject } from 'react';

import { profileQuery } from '~/api/queries/account';
import type { ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';
import { useShortcut } from '~/ui/useShortcut';

import { leavingOf } from '../list/leaving';
import { inOrder, loadedIn, noteSeen } from '../list/order';
import type { Rows } from '../list/pages';
import { dropped, extended, toggled, withAll } from './choosing';
import { changeSelection, clearSelection, readSelection } from './selection';

type Props = {
  /** Where the rows are. */
  scroller: RefObject<HTMLElement | null>;
  filters: ConversationFilters;
  rows: Rows;
  total: number;
  /** Those that do not belong to the list any more, on screen or not. */
  left: Iterable<number>;
  /** The row one is on, else that of the open conversation. */
  at: number | undefined;
  moveTo: (index: number) => void;
};

/** Draws nothing: the rows show what is selected. Comes once the list is there. */
export function Selecting({ scroller, filters, rows, total, left, at, moveTo }: Props) {
  const queryClient = useQueryClient();
  useEffect(() => clearSelection, []);
  useEffect(() => changeSelection((before) => dropped(before, [...left])));
  useEffect(() => noteSeen(filters, rows, total, left));

  const { data: me } = useQuery(profileQuery());
  const isHere = (row: Conversation) => !me || !leavingOf(row, filters, me);
  const loaded = () => {
    const gone = new Set(left);
    return loadedIn(queryClient, filters, { rows, total })
      .filter((row) => isHere(row) && !gone.has(row.id))
      .map(({ id }) => id);
  };
  const choose = (id: number) => changeSelection((before) => toggled(before, id));
  const extend = (id: number) => {
    const shown = inOrder(rows).map((row) => row.id);
    const { anchor } = readSelection();
    // What is on screen is in the order that is seen; what lies beyond it, in the order it was last told in.
    const order = anchor === undefined || shown.includes(anchor) ? shown : loaded();
    changeSelection((before) => extended(before, id, order));
  };
  const stretch = (by: 1 | -1) => {
    const from = rows.get(at ?? -1)?.id;
    const to = rows.get((at ?? -1) + by)?.id;
    if (to === undefined) return;
    const { anchor, chosen } = readSelection();
    if (from !== undefined && (anchor === undefined || !chosen.has(from)))
      changeSelection((before) =>
        toggled({ ...before, chosen: new Set([...before.chosen].filter((id) => id !== from)) }, from),
      );
    moveTo((at ?? -1) + by);
    extend(to);
  };

  useShortcut('select', ({ repeat }) => {
    const id = rows.get(at ?? -1)?.id;
    if (id !== undefined && !repeat) choose(id);
  });
  useShortcut('select_next', () => stretch(1));
  useShortcut('select_previous', () => stretch(-1));
  useShortcut('select_loaded', () => changeSelection((before) => withAll(before, loaded())));

  /** Before the link and its row hear of it. */
  const onClick = useEffectEvent((event: MouseEvent) => {
    const { target, shiftKey, ctrlKey, metaKey } = event;
    if (!(target instanceof Element)) return;
    const box = target.closest<HTMLElement>('[data-box]');
    const id = Number(box?.dataset.box ?? target.closest<HTMLElement>('[data-row]')?.dataset.row ?? 0);
    const isMeant = box !== null || shiftKey || (readSelection().isOpen && isFinger());
    if (id === 0 || ctrlKey || metaKey || !isMeant) return;
    event.preventDefault();
    event.stopPropagation();
    if (shiftKey) extend(id);
    else choose(id);
  });
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const ended = new AbortController();
    const { signal } = ended;
    list.addEventListener('click', onClick, { capture: true, signal });
    // Shift and a press would mark the text between.
    list.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault(), { signal });
    return () => ended.abort();
  }, [scroller]);
  return null;
}

const isFinger = (): boolean => window.matchMedia('(pointer: coarse)').matches;
