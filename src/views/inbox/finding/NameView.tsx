import { useState, type FormEvent } from 'react';

import type { Filter } from '~/api/filter';
import { useChangeView, useSaveView } from '~/api/mutations/views';
import type { View } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { TextField } from '~/ui/TextField';
import { explainError } from '~/views/shared/errors';

type Props = {
  /** Saves these conditions under the name … */
  filter?: Filter;
  /** … or gives this view another one. */
  view?: View;
  onDone?: (view: View) => void;
  onClose: () => void;
};

/** Asks what a view is to be called. */
export function NameView({ filter, view, onDone, onClose }: Props) {
  const [name, setName] = useState(view?.name ?? '');
  const [isTried, setTried] = useState(false);
  const save = useSaveView();
  const rename = useChangeView();
  const { error, isPending } = filter ? save : rename;
  const title = filter ? m.finding_save_title() : m.finding_rename_title();

  const write = (given: string): Promise<View> | undefined => {
    if (filter) return save.mutateAsync({ name: given, filter });
    return view && rename.mutateAsync({ view, name: given });
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const given = name.trim();
    if (given === '' || isPending) return;
    try {
      const saved = await write(given);
      onClose();
      if (saved) onDone?.(saved);
    } catch {
      // Shown at the field.
    }
  };
  return (
    <Dialog label={title} onClose={onClose}>
      <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4 p-4">
        <h2 className="text-title font-bold">{title}</h2>
        <TextField
          label={m.finding_name()}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint={filter && m.finding_save_detail()}
          error={isTried && name.trim() === '' ? m.finding_needs_name() : error && explainError(error).detail}
          autoComplete="off"
          maxLength={255}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending ? m.finding_saving() : filter ? m.finding_save_do() : m.finding_rename_do()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
