import { useQueries, useQueryClient } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { useRef } from 'react';
import { useNavigate } from 'react-router';

import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { useBegun } from '~/views/shared/begun';

import type { Address } from '../useAddress';
import { rowHeight } from './density';
import { FolderMenu } from './FolderMenu';
import { RowList } from './RowList';
import type { ListPages } from './useListPages';
import { useRowsInView } from './useRowsInView';

const NONE: ReadonlySet<number> = new Set();
const NOBODY: ReadonlyMap<number, string> = new Map();

/** The conversations in which this agent has begun to write and not sent it. */
export function DraftsPane({ address }: { address: Address }) {
  const { accountId } = address;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const { view } = useRowsInView(scroller, 0, rowHeight('two'));
  const queries = useQueries({ queries: useBegun(accountId).map((id) => conversationQuery(queryClient, id)) });
  const rows = queries.flatMap(({ data }) => data ?? []);
  const failed = queries.filter(({ data, error }) => error && data === undefined);
  const pages: ListPages = {
    total: rows.length > 0 || failed.length > 0 ? rows.length : undefined,
    rows: new Map(rows.map((row, index) => [index, row])),
    leaving: NOBODY,
    gone: NONE,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
    held: { isAny: false, news: 0 },
    release: () => {},
  };
  return (
    <div className="flex h-full flex-col">
      <div className="border-b border-line px-2 py-2">
        <FolderMenu
          folder={{ kind: 'drafts' }}
          onChange={(folder) => void navigate(paths.conversations(accountId, folder))}
        />
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain">
        {queries.length > 0 ? (
          <RowList
            {...{ address, scroller, view, pages }}
            density="two"
            filters={undefined}
            openedId={undefined}
            onMove={() => {}}
          />
        ) : (
          <EmptyState icon={<PencilLine size={20} strokeWidth={1.5} aria-hidden />} title={m.inbox_drafts_none()}>
            <p>{m.inbox_drafts_none_detail()}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
}
