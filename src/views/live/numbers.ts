// The numbers of the board: what each counts, and the list it counted. One query, one number: whoever follows the link sees
// as many rows as it says.
import type { Filter } from '~/api/filter';
import { resolvedToday, startOfServerDay } from '~/api/queries/board';
import type { ConversationScope } from '~/api/queries/conversations';
import type { Counts } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { scopeOf, type ListedFolder, type ListState } from '~/paths';
import { formatClock } from '~/ui/format';

export const NUMBER_IDS = ['unassigned', 'unattended', 'open', 'mine', 'pending', 'snoozed', 'resolved'] as const;
export type NumberId = (typeof NUMBER_IDS)[number];

type Counting = ListedFolder | { kind: 'filter'; filter: Filter };

export type BoardNumber = {
  id: NumberId;
  label: () => string;
  /** What is counted, in a sentence. `now`: ms. */
  meaning: (now: number) => string;
  /** The list it counts; which one may change with the day. */
  folder: (now: number) => Counting;
  list: Partial<ListState>;
  count: Exclude<keyof Counts, 'assigned_count'>;
  /** More of it is worse. */
  isBad: boolean;
};

const all = (): Counting => ({ kind: 'all' });

const NUMBERS: Record<NumberId, Omit<BoardNumber, 'id'>> = {
  unassigned: {
    label: m.live_unassigned,
    meaning: () => m.live_unassigned_meaning(),
    folder: all,
    list: { assignee_type: 'unassigned' },
    count: 'unassigned_count',
    isBad: true,
  },
  unattended: {
    label: m.live_unattended,
    meaning: () => m.live_unattended_meaning(),
    folder: () => ({ kind: 'unattended' }),
    list: {},
    count: 'all_count',
    isBad: true,
  },
  open: {
    label: m.live_open,
    meaning: () => m.live_open_meaning(),
    folder: all,
    list: {},
    count: 'all_count',
    isBad: true,
  },
  mine: {
    label: m.live_mine,
    meaning: () => m.live_mine_meaning(),
    folder: all,
    list: { assignee_type: 'me' },
    count: 'mine_count',
    isBad: false,
  },
  pending: {
    label: m.live_pending,
    meaning: () => m.live_pending_meaning(),
    folder: all,
    list: { status: 'pending' },
    count: 'all_count',
    isBad: false,
  },
  snoozed: {
    label: m.live_snoozed,
    meaning: () => m.live_snoozed_meaning(),
    folder: all,
    list: { status: 'snoozed' },
    count: 'all_count',
    isBad: false,
  },
  resolved: {
    label: m.live_resolved,
    meaning: (now) => m.live_resolved_meaning({ time: formatClock(startOfServerDay(now)) }),
    folder: (now) => ({ kind: 'filter', filter: resolvedToday(now) }),
    list: {},
    count: 'all_count',
    isBad: false,
  },
};

const KNOWN = new Map<NumberId, BoardNumber>(NUMBER_IDS.map((id) => [id, { id, ...NUMBERS[id] }]));

export const numberOf = (id: NumberId): BoardNumber => KNOWN.get(id) ?? { id, ...NUMBERS[id] };

/** What the server is asked for it. */
export function scopeOfNumber({ folder, list }: BoardNumber, now: number): ConversationScope {
  const counting = folder(now);
  if (counting.kind === 'filter') return { status: 'all', filter: counting.filter };
  return scopeOf(counting, list.status ?? 'open');
}
