import { useQuery, useQueryClient } from '@tanstack/react-query';

import { labelsQuery } from '~/api/queries/account';
import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';
import { labelItems } from '~/views/shared/labelItems';

import type { ChooserProps } from './Chooser';
import { failureOf } from './items';

/** The labels of the account, and those on the conversation that the account no longer has. */
export function LabelPicker({ conversation: given, writes, anchor, opener, onClose }: ChooserProps) {
  const labels = useQuery(labelsQuery());
  const { data: conversation = given } = useQuery(conversationQuery(useQueryClient(), given.id));
  const { id } = conversation;
  return (
    <Picker
      label={m.verdict_pick_labels({ id })}
      anchor={anchor}
      items={labels.data && labelItems(labels.data, conversation.labels)}
      opener={opener}
      failure={failureOf(labels)}
      selection={{
        kind: 'many',
        values: conversation.labels,
        onToggle: (label, isOn) => writes.changeLabels(isOn ? { id, add: [label] } : { id, remove: [label] }),
      }}
      onClose={onClose}
    />
  );
}
