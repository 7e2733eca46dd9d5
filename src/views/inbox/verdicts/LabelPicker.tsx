import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { labelsQuery } from '~/api/queries/account';
import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';
import { labelItems } from '~/views/shared/labelItems';

import type { ChooserProps } from './Chooser';
import { failureOf } from './items';

/** The labels of the account, those first which the conversation has, even when the account no longer knows them. */
export function LabelPicker({ conversation: current, writes, anchor, opener, onClose }: ChooserProps) {
  const labels = useQuery(labelsQuery());
  // What stands where must not change under the pointer.
  const [given] = useState(current);
  const { data: conversation = given } = useQuery(conversationQuery(useQueryClient(), given.id));
  const { id } = conversation;
  const items = labels.data && labelItems(labels.data, conversation.labels);
  const [had = [], others = []] = [true, false].map((isOn) =>
    items?.filter(({ value }) => given.labels.includes(value) === isOn),
  );
  return (
    <Picker
      label={m.verdict_pick_labels({ id })}
      anchor={anchor}
      opener={opener}
      items={items && [...had, ...others]}
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
