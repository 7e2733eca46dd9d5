import { Contact as ContactIcon } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, readContactAct, readContactList, readId } from '~/paths';
import { Boundary } from '~/ui/Boundary';
import { EmptyState } from '~/ui/EmptyState';
import { PaneError } from '~/ui/PaneError';
import { useShortcut } from '~/ui/useShortcut';
import { useWidth } from '~/ui/useWidth';

import { Crashed } from '~/views/shared/Crashed';

import { ContactList } from './ContactList';
import { ContactPage } from './ContactPage';

const NewContact = lazy(async () => ({ default: (await import('./NewContact')).NewContact }));

const MergeContact = lazy(async () => ({ default: (await import('./MergeContact')).MergeContact }));

/** Contacts: search and one person's page, beside each other; on a phone one at a time. */
export function ContactsView() {
  const params = useParams();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const list = useMemo(() => readContactList(search), [search]);
  const isPhone = !useWidth('md');
  const accountId = readId(params.accountId) ?? 0;
  const contactId = readId(params.contactId);
  const navigate = useNavigate();
  const listPane = useRef<HTMLElement>(null);
  const act = readContactAct(pathname);
  const isOpen = params.contactId !== undefined;
  // One level out: from what is being done with a contact to the contact, from there to the row, and to the list.
  useShortcut('back', () => {
    const row = listPane.current?.querySelector<HTMLElement>('[data-row][aria-current]');
    if (act && contactId !== undefined) void navigate(paths.contact(accountId, contactId, list));
    else if (row && !listPane.current?.contains(document.activeElement)) row.focus();
    else if (isOpen) void navigate(paths.contacts(accountId, list));
  });
  return (
    <div className="flex h-full">
      {!(isPhone && isOpen) && (
        <section
          ref={listPane}
          aria-label={m.contacts_title()}
          className="w-full shrink-0 border-line bg-surface md:w-80 md:border-e"
        >
          <Boundary fallback={<Crashed />}>
            <ContactList accountId={accountId} list={list} openId={contactId} />
          </Boundary>
        </section>
      )}
      {isOpen ? (
        <section aria-label={m.contact_page()} className="min-w-0 flex-1 overflow-y-auto bg-surface">
          <Boundary key={params.contactId} fallback={<Crashed />}>
            <Suspense fallback={null}>
              {params.contactId === 'new' ? (
                <NewContact accountId={accountId} list={list} />
              ) : contactId === undefined ? (
                <PaneError title={m.contact_no_such()} detail={m.contact_no_such_detail()} />
              ) : act === 'merge' ? (
                <MergeContact accountId={accountId} contactId={contactId} list={list} />
              ) : (
                <ContactPage accountId={accountId} contactId={contactId} list={list} act={act} />
              )}
            </Suspense>
          </Boundary>
        </section>
      ) : (
        <div className="hidden flex-1 bg-surface md:block">
          <EmptyState icon={<ContactIcon size={20} strokeWidth={1.5} aria-hidden />} title={m.contacts_nothing_open()}>
            <p>{m.contacts_nothing_open_detail()}</p>
          </EmptyState>
        </div>
      )}
    </div>
  );
}
