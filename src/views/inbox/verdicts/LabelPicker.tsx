import { useQuery, useQueryClient } from '@tanstack/react-query';

import { labelsQuery } from '~/api/queries/account';
import { conversationQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { Picker, type PickerItem } from '~/ui/Picker';

import type { ChooserProps } from './Chooser';
import { failureOf } from './items';

/** The labels of the account, and those on the conversation that the account no longer has. */
export function LabelPicker({ conversation: given, writes, anchor, onClose }: ChooserProps) {
  const labels = useQuery(labelsQuery());
  const { data: conversation = given } = useQuery(conversationQuery(useQueryClient(), given.id));
  const { id } = conversation;
  const known = labels.data?.map(({ title, description, color }) => ({
    value: title,
    label: title,
    ...(description && { detail: description }),
    icon: <Dot colour={color} />,
  }));
  const unknown = conversation.labels.filter((title) => !known?.some(({ value }) => value === title));
  const items: PickerItem[] | undefined = known && [
    ...unknown.map((title) => ({ value: title, label: title, icon: <Dot /> })),
    ...known,
  ];
  return (
    <Picker
      label={m.verdict_pick_labels({ id })}
      anchor={anchor}
      items={items}
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

/** A label's colour is its owner's choice: decoration beside its name. */
function Dot({ colour }: { colour?: string }) {
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-full border border-line-strong"
      style={{ backgroundColor: colour }}
    />
  );
}
