import { Lock, Reply } from 'lucide-react';
import type { FormEvent } from 'react';

import { m } from '~/paraglide/messages.js';
import { SegmentedControl } from '~/ui/SegmentedControl';

import type { StartDraft } from './startDraft';

type Props = {
  draft: StartDraft;
  name: string;
  change: (part: Partial<StartDraft>) => void;
  onSubmit: (event: FormEvent) => void;
};

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The first message to the customer, or a note that only the team sees: as unlike each other as in a thread. */
export function FirstWords({ draft: { mode, text }, name, change, onSubmit }: Props) {
  const isNote = mode === 'note';
  return (
    <div
      className={`grid gap-2 rounded-bubble border p-2 has-[textarea:focus-visible]:outline-2 ${
        isNote
          ? 'border-dashed border-private-line bg-private outline-private-ink outline-dashed'
          : 'border-line bg-surface outline-accent-ink'
      }`}
    >
      <SegmentedControl
        label={m.composer_mode()}
        value={mode}
        onChange={(next) => change({ mode: next })}
        options={[
          { value: 'reply', label: m.start_message(), icon: <Reply {...icon} className="rtl:-scale-x-100" /> },
          { value: 'note', label: m.composer_mode_note(), icon: <Lock {...icon} /> },
        ]}
      />
      <textarea
        dir="auto"
        rows={5}
        value={text}
        aria-label={isNote ? m.start_note_field() : m.start_message_field({ name })}
        placeholder={isNote ? m.composer_note_placeholder() : m.composer_reply_placeholder({ name })}
        onChange={({ target }) => change({ text: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            onSubmit(event);
        }}
        className="field-sizing-content max-h-100 min-h-28 w-full resize-none bg-transparent px-1 text-message text-ink outline-none"
      />
    </div>
  );
}
