import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

import { Detail } from './Detail';
import { InPlaceEditor, type EditorProps } from './InPlaceEditor';
import { useInPlace } from './useInPlace';

type Props = Pick<EditorProps, 'kind' | 'options' | 'dialledIn' | 'check'> & {
  name: string;
  /** As it is edited; empty where there is nothing. */
  value: string;
  /** When what is edited does not say it. */
  isEmpty?: boolean;
  onSave: (text: string) => Promise<unknown>;
  /** How it reads. */
  children: ReactNode;
  /** What else can be done with it. */
  actions?: ReactNode;
};

/** One line of a list of details that can be written where it stands; one without a value offers to give it one. */
export function EditableDetail(props: Props) {
  const { name, value, isEmpty = value === '', onSave, children, actions, ...editor } = props;
  const { isEditing, typed, refusal, opener, open, close, commit } = useInPlace(onSave);
  if (isEditing) {
    return (
      <Detail name={name} isWide>
        <InPlaceEditor
          {...editor}
          label={name}
          initial={typed}
          refusal={refusal}
          onCommit={(text, byLeaving) => void commit(text, byLeaving)}
          onClose={close}
        />
      </Detail>
    );
  }
  if (isEmpty) {
    return (
      <Detail name={name}>
        <button
          ref={opener}
          type="button"
          aria-label={m.contact_add({ label: name })}
          onClick={() => open('')}
          className="-my-1 -ms-1.5 min-h-7 rounded-control px-1.5 text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          {m.contact_add_short()}
        </button>
      </Detail>
    );
  }
  return (
    <Detail
      name={name}
      actions={
        <>
          {actions}
          <IconButton
            ref={opener}
            label={m.contact_edit({ label: name })}
            icon={<Pencil size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => open(value)}
          />
        </>
      }
    >
      {children}
    </Detail>
  );
}
