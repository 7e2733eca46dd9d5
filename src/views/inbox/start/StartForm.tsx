import { useQuery } from '@tanstack/react-query';

import { contactableInboxesQuery } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';

import { FirstMessage } from './FirstMessage';
import { InboxChoice } from './InboxChoice';
import type { StartDraft } from './startDraft';

type Props = {
  accountId: number;
  contact: Contact;
  draft: StartDraft;
  change: (part: Partial<StartDraft>) => void;
  clear: () => void;
};

export function StartForm({ contact, draft, change, ...around }: Props) {
  const inboxes = useQuery(contactableInboxesQuery(contact.id));
  const chosen = inboxes.data?.find(({ inbox }) => inbox.id === draft.inboxId) ?? inboxes.data?.[0];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <InboxChoice
        inboxes={inboxes}
        contact={contact}
        chosenId={chosen?.inbox.id}
        onChoose={(id) => change({ inboxId: id })}
      />
      {chosen && <FirstMessage {...around} {...{ contact, chosen, draft, change }} />}
    </div>
  );
}
