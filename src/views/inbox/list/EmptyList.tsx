import { Inbox } from 'lucide-react';
import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type Folder, type ListState } from '~/paths';
import { EmptyState } from '~/ui/EmptyState';

import type { Address } from '../useAddress';

/** Why a list is empty, and where to go from here. */
export function EmptyList({ address: { accountId, folder, list } }: { address: Address }) {
  const { title, detail, elsewhere } = explain(list, folder);
  return (
    <EmptyState icon={<Inbox size={20} strokeWidth={1.5} aria-hidden />} title={title}>
      <p>{detail}</p>
      {elsewhere && (
        <Link
          to={paths.conversations(accountId, folder, { ...list, ...elsewhere.list })}
          className="mt-1 font-medium text-accent-ink underline underline-offset-2"
        >
          {elsewhere.name}
        </Link>
      )}
    </EmptyState>
  );
}

type Words = { title: string; detail: string; elsewhere?: { name: string; list: Partial<ListState> } };

const STATUS_WORDS: Record<Exclude<ListState['status'], 'open'>, () => string> = {
  pending: m.inbox_empty_pending,
  snoozed: m.inbox_empty_snoozed,
  resolved: m.inbox_empty_resolved,
  all: m.inbox_empty_all,
};

function explain({ status, assignee_type, only }: ListState, folder: Folder | undefined): Words {
  if (only === 'unread') {
    return {
      title: m.inbox_only_unread_none(),
      detail: m.inbox_only_unread_none_detail(),
      elsewhere: { name: m.inbox_only_unread_all(), list: { only: 'all' } },
    };
  }
  if (folder?.kind === 'filter' || folder?.kind === 'view') {
    return { title: m.finding_none_title(), detail: m.finding_none_detail() };
  }
  if (status !== 'open' && assignee_type === 'all') {
    return {
      title: STATUS_WORDS[status](),
      detail: m.inbox_empty_here(),
      elsewhere: { name: m.inbox_empty_to_open(), list: { status: 'open' } },
    };
  }
  if (status !== 'open') {
    return {
      title: assignee_type === 'me' ? m.inbox_empty_none_mine() : m.inbox_empty_none_unassigned(),
      detail: m.inbox_empty_whose(),
      elsewhere: { name: m.inbox_empty_to_everybody(), list: { assignee_type: 'all' } },
    };
  }
  switch (assignee_type) {
    case 'me':
      return {
        title: m.inbox_empty_mine(),
        detail: m.inbox_empty_mine_detail(),
        elsewhere: { name: m.inbox_empty_to_unassigned(), list: { assignee_type: 'unassigned' } },
      };
    case 'unassigned':
      return {
        title: m.inbox_empty_unassigned(),
        detail: m.inbox_empty_unassigned_detail(),
        elsewhere: { name: m.inbox_empty_to_all(), list: { assignee_type: 'all' } },
      };
    case 'all':
      return {
        title: m.inbox_empty_open(),
        detail: folder?.kind === 'all' ? m.inbox_empty_open_detail() : m.inbox_empty_here(),
        elsewhere: { name: m.inbox_empty_to_resolved(), list: { status: 'resolved' } },
      };
  }
}
