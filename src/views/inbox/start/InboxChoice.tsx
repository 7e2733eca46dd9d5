import type { UseQueryResult } from '@tanstack/react-query';

import type { ContactableInbox } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { PaneError } from '~/ui/PaneError';
import { RadioList } from '~/ui/RadioList';
import { Skeleton } from '~/ui/Skeleton';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

type Props = {
  inboxes: UseQueryResult<ContactableInbox[]>;
  contact: Contact;
  chosenId: number | undefined;
  onChoose: (inboxId: number) => void;
};

/** Where the contact can be reached, as far as this agent may write there; why, where that is nowhere. */
export function InboxChoice({ inboxes, contact, chosenId, onChoose }: Props) {
  if (inboxes.isError) return <PaneError {...explainError(inboxes.error)} onRetry={() => void inboxes.refetch()} />;
  if (!inboxes.data) return <Skeleton className="h-16 w-full" />;
  if (inboxes.data.length === 0) {
    return (
      <div role="status" className="grid gap-1 text-ui text-ink-2">
        <p className="font-medium text-ink">{m.start_unreachable({ name: contactName(contact) })}</p>
        <p>{m.start_unreachable_detail()}</p>
      </div>
    );
  }
  return (
    <RadioList
      label={m.start_inbox()}
      value={String(chosenId)}
      onChange={(value) => onChoose(Number(value))}
      options={inboxes.data.map(({ inbox }) => ({
        value: String(inbox.id),
        label: (
          <span className="inline-flex items-center gap-1.5">
            <ChannelIcon channelType={inbox.channel_type} /> <bdi>{inbox.name}</bdi>
          </span>
        ),
      }))}
    />
  );
}
