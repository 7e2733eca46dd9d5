import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import type { HandOver } from './useHandOver';

type Props = {
  outcome: HandOver & { kind: 'done' | 'undone' };
  /** Who has them now. */
  name: string;
  onUndo: () => void;
  onClose: () => void;
};

/** What came of it, each that did not go named with the reason. */
export function HandOverOutcome({ outcome: { kind, given, taken, failed }, name, onUndo, onClose }: Props) {
  const number = formatNumber(given.length);
  return (
    <>
      <p role="status" className="text-ui">
        {kind === 'done' ? m.live_handed_over({ number, name }) : m.live_handed_back({ number, name })}
      </p>
      {taken.length > 0 && <Left title={m.live_hand_over_taken()} conversations={taken} />}
      {failed.length > 0 && (
        <Left
          title={m.live_hand_over_failed({ reason: explainError(failed[0]?.error).title })}
          conversations={failed.map(({ conversation }) => conversation)}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {kind === 'done' && given.length > 0 && <Button onClick={onUndo}>{m.live_hand_over_undo()}</Button>}
        <Button look="primary" onClick={onClose}>
          {m.live_setup_done()}
        </Button>
      </div>
    </>
  );
}

function Left({ title, conversations }: { title: string; conversations: readonly Conversation[] }) {
  return (
    <div className="text-ui text-danger">
      <p>{title}</p>
      <ul className="list-disc ps-5">
        {conversations.map(({ id, meta }) => (
          <li key={id}>
            <bdi>{contactName(meta.sender)}</bdi> #{id}
          </li>
        ))}
      </ul>
    </div>
  );
}
