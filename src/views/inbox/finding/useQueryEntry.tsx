import { ListFilter } from 'lucide-react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatList } from '~/ui/lists';

import type { Entry } from './Palette';
import { readQuery } from './query';
import { useFields } from './useFields';
import { conditionWords } from './words';

/** Conditions that are typed, as one line that shows what they let through; or why they cannot be asked. */
export function useQueryEntry(accountId: number, typed: string): { entry?: Entry; problem?: string } {
  const navigate = useNavigate();
  const fields = useFields();
  const query = readQuery(typed, fields);
  if (!query) return {};
  const { filter, only, problem } = query;
  if (problem !== undefined) return { problem };
  const conditions = filter.flat();
  const words = conditions.map((condition) => conditionWords(condition, fields));
  if (only === 'unread') words.push(m.inbox_only_unread());
  const folder = conditions.length > 0 ? ({ kind: 'filter', filter } as const) : ({ kind: 'all' } as const);
  return {
    entry: {
      value: typed,
      label: m.finding_query_show({ conditions: formatList(words) }),
      detail: only === 'unread' ? m.finding_query_unread() : m.finding_query_by_chatwoot(),
      icon: <ListFilter size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />,
      run: () => void navigate(paths.conversations(accountId, folder, { only })),
    },
  };
}
