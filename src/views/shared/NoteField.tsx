import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';

import { useAddNote } from '~/api/mutations/notes';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { useKeys } from '~/ui/keymap';
import { useShortcut } from '~/ui/useShortcut';

import { explainError } from './errors';

/** Where a note on a contact is written. What was refused stays, with the reason. `hasKey`: the note key leads here. */
export function NoteField({ contactId, hasKey }: { contactId: number; hasKey: boolean }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { mutateAsync, isPending } = useAddNote(contactId);
  const keys = useKeys();
  useShortcut('note', () => field.current?.focus(), hasKey);

  const add = async () => {
    if (text.trim() === '' || isPending) return;
    setProblem('');
    try {
      await mutateAsync(text);
      // What was written on meanwhile is the next note.
      setText((now) => (now.startsWith(text) ? now.slice(text.length).trimStart() : now));
    } catch (error) {
      const { title, detail } = explainError(error);
      setProblem(`${title}. ${detail}`);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void add();
  };
  return (
    <form
      onSubmit={onSubmit}
      className="grid gap-2 rounded-bubble border border-dashed border-private-line bg-private p-2 has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-private-ink"
    >
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        value={text}
        maxLength={20_000}
        aria-label={m.contact_note_field()}
        {...keys.props(hasKey ? 'note' : undefined)}
        placeholder={m.contact_note_placeholder()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-60 w-full resize-none bg-transparent text-ui text-ink outline-none placeholder:text-private-ink"
      />
      {problem && (
        <p role="alert" className="text-meta text-danger">
          {problem}
        </p>
      )}
      {text.trim() !== '' && (
        <Button type="submit" look="private" shortcut="send" aria-disabled={isPending} className="justify-self-end">
          {m.contact_note_add()}
        </Button>
      )}
    </form>
  );
}
