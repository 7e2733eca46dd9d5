// The numbers of the board: what each counts, and the list it counted. One query, one number: whoever follows the link sees
// as many rows as it says.
import type { ConversationScope } from '~/api/queries/conversations';
import type { Counts } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { scopeOf, type ListedFolder, type ListState } from '~/paths';

export type BoardNumber = {
  id: 'unassigned' | 'unattended' | 'open' | 'mine' | 'pending' | 'snoozed';
  label: () => string;
  /** What is counted, in a sentence. */
  meaning: () => string;
  folder: ListedFolder;
  list: Partial<ListState>;
  count: keyof Counts;
  /** More of it is better, worse, or neither. */
  isBad: boolean;
};

const ALL: ListedFolder = { kind: 'all' };

export const NUMBERS: readonly BoardNumber[] = [
  {
    id: 'unassigned',
    label: m.live_unassigned,
    meaning: m.live_unassigned_meaning,
    folder: ALL,
    list: { assignee_type: 'unassigned' },
    count: 'unassigned_count',
    isBad: true,
  },
  {
    id: 'unattended',
    label: m.live_unattended,
    meaning: m.live_unattended_meaning,
    folder: { kind: 'unattended' },
    list: {},
    count: 'all_count',
    isBad: true,
  },
  {
    id: 'open',
    label: m.live_open,
    meaning: m.live_open_meaning,
    folder: ALL,
    list: {},
    count: 'all_count',
    isBad: true,
  },
  {
    id: 'mine',
    label: m.live_mine,
    meaning: m.live_mine_meaning,
    folder: ALL,
    list: { assignee_type: 'me' },
    count: 'mine_count',
    isBad: false,
  },
  {
    id: 'pending',
    label: m.live_pending,
    meaning: m.live_pending_meaning,
    folder: ALL,
    list: { status: 'pending' },
    count: 'all_count',
    isBad: false,
  },
  {
    id: 'snoozed',
    label: m.live_snoozed,
    meaning: m.live_snoozed_meaning,
    folder: ALL,
    list: { status: 'snoozed' },
    count: 'all_count',
    isBad: false,
  },
];

export const scopeOfNumber = ({ folder, list }: BoardNumber): ConversationScope =>
  scopeOf(folder, list.status ?? 'open');
