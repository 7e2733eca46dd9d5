import { Lock, Reply } from 'lucide-react';
import { memo } from 'react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { SegmentedControl } from '~/ui/SegmentedControl';

import { WindowLeft } from './WindowLeft';

type Props = {
  mode: Mode;
  isClosed: boolean;
  closesAt: number | undefined;
  now: number;
  onChoose: (mode: Mode, byPointer: boolean) => void;
};

/** Who will read it, and how long they still may. */
export const Head = memo(function Head({ mode, isClosed, closesAt, now, onChoose }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <SegmentedControl
        label={m.composer_mode()}
        value={mode}
        onChange={onChoose}
        options={[
          { value: 'reply', label: m.composer_mode_reply(), icon: <Reply size={16} strokeWidth={1.5} aria-hidden /> },
          { value: 'note', label: m.composer_mode_note(), icon: <Lock size={16} strokeWidth={1.5} aria-hidden /> },
        ]}
      />
      {mode === 'reply' && closesAt !== undefined && !isClosed && <WindowLeft closesAt={closesAt} now={now} />}
    </div>
  );
});
