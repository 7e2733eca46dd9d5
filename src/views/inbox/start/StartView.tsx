import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { contactQuery } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';
import { paths, readId } from '~/paths';
import { PaneError } from '~/ui/PaneError';
import { Skeleton } from '~/ui/Skeleton';
import { explainError } from '~/views/shared/errors';
import { useTitle } from '~/views/shared/title';

import { ChosenContact } from './ChosenContact';
import { ContactChoice } from './ContactChoice';
import { StartForm } from './StartForm';
import { useStartDraft } from './startDraft';

/** From a person to a conversation with them: who, where, what about, the first words, and whose it is. */
export function StartView() {
  const accountId = readId(useParams().accountId) ?? 0;
  const [search] = useSearchParams();
  const start = useStartDraft(accountId, readId(search.get('contact') ?? undefined));
  const navigate = useNavigate();
  const { draft, change } = start;
  // The address says with whom it is, or a reload would take what was written for somebody else's.
  const choose = (contactId: number | undefined) => {
    change({ contactId, inboxId: undefined });
    void navigate(paths.start(accountId, contactId), { replace: true });
  };
  const contact = useQuery({ ...contactQuery(draft.contactId ?? 0), enabled: draft.contactId !== undefined });
  useTitle(m.start_title());
  return (
    <div className="h-full overflow-y-auto bg-surface">
      <div className="mx-auto grid max-w-140 grid-cols-[minmax(0,1fr)] gap-5 p-4 md:p-6">
        <h1 className="text-headline font-bold">{m.start_title()}</h1>
        {draft.contactId === undefined ? (
          <ContactChoice onChoose={choose} />
        ) : contact.data ? (
          <>
            <ChosenContact contact={contact.data} onChange={() => choose(undefined)} />
            <StartForm accountId={accountId} contact={contact.data} {...start} />
          </>
        ) : contact.isError ? (
          <PaneError {...explainError(contact.error)} onRetry={() => void contact.refetch()} />
        ) : (
          <Skeleton className="h-16 w-full" />
        )}
      </div>
    </div>
  );
}
