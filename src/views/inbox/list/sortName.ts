import type { Sort } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';

const NAMES: Record<Sort, () => string> = {
  waiting_since_asc: m.inbox_sort_waiting_since_asc,
  waiting_since_desc: m.inbox_sort_waiting_since_desc,
  last_activity_at_desc: m.inbox_sort_last_activity_at_desc,
  last_activity_at_asc: m.inbox_sort_last_activity_at_asc,
  created_at_desc: m.inbox_sort_created_at_desc,
  created_at_asc: m.inbox_sort_created_at_asc,
  priority_desc: m.inbox_sort_priority_desc,
  priority_asc: m.inbox_sort_priority_asc,
};

export const sortName = (sort: Sort): string => NAMES[sort]();
