import { Undo2 } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';

import type { OutboxEntry } from '~/api/outbox/entry';
import { pressOf, takeBack } from '~/api/outbox/outbox';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { useShortcut } from '~/ui/useShortcut';
import { restoreDraft } from '~/views/shared/drafts';
import { isMessage } from '~/views/shared/outboxWords';

export function UndoPopup({ held, onUndone }: { held: readonly OutboxEntry[]; onUndone: () => void }) {
  const now = useNow('second');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isShown = ({ conversation_id }: OutboxEntry) => pathname.endsWith(`/conversations/${conversation_id}`);
  const undoable = held.filter(({ hold_until }) => hold_until > now);
  const last = undoable.at(-1);
  const undo = async () => {
    const taken = last ? await takeBack(last) : [];
    const words = taken.filter(isMessage);
    for (const message of words) restoreDraft(message);
    if (taken.length > 0) onUndone();
    const [message] = words;
    if (!message) return;
    // Where one is writing already, the list beside it stays what it is.
    if (!isShown(message)) void navigate(paths.conversation(message.account_id, message.conversation_id));
  };
  useShortcut('undo', () => void undo(), last !== undefined);
  // Where the message itself is in sight, so is its Undo.
  if (!last || (last.kind === 'message' && isShown(last))) return null;
  const more = undoable.length - pressOf(last).length;
  return (
    <div className="fixed start-4 z-30 flex w-fit max-w-[calc(100vw-2rem)] items-center gap-3 rounded-bubble border border-line bg-raised py-2 ps-4 pe-2 text-ui text-ink shadow-float max-md:top-16 md:bottom-4">
      <p className="min-w-0 truncate">
        <Words entry={last} />
        {more > 0 && (
          <span className="text-ink-2"> {m.verdict_held_more({ count: more, number: formatNumber(more) })}</span>
        )}
      </p>
      <Button icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden />} shortcut="undo" onClick={() => void undo()}>
        {m.verdict_undo()}
      </Button>
    </div>
  );
}

function Words({ entry }: { entry: OutboxEntry }) {
  const name = entry.contact_name || `#${entry.conversation_id}`;
  if (entry.kind === 'status') return m.verdict_held({ what: entry.status, name });
  return m.outbox_undo_send({ mode: entry.mode, name });
}
