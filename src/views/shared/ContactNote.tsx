import { Lock, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { useRemoveNote } from '~/api/mutations/notes';
import type { Note } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatAgo, formatExact } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';
import { useNow } from '~/ui/useNow';

import { agentName } from './names';

export function ContactNote({ contactId, note }: { contactId: number; note: Note }) {
  const [isAsking, setAsking] = useState(false);
  const { mutate: remove } = useRemoveNote(contactId);
  const name = note.user ? agentName(note.user) : m.contact_note_gone_author();
  return (
    <li className="group grid gap-0.5 rounded-bubble bg-private px-3 py-2">
      <div className="flex min-h-7 items-center gap-1.5 text-meta text-private-ink">
        <Lock size={12} strokeWidth={1.5} aria-hidden className="shrink-0" />
        <bdi className="min-w-0 truncate font-medium">{name}</bdi>
        <When ms={note.created_at * 1000} />
        {!isAsking && (
          <span className="ms-auto -me-1.5 opacity-0 group-hover:opacity-100 focus-within:opacity-100 pointer-coarse:opacity-100">
            <IconButton
              label={m.contact_note_remove({ name })}
              icon={<Trash2 size={14} strokeWidth={1.5} aria-hidden />}
              onClick={() => setAsking(true)}
            />
          </span>
        )}
      </div>
      <p dir="auto" className="text-ui break-words whitespace-pre-wrap text-ink">
        {note.content}
      </p>
      {isAsking && (
        <div
          role="group"
          aria-label={m.contact_note_remove_sure()}
          className="flex flex-wrap items-center gap-2 pt-1 text-meta text-private-ink"
        >
          <span className="flex-1">{m.contact_note_remove_sure()}</span>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the answer to what was just pressed */}
          <Button autoFocus onClick={() => setAsking(false)}>
            {m.contact_note_remove_no()}
          </Button>
          <Button look="danger" onClick={() => remove(note)}>
            {m.contact_note_remove_yes()}
          </Button>
        </div>
      )}
    </li>
  );
}

function When({ ms }: { ms: number }) {
  return (
    <time dateTime={new Date(ms).toISOString()} title={formatExact(ms)} className="shrink-0">
      {formatAgo(ms, useNow())}
    </time>
  );
}
