import { useDeleteView } from '~/api/mutations/views';
import type { View } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { explainError } from '~/views/shared/errors';

type Props = { view: View; onDone: () => void; onClose: () => void };

/** Asks before a folder is gone from Chatwoot as well. */
export function DeleteView({ view, onDone, onClose }: Props) {
  const { mutateAsync, isPending, error } = useDeleteView();
  const title = m.finding_delete_title({ name: view.name });
  const remove = async () => {
    try {
      await mutateAsync(view);
      onDone();
    } catch {
      // Shown below.
    }
  };
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="grid gap-4 p-4">
        <h2 className="text-title font-bold break-words">{title}</h2>
        <p className="text-ui text-ink-2">{m.finding_delete_detail()}</p>
        {error && (
          <p role="alert" className="text-ui text-danger">
            {explainError(error).detail}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button look="danger" disabled={isPending} onClick={() => void remove()}>
            {m.finding_delete_do()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
