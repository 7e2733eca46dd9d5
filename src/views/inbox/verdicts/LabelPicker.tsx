import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { labelsQuery } from '~/api/queries/account';
import { conversationQuery } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';
import { labelItems } from '~/views/shared/labelItems';

import type { ChooserProps } from './Chooser';
import { failureOf } from './items';

/** The labels of the account, those first which the conversation has, even when the account no longer knows them. */
export function LabelPicker({ conversation: { id }, among, subject, writes, anchor, opener, onClose }: ChooserProps) {
  const labels = useQuery(labelsQuery());
  // What stands where must not change under the pointer.
  const [given] = useState(() => labelsOfAll(among));
  const queryClient = useQueryClient();
  const read = useQueries({
    // Many at a time are followed as far as they are known, and not asked for one by one.
    queries: among.map((one) => ({ ...conversationQuery(queryClient, one.id), enabled: among.length === 1 })),
  });
  const values = labelsOfAll(among.map((one, at) => read[at]?.data ?? one));
  const items = labels.data && labelItems(labels.data, values);
  const [had = [], others = []] = [true, false].map((isOn) =>
    items?.filter(({ value }) => given.includes(value) === isOn),
  );
  return (
    <Picker
      label={m.verdict_pick_labels({ subject })}
      anchor={anchor}
      opener={opener}
      items={items && [...had, ...others]}
      failure={failureOf(labels)}
      selection={{
        kind: 'many',
        values,
        onToggle: (label, isOn) => writes.changeLabels(isOn ? { id, add: [label] } : { id, remove: [label] }),
      }}
      onClose={onClose}
    />
  );
}

/** The labels that each of them has. */
function labelsOfAll([first, ...others]: readonly Conversation[]): readonly string[] {
  return first?.labels.filter((label) => others.every(({ labels }) => labels.includes(label))) ?? [];
}
