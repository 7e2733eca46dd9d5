import { Lock, Reply } from 'lucide-react';
import { memo, useEffect, useRef, type RefObject } from 'react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { DropZone } from '~/ui/DropZone';

type Props = { form: RefObject<HTMLElement | null>; mode: Mode; name: string; onFiles: (files: File[]) => void };

/** Files may be dropped anywhere on the conversation; the composer says in which mode they will go. */
export const Drop = memo(function Drop({ form, mode, name, onFiles }: Props) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    pane.current = form.current?.closest('section') ?? form.current;
  }, [form]);
  const isNote = mode === 'note';
  const Icon = isNote ? Lock : Reply;
  return (
    <DropZone target={pane} onFiles={onFiles}>
      <p
        className={`flex size-full items-center justify-center gap-2 rounded-control border-2 border-dashed p-2 text-center text-ui font-medium ${
          isNote ? 'border-private-line bg-private text-private-ink' : 'border-accent bg-surface text-accent-ink'
        }`}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
        <bdi className="min-w-0 truncate">{isNote ? m.composer_drop_note() : m.composer_drop_reply({ name })}</bdi>
      </p>
    </DropZone>
  );
});
