import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type Folder } from '~/paths';
import { Boundary } from '~/ui/Boundary';
import { EmptyState } from '~/ui/EmptyState';
import { Kbd } from '~/ui/Kbd';
import { PaneError } from '~/ui/PaneError';
import { widthStyle } from '~/ui/paneWidth';
import { catchLetters } from '~/ui/letters';
import { useShortcut } from '~/ui/useShortcut';
import { useWidth } from '~/ui/useWidth';
import { Crashed } from '~/views/shared/Crashed';
import { useTitle } from '~/views/shared/title';

import { ConversationPane } from './ConversationPane';
import { ListPane } from './list/ListPane';
import { keepPlace } from './list/places';
import { useFolderName } from './list/useFolderName';
import { clearSelection, readSelection } from './selection/selection';
import { useAddress } from './useAddress';
import { useFilters } from './useFilters';
import { VerdictsProvider } from './verdicts/Verdicts';

const Splitter = lazy(async () => ({ default: (await import('~/ui/Splitter')).Splitter }));
const DraftsPane = lazy(async () => ({ default: (await import('./list/DraftsPane')).DraftsPane }));
const FocusView = lazy(async () => ({ default: (await import('./focus/FocusView')).FocusView }));
const SearchPane = lazy(async () => ({ default: (await import('./search/SearchPane')).SearchPane }));

/** Conversations: list, thread and contact card beside each other; on a phone one at a time. */
export function InboxView() {
  const address = useAddress();
  const navigate = useNavigate();
  const isPhone = !useWidth('md');
  const listPane = useRef<HTMLElement>(null);
  const { accountId, folder, list, conversationId, isFocus } = address;
  const { filters } = useFilters(address);
  const isOpen = conversationId !== undefined;
  const hasRoom = !isOpen && !isPhone;
  const isTable = hasRoom && list.rows === 'table' && folder?.kind !== 'search';

  useEffect(() => {
    if (filters && conversationId) keepPlace(filters, { openedId: conversationId });
  }, [filters, conversationId]);

  // One level out: from the thread to its row, from the list to nothing open.
  useShortcut('back', () => {
    const row = listPane.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]:not([data-pins] *)');
    if (row && !listPane.current?.contains(document.activeElement)) row.focus();
    else if (readSelection().isOpen) clearSelection();
    else if (isOpen || isFocus) void navigate(paths.conversations(accountId, folder, list));
  });

  useShortcut(
    'search',
    () => {
      catchLetters();
      void navigate(paths.search(accountId));
    },
    folder?.kind !== 'search',
  );

  if (isFocus && filters) {
    return (
      <VerdictsProvider>
        <Suspense fallback={null}>
          <FocusView address={address} filters={filters} />
        </Suspense>
      </VerdictsProvider>
    );
  }
  return (
    <VerdictsProvider>
      <div className="flex h-full">
        {!(isPhone && isOpen) && (
          <section
            ref={listPane}
            aria-label={m.inbox_list_pane_label()}
            style={isPhone || isTable ? undefined : widthStyle('list')}
            className={`w-full border-line bg-surface contain-content ${isTable ? 'min-w-0' : 'shrink-0 md:w-72 md:border-e xl:w-80'}`}
          >
            <Boundary fallback={<Crashed />}>
              {folder?.kind === 'drafts' ? (
                <Suspense fallback={null}>
                  <DraftsPane address={address} />
                </Suspense>
              ) : folder?.kind === 'search' ? (
                <Suspense fallback={null}>
                  <SearchPane address={address} search={folder} />
                </Suspense>
              ) : (
                <ListPane address={address} hasRoom={hasRoom} />
              )}
            </Boundary>
          </section>
        )}
        {!isPhone && !isTable && (
          <Suspense fallback={null}>
            <Splitter label={m.inbox_list_width()} pane={listPane} name="list" side="start" min={240} max={560} />
          </Suspense>
        )}
        {conversationId && <ConversationPane conversationId={conversationId} />}
        {conversationId === null && (
          <div className="flex-1">
            <PaneError title={m.inbox_no_such_conversation()} detail={m.inbox_no_such_conversation_detail()} />
          </div>
        )}
        {!isOpen && <NothingOpen folder={folder} isSeen={!isTable} />}
      </div>
    </VerdictsProvider>
  );
}

/** Beside the list there is room to say how to go on; on a phone the list is the screen. */
function NothingOpen({ folder, isSeen }: { folder: Folder | undefined; isSeen: boolean }) {
  useTitle(useFolderName(folder ?? { kind: 'all' }));
  if (!isSeen) return null;
  return (
    <div className="hidden flex-1 bg-surface md:block">
      <EmptyState
        icon={<MessagesSquare size={20} strokeWidth={1.5} aria-hidden />}
        title={m.inbox_nothing_open_title()}
      >
        <p className="flex items-center gap-1.5">
          <Kbd id="next" />
          <Kbd id="previous" />
          <Kbd id="open" />
          {m.inbox_nothing_open_detail()}
        </p>
      </EmptyState>
    </div>
  );
}
