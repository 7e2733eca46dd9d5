import type { Label } from '~/api/types';
import type { PickerItem } from '~/ui/Picker';

import { LabelDot } from './LabelDot';

/** What a picker of labels offers: those of the account, and before them those in use that it no longer has. */
export function labelItems(labels: readonly Label[], used: readonly string[]): PickerItem[] {
  const unknown = used.filter((title) => !labels.some((label) => label.title === title));
  return [
    ...unknown.map((title) => ({ value: title, label: title, icon: <LabelDot colour={undefined} /> })),
    ...labels.map(({ title, description, color }) => ({
      value: title,
      label: title,
      ...(description && { detail: description }),
      icon: <LabelDot colour={color} />,
    })),
  ];
}
